/**
 * 판: what an edition says for itself. Under its name stand the places and occupations it takes, and
 * settings that hold for it alone; everything else is as the rest of the file says.
 */
import type { SettingPath } from './settings.ts';
import type { Edition } from './config.ts';
import { findSettings, type Given } from './keys.ts';
import { quote, under, type ReportMistake } from './mistake.ts';
import type { Branch, Node } from './tree.ts';
import { itemsOf, readLines, readText } from './values.ts';

/** Settings an edition may have of its own, each a path or a group of paths. */
export const ownSettings = [
  '센터',
  '제목',
  '부제',
  '묶음',
  '문의',
  '용지',
  '쪽수',
  '양식',
  '뜯는띠',
  '색',
  '로고',
  '재단여백',
  '안내문',
] as const;

const ownNames = ['이름', '지역', '직종'] as const;
const mostEditions = 20;
const longestName = 20;

/** What an edition is before its settings are read: they are given apart, by setting. */
export type EditionDraft = Omit<Edition, 'config'> & { readonly own: Given };

/** The editions of the file, the node under the key 판; mistakes in it and in their settings are reported. */
export function readEditions(node: Node, whole: ReportMistake): readonly EditionDraft[] {
  const report = under('판', whole);
  if (node.kind === 'text' && node.text === '') return [];
  const items = node.kind === 'map' ? [node] : itemsOf(node, report);
  if (items.length > mostEditions)
    report(node, 'too-many', `판이 ${items.length}개나 있습니다.`, `${mostEditions}개 안으로 줄이십시오.`);
  const names = new Set<string>();
  return items.flatMap((item) => {
    if (item.kind !== 'map') {
      report(
        item,
        'shape',
        '판마다 이름과 지역을 적는 자리입니다.',
        '"- 이름: 김제판" 아래에 "지역: [김제]"처럼 적으십시오.',
      );
      return [];
    }
    const draft = readEdition(item, report, whole);
    if (names.has(draft.name))
      report(
        item,
        'duplicate-edition',
        `같은 이름의 판이 둘입니다: ${quote(draft.name)}`,
        '이름을 달리하십시오.',
      );
    names.add(draft.name);
    return [draft];
  });
}

function readEdition(item: Branch, report: ReportMistake, whole: ReportMistake): EditionDraft {
  const valueOf = (name: string): Node | undefined =>
    item.entries.find(({ key }) => key.text === name)?.value;
  const lines = (name: string): readonly string[] => {
    const value = valueOf(name);
    if (value === undefined) return [];
    const texts = value.kind === 'text' ? value.text.split(',') : readLines(value, report);
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  };
  const name = valueOf('이름');
  const rest = item.entries.filter(({ key }) => !(ownNames as readonly string[]).includes(key.text));
  for (const { key } of rest)
    if (!(ownSettings as readonly string[]).includes(key.text))
      report(
        key,
        'edition-key',
        `판 안에 적을 수 없는 이름입니다: ${quote(key.text)}`,
        `${[...ownNames, ...ownSettings].join(', ')} 가운데 하나를 적으십시오.`,
      );
  const known = rest.filter(({ key }) => (ownSettings as readonly string[]).includes(key.text));
  const own: Given = new Map<SettingPath, Branch['entries'][number]>(
    findSettings({ ...item, entries: known }, whole),
  );
  return { name: nameIn(name, item, report), places: lines('지역'), groups: lines('직종'), own };
}

/** A name that may stand in the name of a file, on whatever system. */
function nameIn(node: Node | undefined, item: Node, report: ReportMistake): string {
  const name = node === undefined ? '' : readText(node, report);
  if (name === '')
    report(node ?? item, 'missing', '"이름" 줄이 없거나 비었습니다.', '"- 이름: 김제판"처럼 적으십시오.');
  else if (name === '지난판' || name.length > longestName || /[\\/:*?"<>|,_.]|^-/.test(name))
    report(
      node ?? item,
      'edition-name',
      `판 이름으로 쓸 수 없습니다: ${quote(name)}`,
      `파일 이름에 들어가므로 기호 없이 ${longestName}자 안으로 적으십시오.`,
    );
  return name;
}
