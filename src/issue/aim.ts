/**
 * Which issue a run means, and how it stands: to be drafted, published, replaced on its own day, or closed, so that
 * only a correction with a reason changes it.
 */
import { daysBetween, type Day } from '../day.ts';
import { issueFor, type Calendar, type IssueDay } from './calendar.ts';
import { currentEntries, entryOf, recordsOf, type Entry, type IssueKey } from './history.ts';
import type { Mark } from './issue.ts';
import type { Sending } from './sent.ts';

/** What is known when a run begins. */
export type Standing = {
  readonly calendar: Calendar;
  readonly entries: readonly Entry[];
  readonly sendings: readonly Sending[];
  /** The day on which the run works: `--date`, else today. */
  readonly day: Day;
  /** Today by the clock, which may be another. */
  readonly clock: Day;
  /** Whether the last unattended run failed, so that its issue is still wanted. */
  readonly hasFailed: boolean;
};

export type Aim = {
  readonly issue: IssueDay;
  /** `초안` before its date; `발행` when it does not hang yet; `교체` while its day lasts; `닫힘` afterwards. */
  readonly state: '초안' | '발행' | '교체' | '닫힘';
  /** What hangs of it; null before it is published. */
  readonly entry: Entry | null;
  /** The issue before it that is closed, when that is why this one is meant. */
  readonly after: Entry | null;
  /** The issue before it that never came out, when that is why this one is meant. */
  readonly missed: IssueKey | null;
};

/**
 * The issue that a build means.
 * @param isNamed whether the day was given: an issue's own date then names that issue even when it is closed
 * @param catchesUp whether an issue that is missing is made up for however late: an unattended run knows that it is due
 */
export function aimOf(standing: Standing, isNamed: boolean, catchesUp = false): Aim {
  const { calendar, entries, day } = standing;
  const issue = issueFor(day, calendar);
  const entry = entryOf(entries, issue);
  const aim = { issue, entry, after: null, missed: null };
  if (entry === null && issue.date > day) return { ...aim, state: '초안' };
  if (entry === null && (issue.date === day || catchesUp || isLate(issue, standing)))
    return { ...aim, state: '발행' };
  if (entry === null) return draftAfter(issue, standing, null, issue);
  if (!isClosed(entry, standing)) return { ...aim, state: '교체' };
  if (isNamed && issue.date === day) return { ...aim, state: '닫힘' };
  return draftAfter(issue, standing, entry, null);
}

/** The draft of the next issue that does not hang yet: one may have been published before its date. */
function draftAfter(
  { next }: IssueDay,
  { calendar, entries }: Standing,
  published: Entry | null,
  missed: IssueKey | null,
): Aim {
  let after = published;
  let issue = issueFor(next.date, calendar);
  for (let entry = entryOf(entries, issue); entry !== null; entry = entryOf(entries, issue)) {
    after = entry;
    issue = issueFor(issue.next.date, calendar);
  }
  return { issue, state: '초안', entry: null, after, missed };
}

/**
 * Whether an issue that did not come out on its date is still wanted: others did, or its run failed, and its time is
 * not half over. Later, and where nothing was ever published from here, a build is for the next one.
 */
function isLate({ date, next }: IssueDay, { entries, day, hasFailed }: Standing): boolean {
  return (entries.length > 0 || hasFailed) && daysBetween(date, day) * 2 < daysBetween(date, next.date);
}

/**
 * Whether an issue that hangs is closed: it was sent, published by hand, or its day is over. An issue that came out
 * late has the day on which it did.
 */
export function isClosed(
  entry: Entry,
  { entries, sendings, day, clock }: Omit<Standing, 'calendar' | 'hasFailed'>,
): boolean {
  const records = recordsOf(entries, entry);
  const since = records.slice(records.findLastIndex(({ action }) => action === '취소') + 1);
  if (since.some(({ action }) => action === '마감')) return true;
  if (sendings.some((one) => isOf(one, entry) && one.state !== '실패')) return true;
  const made = since[0]?.made ?? entry.made;
  const last = made > entry.date ? made : entry.date;
  return day > last || clock > last;
}

const isOf = (one: IssueKey, other: IssueKey): boolean =>
  one.number === other.number && one.date === other.date;

/** The mark that the pages of a record carry: that of the correction they are, or come from. */
export function markOf(entry: Entry, entries: readonly Entry[]): Mark {
  if (entry.action === '정정') return { state: '정정', count: entry.revision, made: entry.made };
  const before = recordsOf(entries, entry).findLast(({ record, action }) =>
    entry.action === '되돌림' ? record === entry.of : record < entry.record && putsPages.has(action),
  );
  return entry.action === '발행' || before === undefined ? null : markOf(before, entries);
}

/** How the pages of a record are called: `처음`, `정정 1차`, `되돌린 것 3`. */
export function labelOf({ action, revision }: Pick<Entry, 'action' | 'revision'>): string {
  if (action === '되돌림') return `되돌린 것 ${revision}`;
  return revision === 0 ? '처음' : `정정 ${revision}차`;
}

/** Actions that put pages in place. */
const putsPages: ReadonlySet<Entry['action']> = new Set(['발행', '교체', '정정', '되돌림']);

/**
 * The published issue that a correction means: the one that the day names, or that is current on it, else the last
 * one before it; null when none is published.
 */
export function revisable({ calendar, entries, day }: Standing): Entry | null {
  const published = currentEntries(entries);
  return (
    entryOf(entries, issueFor(day, calendar)) ??
    published.findLast(({ date }) => date <= day) ??
    published.at(-1) ??
    null
  );
}

/**
 * What stepping back puts in place of what hangs: the record before it, or nothing (`null`) when it was the first.
 * Of pages that were put back themselves, the one before those.
 */
export function recordBefore(entry: Entry, entries: readonly Entry[]): Entry | null {
  const records = recordsOf(entries, entry);
  const base =
    entry.action === '되돌림' ? (records.find(({ record }) => record === entry.of) ?? entry) : entry;
  if (base.action === '되돌림') return recordBefore(base, entries);
  const since = records.slice(
    records.findLastIndex(({ action, record }) => action === '취소' && record < base.record) + 1,
  );
  const before = since.findLast(({ record, action }) => record < base.record && putsPages.has(action));
  return before ?? null;
}
