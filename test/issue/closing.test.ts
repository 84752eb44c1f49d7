/** What a full poster keeps: the openings that close first, as many as fit. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingFirst, everything, tellLeftOff, type Choice } from '../../src/issue/closing.ts';
import type { Listing } from '../../src/issue/issue.ts';
import { openingWith } from '../lint/builder.ts';

const deadlines = ['2026-12-04', '2026-11-30', '채용시까지', '2026-12-18', '상시', '2026-11-30', ''];

/** An issue of openings with these deadlines, three to a group. */
function issueOf(texts: readonly string[]): Choice {
  const listings = texts.map((deadline, i): Listing => ({
    opening: openingWith({ company: `회사${i + 1}`, deadline }, { row: i + 2 }),
    number: i + 1,
    isNew: false,
    closesSoon: false,
  }));
  const names = ['생산·제조', '운전·배송', '사무·회계', '돌봄·요양'];
  const groups = names.map((name, i) => ({ name, listings: listings.slice(i * 3, i * 3 + 3) }));
  return everything({ groups: groups.filter((group) => group.listings.length > 0) });
}

const numbersOf = ({ groups }: Pick<Choice, 'groups'>): readonly number[] =>
  groups.flatMap(({ listings }) => listings.map(({ number }) => number));

const upTo =
  (most: number) =>
  (choice: Choice): Promise<boolean> =>
    Promise.resolve(numbersOf(choice).length <= most);

describe('a paper that is full keeps', () => {
  test.each([
    [1, [2]],
    [2, [2, 6]],
    [3, [1, 2, 6]],
    [4, [1, 2, 4, 6]],
    // Without a day: in the order of the issue.
    [5, [1, 2, 3, 4, 6]],
    [6, [1, 2, 3, 4, 5, 6]],
    [7, [1, 2, 3, 4, 5, 6, 7]],
    [0, [2]],
  ])('of room for %i: %j', async (room, kept) => {
    const choice = await closingFirst(issueOf(deadlines), upTo(room));
    expect(numbersOf(choice)).toEqual(kept);
    expect(choice.leftOff.map(({ number }) => number)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].filter((number) => !kept.includes(number)),
    );
  });

  test('no group of which nothing is left', async () => {
    const { groups } = await closingFirst(issueOf(deadlines), upTo(2));
    expect(groups.map(({ name }) => name)).toEqual(['생산·제조', '운전·배송']);
  });

  test('whatever fits: the most that do, each opening once, none that closes later than one left off', async () => {
    const days = fc.constantFrom('2026-11-30', '2026-12-01', '2026-12-24', '채용시까지', '상시', '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(days, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 14 }),
        async (texts, room) => {
          const issue = issueOf(texts);
          let asked = 0;
          const choice = await closingFirst(issue, (one) => {
            asked++;
            return upTo(room)(one);
          });
          const kept = numbersOf(choice);
          expect(kept).toHaveLength(Math.min(texts.length, Math.max(1, room)));
          expect([...kept, ...choice.leftOff.map(({ number }) => number)].toSorted((a, b) => a - b)).toEqual(
            texts.map((_, i) => i + 1),
          );
          const dayOf = ({ opening }: Listing): string => opening.deadline.date ?? '9999';
          const latest =
            choice.groups
              .flatMap(({ listings }) => listings.map(dayOf))
              .toSorted()
              .at(-1) ?? '';
          for (const listing of choice.leftOff) expect(dayOf(listing) >= latest).toBe(true);
          expect(asked).toBeLessThanOrEqual(2 * Math.log2(texts.length + 1) + 2);
        },
      ),
    );
  });
});

test('staff is told how many are left off and which, each at its row', async () => {
  const choice = await closingFirst(issueOf(deadlines), upTo(5));
  const [summary, ...rows] = tellLeftOff(choice, 'A3', 1);
  expect(summary).toMatchObject({
    severity: 'warning',
    message: expect.stringContaining('5건만 싣고 2건은 뺐습니다: 5번 회사5, 7번 회사7.') as string,
  });
  expect(rows.map(({ severity, place }) => [severity, place?.row])).toEqual([
    ['info', 6],
    ['info', 8],
  ]);
  expect(tellLeftOff(issueOf(deadlines), 'A3', 1)).toEqual([]);
});
