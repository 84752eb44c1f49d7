/** Which columns each field is taken from, and what staff should know about the others. */
import type { Diagnostic, Place } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { columnLetter, type Column } from './header.ts';
import { kindOf, type Kind } from './kind.ts';
import { spellingsOf } from './meaning.ts';
import type { Cell, Row } from './table.ts';
import type { Field } from '../field/field.ts';
import { additive, aliases, korean, labelled, normaliseHeader } from '../field/vocabulary.ts';

/** A column that feeds a field; `label` stands before each of its texts, `기숙사: `, and is empty for most. */
type Source = Pick<Column, 'index' | 'header'> & { readonly label: string };

/** The columns of each field, the likeliest first. */
export type Sources = ReadonlyMap<Field, readonly Source[]>;

export function sourcesOf(columns: readonly Column[]): Sources {
  const sources = new Map<Field, Column[]>();
  for (const column of columns) {
    const field = fieldOf(column);
    if (field !== undefined) sources.set(field, [...(sources.get(field) ?? []), column]);
  }
  return new Map([...sources].map(([field, list]) => [field, list.sort(byRank).map(sourceOf)]));
}

function sourceOf({ index, header }: Column): Source {
  return { index, header, label: labelled.has(normaliseHeader(header)) ? `${header}: ` : '' };
}

function fieldOf({ meaning }: Column): Field | undefined {
  if (meaning.kind === 'field') return meaning.field;
  return meaning.kind === 'ambiguous' ? meaning.taken : undefined;
}

function byRank({ meaning: one }: Column, { meaning: other }: Column): number {
  return (one.kind === 'field' ? one.rank : 1000) - (other.kind === 'field' ? other.rank : 1000);
}

/** The cells of one row by field. Columns that add to each other are joined; of others the first filled one is taken. */
export function cellsOf(cells: readonly string[], sources: Sources): ReadonlyMap<Field, Cell> {
  const found = new Map<Field, Cell>();
  for (const [field, columns] of sources) {
    const filled = columns.flatMap(({ index, header, label }) => {
      const text = cells[index] ?? '';
      return text.trim() === '' ? [] : [{ text: label + text, column: header }];
    });
    const [first, ...others] = filled;
    if (first === undefined) continue;
    const isJoined = others.length > 0 && additive.has(field);
    found.set(
      field,
      isJoined ? { ...first, text: [...new Set(filled.map(({ text }) => text))].join('\n') } : first,
    );
  }
  return found;
}

/** Everything about the columns of a table that a person should look at. */
export function columnProblems(
  columns: readonly Column[],
  rows: readonly Row[],
  place: Place,
): readonly Diagnostic[] {
  const examples = examplesOf(columns, rows);
  const single = columns.flatMap((column): Diagnostic[] => {
    const example = examples.get(column.index);
    const where = { ...place, column: column.header };
    if (example === undefined) return [];
    const { meaning } = column;
    if (meaning.kind === 'ambiguous')
      return [ambiguousColumn(column, meaning.fields, meaning.taken, where, example)];
    if (meaning.kind !== 'unknown' || isIndex(column, rows)) return [];
    return [column.named ? unknownColumn(column, where, example) : unnamedColumn(column, where, example)];
  });
  return [...single, ...unusedColumns(columns, examples, place), ...rivals(columns, rows, place)];
}

/** The first cell of each column that holds something. */
function examplesOf(columns: readonly Column[], rows: readonly Row[]): ReadonlyMap<number, string> {
  const examples = new Map<number, string>();
  for (const { index } of columns) {
    const cell = rows.find(({ cells }) => (cells[index] ?? '').trim() !== '')?.cells[index];
    if (cell !== undefined) examples.set(index, shorten(cell));
  }
  return examples;
}

/** A first column without a name that only counts: the row numbers another program saved. */
function isIndex({ index, named }: Column, rows: readonly Row[]): boolean {
  return (
    index === 0 && !named && rows.every(({ cells }) => /^\d{0,7}(?:\.0)?$/.test((cells[0] ?? '').trim()))
  );
}

function ambiguousColumn(
  { header }: Column,
  fields: readonly Field[],
  taken: Field | undefined,
  place: Place,
  actual: string,
): Diagnostic {
  const names = fields.map((field) => `‘${korean[field]}’`).join('인지 ');
  const done = taken === undefined ? '읽지 않았습니다' : `‘${korean[taken]}’ 항목으로 읽었습니다`;
  const other = fields.find((field) => field !== taken) ?? fields[0];
  return {
    code: 'columns/ambiguous',
    severity: 'warning',
    message: `‘${header}’ 열은 ${names}인지 알 수 없어 ${done}.`,
    place,
    actual,
    ...(other === undefined ? {} : { hint: rename(header, korean[other], taken !== undefined) }),
  };
}

