/**
 * Whether a run that comes every day has an issue to publish today.
 */
import { daysBetween, type Day } from '../day.ts';
import { calendarOf, issueFor, type IssueDay, type Rhythm } from './calendar.ts';
import { currentEntries, type Entry } from './history.ts';

/**
 * `due`: publish; `published`: the current issue is out; `waiting`: the first issue is still to come, or
 * the current one came out before there was a history.
 */
export type Due = 'due' | 'published' | 'waiting';

/**
 * On an issue's date it is due; later when it is missing after earlier ones, because the machine was off.
 * @param hasFailed whether the last unattended run failed, so that the issue is still wanted
 */
export function dueOn(
  day: Day,
  rhythm: Rhythm,
  entries: readonly Entry[],
  hasFailed: boolean,
): { readonly due: Due; readonly issue: IssueDay } {
  const issue = issueFor(day, calendarOf(rhythm, entries));
  const isThis = ({ number, date }: Entry): boolean =>
    date === issue.date ||
    (number === issue.number && Math.abs(daysBetween(date, issue.date)) < rhythm.interval);
  if (currentEntries(entries).some(isThis)) return { due: 'published', issue };
  const isLate = issue.date < day && (entries.length > 0 || hasFailed);
  return { due: issue.date === day || isLate ? 'due' : 'waiting', issue };
}
