/**
 * 발행대장: what was published, one entry for each issue and revision. A table that a person opens in a
 * spreadsheet program and that reads back without loss; entries are only ever added at its end.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { identityOf } from '../lint/identity.ts';
import { maskNumbers } from '../lint/resident-number.ts';
import { toDay, type Day } from '../day.ts';
import type { Opening } from '../opening/opening.ts';
import { workOf } from '../opening/work.ts';
import { parseRows, rowOf } from './history-rows.ts';

/** A file that went into an issue or came out of it. */
export type RecordedFile = {
  /** An input as the command line named it, an output as it is called in the issue's folder. */
  readonly name: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
};

/** An opening as the 발행대장 keeps it. */
export type RecordedOpening = {
  /** `identityOf(opening)`. */
  readonly identity: string;
  readonly company: string;
  readonly title: string;
  /** City of the workplace; empty when unknown. */
  readonly city: string;
  readonly group: string;
  /** People wanted; an opening without a number counts one. */
  readonly vacancies: number;
  /** Editions that printed it; empty when the issue had none, or it was held back. */
  readonly editions: readonly string[];
};

export type Entry = {
  readonly number: number;
  readonly date: Day;
  /** 0 for the first publication, then 1 for each 정정. */
  readonly revision: number;
  /** Day on which it was made, which is later than `date` when the machine was off. */
  readonly made: Day;
  readonly inputs: readonly RecordedFile[];
  readonly outputs: readonly RecordedFile[];
  readonly printed: readonly RecordedOpening[];
  readonly heldBack: readonly RecordedOpening[];
};

/** What a 발행대장 says, and the numbers of its rows that cannot be read (1 is the header). */
export type Ledger = { readonly entries: readonly Entry[]; readonly unreadable: readonly number[] };

/** Columns of the table, in order; a 발행대장 from before there were editions lacks the last. */
const header = [
  '호수',
  '발행일',
  '정정',
  '만든날',
  '구분',
  '이름',
  '업체',
  '지역',
  '묶음',
  '인원',
  '식별값',
  '판',
] as const;

/** The header of an empty 발행대장, with its line end. */
export const emptyLedger = `${rowOf(header)}\r\n`;

/**
 * The table's rows for an entry, to be added at the end of the file. All are as wide as the header: csv-parse
 * makes an error of each other one, with the calls that led to it, even where it lets it pass.
 */
export function rowsOf(entry: Entry): string {
  const { number, date, revision, made } = entry;
  const row = (kind: Kind, cells: readonly string[]): string =>
    `${rowOf([String(number), date, String(revision), made, kind, ...cells])}\r\n`;
  const file = (kind: Kind, { name, sha256 }: RecordedFile): string =>
    row(kind, [name, '', '', '', '', sha256, '']);
  const opening = (kind: Kind, one: RecordedOpening): string =>
    row(kind, [
      one.title,
      one.company,
      one.city,
      one.group,
      String(one.vacancies),
      one.identity,
      one.editions.join(', '),
    ]);
  return [
    ...entry.inputs.map((one) => file('입력', one)),
    ...entry.outputs.map((one) => file('출력', one)),
    ...entry.printed.map((one) => opening('게재', one)),
    ...entry.heldBack.map((one) => opening('보류', one)),
  ].join('');
}

/**
 * Reads a 발행대장; null when its first row is not the header, so that nothing in it can be trusted. Rows
 * may have been sorted or added to by hand: they are put together by issue and revision.
 */
export function readLedger(text: string): Ledger | null {
  const [first, ...rows] = parseRows(text.replace(/^\ufeff/, ''));
  if (first === undefined || header.slice(0, -1).some((name, i) => first[i]?.trim() !== name)) return null;
  const entries = new Map<string, Draft>();
  const unreadable: number[] = [];
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row = readRow(cells);
    if (row === null) {
      unreadable.push(index + 2);
      continue;
    }
    const key = `${keyOf(row.entry)} ${row.entry.revision}`;
    const entry = entries.get(key) ?? row.entry;
    entries.set(key, entry);
    row.put(entry);
  }
  return { entries: [...entries.values()].sort(inOrder), unreadable };
}

/** A centre may begin to count anew, so that a number alone names no issue. */
const keyOf = ({ date, number }: Pick<Entry, 'date' | 'number'>): string => `${date} ${number}`;

const inOrder = (a: Entry, b: Entry): number =>
  keyOf(a) === keyOf(b)
    ? a.revision - b.revision
    : a.date < b.date
      ? -1
      : a.date > b.date
        ? 1
        : a.number - b.number;

/** The newest revision of every issue, by date. */
export function currentEntries(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.toSorted(inOrder).map((entry) => [keyOf(entry), entry])).values()];
}