function unknownColumn(column: Column, place: Place, actual: string): Diagnostic {
  const { header } = column;
  const near = nearField(header);
  const field = near ?? fieldOfKind(kindOf(actual));
  const message = `‘${header}’ 열이 무엇인지 알 수 없어 읽지 않았습니다.`;
  if (field === undefined) {
    const hint = `실어야 할 내용이면 열 이름을 바꾸거나 일자리.yaml의 ‘열:’에 ‘${header}: 비고’처럼 항목을 적어 주십시오.`;
    return { code: 'columns/unknown', severity: 'info', message, place, actual, hint };
  }
  return {
    code: 'columns/unknown',
    severity: 'warning',
    message,
    place,
    actual,
    expected: `‘${korean[field]}’ 항목인 듯합니다`,
    hint: rename(header, korean[field], false),
  };
}

function unnamedColumn({ header }: Column, place: Place, actual: string): Diagnostic {
  const field = fieldOfKind(kindOf(actual));
  return {
    code: 'columns/unnamed',
    severity: 'warning',
    message: `${header}열에는 열 이름이 없어 읽지 않았습니다.`,
    place,
    actual,
    ...(field === undefined ? {} : { expected: `‘${korean[field]}’ 항목인 듯합니다` }),
    hint: `${header}열의 머리글 칸에 열 이름을 적어 주십시오.`,
  };
}

function rename(header: string, name: string, isOnlyIf: boolean): string {
  const condition = isOnlyIf ? `‘${name}’ 항목이라면 ` : '';
  return `${condition}열 이름을 고치거나(‘${header}’ → ‘${name}’) 일자리.yaml의 ‘열:’에 ‘${header}: ${name}’ 한 줄을 적어 주십시오.`;
}

const known: ReadonlyMap<string, Field> = new Map(
  Object.entries(aliases).flatMap(([field, words]) =>
    words.map((word) => [normaliseHeader(word), field as Field] as const),
  ),
);

/** Shorter words lie too near to each other to be taken for a slip of the hand. */
const leastLength = 3;

/** The field of the alias that a header is a misspelling of, or that it holds. */
function nearField(header: string): Field | undefined {
  const spelling = spellingsOf(header.slice(0, 40)).at(-1) ?? '';
  if (spelling.length < leastLength) return undefined;
  const near = nearest(
    spelling,
    [...known.keys()].filter((word) => word.length >= leastLength),
  );
  if (near !== null) return known.get(near);
  const held = [...known.keys()].filter((word) => word.length >= leastLength && spelling.includes(word));
  return known.get(held.sort((one, other) => other.length - one.length)[0] ?? '');
}

const fieldsOfKinds: Readonly<Partial<Record<Kind, Field>>> = {
  phone: 'phone',
  email: 'email',
  url: 'url',
  id: 'id',
  pay: 'pay',
  date: 'deadline',
  hours: 'hours',
  headcount: 'headcount',
};

function fieldOfKind(kind: Kind | undefined): Field | undefined {
  return kind === undefined ? undefined : fieldsOfKinds[kind];
}

function unusedColumns(
  columns: readonly Column[],
  examples: ReadonlyMap<number, string>,
  place: Place,
): Diagnostic[] {
  const unused = columns.filter(({ meaning, index }) => meaning.kind === 'unused' && examples.has(index));
  if (unused.length === 0) return [];
  return [
    {
      code: 'columns/unused',
      severity: 'info',
      message: `일자리정보지에 싣지 않는 열 ${unused.length}개는 읽지 않았습니다.`,
      place,
      actual: shorten(unused.map(({ header }) => header).join(', ')),
    },
  ];
}

/** Two columns of one field that disagree: which one was taken, and the first row where it matters. */
function rivals(columns: readonly Column[], rows: readonly Row[], place: Place): Diagnostic[] {
  return [...sourcesOf(columns)].flatMap(([field, [first, ...others]]): Diagnostic[] => {
    if (first === undefined || additive.has(field) || field === 'serial') return [];
    return others.flatMap((other): Diagnostic[] => {
      const differ = rows.filter(({ cells }) => {
        const [one, two] = [cells[first.index]?.trim() ?? '', cells[other.index]?.trim() ?? ''];
        return one !== '' && two !== '' && one !== two;
      });
      const [row] = differ;
      if (row === undefined) return [];
      const same = other.header === first.header;
      const named = same ? `${columnLetter(other.index)}열 ‘${other.header}’` : `‘${other.header}’ 열`;
      return [
        {
          code: 'columns/duplicate',
          severity: 'warning',
          message: `${named}도 ‘${korean[field]}’ 항목이라 ‘${first.header}’ 열이 빈 행에서만 읽었습니다. 내용이 서로 다른 행이 ${differ.length}개 있습니다.`,
          place: { ...place, row: row.row, line: row.line, column: other.header },
          actual: shorten(row.cells[other.index] ?? ''),
          hint: `‘${other.header}’ 열을 실어야 하면 일자리.yaml의 ‘열:’에 어느 항목인지 적어 주십시오.`,
        },
      ];
    });
  });
}

function shorten(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
