/** What staff should know about the columns of a table: what was guessed, asked, left out or found twice. */
import type { Diagnostic, Place } from '../diagnostic.ts';
import { columnLetter, type Column } from './header.ts';
import type { Decision, Settled } from './settle.ts';
import { isLike, sourcesOf } from './sources.ts';
import type { Row } from './table.ts';
import { descriptions, type Field } from '../field/field.ts';
import { additive, korean } from '../field/vocabulary.ts';

/** Everything about the columns of a table that a person should look at. */
export function columnNotes(
  { columns, decisions }: Settled,
  rows: readonly Row[],
  place: Place,
): readonly Diagnostic[] {
  const samples = new Map(columns.map((column) => [column.index, samplesOf(column, rows)]));
  const about = (column: Column): About => ({
    header: column.named ? `‘${column.header}’ 열` : `${column.header}열`,
    key: column.header,
    place: { ...place, column: column.header },
    actual: samples.get(column.index) ?? '',
  });
  const isDecided = (column: Column): boolean => decisions.some((one) => one.column.index === column.index);
  const single = columns.flatMap((column): Diagnostic[] => {
    if (samples.get(column.index) === '' || isDecided(column)) return [];
    const { meaning } = column;
    return meaning.kind === 'ambiguous' ? [ambiguous(about(column), meaning.fields, meaning.taken)] : [];
  });
  const unknown = columns.filter(
    (column) =>
      column.meaning.kind === 'unknown' &&
      samples.get(column.index) !== '' &&
      !isDecided(column) &&
      !isIndex(column, rows),
  );
  return [
    ...takenNote(decisions, place),
    ...decisions.flatMap((one) => {
      if (one.kind === 'taken') return [];
      return [one.kind === 'asked' ? asked(about(one.column), one.field) : misplaced(about(one.column), one)];
    }),
    ...single,
    ...unknownNote(unknown, samples, place),
    ...unusedNote(columns, samples, place, isDecided),
    ...rivals(columns, rows, place),
  ];
}

type About = {
  /** `‘받는 돈’ 열`, `C열`. */
  readonly header: string;
  /** What `열:` calls it. */
  readonly key: string;
  readonly place: Place;
  /** Its first three different cells. */
  readonly actual: string;
};

function samplesOf({ index }: Column, rows: readonly Row[]): string {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const text = shorten((cells[index] ?? '').trim(), 30);
    if (text !== '') found.add(text);
    if (found.size === 3) break;
  }
  return [...found].join(' | ');
}

/** A first column without a name that only counts: the row numbers another program saved. */
function isIndex({ index, named }: Column, rows: readonly Row[]): boolean {
  return (
    index === 0 && !named && rows.every(({ cells }) => /^\d{0,7}(?:\.0)?$/.test((cells[0] ?? '').trim()))
  );
}

/** One note for all columns that were read by what stands in them. */
function takenNote(decisions: readonly Decision[], place: Place): Diagnostic[] {
  const taken = decisions.filter(({ kind }) => kind === 'taken');
  if (taken.length === 0) return [];
  const pairs = taken.map(({ column, field }) => [column.header, korean[field]] as const);
  return [
    {
      code: 'columns/guessed',
      severity: 'info',
      message: `열 이름만으로는 알 수 없어 칸에 적힌 것을 보고 읽은 열이 ${taken.length}개 있습니다.`,
      place,
      actual: pairs.map(([header, name]) => `‘${header}’ 열은 ${name}`).join(', '),
      hint: `다르면 일자리.yaml의 ‘열:’에 ‘${pairs[0]?.[0]}: ${pairs[0]?.[1]}’처럼 옳은 항목을 적어 주십시오.`,
    },
  ];
}

function asked({ header, key, place, actual }: About, field: Field): Diagnostic {
  return {
    code: 'columns/unknown',
    severity: 'warning',
    message: `${header}이 무엇인지 알 수 없어 읽지 않았습니다.`,
    place,
    actual,
    expected: `‘${korean[field]}’ 항목인 듯합니다`,
    hint: rename(key, korean[field], false),
  };
}

function misplaced(
  { header, key, place, actual }: About,
  { field, named }: Extract<Decision, { kind: 'misplaced' }>,
): Diagnostic {
  return {
    code: 'columns/misplaced',
    severity: 'warning',
    message: `${header}의 칸이 ‘${korean[named]}’이 아니라 ‘${korean[field]}’으로 보여 읽지 않았습니다.`,
    place,
    actual,
    hint: `머리글과 칸이 서로 밀리지 않았는지 보아 주십시오. 적힌 대로가 맞으면 일자리.yaml의 ‘열:’에 ‘${key}: ${korean[named]}’라고 적어 주십시오.`,
  };
}

function ambiguous(
  { header, key, place, actual }: About,
  fields: readonly Field[],
  taken: Field | undefined,
): Diagnostic {
  const names = fields.map((field) => `‘${korean[field]}’`).join('인지 ');
  const done = taken === undefined ? '읽지 않았습니다' : `‘${korean[taken]}’ 항목으로 읽었습니다`;
  const other = fields.find((field) => field !== taken) ?? fields[0];
  return {
    code: 'columns/ambiguous',
    severity: 'warning',
    message: `${header}은 ${names}인지 알 수 없어 ${done}.`,
    place,
    actual,
    ...(other === undefined ? {} : { hint: rename(key, korean[other], taken !== undefined) }),
  };
}