/** The newest revision of an issue, or null when it was never published. */
export function entryOf(
  entries: readonly Entry[],
  issue: { readonly date: Day; readonly number: number },
): Entry | null {
  return currentEntries(entries).find((entry) => keyOf(entry) === keyOf(issue)) ?? null;
}

/** When an opening was first printed and in how many issues, by identity. */
export type PrintedBefore = ReadonlyMap<string, { readonly first: Day; readonly issues: number }>;

/**
 * What the issues dated before a day printed, in whatever edition or in the one given; undefined when there
 * are none, so that nothing is known. What was printed before there were editions was printed for everybody.
 */
export function printedBefore(entries: readonly Entry[], date: Day, edition = ''): PrintedBefore | undefined {
  const earlier = currentEntries(entries)
    .filter((entry) => entry.date < date)
    .map((entry) => ({ ...entry, printed: entry.printed.filter((opening) => isIn(opening, edition)) }))
    .filter(({ printed }) => edition === '' || printed.length > 0);
  if (earlier.length === 0) return undefined;
  const printed = new Map<string, { readonly first: Day; readonly issues: number }>();
  for (const entry of earlier)
    for (const identity of new Set(entry.printed.map((opening) => opening.identity))) {
      const known = printed.get(identity);
      printed.set(identity, { first: known?.first ?? entry.date, issues: (known?.issues ?? 0) + 1 });
    }
  return printed;
}

const isIn = ({ editions }: RecordedOpening, edition: string): boolean =>
  edition === '' || editions.length === 0 || editions.includes(edition);

/** An opening for the 발행대장; a resident number, for which an opening is held back, is masked. */
export function recordedOpening(opening: Opening, editions: readonly string[] = []): RecordedOpening {
  const { company, workplace, group, headcount } = opening;
  return {
    identity: maskNumbers(identityOf(opening)),
    company: maskNumbers(company),
    title: maskNumbers(workOf(opening)),
    city: workplace.city,
    group,
    vacancies: headcount.min ?? headcount.max ?? 0,
    editions,
  };
}

/** What a person is told about rows that cannot be read; they stay in the file as they are. */
export function unreadableRows(file: string, { unreadable }: Ledger): readonly Diagnostic[] {
  const [row] = unreadable;
  if (row === undefined) return [];
  return [
    {
      code: 'history/unreadable',
      severity: 'warning',
      message: `발행대장에서 읽을 수 없는 줄이 ${unreadable.length}개 있어 빼고 읽었습니다.`,
      place: { file, row },
      hint: '발행대장은 고치지 않는 것이 좋습니다. 고친 적이 있으면 그 줄을 되돌려 주십시오.',
    },
  ];
}

const kinds = ['입력', '출력', '게재', '보류'] as const;
type Kind = (typeof kinds)[number];

type Draft = Omit<Entry, 'inputs' | 'outputs' | 'printed' | 'heldBack'> & {
  readonly inputs: RecordedFile[];
  readonly outputs: RecordedFile[];
  readonly printed: RecordedOpening[];
  readonly heldBack: RecordedOpening[];
};

type Row = {
  /** The entry the row belongs to, without its rows. */
  readonly entry: Draft;
  readonly put: (entry: Draft) => void;
};

function readRow(cells: readonly string[]): Row | null {
  const [, , , , , name = '', company = '', city = '', group = '', , value = '', within = ''] = cells;
  const [number, revision] = [countIn(cells[0]), countIn(cells[2])];
  const [date, made] = [toDay(cells[1]?.trim() ?? ''), toDay(cells[3]?.trim() ?? '')];
  const kind = kinds.find((one) => one === cells[4]?.trim());
  if (number === null || revision === null || date === null || made === null || kind === undefined)
    return null;
  const entry = { number, date, revision, made, inputs: [], outputs: [], printed: [], heldBack: [] };
  if (kind === '입력' || kind === '출력') {
    if (!/^[0-9a-f]{64}$/.test(value)) return null;
    const file = { name, sha256: value };
    return {
      entry,
      put: ({ inputs, outputs }) => (kind === '입력' ? inputs : outputs).push(file),
    };
  }
  const vacancies = countIn(cells[9]);
  if (vacancies === null || value === '') return null;
  const editions = within.split(', ').filter((one) => one !== '');
  const opening = { identity: value, company, title: name, city, group, vacancies, editions };
  return {
    entry,
    put: ({ printed, heldBack }) => (kind === '게재' ? printed : heldBack).push(opening),
  };
}

function countIn(text: string | undefined): number | null {
  return /^\d{1,9}$/.test(text?.trim() ?? '') ? Number(text) : null;
}
