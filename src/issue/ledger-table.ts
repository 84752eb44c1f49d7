/**
 * The 발행대장 as a table that a person opens in a spreadsheet program and that reads back without loss. Each
 * record ends with a row that counts its rows, so that a table cut in the middle is noticed. Columns are found by
 * their names: they may have been moved, or others put between them.
 */
import { toDay, type Day } from '../day.ts';
import { wholeDay } from '../opening/written-day.ts';
import { parseRows, rowOf } from './history-rows.ts';
import {
  actions,
  inOrder,
  type Action,
  type Entry,
  type Ledger,
  type RecordedFile,
  type RecordedOpening,
} from './history.ts';

/** Columns of the table, in order. */
const columns = [
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
  '기록',
  '출처',
  '취업연계',
] as const;
type Column = (typeof columns)[number];

/** Columns that a 발행대장 of earlier versions lacks. */
const later: ReadonlySet<Column> = new Set(['판', '기록', '출처', '취업연계']);

/** `기록` closes a record: what was done, why, and how many rows stand before it. */
const kinds = ['입력', '출력', '게재', '보류', '기록'] as const;
type Kind = (typeof kinds)[number];

/** The header of an empty 발행대장, with its line end. */
export const emptyLedger = `${rowOf(columns)}\r\n`;

/** Where the table of a file has its columns: names of its header, in order. */
export type Header = readonly string[];

/**
 * The header of a 발행대장 with the columns that it lacks added at its end, and the text of its first row; null
 * when it is none.
 */
export function headerOf(text: string): { readonly header: Header; readonly isComplete: boolean } | null {
  const line = text.replace(/^\ufeff/, '').split(/\r?\n|\r/, 1)[0] ?? '';
  const header = (parseRows(line)[0] ?? []).map((cell) => cell.trim().normalize('NFC'));
  if (columns.some((name) => !later.has(name) && !header.includes(name))) return null;
  const missing = columns.filter((name) => !header.includes(name));
  return { header: [...header, ...missing], isComplete: missing.length === 0 };
}

/**
 * The table's rows for a record, to be added at the end of the file. All are as wide as the header: csv-parse
 * makes an error of each other one, with the calls that led to it, even where it lets it pass.
 */
export function rowsOf(entry: Entry, header: Header = columns): string {
  const { number, date, revision, made, record, action, reason, of } = entry;
  const row = (kind: Kind, cells: Partial<Record<Column, string>>): string => {
    const all: Partial<Record<string, string>> = {
      호수: String(number),
      발행일: date,
      정정: String(revision),
      만든날: made,
      구분: kind,
      기록: String(record),
      ...cells,
    };
    return `${rowOf(header.map((name) => all[name] ?? ''))}\r\n`;
  };
  const file = (kind: Kind, { name, sha256 }: RecordedFile): string =>
    row(kind, { 이름: name, 식별값: sha256 });
  const opening = (kind: Kind, one: RecordedOpening): string =>
    row(kind, {
      이름: one.title,
      업체: one.company,
      지역: one.city,
      묶음: one.group,
      인원: one.vacancies === null ? '' : String(one.vacancies),
      식별값: one.identity,
      판: one.editions.join(', '),
      출처: one.source,
      취업연계: one.hired === 0 ? '' : String(one.hired),
    });
  const rows = [
    ...entry.inputs.map((one) => file('입력', one)),
    ...entry.outputs.map((one) => file('출력', one)),
    ...entry.printed.map((one) => opening('게재', one)),
    ...entry.heldBack.map((one) => opening('보류', one)),
  ];
  const end = row('기록', {
    이름: action,
    업체: reason,
    인원: String(rows.length),
    식별값: of === null ? '' : String(of),
  });
  return [...rows, end].join('');
}

/**
 * Reads a 발행대장; null when its first row is not the header, so that nothing in it can be trusted. Rows may have
 * been sorted or added to by hand: they are put together by issue and record.
 */
export function readLedger(text: string): Ledger | null {
  const found = headerOf(text);
  if (found === null) return null;
  const at = new Map(found.header.map((name, index) => [name, index]));
  const drafts = new Map<string, Draft>();
  const unreadable: number[] = [];
  for (const [index, cells] of parseRows(text.replace(/^\ufeff/, '')).entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const row = readRow((name) => cells[at.get(name) ?? -1] ?? '');
    if (row === null) {
      unreadable.push(index + 1);
      continue;
    }
    const { number, date, revision, record } = row;
    const key = [date, number, revision, record ?? ''].join(' ');
    const draft = drafts.get(key) ?? draftOf(row);
    drafts.set(key, draft);
    draft.rows += row.end === null ? 1 : 0;
    draft.end ??= row.end;
    row.put(draft);
  }
  return { entries: numbered([...drafts.values()]), unreadable };
}

