/**
 * Numbers and dates of issues, computed from the first issue and never counted: the same day has the
 * same number whenever it is asked for. Where the 발행대장 says otherwise, because the interval was changed
 * since, it goes on from the last issue there.
 */
import type { Config } from '../config/config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { daysBetween, inWords, partsOf, plusDays, weekdayOf, type Day } from '../day.ts';
import { currentEntries, type Entry, type IssueKey } from './history.ts';
import { holidayOf, knowsHolidays } from './holidays.ts';

/** What the calendar reads of the config. */
export type Rhythm = Pick<Config, 'firstIssue' | 'interval' | 'postingDays' | 'holiday' | 'skips'>;

/** A rhythm that begins with `firstIssue`, and the issues before it as they were published, by date. */
export type Calendar = Rhythm & { readonly past?: readonly IssueKey[] };

/**
 * The calendar of a config with what was published: the config's own where it gives the last issue its number
 * and day, else one that goes on from that issue. A first issue after it begins to count anew.
 */
export function calendarOf(rhythm: Rhythm, entries: readonly Entry[]): Calendar {
  const published = currentEntries(entries);
  const last = published.at(-1);
  if (last === undefined || rhythm.firstIssue.date > last.date) return { ...rhythm, past: published };
  const { nominal } = issueAt(last.number, rhythm);
  if (mayBe(nominal, last.date, rhythm)) return rhythm;
  const firstIssue = { number: last.number, date: nominalOf(last.date, rhythm) };
  return { ...rhythm, firstIssue, past: published.slice(0, -1) };
}

/** Whether an issue of a nominal day may have come out on `date`: holidays, or a setting of them that was changed. */
function mayBe(nominal: Day, date: Day, rhythm: Rhythm): boolean {
  const ways = (['앞당김', '미룸', '그대로'] as const).map((holiday) =>
    shifted(nominal, { ...rhythm, holiday }),
  );
  return ways.includes(date) || Math.abs(daysBetween(nominal, date)) <= 3;
}

/** The day of the plain rhythm on whose account an issue came out on `date`: the usual weekday, when one is near. */
function nominalOf(date: Day, rhythm: Rhythm): Day {
  const usual = weekdayOf(rhythm.firstIssue.date);
  const near = Array.from({ length: 13 }, (_, i) => plusDays(date, i % 2 === 0 ? i / 2 : -(i + 1) / 2));
  const isUsual = (day: Day): boolean =>
    rhythm.interval % 7 === 0 && weekdayOf(day) === usual && shifted(day, rhythm) === date;
  return near.find(isUsual) ?? date;
}

export type IssueDate = {
  readonly number: number;
  /** The day it is dated and posted, after public holidays and weekends were avoided. */
  readonly date: Day;
  /** The day of the plain rhythm. */
  readonly nominal: Day;
};

