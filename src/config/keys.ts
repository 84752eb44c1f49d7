/**
 * The keys of `일자리.yaml`: which name may stand where.
 */
import { nearest } from '../nearest.ts';
import { settings, type SettingPath } from './settings.ts';
import { quote, type ReportMistake } from './mistake.ts';
import type { Branch, KeyValue, Node, TextNode } from './tree.ts';

/** What the file gives, by setting. */
export type Given = ReadonlyMap<SettingPath, KeyValue>;

/** Names of groups and the names under each; `''` is the top of the file. */
const names: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>([['', []]]);
  for (const path of Object.keys(settings)) {
    const [head = '', tail] = path.split('.');
    if (tail === undefined) found.get('')?.push(head);
    else if (found.has(head)) found.get(head)?.push(tail);
    else {
      found.get('')?.push(head);
      found.set(head, [tail]);
    }
  }
  return found;
})();

const words: ReadonlySet<string> = new Set([...[...names.values()].flat(), '이름', '주소', '등급', '이유']);
/** Whether a word is the name of a key, of whatever group. */
export const isKey = (word: string): boolean => words.has(word);

/** The entries of the tree by the setting they give; other names are reported. */
export function findSettings(tree: Branch, report: ReportMistake): Given {
  const found = new Map<SettingPath, KeyValue>();
  const walk = (branch: Branch, group: string): void => {
    const known = names.get(group) ?? [];
    for (const entry of branch.entries) {
      const name = entry.key.text;
      const path = group === '' ? name : `${group}.${name}`;
      if (!known.includes(name)) reportUnknown(entry.key, group, report);
      else if (isPath(path)) {
        if (!isBlank(entry.value)) found.set(path, entry);
      } else if (entry.value.kind === 'map') walk(entry.value, path);
      else if (!isBlank(entry.value)) reportNoGroup(entry.value, path, report);
    }
  };
  walk(tree, '');
  return found;
}

const isPath = (path: string): path is SettingPath => Object.hasOwn(settings, path);
const isBlank = (node: Node): boolean => node.kind === 'text' && node.text.trim() === '';

function reportUnknown(key: TextNode, group: string, report: ReportMistake): void {
  const known = names.get(group) ?? [];
  const near = nearest(key.text, known);
  const elsewhere = [...names].find(([other, inside]) => other !== group && inside.includes(key.text))?.[0];
  const where = group === '' ? '' : `${group} 아래에 `;
  const hint =
    near !== null
      ? `"${near}"인 듯합니다.`
      : elsewhere === undefined
        ? `쓸 수 있는 이름: ${known.join(', ')}`
        : elsewhere === ''
          ? '줄 맨 앞에서 시작하는 이름입니다. 앞의 빈칸을 지우십시오.'
          : `"${elsewhere}:" 줄 아래에 두 칸 띄워 적는 이름입니다.`;
  const message = `${where}없는 이름입니다: ${quote(key.text)} (${key.column}번째 글자)`;
  report(key, 'unknown-key', message, hint);
}

function reportNoGroup(node: Node, group: string, report: ReportMistake): void {
  const inside = names.get(group) ?? [];
  const seen = node.kind === 'text' ? quote(node.text) : '목록';
  report(
    node,
    'shape',
    `${group}: 다음 줄부터 여러 줄로 적는 자리입니다: ${seen} (${node.column}번째 글자)`,
    `"${group}:" 다음 줄부터 두 칸 띄우고 ${inside.map((name) => `"${name}: …"`).join(', ')}처럼 적으십시오.`,
  );
}
