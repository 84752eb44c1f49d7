/**
 * `일자리.yaml` as a plain tree in which every scalar is text and every node knows its place.
 */
import { isAlias, isNode, isScalar, isSeq } from 'yaml';
import type { Node as YamlNode, Scalar } from 'yaml';
import { mend, type Mended } from './mend.ts';
import { quote, remedy, reportTo, type Mistake, type ReportMistake, type Spot } from './mistake.ts';

export type TextNode = Spot & { readonly kind: 'text'; readonly text: string };
export type List = Spot & { readonly kind: 'list'; readonly items: readonly Node[] };
export type Branch = Spot & { readonly kind: 'map'; readonly entries: readonly KeyValue[] };
export type KeyValue = { readonly key: TextNode; readonly value: Node };
export type Node = TextNode | List | Branch;

/** Characters; far above any real config. */
const longest = 64_000;
/** A map in a map in a list is 3. */
const deepest = 8;

/**
 * Reads the text as one YAML map without anchors, aliases and merges; an empty file is an empty map.
 * The tree is null when it could not be made out.
 */
export function readTree(
  original: string,
  isKey: (word: string) => boolean,
): { readonly tree: Branch | null; readonly mistakes: readonly Mistake[] } {
  const text = tidy(original);
  const mistakes: Mistake[] = [];
  const report = reportTo(mistakes);
  if (text.length > longest) {
    const message = `설정 파일이 ${text.length}자나 되어 읽지 않았습니다. ${longest}자까지 읽습니다.`;
    report(top, 'too-long', message, '일자리.yaml이 맞는지 확인하십시오.');
    return { tree: null, mistakes };
  }
  const mended = mend(text, isKey);
  mistakes.push(...mended.mistakes);
  if (mended.documents === null) return { tree: null, mistakes };
  const [document, second] = mended.documents;
  if (second !== undefined)
    report(
      mended.spotAt(second.range?.[0] ?? 0),
      'documents',
      '--- 줄 뒤에 설정이 또 있습니다.',
      '--- 줄을 지우고 설정을 하나로 합치십시오.',
    );
  const contents = document?.contents ?? null;
  const tree = contents === null ? emptyMap : plant(contents, mended, report);
  if (tree.kind === 'map') return { tree, mistakes };
  const hint = 'iljari init 으로 새 일자리.yaml을 만들어 본보기로 삼으십시오.';
  report(tree, 'not-a-map', '설정 파일이 "이름: 값" 꼴의 줄로 되어 있지 않습니다.', hint);
  return { tree: null, mistakes };
}

const top: Spot = { line: 1, column: 1 };
const emptyMap: Branch = { kind: 'map', ...top, entries: [] };

/** Without the marks that look like nothing on the screen but mean something to YAML. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\uFEFF\u200B-\u200F\u2060]/g, '')
    .replace(/[\u00A0\u3000]/g, ' ');
}

/** The YAML node as a tree; what a config may not hold is reported. */
function plant(root: YamlNode, { text, spotAt }: Mended, report: ReportMistake): Node {
  const anchors = new Set<string>();

  const grow = (node: unknown, fallback: Spot, depth: number): Node => {
    if (!isNode(node)) return { kind: 'text', ...fallback, text: '' };
    const spot = node.range ? spotAt(node.range[0]) : fallback;
    if (isAlias(node)) return aliasOf(node.source, spot, anchors, report);
    if (node.anchor !== undefined) {
      anchors.add(node.anchor);
      report(
        spot,
        'anchor',
        `& 기호로 이름을 붙였습니다: ${quote(`&${node.anchor}`)}`,
        '&로 시작하는 글이면 작은따옴표로 감싸고, 같은 값은 되풀이해 적으십시오.',
      );
    }
    if (isScalar(node)) return scalarOf(node, spot, text, report);
    if (depth >= deepest) {
      report(
        spot,
        'too-deep',
        '설정이 너무 깊이 겹쳐 있습니다.',
        'iljari init 으로 만든 일자리.yaml의 꼴을 따르십시오.',
      );
      return { kind: 'text', ...spot, text: '' };
    }
    if (isSeq(node))
      return { kind: 'list', ...spot, items: node.items.map((item) => grow(item, spot, depth + 1)) };
    const pairs = node.items.map((pair) => {
      const key = grow(pair.key, spot, deepest);
      return { key, value: grow(pair.value, key, depth + 1) };
    });
    return branchOf(pairs, spot, report);
  };

  return grow(root, top, 0);
}

function aliasOf(name: string, spot: Spot, anchors: ReadonlySet<string>, report: ReportMistake): TextNode {
  const written = `*${name}`;
  if (anchors.has(name))
    report(
      spot,
      'alias',
      `다른 곳의 값을 가리키는 표시는 쓸 수 없습니다: ${quote(written)}`,
      '값을 그대로 다시 적으십시오.',
    );
  else
    report(
      spot,
      'star',
      `글이 * 기호로 시작하여 설정 파일의 특별한 기호로 읽힙니다: ${quote(written)}`,
      `작은따옴표로 감싸십시오: ${remedy(written)}`,
    );
  return { kind: 'text', ...spot, text: written };
}

/** A scalar; `source` is the whole file, in which a memo behind the scalar is found. */
function scalarOf(node: Scalar, spot: Spot, source: string, report: ReportMistake): TextNode {
  const value = typeof node.value === 'string' ? node.value : '';
  const end = node.range?.[1] ?? 0;
  const memo =
    node.type === 'PLAIN' ? /^[ \t]*(#[^\s#].*)/.exec(source.slice(end, end + 200))?.[1] : undefined;
  if (memo !== undefined && value === '')
    report(
      spot,
      'hash',
      `#부터 줄 끝까지는 메모로 읽히므로 값이 비었습니다: ${quote(memo)}`,
      `작은따옴표로 감싸십시오: ${remedy(memo.trim())}`,
    );
  else if (memo !== undefined)
    report(
      spot,
      'hash',
      `#부터 줄 끝까지는 메모로 읽혀 빠집니다: ${quote(`${value} ${memo}`)}`,
      `글이면 작은따옴표로 감싸고(${remedy(`${value} ${memo.trim()}`)}), 메모면 # 뒤를 한 칸 띄우십시오.`,
    );
  return { kind: 'text', ...spot, text: value };
}

function branchOf(
  pairs: readonly { readonly key: Node; readonly value: Node }[],
  spot: Spot,
  report: ReportMistake,
): Branch {
  const entries = new Map<string, KeyValue>();
  for (const { key, value } of pairs) {
    if (key.kind !== 'text') continue;
    const first = entries.get(key.text);
    if (key.text === '<<')
      report(key, 'merge', '다른 설정을 끼워 넣는 << 는 쓸 수 없습니다.', '값을 그대로 다시 적으십시오.');
    else if (first !== undefined)
      report(
        key,
        'duplicate-key',
        `같은 이름이 두 번 있습니다: ${quote(key.text)} (${first.key.line}번째 줄과 ${key.line}번째 줄)`,
        '하나만 남기십시오.',
      );
    else entries.set(key.text, { key, value });
  }
  return { kind: 'map', ...spot, entries: [...entries.values()] };
}
