/**
 * 발행대장: what was published, one record for each publication, correction and step back; records are only
 * ever added. How it is written as a table stands in `ledger-table.ts`.
 */
import type { Diagnostic } from '../diagnostic.ts';
import { identityOf } from '../lint/identity.ts';
import { maskNumbers } from '../lint/resident-number.ts';
import { daysBetween, type Day } from '../day.ts';
import type { Opening } from '../opening/opening.ts';
import { workOf } from '../opening/work.ts';

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
  /** People wanted; null when nobody wrote how many. */
  readonly vacancies: number | null;
  /** Editions that printed it; empty when the issue had none, or it was held back. */
  readonly editions: readonly string[];
  /** The file that it came from, by which a centre knows the institution. */
  readonly source: string;
  /** People who found work through it (취업 연계), as staff wrote into the 발행대장; 0 where they did not. */
  readonly hired: number;
};

/**
 * What a record tells of an issue. `발행` first publication, `교체` another one on the same day without a 정정,
 * `정정` a correction with a reason, `되돌림` the bytes of an earlier record put back, `취소` the publication
 * itself taken back, `마감` closed by hand, `정리` copies of an earlier record removed from the store.
 */
export const actions = ['발행', '교체', '정정', '되돌림', '취소', '마감', '정리'] as const;
export type Action = (typeof actions)[number];

export type Entry = {
  readonly number: number;
  readonly date: Day;
  /** The correction that it is or comes after: 0 at first, then 1, 2, …; never less than before. */
  readonly revision: number;
  /** Running number of the record in the whole 발행대장, from 1; one more than the record before. */
  readonly record: number;
  readonly action: Action;
  /** Why, as the person gave it; empty where nothing was asked. */
  readonly reason: string;
  /** The record whose bytes these are (`되돌림`), or whose copies went (`정리`); null otherwise. */
  readonly of: number | null;
  /** False in a record from before its files were kept. */
  readonly isKept: boolean;
  /** False when rows of it, or records just before it, are missing from the 발행대장. */
  readonly isWhole: boolean;
  /** Day on which it was made, which is later than `date` when the machine was off. */
  readonly made: Day;
  readonly inputs: readonly RecordedFile[];
  readonly outputs: readonly RecordedFile[];
  readonly printed: readonly RecordedOpening[];
  readonly heldBack: readonly RecordedOpening[];
};

/** What a 발행대장 says, and the numbers of its rows that cannot be read (1 is the header). */
export type Ledger = { readonly entries: readonly Entry[]; readonly unreadable: readonly number[] };

/** An issue by its date and number: a centre may begin to count anew, so that a number alone names none. */
export type IssueKey = Pick<Entry, 'date' | 'number'>;

/** Text that is the same for all records of an issue and no other. */
const keyOf = ({ date, number }: IssueKey): string => `${date} ${number}`;

/** Records of a 발행대장 by issue, and by their running number within one. */
export const inOrder = (a: Entry, b: Entry): number =>
  keyOf(a) === keyOf(b)
    ? a.record - b.record
    : a.date < b.date
      ? -1
      : a.date > b.date
        ? 1
        : a.number - b.number;

/** What hangs now of every issue, by date: the last record that put pages in place and was not taken back. */
export function currentEntries(entries: readonly Entry[]): readonly Entry[] {
  const current = new Map<string, Entry>();
  for (const entry of entries.toSorted(inOrder))
    if (entry.action === '취소') current.delete(keyOf(entry));
    else if (entry.action !== '마감' && entry.action !== '정리') current.set(keyOf(entry), entry);
  return [...current.values()];
}

/** What hangs now of an issue, or null when it was never published, or taken back. */
export function entryOf(entries: readonly Entry[], issue: IssueKey): Entry | null {
  return currentEntries(recordsOf(entries, issue))[0] ?? null;
}

/** All records of an issue, the oldest first. */
export function recordsOf(entries: readonly Entry[], issue: IssueKey): readonly Entry[] {
  return entries.filter((entry) => keyOf(entry) === keyOf(issue)).toSorted((a, b) => a.record - b.record);
}

/** What the next record of an issue is called: its running number, and the correction it comes after. */
export function nextRecord(
  entries: readonly Entry[],
  issue: IssueKey,
): { readonly record: number; readonly revision: number } {
  return {
    record: 1 + entries.reduce((most, { record }) => Math.max(most, record), 0),
    revision: recordsOf(entries, issue).reduce((most, { revision }) => Math.max(most, revision), 0),
  };
}

/** Days after which an issue that the 발행대장 lost no longer counts: no opening runs so long. */
const remembered = 180;

/**
 * Whether the 발행대장 lacks rows of issues not long before a day, so that nobody can say what they printed:
 * an opening that looks new may have been in them.
 */
export function isUnsure(entries: readonly Entry[], date: Day): boolean {
  return entries.some(
    (entry) => !entry.isWhole && entry.date < date && daysBetween(entry.date, date) <= remembered,
  );
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
  const { company, workplace, group, headcount, entry } = opening;
  return {
    identity: maskNumbers(identityOf(opening)),
    company: maskNumbers(company),
    title: maskNumbers(workOf(opening)),
    city: workplace.city,
    group,
    vacancies: headcount.min ?? headcount.max,
    editions,
    source: entry.file,
    hired: 0,
  };
}

/** What a person is told about rows that cannot be read or are missing; what stands there stays as it is. */
export function ledgerDoubts(file: string, { unreadable, entries }: Ledger): readonly Diagnostic[] {
  const [row] = unreadable;
  const cut = [
    ...new Set(entries.filter(({ isWhole }) => !isWhole).map(({ number, date }) => `제${number}호(${date})`)),
  ];
  const lost: readonly Diagnostic[] =
    cut.length === 0
      ? []
      : [
          {
            code: 'history/cut',
            severity: 'warning',
            message: `발행대장에서 ${cut.slice(0, 5).join(', ')}${cut.length > 5 ? ` 외 ${cut.length - 5}개 호` : ''}의 줄이 빠져 있습니다. 그 호에 무엇을 실었는지 알 수 없습니다.`,
            place: { file },
            hint: '백업에서 되돌려 주십시오. 그때까지 신규 표시는 짐작하지 않고 빼고 만듭니다.',
          },
        ];
  if (row === undefined) return lost;
  return [
    ...lost,
    {
      code: 'history/unreadable',
      severity: 'warning',
      message: `발행대장에서 읽을 수 없는 줄이 ${unreadable.length}개 있어 빼고 읽었습니다.`,
      place: { file, row },
      hint: '발행대장은 고치지 않는 것이 좋습니다. 고친 적이 있으면 그 줄을 되돌려 주십시오.',
    },
  ];
}
