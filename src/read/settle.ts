/** Columns whose header says too little or something untrue, settled by what stands in them. */
import { fields, type Field } from '../field/field.ts';
import { additive } from '../field/vocabulary.ts';
import type { Column } from './header.ts';
import { contentOf, likenessOf, otherField, type Content } from './likeness.ts';
import type { Row } from './table.ts';

/** What was decided about a column against or without its header. */
export type Decision =
  /** Read as `field` although no alias says so. */
  | { readonly kind: 'taken'; readonly column: Column; readonly field: Field }
  /** Not read; `field` is what it probably is. */
  | { readonly kind: 'asked'; readonly column: Column; readonly field: Field }
  /** Not read as its header says, for its cells are those of `field`. */
  | { readonly kind: 'misplaced'; readonly column: Column; readonly field: Field; readonly named: Field };

export type Settled = { readonly columns: readonly Column[]; readonly decisions: readonly Decision[] };

/** A column is taken from here on, when no other field comes nearer than `margin`; asked about from `probable` on. */
const clear = 0.75;
const margin = 0.15;
const probable = 0.55;
/** Cells that a column needs before it is taken by its cells alone, or not taken although it is named. */
const fewest = 3;
const enough = 8;

/** The columns with their meanings settled, and what staff should know of it. */
export function settle(columns: readonly Column[], rows: readonly Row[]): Settled {
  const contents = new Map(columns.map((column) => [column, contentOf(column, rows)]));
  const decisions: Decision[] = [];
  const meanings = new Map<Column, Column['meaning']>();
  for (const column of columns) {
    const found = misplacedField(column, contents.get(column));
    if (found === undefined) continue;
    decisions.push({ kind: 'misplaced', column, ...found });
    meanings.set(column, { kind: 'unused' });
  }
  const taken = new Set(
    columns.flatMap((column) => {
      const { meaning } = column;
      const isFilled = (contents.get(column)?.count ?? 0) > 0 && !meanings.has(column);
      return meaning.kind === 'field' && isFilled ? [meaning.field] : [];
    }),
  );
  const open = columns.flatMap((column) => {
    const content = contents.get(column);
    return content === undefined || meanings.has(column) ? [] : candidatesOf(column, content);
  });
  for (const { column, field, score, next } of open.toSorted((a, b) => b.score - a.score)) {
    if (taken.has(field) && !additive.has(field)) continue;
    // Without a header nothing tells two columns of one kind apart.
    const isDouble = open.some((one) => one.column !== column && one.field === field && one.score >= clear);
    if (!column.named && isDouble) continue;
    if (meanings.has(column) || decisions.some((one) => one.column === column)) continue;
    const isClear = score >= clear && score - next >= margin;
    // What an ambiguous header may be is asked in its own words.
    if (!isClear && (score < probable || column.meaning.kind === 'ambiguous')) continue;
    taken.add(field);
    decisions.push({ kind: isClear ? 'taken' : 'asked', column, field });
    if (isClear) meanings.set(column, { kind: 'field', field, rank: guessed });
  }
  return {
    columns: columns.map((column) => ({ ...column, meaning: meanings.get(column) ?? column.meaning })),
    decisions,
  };
}

/** Rank of a column that was taken by its cells: behind every alias. */
const guessed = 900;

type Candidate = {
  readonly column: Column;
  readonly field: Field;
  readonly score: number;
  /** The score of the field that comes next. */
  readonly next: number;
};

/** The fields that a column without a certain meaning may be, the likeliest first. */
function candidatesOf(column: Column, content: Content): readonly Candidate[] {
  const { meaning } = column;
  if (meaning.kind !== 'unknown' && meaning.kind !== 'ambiguous') return [];
  // A reading that does no harm stays until somebody says otherwise.
  if (meaning.kind === 'ambiguous' && meaning.taken !== undefined) return [];
  if (content.count === 0 || (!column.named && content.count < fewest)) return [];
  const possible = meaning.kind === 'ambiguous' ? meaning.fields : fields;
  const scored = possible
    .map((field) => ({
      field,
      score: likenessOf(column, content, field) * lengthFit(column, content, field),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  return scored.slice(0, 3).map(({ field, score }, place) => ({
    column,
    field,
    score,
    next: scored[place + 1]?.score ?? 0,
  }));
}

/** Between a name of the work and a description of it the length of the cells decides. */
function lengthFit({ meaning }: Column, { length }: Content, field: Field): number {
  if (meaning.kind !== 'ambiguous' || !meaning.fields.includes('duties')) return 1;
  return (field === 'duties') === length > longName ? 1 : 0.4;
}

/** Characters that a title or an occupation hardly has. */
const longName = 30;

function misplacedField(
  { meaning }: Column,
  content: Content | undefined,
): { readonly field: Field; readonly named: Field } | undefined {
  if (meaning.kind !== 'field' || meaning.rank === 0 || content === undefined) return undefined;
  if (content.count < enough || !guarded.has(meaning.field)) return undefined;
  const field = otherField(content.shares, meaning.field);
  return field === undefined ? undefined : { field, named: meaning.field };
}

/** Fields of which a cell that cannot be read would be printed as it stands. */
const guarded: ReadonlySet<Field> = new Set<Field>([
  'company',
  'title',
  'occupation',
  'headcount',
  'employment',
  'workplace',
  'hours',
  'days',
  'pay',
  'deadline',
  'education',
]);
