/**
 * Numbers and dates of issues, computed from the first issue and never counted: the same day has the
 * same number whenever it is asked for.
 */
import type { Config } from '../config/config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { daysBetween, inWords, partsOf, plusDays, weekdayOf, type Day } from '../day.ts';
import { holidayOf, knowsHolidays } from './holidays.ts';

/** What the calendar reads of the config. */
export type Rhythm = Pick<Config, 'firstIssue' | 'interval' | 'postingDays' | 'holiday'>;

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
export function issueFor(day: Day, rhythm: Rhythm): IssueDay {
  const { firstIssue, interval, postingDays } = rhythm;
  const steps = Math.floor(daysBetween(firstIssue.date, day) / interval);
  const near = [steps + 1, steps, steps - 1].map((step) => issueAt(firstIssue.number + step, rhythm));
  const current = near.find(({ number, date }) => date <= day && number >= firstIssue.number);
  const issue = current ?? issueAt(firstIssue.number, rhythm);
  const next = issueAt(issue.number + 1, rhythm);
  const early = current === undefined ? [beforeFirst(day, issue)] : [];
  const doubts = [issue, next].flatMap((each) => doubtAbout(each, rhythm) ?? []).slice(0, 1);
  return {
    ...issue,
    from: issue.date,
    until: plusDays(issue.date, postingDays - 1),
    next,
    diagnostics: [...early, ...doubts],
  };
}

/** The issues dated from one day to another, both included. */
export function issueDates(from: Day, to: Day, rhythm: Rhythm): readonly IssueDate[] {
  const issues: IssueDate[] = [];
  for (let { number } = issueFor(from, rhythm); ; number += 1) {
    const issue = issueAt(number, rhythm);
    if (issue.date > to) return issues;
    if (issue.date >= from) issues.push(issue);
  }
}

/** Whether an issue is dated on this very day. */
export function isDue(day: Day, rhythm: Rhythm): boolean {
  return issueFor(day, rhythm).date === day;
}

function issueAt(number: number, rhythm: Rhythm): IssueDate {
  const { firstIssue, interval } = rhythm;
  const nominal = plusDays(firstIssue.date, (number - firstIssue.number) * interval);
  return { number, nominal, date: shifted(nominal, rhythm) ?? nominal };
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
      hint: '달력에서 공휴일이 아닌지 확인하고, iljari를 새 판으로 바꾸십시오.',
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
