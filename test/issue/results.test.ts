import { describe, expect, test } from 'vitest';
import { parseRows } from '../../src/issue/history-rows.ts';
import type { Entry, RecordedOpening } from '../../src/issue/history.ts';
import { issueTotals, percent, resultsTable, yearTotals } from '../../src/issue/results.ts';
import { day } from '../lint/builder.ts';
import { recordWith } from './record.ts';

const opening = (identity: string, parts: Partial<RecordedOpening> = {}): RecordedOpening => ({
  identity,
  company: '가람식품',
  title: '포장원',
  city: '김제시',
  group: '생산·제조',
  vacancies: 1,
  editions: [],
  source: '김제.csv',
  hired: 0,
  ...parts,
});
const entry = (number: number, date: string, parts: Partial<Entry> = {}): Entry =>
  recordWith(number, day(date), parts);

const entries = [
  entry(1, '2026-12-08', { printed: [opening('가'), opening('나', { company: '(주)나래' })] }),
  entry(1, '2026-12-08', {
    action: '정정',
    revision: 1,
    record: 10,
    printed: [opening('가', { vacancies: 2 }), opening('나', { company: '나래 주식회사', group: '판매' })],
    heldBack: [opening('다')],
  }),
  entry(2, '2026-12-22', {
    printed: [opening('가', { vacancies: 5 }), opening('라', { city: '', company: '주식회사 나래' })],
  }),
  entry(3, '2027-01-05', { printed: [opening('가')] }),
];

test('an issue counts as its newest revision, and what is new against all before', () => {
  expect(issueTotals(entries)).toEqual([
    {
      number: 1,
      date: '2026-12-08',
      revision: 1,
      openings: 2,
      vacancies: 3,
      companies: 2,
      hired: 0,
      heldBack: 1,
      fresh: 2,
    },
    {
      number: 2,
      date: '2026-12-22',
      revision: 0,
      openings: 2,
      vacancies: 6,
      companies: 2,
      hired: 0,
      heldBack: 0,
      fresh: 1,
    },
    {
      number: 3,
      date: '2027-01-05',
      revision: 0,
      openings: 1,
      vacancies: 1,
      companies: 1,
      hired: 0,
      heldBack: 0,
      fresh: 0,
    },
  ]);
});

test('a year counts an opening once, as it was printed last', () => {
  const [first, second] = yearTotals(entries);
  expect(first).toMatchObject({ year: 2026, issues: 2, openings: 3, vacancies: 7, companies: 2 });
  expect(first?.groups).toEqual([
    { name: '생산·제조', openings: 2, vacancies: 6, companies: 2, hired: 0 },
    { name: '판매', openings: 1, vacancies: 1, companies: 1, hired: 0 },
  ]);
  expect(first?.cities.map(({ name, openings }) => [name, openings])).toEqual([
    ['김제시', 2],
    ['근무지 문의', 1],
  ]);
  expect(second).toMatchObject({ year: 2027, issues: 1, openings: 1, vacancies: 1 });
});

test('months, quarters, editions and sources; who found work, and people only where it was written', () => {
  const more = [
    entry(1, '2026-03-31', {
      printed: [
        opening('가', { vacancies: null, editions: ['김제판'], hired: 1 }),
        opening('나', { editions: ['김제판', '익산판'], source: '익산.csv' }),
      ],
    }),
    entry(2, '2026-04-14', { printed: [opening('가', { vacancies: null, hired: 2 })] }),
  ];
  const [year] = yearTotals(more);
  const short = (some: readonly { name: string; openings: number; hired: number }[] = []) =>
    some.map(({ name, openings, hired }) => `${name} ${openings} ${hired}`);
  expect(year).toMatchObject({ openings: 2, vacancies: 1, hired: 3 });
  expect(short(year?.quarters)).toEqual(['1분기 2 1', '2분기 1 2']);
  expect(short(year?.months)).toEqual(['3월 2 1', '4월 1 2']);
  expect(short(year?.editions)).toEqual(['김제판 2 1', '익산판 1 0']);
  expect(short(year?.sources)).toEqual(['김제.csv 1 3', '익산.csv 1 0']);
  const kinds = parseRows(resultsTable(more, { openings: 0, vacancies: 0 })).map(([kind]) => kind);
  for (const kind of ['연간', '분기', '월', '직종', '지역', '판', '출처', '호'])
    expect(kinds).toContain(kind);
});

describe('the table of results', () => {
  const table = (target: { openings: number; vacancies: number }) =>
    parseRows(resultsTable(entries, target).slice(1));

  test('adds up by group and by city, and has a row for each issue', () => {
    const rows = table({ openings: 0, vacancies: 0 });
    for (const row of rows) expect(row).toHaveLength(12);
    const sum = (kind: string, year: string): number =>
      rows
        .filter(([first, of]) => first === kind && of === year)
        .reduce((total, [, , , , openings]) => total + Number(openings), 0);
    for (const year of ['2026', '2027'])
      expect([sum('직종', year), sum('지역', year)]).toEqual([sum('연간', year), sum('연간', year)]);
    expect(rows.filter(([kind]) => kind === '호').map(([, , name]) => name)).toEqual([
      '제1호',
      '제2호',
      '제3호',
    ]);
  });

  test('is measured against the target of the year', () => {
    expect(table({ openings: 4, vacancies: 0 })[1]?.slice(8)).toEqual(['4', '75.0%', '', '']);
    expect(table({ openings: 0, vacancies: 8 })[1]?.slice(8)).toEqual(['', '', '8', '87.5%']);
    expect([percent(9999, 10_000), percent(350, 230), percent(0, 5)]).toEqual(['99.9%', '152.1%', '0.0%']);
  });

  test('is empty but for its head when nothing was published', () => {
    expect(parseRows(resultsTable([], { openings: 1, vacancies: 1 }))).toHaveLength(1);
    expect([issueTotals([]), yearTotals([])]).toEqual([[], []]);
  });
});
