/** How much a column is like a field: by the words of its header and by what its cells are. */
import { descriptions, fields, type Field } from '../field/field.ts';
import { aliases, normaliseHeader } from '../field/vocabulary.ts';
import { nearest } from '../nearest.ts';
import type { Column } from './header.ts';
import { spellingsOf } from './meaning.ts';
import type { Row } from './table.ts';

/** What the cells of a column are. */
export type Content = {
  /** Filled cells that were looked at. */
  readonly count: number;
  /** Of those the share that looks like a field, 0 to 1, for the fields that can be told by their cells. */
  readonly shares: ReadonlyMap<Field, number>;
  /** Share of different cells. */
  readonly distinct: number;
  /** Characters of a cell in the middle. */
  readonly length: number;
  /** Codes, flags and counters, which mean nothing to a reader. */
  readonly isCode: boolean;
};

/** Rows that are looked at, and characters of a cell. */
const sampleRows = 300;
const longestCell = 120;

export function contentOf({ index }: Pick<Column, 'index'>, rows: readonly Row[]): Content {
  const cells: string[] = [];
  for (const row of rows) {
    const text = (row.cells[index] ?? '').trim();
    if (text !== '' && text !== '-') cells.push(text.slice(0, longestCell));
    if (cells.length === sampleRows) break;
  }
  const count = cells.length;
  const shares = new Map<Field, number>();
  for (const field of fields) {
    const sign = descriptions[field].likeness?.cell;
    if (sign === undefined || count === 0) continue;
    const alike = cells.filter((cell) => sign.test(cell)).length;
    if (alike > 0) shares.set(field, alike / count);
  }
  const lengths = cells.map((cell) => cell.length).sort((a, b) => a - b);
  return {
    count,
    shares,
    distinct: count === 0 ? 0 : new Set(cells).size / count,
    length: lengths[lengths.length >> 1] ?? 0,
    isCode: count > 0 && cells.every((cell) => code.test(cell)),
  };
}

const code = /^(?:[A-Za-z]{0,4}[-_]?\d{1,5}|[A-Z]{1,6}|[YN]|true|false|null)$/;

/** Fields whose cells are like nothing else, so that they tell a column without its header. */
const telling: ReadonlySet<Field> = new Set<Field>([
  'phone',
  'email',
  'url',
  'id',
  'pay',
  'payUnit',
  'hours',
  'days',
  'shift',
  'employment',
  'education',
  'insurance',
  'workplace',
]);

/** Headers of codes, flags and counts, of which another column has the words. */
const ofCodes = /(?:cd|code|yn|cnt|코드|여부|조회수?|순위|건수)$/;

/** From 0, nothing alike, to 1. */
export function likenessOf(column: Column, content: Content, field: Field): number {
  const { likeness } = descriptions[field];
  if (likeness === undefined || content.count === 0) return 0;
  const share = content.shares.get(field) ?? 0;
  const isNamed =
    (column.named && isHeaderOf(column.header, field)) ||
    (column.meaning.kind === 'ambiguous' && column.meaning.fields.includes(field));
  if (content.isCode && share < 0.8) return 0;
  if (likeness.cell === undefined) return isNamed && !isTyped(content, field) ? 0.8 : 0;
  if (!isNamed) return telling.has(field) ? 0.85 * share : 0.4 * share;
  return share >= 0.3 ? 0.7 + 0.3 * share : isTyped(content, field) ? 0 : 0.6;
}

function isHeaderOf(header: string, field: Field): boolean {
  const sign = descriptions[field].likeness?.header;
  const spellings = spellingsOf(header.slice(0, 40));
  if (misspelt(spellings.at(-1) ?? '') === field) return true;
  return spellings.some((text) => !ofCodes.test(text) && sign?.test(text) === true);
}

/** Whether the cells are plainly those of another field. */
function isTyped({ shares }: Content, field: Field): boolean {
  return otherField(shares, field) !== undefined;
}

/** The field that nearly all cells look like, when it is not `field` nor one whose cells look the same. */
export function otherField(shares: Content['shares'], field: Field): Field | undefined {
  const [best] = [...shares]
    .filter(([other]) => telling.has(other) || dated.has(other))
    .sort(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < 0.8 || (shares.get(field) ?? 0) > 0.15) return undefined;
  return alike.some((group) => group.has(best[0]) && group.has(field)) ? undefined : best[0];
}

/** The field of an alias that a header is a slip of the hand away from. */
function misspelt(spelling: string): Field | undefined {
  if (spelling.length < leastLength) return undefined;
  const near = nearest(spelling, words.keys());
  return near === null ? undefined : words.get(near);
}

/** Shorter words lie too near to each other to be taken for a slip of the hand. */
const leastLength = 3;
const words: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) =>
    aliases[field]
      .map(normaliseHeader)
      .filter((word) => word.length >= leastLength)
      .map((word) => [word, field] as const),
  ),
);

const dated: ReadonlySet<Field> = new Set<Field>(['deadline', 'career', 'gender']);

/** Fields of which one may be written under the header of another. */
const alike: readonly ReadonlySet<Field>[] = [
  new Set<Field>(['deadline', 'registered', 'startOfWork']),
  new Set<Field>(['workplace', 'companyAddress']),
  new Set<Field>(['phone', 'fax', 'apply', 'email', 'notes']),
  new Set<Field>(['hours', 'days', 'shift', 'weeklyHours', 'employment']),
  new Set<Field>(['pay', 'payUnit', 'payMin', 'payMax', 'payListed', 'insurance', 'benefits']),
  new Set<Field>(['career', 'education', 'qualifications', 'licence', 'preference', 'gender', 'age']),
  new Set<Field>(['url', 'apply', 'notes']),
  new Set<Field>(['id', 'serial']),
  new Set<Field>(['benefits', 'insurance', 'retirement']),
];
