/** What an issue prints, in which order and with which marks; characters of it that cannot be printed. */
import { describe, expect, test } from 'vitest';
import { findUnknownCharacters } from '../../src/issue/characters.ts';
import { issueFor } from '../../src/issue/calendar.ts';
import { makeIssue, type Issue } from '../../src/issue/issue.ts';
import { identityOf } from '../../src/lint/identity.ts';
import { defaultConfig } from '../../src/config/read-config.ts';
import type { Opening } from '../../src/opening/opening.ts';
import { issueDay, openingWith, type Cells } from '../lint/builder.ts';

const day = issueFor(issueDay, defaultConfig);
const config = { groupBy: '직종', interval: 14 } as const;
const made = (openings: readonly Opening[], rest: Partial<Parameters<typeof makeIssue>[3]> = {}): Issue =>
  makeIssue(openings, new Set(), day, { ...config, ...rest });
const only = (cells: Cells) => made([openingWith(cells)]).groups[0]?.listings[0];
const shown = ({ groups }: Issue): unknown =>
  groups.map(({ name, listings }) => [
    name,
    listings.map(({ number, opening }) => [number, opening.entry.row]),
  ]);

const packing = openingWith({}, { row: 2 });
const care = openingWith(
  { occupation: '요양보호사', title: '요양보호사', workplace: '익산시 모현동' },
  { row: 3 },
);
const office = openingWith(
  { occupation: '경리 사무원', title: '경리', workplace: '김제시 검산동' },
  { row: 4 },
);
const moreCare = openingWith(
  { occupation: '요양보호사', title: '야간 요양보호사', workplace: '' },
  { row: 5 },
);

describe('openings are grouped and numbered through', () => {
  test('by occupation, in the order of a sheet, whatever the order of the rows', () => {
    const expected = [
      [packing.group, [[1, 2]]],
      [
        care.group,
        [
          [2, 3],
          [3, 5],
        ],
      ],
      [office.group, [[4, 4]]],
    ];
    expect(shown(made([packing, care, office, moreCare]))).toEqual(expected);
    expect(shown(made([office, care, moreCare, packing]))).toEqual(expected);
  });

  test('by place, the places with most openings first, then by name; those without a place together', () => {
    const inWanju = openingWith({ workplace: '완주군 봉동읍' }, { row: 6 });
    const issue = made([moreCare, inWanju, care, office, packing], { groupBy: '지역' });
    expect(shown(issue)).toEqual([
      [
        '김제시',
        [
          [1, 4],
          [2, 2],
        ],
      ],
      ['근무지 문의', [[3, 5]]],
      ['완주군', [[4, 6]]],
      ['익산시', [[5, 3]]],
    ]);
  });

  test('what is held back is on no sheet and in no count, and named', () => {
    // The other opening has no number: none is made up for it.
    const several = openingWith({ headcount: '3명' }, { row: 7 });
    const issue = makeIssue([several, care, office], new Set([care]), day, config);
    expect(issue.heldBack).toEqual([care]);
    expect([issue.printed, issue.vacancies]).toEqual([2, 3]);
    expect(JSON.stringify(shown(issue))).not.toContain(care.group);
    expect(issue.day).toBe(day);
  });
});

describe('신규', () => {
  test.each([
    ['the day of the issue', '2026-11-24', true],
    ['the day after', '2026-11-25', false],
    ['the day after the issue before', '2026-11-11', true],
    ['the day of the issue before', '2026-11-10', false],
    ['never', '', false],
  ])('without a history: registered %s', (_, registered, isNew) => {
    expect(only({ registered })?.isNew).toBe(isNew);
  });

  test('with one, whatever it has not printed, registered when it may be', () => {
    const history = new Map([[identityOf(packing), { first: issueDay, issues: 1 }]]);
    const old = openingWith({ occupation: '요양보호사', title: '요양보호사', registered: '2026-01-01' });
    const { groups } = makeIssue([packing, old], new Set(), day, config, { history: history });
    expect(groups.map(({ listings }) => listings.map(({ isNew }) => isNew))).toEqual([[false], [true]]);
  });
});

test.each([
  ['2026-11-24', true],
  ['2026-12-01', true],
  ['2026-12-02', false],
  ['채용시까지', false],
])('마감임박: a deadline of %s', (deadline, closesSoon) => {
  expect(only({ deadline })?.closesSoon).toBe(closesSoon);
});

test('a deadline that has passed is not soon', () => {
  const late = openingWith({ deadline: '2026-11-20' });
  expect(made([late]).groups[0]?.listings[0]?.closesSoon).toBe(false);
});

describe('characters that no font has', () => {
  const canPrint = (character: string): boolean => !'𠮷䨺'.includes(character);

  test('are named once a cell, at the cell, with their number', () => {
    const issue = made([
      openingWith({ company: '𠮷𠮷식품', pay: '월급 2,400,000원 䨺' }, { row: 9 }),
      openingWith({ title: '포장원' }, { row: 10 }),
    ]);
    const found = findUnknownCharacters(issue, canPrint);
    expect(found.map(({ actual, place }) => [actual, place?.row, place?.column])).toEqual([
      ['𠮷', 9, 'company'],
      ['䨺', 9, 'pay'],
    ]);
    expect(found[0]?.message).toContain('U+20BB7');
    expect(found[0]).toMatchObject({ severity: 'warning', code: 'character/missing' });
    expect(found[0]?.hint).toBeTruthy();
  });

  test('are not missed where cleaning takes them out, or the cell is not printed', () => {
    const hasNone = (character: string): boolean => !'\u200b𠮷'.includes(character);
    const issue = made([openingWith({ company: '가람\u200b식품', notes: '𠮷' })]);
    expect(findUnknownCharacters(issue, hasNone)).toEqual([]);
  });
});
