import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDue, issueDates, issueFor, type Rhythm } from '../../src/issue/calendar.ts';
import { holidayOf, knowsHolidays } from '../../src/issue/holidays.ts';
import { plusDays, toDay, weekdayOf, type Day } from '../../src/day.ts';

const day = (text: string): Day => {
  const found = toDay(text);
  if (found === null) throw new Error(text);
  return found;
};
const isOff = (date: Day): boolean => ['토', '일'].includes(weekdayOf(date)) || holidayOf(date) !== null;
const rhythm = (change: Partial<Rhythm> = {}): Rhythm => ({
  firstIssue: { date: day('2026-01-06'), number: 1 },
  interval: 14,
  postingDays: 14,
  holiday: '앞당김',
  skips: [],
  ...change,
});

describe('issueFor', () => {
  test.each([
    ['2026-11-24', 24, '2026-11-24'],
    ['2026-11-23', 23, '2026-11-10'],
    ['2026-12-07', 24, '2026-11-24'],
    ['2026-12-08', 25, '2026-12-08'],
    ['2026-01-06', 1, '2026-01-06'],
    ['2027-01-05', 27, '2027-01-05'],
  ])('on %s it is issue %i of %s', (today, number, date) => {
    expect(issueFor(day(today), rhythm())).toMatchObject({
      number,
      date,
      nominal: date,
      from: date,
      diagnostics: [],
    });
  });

  test('gives the posting period and the next issue', () => {
    const issue = issueFor(day('2026-11-24'), rhythm({ postingDays: 10 }));
    expect(issue).toMatchObject({ from: '2026-11-24', until: '2026-12-03' });
    expect(issue.next).toEqual({ number: 25, date: '2026-12-08', nominal: '2026-12-08' });
  });

  test.each([
    ['앞당김', '2026-02-13'],
    ['미룸', '2026-02-19'],
    ['그대로', '2026-02-17'],
  ] as const)('%s moves 설날 to %s', (holiday, date) => {
    const moved = rhythm({ holiday });
    expect(issueFor(day(date), moved)).toMatchObject({ number: 4, date, nominal: '2026-02-17' });
    expect(issueFor(plusDays(day(date), -1), moved).number).toBe(3);
  });

  test('leaves a weekend too, and keeps it only when told to', () => {
    const saturday = { firstIssue: { date: day('2026-11-21'), number: 5 } };
    expect(issueFor(day('2026-11-23'), rhythm(saturday)).date).toBe('2026-11-20');
    expect(issueFor(day('2026-11-23'), rhythm({ ...saturday, holiday: '미룸' })).date).toBe('2026-11-23');
    expect(issueFor(day('2026-11-23'), rhythm({ ...saturday, holiday: '그대로' })).date).toBe('2026-11-21');
  });

  test('prepares the first issue on the days before it, and says so', () => {
    const first = rhythm({ firstIssue: { date: day('2026-12-01'), number: 37 } });
    const issue = issueFor(day('2026-11-24'), first);
    expect(issue).toMatchObject({ number: 37, date: '2026-12-01' });
    expect(issue.diagnostics).toMatchObject([{ code: 'calendar/before-first', severity: 'info' }]);
    expect(issue.diagnostics[0]?.message).toContain('2026년 11월 24일(화)');
    expect(isDue(day('2026-11-24'), first)).toBe(false);
  });

  test('a first issue on a holiday is dated before it', () => {
    const first = rhythm({ firstIssue: { date: day('2026-01-01'), number: 1 } });
    expect(issueFor(day('2025-12-31'), first)).toMatchObject({
      number: 1,
      date: '2025-12-31',
      diagnostics: [],
    });
  });

  test('says when the holidays of a year are not known, and still leaves weekends', () => {
    const later = rhythm({ firstIssue: { date: day('2030-01-05'), number: 1 } });
    const issue = issueFor(day('2030-01-05'), later);
    expect(weekdayOf(day('2030-01-05'))).toBe('토');
    expect(issue.date).toBe('2030-01-04');
    expect(issue.diagnostics).toMatchObject([{ code: 'calendar/unknown-holidays', severity: 'warning' }]);
    expect(issue.diagnostics[0]?.message).toContain('2030년');
    expect(issueFor(day('2030-01-05'), { ...later, holiday: '그대로' }).diagnostics).toEqual([]);
  });

  test('asks about the next issue when only that one lies beyond the known years', () => {
    const issue = issueFor(day('2027-12-21'), rhythm());
    expect(issue.date).toBe('2027-12-21');
    expect(issue.diagnostics).toMatchObject([{ code: 'calendar/unknown-holidays', actual: '2028-01-04' }]);
  });

  test('a week without a working day keeps its date and says so', () => {
    // Thursday 2025-10-09 (한글날) ends seven days off: 개천절, the weekend, 추석 and its substitute.
    const weekly = rhythm({ firstIssue: { date: day('2025-10-02'), number: 1 }, interval: 7 });
    const issue = issueFor(day('2025-10-09'), weekly);
    expect(issue).toMatchObject({ number: 2, date: '2025-10-09' });
    expect(issue.diagnostics).toMatchObject([{ code: 'calendar/no-working-day' }]);
  });
});