/** One note for all columns that mean nothing and are like nothing. */
function unknownNote(
  unknown: readonly Column[],
  samples: ReadonlyMap<number, string>,
  place: Place,
): Diagnostic[] {
  const [first] = unknown;
  if (first === undefined) return [];
  const shown = unknown.map(({ header, named, index }) => {
    const name = named ? `‘${header}’` : `${header}열`;
    return `${name}(${samples.get(index)})`;
  });
  return [
    {
      code: 'columns/unknown',
      severity: 'info',
      message: `무엇인지 알 수 없어 읽지 않은 열이 ${unknown.length}개 있습니다.`,
      place: { ...place, ...(unknown.length === 1 && { column: first.header }) },
      actual: shorten(shown.join(', '), 280),
      hint: `실어야 할 내용이면 열 이름을 바꾸거나 일자리.yaml의 ‘열:’에 ‘${first.header}: 복리후생’처럼 항목을 적어 주십시오.`,
    },
  ];
}

function rename(header: string, name: string, isOnlyIf: boolean): string {
  const condition = isOnlyIf ? `‘${name}’ 항목이라면 ` : '';
  return `${condition}열 이름을 고치거나(‘${header}’ → ‘${name}’) 일자리.yaml의 ‘열:’에 ‘${header}: ${name}’ 한 줄을 적어 주십시오.`;
}

function unusedNote(
  columns: readonly Column[],
  samples: ReadonlyMap<number, string>,
  place: Place,
  isDecided: (column: Column) => boolean,
): Diagnostic[] {
  const unused = columns.filter(
    (column) => column.meaning.kind === 'unused' && samples.get(column.index) !== '' && !isDecided(column),
  );
  if (unused.length === 0) return [];
  return [
    {
      code: 'columns/unused',
      severity: 'info',
      message: `일자리정보지에 싣지 않는 열 ${unused.length}개는 읽지 않았습니다.`,
      place,
      actual: shorten(unused.map(({ header }) => header).join(', '), 60),
    },
  ];
}

/**
 * Two columns of one field that disagree where both look like it: which one was taken, and the first such row. Of fields
 * that cannot be told by their cells, or that are not printed, the other columns are only named.
 */
function rivals(columns: readonly Column[], rows: readonly Row[], place: Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  const lesser: string[] = [];
  for (const [field, [first, ...others]] of sourcesOf(columns)) {
    if (first === undefined || additive.has(field) || field === 'serial') continue;
    for (const other of others) {
      const differ = rows.filter(({ cells }) => {
        const [one, two] = [cells[first.index]?.trim() ?? '', cells[other.index]?.trim() ?? ''];
        const isBoth = one !== '' && two !== '' && isLike(field, one) && isLike(field, two);
        return isBoth && one !== two && !agree(one, two);
      });
      const [row] = differ;
      if (row === undefined) continue;
      const isTelling = descriptions[field].likeness?.cell !== undefined;
      if (!isTelling) lesser.push(`‘${other.header}’(${korean[field]})`);
      else found.push(rival(field, first, other, differ.length, row, place));
    }
  }
  return lesser.length === 0 ? found : [...found, lesserNote(lesser, place)];
}

function lesserNote(lesser: readonly string[], place: Place): Diagnostic {
  return {
    code: 'columns/second',
    severity: 'info',
    message: `같은 항목의 앞선 열이 있어 그 열이 빈 행에서만 읽은 열이 ${lesser.length}개 있습니다.`,
    place,
    actual: shorten(lesser.join(', '), 280),
  };
}

function rival(
  field: Field,
  first: Pick<Column, 'header'>,
  other: Pick<Column, 'index' | 'header'>,
  count: number,
  row: Row,
  place: Place,
): Diagnostic {
  const same = other.header === first.header;
  const named = same ? `${columnLetter(other.index)}열 ‘${other.header}’` : `‘${other.header}’ 열`;
  return {
    code: 'columns/duplicate',
    severity: 'warning',
    message: `${named}도 ‘${korean[field]}’ 항목이라 ‘${first.header}’ 열이 빈 행에서만 읽었습니다. 내용이 서로 다른 행이 ${count}개 있습니다.`,
    place: { ...place, row: row.row, line: row.line, column: other.header },
    actual: shorten(row.cells[other.index] ?? '', 60),
    hint: `‘${other.header}’ 열을 실어야 하면 일자리.yaml의 ‘열:’에 어느 항목인지 적어 주십시오.`,
  };
}

/** Whether two cells say the same, one of them in more words or, of money, to the full 만원 only. */
function agree(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => text.slice(0, 400).replace(/[^\p{L}\p{N}]/gu, ''));
  if (first === undefined || second === undefined || first.includes(second) || second.includes(first))
    return true;
  const [amounts, others] = [one, other].map(amountsIn);
  return amounts !== '' && amounts === others;
}

/** The amounts of a cell in full 만원, each once: `246` for `2,460,000원` and for `246 만원`. */
function amountsIn(text: string): string {
  const found = Array.from(
    text.slice(0, 400).matchAll(/(\d[\d,]{0,14}) ?(만?)/g),
    ([, digits = '', scale]) => {
      const number = Number(digits.replaceAll(',', ''));
      return scale === '만' ? number : Math.floor(number / 10_000);
    },
  );
  return [...new Set(found.filter((amount) => amount > 0))].join(' ');
}

function shorten(text: string, length: number): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
