/**
 * Facts that stand in a cell of another column: `월~금 / 시급 10,500 / 4대보험` under 근무조건, `급여: 월 250만원` among
 * the duties. A part is moved only into a column that the row leaves empty, and only when it can be nothing else.
 */
import { descriptions, type Field } from '../field/field.ts';
import { aliases, normaliseHeader } from '../field/vocabulary.ts';
import type { Cell, Entry } from '../read/table.ts';
import { cleanLines, saysNothing } from './clean.ts';

/** The entry with the facts of its crowded cells in their own columns; the crowded cells keep their text. */
export function withFactsInPlace(entry: Entry): Entry {
  const found = new Map<Field, Cell>();
  for (const crowded of ['hours', 'days'] as const)
    for (const part of partsOf(entry.cells.get(crowded)?.text ?? '')) take(fieldOfPart(part), part, crowded);
  for (const crowded of ['duties', 'qualifications', 'notes'] as const)
    for (const line of linesOf(entry.cells.get(crowded)?.text ?? '')) {
      const { field, value } = labelledIn(line);
      take(field, value, crowded);
    }
  return found.size === 0 ? entry : { ...entry, cells: new Map([...entry.cells, ...found]) };

  function take(field: Field | undefined, text: string, from: Field): void {
    if (field === undefined || field === from || text === '' || found.has(field)) return;
    const own = entry.cells.get(field)?.text.trim() ?? '';
    if (own !== '' && !saysNothing(own)) return;
    found.set(field, { text, column: entry.cells.get(from)?.column ?? '' });
  }
}

/** Cells longer than this are not searched for facts. */
const longest = 4_000;

/** The parts of a cell between slashes and line ends, when there are several. */
function partsOf(cell: string): readonly string[] {
  if (cell.length > longest || !(cell.includes('/') || cell.includes('\n'))) return [];
  const parts = cell.split(/ ?[/\n] ?/).map((part) => part.trim());
  return parts.length > 1 ? parts.filter((part) => part !== '') : [];
}

/** What a part of a crowded cell is, of the few fields that people add to the hours. */
function fieldOfPart(part: string): Field | undefined {
  return (['pay', 'insurance', 'shift', 'days'] as const).find((field) => {
    if (field === 'pay' && !/^(?:시급|일급|일당|주급|월급|연봉|시간당)/.test(part)) return false;
    return descriptions[field].likeness?.cell?.test(part) === true;
  });
}

const linesOf = (cell: string): readonly string[] =>
  cell.length > longest || !(cell.includes(':') || cell.includes('：')) ? [] : cleanLines(cell);

/** The label before a colon, when it is the name of a column, and what stands behind it. */
function labelledIn(line: string): { readonly field: Field | undefined; readonly value: string } {
  const match = /^[-*·•○□▶■ㅇ\d.)( ]{0,6}([가-힣][가-힣 ]{1,11}?) ?[:：] ?(\S.{0,200})$/.exec(line);
  const field = names.get(normaliseHeader(match?.[1] ?? ''));
  const value = match?.[2]?.trim() ?? '';
  if (field === undefined || !movable.has(field)) return { field: undefined, value };
  const isLike = descriptions[field].likeness?.cell?.test(value) ?? true;
  return { field: isLike ? field : undefined, value };
}

/** Fields that may be read out of prose: what a card needs most and what can be told when it is wrong. */
const movable: ReadonlySet<Field> = new Set<Field>([
  'pay',
  'hours',
  'days',
  'headcount',
  'employment',
  'workplace',
  'deadline',
  'phone',
  'insurance',
  'benefits',
]);

const names: ReadonlyMap<string, Field> = new Map(
  [...movable].flatMap((field) =>
    [descriptions[field].korean, ...aliases[field]].map((name) => [normaliseHeader(name), field] as const),
  ),
);