describe('isDue', () => {
  test('only on the very day of an issue, the moved one', () => {
    const due = ['2026-02-12', '2026-02-13', '2026-02-14', '2026-02-17'].filter((text) =>
      isDue(day(text), rhythm()),
    );
    expect(due).toEqual(['2026-02-13']);
  });
});

describe('five years of dates', () => {
  const rhythms = fc
    .record({
      offset: fc.integer({ min: 0, max: 3000 }),
      number: fc.integer({ min: 1, max: 500 }),
      interval: fc.oneof(fc.constant(14), fc.integer({ min: 7, max: 45 })),
      holiday: fc.constantFrom('앞당김', '미룸', '그대로'),
    })
    .map(({ offset, number, interval, holiday }) => {
      const firstIssue = { date: plusDays(day('2018-01-15'), offset), number };
      return rhythm({ firstIssue, interval, holiday });
    });
  const fiveYears = (plan: Rhythm) => {
    const from = plusDays(plan.firstIssue.date, -60);
    return { from, issues: issueDates(from, plusDays(from, 5 * 366), plan) };
  };

  test('numbers neither repeat nor skip, and dates only go forward', () => {
    fc.assert(
      fc.property(rhythms, (plan) => {
        const { issues } = fiveYears(plan);
        expect(issues[0]?.number).toBe(plan.firstIssue.number);
        issues.slice(1).forEach((issue, i) => {
          expect(issue.number).toBe((issues[i]?.number ?? 0) + 1);
          expect(issue.date > (issues[i]?.date ?? '')).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('no date is a day off unless the centre said so or the report asks about it', () => {
    fc.assert(
      fc.property(rhythms, (plan) => {
        const asked = (date: Day): boolean =>
          issueFor(date, plan).diagnostics.some(({ code }) => code === 'calendar/no-working-day');
        const off = fiveYears(plan).issues.filter(({ date }) => isOff(date));
        const unmoved = fiveYears(plan).issues.filter(({ date, nominal }) => date === nominal);
        const excused =
          plan.holiday === '그대로'
            ? unmoved
            : plan.interval < 14
              ? off.filter(({ date }) => asked(date))
              : [];
        expect(off.filter((issue) => !excused.some(({ number }) => number === issue.number))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('any day has the issue that was dated last', () => {
    fc.assert(
      fc.property(rhythms, fc.array(fc.nat(1700), { minLength: 10, maxLength: 10 }), (plan, offsets) => {
        const { issues } = fiveYears(plan);
        for (const offset of offsets) {
          const today = plusDays(issues[0]?.date ?? plan.firstIssue.date, offset);
          const last = issues.findLast(({ date }) => date <= today);
          expect(issueFor(today, plan).number).toBe(last?.number);
          expect(isDue(today, plan)).toBe(last?.date === today);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('run every day, each issue is due exactly once', () => {
    const plan = rhythm({ firstIssue: { date: day('2022-12-20'), number: 8 } });
    const due: number[] = [];
    for (let today = day('2022-12-01'); today < '2027-12-14'; today = plusDays(today, 1)) {
      if (isDue(today, plan)) due.push(issueFor(today, plan).number);
    }
    expect(due).toEqual(Array.from({ length: 130 }, (_, i) => i + 8));
  });
});

test('holidays know substitutes and elections, and where their data ends', () => {
  expect(holidayOf(day('2026-03-02'))).toBe('대체공휴일(3ㆍ1절)');
  expect(holidayOf(day('2026-06-03'))).toContain('선거');
  expect(holidayOf(day('2026-11-24'))).toBeNull();
  expect([knowsHolidays(day('2027-12-31')), knowsHolidays(day('2035-01-01'))]).toEqual([true, false]);
});
