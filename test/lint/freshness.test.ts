import { describe, expect, test } from 'vitest';
import { identityOf } from '../../src/lint/identity.ts';
import { judge } from '../../src/lint/lint.ts';
import { day, openingWith } from './builder.ts';
import type { Cells } from './builder.ts';
import { circumstances, codes } from './circumstances.ts';

describe('deadlines on 2026-11-24', () => {
  const cases: readonly (readonly [Cells, readonly string[]])[] = [
    [{ deadline: '2026-11-24' }, []],
    [{ deadline: '2026-11-23' }, ['deadline/past']],
    [{ deadline: '2026-11-23 18:00' }, ['deadline/past']],
    [{ deadline: '채용시까지' }, []],
    [{ deadline: '채용시까지 2026-11-20' }, ['deadline/until-filled-past']],
    [{ deadline: '채용시까지 2026-12-20' }, []],
    [{ deadline: '2026-12-04(금)' }, []],
    [{ deadline: '2026-12-04(목)' }, ['deadline/weekday-mismatch']],
    [{ deadline: '2026-12-04', registered: '2026-12-05' }, ['deadline/before-registration']],
    [{ deadline: '2026-12-04', registered: '2026-12-04' }, []],
    // A slip of the year is read as the next one, and told where the cell is read.
    [{ deadline: '2025-12-04', registered: '2026-11-20' }, []],
    [{ deadline: '2025-12-30', registered: '2026-08-27' }, ['deadline/before-registration']],
    [{ deadline: '2027-11-24' }, []],
    [{ deadline: '2027-11-25' }, ['deadline/too-far']],
    [{ deadline: '채용시까지', registered: '2026-08-26' }, []],
    [{ deadline: '채용시까지', registered: '2026-08-25' }, ['deadline/stale']],
    [{ deadline: '', registered: '2026-05-01' }, ['deadline/stale']],
    [{ deadline: '2026-12-04', registered: '2026-05-01' }, []],
    [{ startOfWork: '2026-11-23' }, ['deadline/work-begun']],
    [{ startOfWork: '2026-11-24' }, []],
  ];
  test.each(cases)('%o', (cells, expected) => {
    expect(codes([openingWith(cells)])).toEqual(expected);
  });
});

describe('a whole file a year behind', () => {
  const file = (...deadlines: readonly string[]) =>
    deadlines.map((deadline, index) =>
      openingWith({ deadline, registered: '', title: `포장원 ${index}` }, { row: index + 2 }),
    );

  test.each<readonly [readonly string[], readonly string[]]>([
    [['2025-12-04', '2025-12-10', '2025-11-30'], ['deadline/year-behind']],
    [['2025-12-04', '채용시까지', '2025-12-10'], ['deadline/year-behind']],
    [['2025-12-04', '2026-12-10'], ['deadline/past']],
    [['2025-12-04', '2026-11-20'], ['deadline/past']],
    [['2025-10-04', '2025-12-10'], ['deadline/past']],
  ])('%o', (deadlines, expected) => {
    expect(codes(file(...deadlines))).toEqual(expected);
  });

  test('a person may let it pass; an old registration says that the file is old', () => {
    const judged = (cells: Cells) =>
      judge([openingWith({ deadline: '2025-12-04', ...cells })], circumstances());
    expect(judged({ registered: '' }).verdicts[0]?.heldBack).toBe(true);
    expect(judged({ registered: '', release: '11/24 확인' }).verdicts[0]?.heldBack).toBe(false);
    expect(judged({ registered: '2025-11-20', release: '11/24 확인' }).verdicts[0]?.heldBack).toBe(true);
  });
});

describe('long running', () => {
  const opening = openingWith({});
  const printed = (first: string, issues: number) =>
    circumstances({ history: new Map([[identityOf(opening), { first: day(first), issues }]]) });

  test.each([
    ['2026-09-29', 4, true],
    ['2026-10-13', 4, true],
    ['2026-10-14', 4, false],
    ['2026-09-29', 3, false],
    ['2026-11-10', 1, false],
  ])('first on %s, in %i issues', (first, issues, asked) => {
    expect(codes([opening], printed(first, issues)).includes('repeat/long-running')).toBe(asked);
  });

  test('without a history nothing is long running; another opening is not either', () => {
    expect(codes([opening])).toEqual([]);
    expect(codes([openingWith({ title: '콩나물 포장원' })], printed('2026-08-04', 9))).toEqual([]);
  });

  test('the same opening keeps its identity whatever else changes; 고용24 numbers come first', () => {
    expect(
      identityOf(
        openingWith({ pay: '월급 2,500,000원', deadline: '2026-12-18', company: '주식회사 가람식품' }),
      ),
    ).toBe(identityOf(opening));
    expect(identityOf(openingWith({ id: 'K200000000000001', title: 'ㄱ' }))).toBe(
      identityOf(openingWith({ id: 'K200000000000001', title: 'ㄴ' })),
    );
  });
});

describe('the same opening twice', () => {
  const twice = (first: Cells, second: Cells, file = '구인.csv'): boolean =>
    codes([openingWith(first), openingWith(second, { row: 3, file })]).includes('duplicate/in-issue');
  const ids = [{ id: 'K200000000000001' }, { id: 'K200000000000002' }] as const;

  test.each([
    ['identical rows', {}, {}, true],
    ['legal form spelt differently', {}, { company: '주식회사 가람식품' }, true],
    ['another company', {}, { company: '다온식품' }, false],
    ['another place', {}, { workplace: '전북 김제시 금구면 가람로 9' }, false],
    ['other hours', {}, { hours: '13:00~22:00, 주 40시간' }, false],
    ['other pay', {}, { pay: '월급 2,700,000원' }, false],
    ['one leaves the place out', {}, { workplace: '' }, true],
    ['two numbers, all else the same', ids[0], ids[1], true],
    ['two numbers and other duties', ids[0], { ...ids[1], duties: '상자 조립' }, false],
    ['one number', ids[0], { ...ids[0], title: '포장' }, true],
    ['another title in the same file', {}, { title: '포장 사원' }, false],
  ])('%s', (_name, first, second, same) => {
    expect(twice(first, second)).toBe(same);
  });

  test('another title in another file is the same when all terms agree', () => {
    expect(twice({}, { title: '포장 사원' }, '익산.csv')).toBe(true);
    expect(twice({ pay: '' }, { title: '포장 사원', pay: '' }, '익산.csv')).toBe(false);
  });
});
