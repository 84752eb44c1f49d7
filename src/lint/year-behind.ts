/**
 * Files whose deadlines all lie a year back: either last year's file or, at the turn of the year, this one
 * with the old number of the year.
 */
import { daysBetween } from '../day.ts';
import type { Day } from '../day.ts';
import type { Opening } from '../opening/opening.ts';

/** The openings of such files, as far as no day of registration says that the file is truly old. */
export function yearsBehind(openings: readonly Opening[], date: Day): ReadonlySet<Opening> {
  const tables = new Map<string, Opening[]>();
  for (const opening of openings) {
    if (opening.deadline.kind !== 'date' || opening.deadline.date === null) continue;
    const key = [opening.entry.file, opening.entry.sheet ?? ''].join('\n');
    const table = tables.get(key);
    if (table === undefined) tables.set(key, [opening]);
    else table.push(opening);
  }
  const behind = [...tables.values()].filter((all) => all.every((opening) => isBehind(opening, date)));
  return new Set(behind.flat());
}

/** An issue holds what closes within weeks; with a year added, the deadline does. */
const least = 270;
const most = 370;

function isBehind({ deadline, registered }: Opening, date: Day): boolean {
  if (deadline.date === null || registered !== null) return false;
  const days = daysBetween(deadline.date, date);
  return days >= least && days <= most;
}