export type IssueDay = IssueDate & {
  /** Days on which the sheet hangs, both included. */
  readonly from: Day;
  readonly until: Day;
  readonly next: IssueDate;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * The issue that is current on a day: the last one dated on or before it. A day before the first issue
 * has the first one, which is being prepared then, and a note that says so.
 */
export function issueFor(day: Day, calendar: Calendar): IssueDay {
  const { firstIssue, interval, past = [] } = calendar;
  const before =
    day < issueAt(firstIssue.number, calendar).date ? past.findLast(({ date }) => date <= day) : undefined;
  if (before !== undefined) return publishedOn(before, calendar);
  const slot = lastSlot(Math.floor(daysBetween(firstIssue.date, day) / interval) + 1, day, calendar);
  const issue = slot === null ? issueAt(firstIssue.number, calendar) : issueIn(slot, calendar);
  const next = issueAt(issue.number + 1, calendar);
  const early = slot === null && past.length === 0 ? [beforeFirst(day, issue)] : [];
  const doubts = [issue, next].flatMap((each) => doubtAbout(each, calendar) ?? []).slice(0, 1);
  return { ...hanging(issue, next, calendar), diagnostics: [...early, ...doubts] };
}

/** An issue from before the one the calendar goes on from. */
function publishedOn(issue: IssueKey, calendar: Calendar): IssueDay {
  const { past = [], firstIssue } = calendar;
  const later = past.find(({ date }) => date > issue.date);
  const asPublished = ({ number, date }: IssueKey): IssueDate => ({ number, date, nominal: date });
  const next = later === undefined ? issueAt(firstIssue.number, calendar) : asPublished(later);
  return hanging(asPublished(issue), next, calendar);
}

function hanging(issue: IssueDate, next: IssueDate, { postingDays }: Rhythm): IssueDay {
  return { ...issue, from: issue.date, until: plusDays(issue.date, postingDays - 1), next, diagnostics: [] };
}

/** The last slot up to `slot` whose issue is dated on or before a day; null when the first issue is later. */
function lastSlot(slot: number, day: Day, rhythm: Rhythm): number | null {
  const skipped = skippedSlots(rhythm);
  for (let at = slot; at >= 0; at -= 1)
    if (!skipped.includes(at) && issueIn(at, rhythm).date <= day) return at;
  return null;
}

/** The issues dated from one day to another, both included. */
export function issueDates(from: Day, to: Day, calendar: Calendar): readonly IssueDate[] {
  const issues: IssueDate[] = [];
  for (
    let issue: IssueDay = issueFor(from, calendar);
    issue.date <= to;
    issue = issueFor(issue.next.date, calendar)
  ) {
    const { number, date, nominal } = issue;
    if (date >= from) issues.push({ number, date, nominal });
  }
  return issues;
}

/** Days of 휴간 on which no issue would have been. */
export function idleSkips({ skips, ...rhythm }: Calendar): readonly Day[] {
  return skips.filter(
    (day) => day >= rhythm.firstIssue.date && skippedSlots({ ...rhythm, skips: [day] }).length === 0,
  );
}

/** Whether an issue is dated on this very day. */
export function isDue(day: Day, calendar: Calendar): boolean {
  return issueFor(day, calendar).date === day;
}

/** The issue of a number: its slot is later by those that were skipped. */
function issueAt(number: number, rhythm: Rhythm): IssueDate {
  let slot = number - rhythm.firstIssue.number;
  for (const skipped of skippedSlots(rhythm)) if (skipped <= slot) slot += 1;
  return issueIn(slot, rhythm);
}

/** The issue of a slot, counted from the first issue's, which is 0; the slot is none that is skipped. */
function issueIn(slot: number, rhythm: Rhythm): IssueDate {
  const { firstIssue } = rhythm;
  const nominal = nominalIn(slot, rhythm);
  const skipped = skippedSlots(rhythm).filter((each) => each < slot).length;
  return { number: firstIssue.number + slot - skipped, nominal, date: shifted(nominal, rhythm) ?? nominal };
}

const nominalIn = (slot: number, { firstIssue, interval }: Rhythm): Day =>
  plusDays(firstIssue.date, slot * interval);

/** Slots for which the config says 휴간, by the plain day or by the one it would have been moved to. */
function skippedSlots(rhythm: Rhythm): readonly number[] {
  const slots = rhythm.skips.flatMap((day) => {
    const slot = Math.floor(daysBetween(rhythm.firstIssue.date, day) / rhythm.interval);
    return [slot - 1, slot, slot + 1].filter((near) => {
      const nominal = nominalIn(near, rhythm);
      return near >= 0 && (nominal === day || shifted(nominal, rhythm) === day);
    });
  });
  return [...new Set(slots)].toSorted((a, b) => a - b);
}

/**
 * The nearest working day in the direction the centre chose, not as far as the neighbouring issue's
 * nominal day, so that two issues never share a day; null when there is none.
 */
function shifted(nominal: Day, { interval, holiday }: Rhythm): Day | null {
  if (holiday === '그대로') return nominal;
  const direction = holiday === '앞당김' ? -1 : 1;
  for (let days = 0; days < interval; days += 1) {
    const day = plusDays(nominal, direction * days);
    if (!isOff(day)) return day;
  }
  return null;
}

const isOff = (day: Day): boolean => ['토', '일'].includes(weekdayOf(day)) || holidayOf(day) !== null;

function beforeFirst(day: Day, first: IssueDate): Diagnostic {
  return {
    code: 'calendar/before-first',
    severity: 'info',
    message: `${inWords(day)}은 첫 호가 나오는 ${inWords(first.date)}보다 앞선 날이어서 제${first.number}호를 만듭니다.`,
    actual: day,
    expected: first.date,
    hint: '더 앞선 호를 만들려면 일자리.yaml의 첫호날짜와 첫호번호를 그 호에 맞추십시오.',
  };
}

/** What a person should look at before trusting the date of an issue, null when nothing. */
function doubtAbout({ date, nominal, number }: IssueDate, { holiday }: Rhythm): Diagnostic | null {
  if (holiday === '그대로') return null;
  const base = { severity: 'warning', actual: date } as const;
  const unknown = [nominal, date].find((day) => !knowsHolidays(day));
  if (unknown !== undefined) {
    return {
      ...base,
      code: 'calendar/unknown-holidays',
      message: `${partsOf(unknown).year}년의 공휴일 자료가 없어 제${number}호의 발행일(${inWords(date)})은 주말만 피했습니다.`,
      hint: '달력에서 공휴일이 아닌지 확인하고, iljari를 새 버전으로 바꾸십시오.',
    };
  }
  if (!isOff(date)) return null;
  return {
    ...base,
    code: 'calendar/no-working-day',
    message: `제${number}호의 발행일(${inWords(date)})은 쉬는 날이지만, 이웃한 호와 겹치지 않게 옮길 평일이 없어 그대로 두었습니다.`,
    hint: '그날 붙일 수 있는지 확인하십시오.',
  };
}