type End = {
  readonly action: Action;
  readonly reason: string;
  readonly of: number | null;
  readonly rows: number;
};

type Row = Pick<Entry, 'number' | 'date' | 'revision' | 'made'> & {
  /** Null in a row from before records were counted. */
  readonly record: number | null;
  readonly end: End | null;
  readonly put: (draft: Draft) => void;
};

type Draft = Pick<Entry, 'number' | 'date' | 'revision' | 'made'> & {
  readonly record: number | null;
  readonly inputs: RecordedFile[];
  readonly outputs: RecordedFile[];
  readonly printed: RecordedOpening[];
  readonly heldBack: RecordedOpening[];
  rows: number;
  end: End | null;
};

function draftOf({ number, date, revision, made, record }: Row): Draft {
  return {
    number,
    date,
    revision,
    made,
    record,
    inputs: [],
    outputs: [],
    printed: [],
    heldBack: [],
    rows: 0,
    end: null,
  };
}

/**
 * The records in order. Those from before records were counted come first and have no row that closes them;
 * of the others each must be closed, with as many rows as it says, and none may be missing between two.
 */
function numbered(drafts: readonly Draft[]): readonly Entry[] {
  const old = drafts
    .filter(({ record }) => record === null)
    .map((draft) => entryOf(draft, 0, true))
    .toSorted((a, b) => inOrder(a, b) || a.revision - b.revision)
    .map((entry, index) => ({ ...entry, record: index + 1 }));
  const counted = drafts
    .flatMap((draft) => (draft.record === null ? [] : [entryOf(draft, draft.record, isClosed(draft))]))
    .toSorted((a, b) => a.record - b.record);
  const known = counted.map((entry, index) => {
    const before = counted[index - 1]?.record;
    return before !== undefined && entry.record > before + 1 ? { ...entry, isWhole: false } : entry;
  });
  return [...old, ...known].sort(inOrder);
}

const isClosed = ({ end, rows }: Draft): boolean => end !== null && end.rows === rows;

function entryOf(
  { rows: _rows, end, record: counted, ...draft }: Draft,
  record: number,
  isWhole: boolean,
): Entry {
  const action = end?.action ?? (draft.revision === 0 ? '발행' : '정정');
  const isKept = counted !== null;
  return { ...draft, record, action, reason: end?.reason ?? '', of: end?.of ?? null, isKept, isWhole };
}

function readRow(cell: (name: Column) => string): Row | null {
  const [number, revision] = [countIn(cell('호수')), countIn(cell('정정'))];
  const [date, made] = [ledgerDay(cell('발행일')), ledgerDay(cell('만든날'))];
  const kind = kinds.find((one) => one === cell('구분').trim());
  const record = cell('기록').trim() === '' ? null : countIn(cell('기록'));
  if (number === null || revision === null || date === null || made === null || kind === undefined)
    return null;
  if (record === null && cell('기록').trim() !== '') return null;
  const base = { number, date, revision, made, record, end: null };
  const [name, value] = [cell('이름'), cell('식별값')];
  if (kind === '기록') {
    const action = actions.find((one) => one === name);
    const [rows, of] = [countIn(cell('인원')), value === '' ? null : countIn(value)];
    if (action === undefined || rows === null || record === null) return null;
    return { ...base, end: { action, reason: cell('업체'), of, rows }, put: () => {} };
  }
  if (kind === '입력' || kind === '출력') {
    if (!/^[0-9a-f]{64}$/.test(value)) return null;
    const file = { name, sha256: value };
    return { ...base, put: ({ inputs, outputs }) => void (kind === '입력' ? inputs : outputs).push(file) };
  }
  const vacancies = countIn(cell('인원'));
  if ((vacancies === null && cell('인원').trim() !== '') || value === '') return null;
  const opening: RecordedOpening = {
    identity: value,
    company: cell('업체'),
    title: name,
    city: cell('지역'),
    group: cell('묶음'),
    vacancies,
    editions: cell('판')
      .split(', ')
      .filter((one) => one !== ''),
    source: cell('출처'),
    hired: countIn(cell('취업연계').replace(/명$/, '')) ?? 0,
  };
  return {
    ...base,
    put: ({ printed, heldBack }) => void (kind === '게재' ? printed : heldBack).push(opening),
  };
}

/** A day as we write it, or as Excel writes it anew when it saves: `2026. 11. 24.`, `11/24/2026`, `46350`. */
export function ledgerDay(text: string): Day | null {
  return toDay(text.trim()) ?? wholeDay(text.trim(), century);
}

/** Only a year of two digits would be read by it. */
const century = toDay('2026-01-01') as Day;

function countIn(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}
