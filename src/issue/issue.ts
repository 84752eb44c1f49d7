/**
 * Openings + calendar → the issue: what is printed, grouped and ordered, with its marks. Knows no layout.
 */
import type { Config } from '../config/config.ts';
import { grouped } from '../grouped.ts';
import { daysBetween, plusDays, type Day } from '../day.ts';
import { groups as occupationGroups } from '../opening/occupation.ts';
import type { Opening } from '../opening/opening.ts';
import { identityOf } from '../lint/identity.ts';
import type { IssueDay } from './calendar.ts';
import type { PrintedBefore } from './history.ts';

/** An opening as this issue prints it. */
export type Listing = {
  readonly opening: Opening;
  /** Number on the sheet, from 1, so that a caller can name the opening. */
  readonly number: number;
  /** 신규: no earlier issue printed it; without a history, registered since the issue before. */
  readonly isNew: boolean;
  /** 마감임박: the deadline falls within the first week of posting. */
  readonly closesSoon: boolean;
};

export type Group = { readonly name: string; readonly listings: readonly Listing[] };

/** How an issue is marked where it is printed: not published yet, or corrected on a day for the `count`th time. */
export type Mark =
  | { readonly state: '초안' }
  | { readonly state: '정정'; readonly count: number; readonly made: Day }
  | null;

export type Issue = {
  readonly day: IssueDay;
  /** Name of its edition; empty without editions. */
  readonly edition: string;
  readonly mark: Mark;
  readonly groups: readonly Group[];
  readonly heldBack: readonly Opening[];
  /** Openings printed. */
  readonly printed: number;
  /** People wanted, added up from written numbers alone: an opening without one adds none. */
  readonly vacancies: number;
};

/** What is known of an issue besides its openings. */
export type About = {
  /** What earlier issues printed; `unsure` when the 발행대장 cannot say, so that nothing is called new. */
  readonly history?: PrintedBefore | 'unsure' | undefined;
  readonly edition?: string;
  readonly mark?: Mark;
};

/** Days from the issue's date within which a deadline is marked 마감임박. */
const soon = 7;

/** Groups and numbers the openings; `heldBack` are left out of the sheet and named. */
export function makeIssue(
  openings: readonly Opening[],
  heldBack: ReadonlySet<Opening>,
  day: IssueDay,
  config: Pick<Config, 'groupBy' | 'interval'>,
  { history, edition = '', mark = null }: About = {},
): Issue {
  const printed = openings.filter((opening) => !heldBack.has(opening));
  const byName = grouped(printed, (opening) =>
    config.groupBy === '직종' ? opening.group : opening.workplace.city || '근무지 문의',
  );
  const names = [...byName.keys()].toSorted(
    (a, b) => rankOf(a, byName, config) - rankOf(b, byName, config) || (a < b ? -1 : 1),
  );
  let number = 0;
  const groups = names.map((name) => ({
    name,
    listings: (byName.get(name) ?? []).map((opening) => ({
      opening,
      number: ++number,
      isNew:
        history === undefined
          ? isRecent(opening, day.date, config.interval)
          : history !== 'unsure' && !history.has(identityOf(opening)),
      closesSoon: closesSoon(opening, day.date),
    })),
  }));
  return {
    day,
    edition,
    mark,
    groups,
    heldBack: openings.filter((opening) => heldBack.has(opening)),
    printed: printed.length,
    vacancies: printed.reduce(
      (sum, opening) => sum + (opening.headcount.min ?? opening.headcount.max ?? 0),
      0,
    ),
  };
}

/** Occupation groups keep the order of the table; places with more openings come first. */
function rankOf(
  name: string,
  byName: ReadonlyMap<string, readonly Opening[]>,
  config: Pick<Config, 'groupBy'>,
): number {
  if (config.groupBy === '지역') return -(byName.get(name)?.length ?? 0);
  return (occupationGroups as readonly string[]).indexOf(name);
}

function isRecent({ registered }: Opening, date: Day, interval: number): boolean {
  return registered !== null && registered > plusDays(date, -interval) && registered <= date;
}

function closesSoon({ deadline }: Opening, date: Day): boolean {
  if (deadline.date === null) return false;
  const left = daysBetween(date, deadline.date);
  return left >= 0 && left <= soon;
}
