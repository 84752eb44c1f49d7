import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issueDates, type Rhythm } from '../../src/issue/calendar.ts';
import { dueOn } from '../../src/issue/due.ts';
import type { Entry } from '../../src/issue/history.ts';
import { daysBetween, plusDays, type Day } from '../../src/day.ts';
import { day } from '../lint/builder.ts';
import { recordWith } from './record.ts';

const rhythm: Rhythm = {
  firstIssue: { date: day('2026-01-06'), number: 1 },
  interval: 14,
  postingDays: 14,
  holiday: '앞당김',
  skips: [],
};
const entry = (number: number, date: Day): Entry => recordWith(number, date);

describe('an issue is due', () => {
  const first = entry(1, day('2026-01-06'));
  test.each<[string, string, readonly Entry[], boolean, string]>([
    ['on its date', '2026-01-20', [], false, 'due'],
    ['on its date after the one before', '2026-01-20', [first], false, 'due'],
    ['not on another day', '2026-01-19', [first], false, 'published'],
    ['not twice', '2026-01-06', [first], false, 'published'],
    ['later, when the machine was off', '2026-01-22', [first], false, 'due'],
    ['not later when nothing was ever published by it', '2026-01-22', [], false, 'waiting'],
    ['later when the run of the day failed', '2026-01-07', [], true, 'due'],
    ['not before the first', '2026-01-02', [], false, 'waiting'],
    [
      'not again when it was moved by a change of the config',
      '2026-01-20',
      [entry(2, day('2026-01-19'))],
      false,
      'published',
    ],
    ['when a number is used anew years later', '2026-01-06', [entry(1, day('2020-01-06'))], false, 'due'],
  ])('%s', (_name, on, entries, hasFailed, expected) => {
    expect(dueOn(day(on), rhythm, entries, hasFailed).due).toBe(expected);
  });
});

test('five years with the machine off at random: every issue once, in order, none too early', () => {
  const rhythms = fc.record({
    firstIssue: fc.constant({ date: day('2026-01-06'), number: 7 }),
    interval: fc.constantFrom(7, 10, 14, 28),
    postingDays: fc.constant(14),
    holiday: fc.constantFrom('앞당김' as const, '미룸' as const, '그대로' as const),
    skips: fc.constant([]),
  });
  const offs = fc.array(fc.tuple(fc.nat(1826), fc.integer({ min: 1, max: 30 })), { maxLength: 40 });
  fc.assert(
    fc.property(rhythms, offs, (config, spans) => {
      const start = issueDates(day('2026-01-01'), day('2026-03-01'), config)[0]?.date ?? day('2026-01-06');
      const isOff = (at: number): boolean =>
        at > 0 && spans.some(([from, days]) => at >= from && at < from + days);
      const published: Entry[] = [];
      for (let at = 0; at < 1826; at += 1) {
        if (isOff(at)) continue;
        const today = plusDays(start, at);
        const { due, issue } = dueOn(today, config, published, false);
        // The scheduled task starts more than once on some days.
        if (due === 'due') published.push({ ...entry(issue.number, issue.date), made: today });
        expect(dueOn(today, config, published, false).due).not.toBe('due');
      }
      const numbers = published.map(({ number }) => number);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      const all = issueDates(start, plusDays(start, 1825), config);
      for (const { number, date } of all) {
        const next = all.find((other) => other.number === number + 1)?.date ?? plusDays(start, 1826);
        const on = daysFrom(start, date, next).find((at) => !isOff(at));
        expect([number, published.find((one) => one.number === number)?.made]).toEqual([
          number,
          on === undefined ? undefined : plusDays(start, on),
        ]);
      }
    }),
    { numRuns: 25 },
  );
});

/** Days from `from` to before `to`, counted from `start`. */
function daysFrom(start: Day, from: Day, to: Day): readonly number[] {
  const first = daysBetween(start, from);
  return Array.from({ length: daysBetween(from, to) }, (_, index) => first + index);
}
