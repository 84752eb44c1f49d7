import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRows, rowOf } from '../../src/issue/history-rows.ts';
import {
  actions,
  currentEntries,
  entryOf,
  isUnsure,
  ledgerDoubts,
  nextRecord,
  printedBefore,
  recordedOpening,
  type Entry,
} from '../../src/issue/history.ts';
import { emptyLedger, readLedger, rowsOf } from '../../src/issue/ledger-table.ts';
import { recordWith } from './record.ts';
import { plusDays } from '../../src/day.ts';
import { day, openingWith } from '../lint/builder.ts';

const first = day('2026-01-06');
const sha = 'a'.repeat(64);

const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '=1+1',
    "'",
    "'=x",
    '+82',
    '-',
    '@',
    '"',
    '""',
    'a,b',
    '줄\n바꿈',
    ' 앞',
    '뒤 ',
    '\r\n',
    '',
  ),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '가', ' ') }),
);
const file = fc.record({ name: text, sha256: fc.constantFrom(sha, '0123456789abcdef'.repeat(4)) });
const opening = fc.record({
  identity: text.filter((value) => value !== ''),
  company: text,
  title: text,
  city: text,
  group: text,
  vacancies: fc.option(fc.nat(999)),
  source: text,
  hired: fc.nat(9),
  editions: fc.subarray(['김제판', '익산판', '완주판']),
});
const entry = fc.record({
  number: fc.integer({ min: 1, max: 9999 }),
  date: fc.nat(2).map((days) => plusDays(first, days)),
  revision: fc.nat(9),
  action: fc.constantFrom(...actions),
  reason: text,
  of: fc.option(fc.integer({ min: 1, max: 99 })),
  isKept: fc.constant(true),
  isWhole: fc.constant(true),
  made: fc.constant(plusDays(first, 1)),
  inputs: fc.array(file, { minLength: 1, maxLength: 3 }),
  outputs: fc.array(file, { maxLength: 3 }),
  printed: fc.array(opening, { maxLength: 5 }),
  heldBack: fc.array(opening, { maxLength: 3 }),
});
const entries = fc
  .array(entry, { maxLength: 4 })
  .map((all) => all.toSorted((a, b) => a.date.localeCompare(b.date) || a.number - b.number))
  .map((all): readonly Entry[] => all.map((one, index) => ({ ...one, record: index + 1 })));

const issue = (number: number, parts: Partial<Entry> = {}): Entry =>
  recordWith(number, plusDays(first, (number - 1) * 14), {
    inputs: [{ name: '구인.csv', sha256: sha }],
    outputs: [{ name: '일자리정보지_제1호_A4.pdf', sha256: sha }],
    ...parts,
  });
/** The table that records make. */
const tableOf = (all: readonly Entry[]): string => emptyLedger + all.map((one) => rowsOf(one)).join('');
const listed = (identity: string) => ({
  identity,
  company: '가람식품',
  title: '포장원',
  city: '김제시',
  group: '생산·제조',
  editions: [],
  vacancies: 1,
  source: '구인.csv',
  hired: 0,
});

describe('the table', () => {
  test('reads back what was written, whatever the cells hold', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(readLedger(`\ufeff${tableOf(all)}`)).toEqual({ entries: all, unreadable: [] });
      }),
    );
  });

  test('no cell is a formula to a spreadsheet program', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(rowOf([cell])).not.toMatch(/^"?[=+\-@\t\r]/);
        expect(parseRows(`${rowOf([cell, ''])}\r\n`)).toEqual([[cell, '']]);
      }),
    );
  });

  test('is plain to read', () => {
    const rows = rowsOf(issue(1, { printed: [listed('K1')], heldBack: [listed('K2')] }));
    expect((emptyLedger + rows).split('\r\n')).toEqual([
      '호수,발행일,정정,만든날,구분,이름,업체,지역,묶음,인원,식별값,판,기록,출처,취업연계',
      `1,2026-01-06,0,2026-01-06,입력,구인.csv,,,,,${sha},,1,,`,
      `1,2026-01-06,0,2026-01-06,출력,일자리정보지_제1호_A4.pdf,,,,,${sha},,1,,`,
      '1,2026-01-06,0,2026-01-06,게재,포장원,가람식품,김제시,생산·제조,1,K1,,1,구인.csv,',
      '1,2026-01-06,0,2026-01-06,보류,포장원,가람식품,김제시,생산·제조,1,K2,,1,구인.csv,',
      '1,2026-01-06,0,2026-01-06,기록,발행,,,,4,,,1,,',
      '',
    ]);
  });

  test('is read as it was written before there were editions, a column narrower', () => {
    const before = [
      '호수,발행일,정정,만든날,구분,이름,업체,지역,묶음,인원,식별값',
      `1,2026-01-06,0,2026-01-06,입력,구인.csv,,,,,${sha}`,
      '1,2026-01-06,0,2026-01-06,게재,포장원,가람식품,김제시,생산·제조,1,K1',
    ].join('\r\n');
    expect(readLedger(before)?.unreadable).toEqual([]);
    expect(readLedger(before)?.entries[0]?.printed).toMatchObject([{ identity: 'K1', editions: [] }]);
  });

  test.each([
    ['an empty text', ''],
    ['another table', '회사명,급여\r\n'],
    ['a column renamed', emptyLedger.replace('정정', '고침')],
  ])('%s is no ledger', (_name, content) => {
    expect(readLedger(content)).toBeNull();
  });

  test('broken rows are named, the others are read; sorting and empty rows do no harm', () => {
    const rows = rowsOf(issue(1, { printed: [listed('K1')] }))
      .split('\r\n')
      .slice(0, -1);
    const broken = ['1,언제,0,2026-01-06,게재,,,,,1,K3', '메모', `1,2026-01-06,0,2026-01-06,입력,a,,,,,zz`];
    const mixed = [...rows.toReversed(), ',,,', ...broken];
    const ledger = readLedger(`${emptyLedger}${mixed.join('\n')}`);
    expect(ledger).toEqual({ entries: [issue(1, { printed: [listed('K1')] })], unreadable: [7, 8, 9] });
    expect(ledger && ledgerDoubts('발행대장.csv', ledger)).toMatchObject([
      { code: 'history/unreadable', place: { row: 7 } },
    ]);
    expect(ledgerDoubts('발행대장.csv', { entries: [], unreadable: [] })).toEqual([]);
  });

  const written = rowsOf(issue(24, { printed: [listed('K1')] }))
    .split('\r\n')
    .find((row) => row.includes('게재')) as string;
  const file = `1,2026-01-06,0,2026-01-06,입력,구인.csv,,,,,${'a'.repeat(64)},`;

  test('spaces around what was written by hand do no harm', () => {
    const spaced = written.split(',').map((cell, at) => (at < 5 || at === 9 ? ` ${cell} ` : cell));
    const header = emptyLedger
      .trim()
      .split(',')
      .map((name) => ` ${name} `);
    const ledger = readLedger(`${header.join(',')}\r\n${spaced.join(',')}\r\n ,  ,\r\n`);
    expect(ledger?.unreadable).toEqual([]);
    expect(ledger?.entries).toMatchObject([{ number: 24, printed: [listed('K1')] }]);
  });

  test.each([
    ['without a number', written.replace('24,', ',')],
    ['with a number and something before it', written.replace('24,', '제24,')],
    ['with a number and something after it', written.replace('24,', '24호,')],
    ['without a revision', written.replace(/^(24,[^,]*),\d+,/, '$1,,')],
    ['without a day of issue', written.replace(/^24,[^,]*,/, '24,,')],
    ['without a day on which it was made', written.replace(/^((?:[^,]*,){3})[^,]*,/, '$1,')],
    ['of a kind nobody knows', written.replace('게재', '실음')],
    ['without an identity', written.replace('K1', '')],
    ['with a number of people that is none', written.replace(/,(\d+),K1/, ',몇,K1')],
    ['of a file with too short a sum', file.replace('aa', 'a')],
    ['of a file with too long a sum', file.replace('aa', 'aaa')],
  ])('a row %s is named and not guessed', (_, row) => {
    expect(row).not.toBe(written);
    expect(readLedger(`${emptyLedger}${row}\r\n`)).toEqual({ entries: [], unreadable: [2] });
  });

  test('is read in the order of dates, numbers and records, however its rows are sorted', () => {
    const all = [
      issue(1, { printed: [listed('가')] }),
      issue(1, { printed: [listed('나')], action: '정정', revision: 1, record: 2 }),
      issue(1, { printed: [listed('나')], action: '되돌림', of: 1, revision: 2, record: 3 }),
      issue(2, { printed: [listed('다')], record: 4 }),
      issue(3, { printed: [listed('라')], record: 5 }),
    ];
    const again = { ...issue(3, { printed: [listed('마')], record: 6 }), number: 7 };
    const expected = [...all, again];
    for (const mixed of [expected, expected.toReversed(), [...expected.slice(3), ...expected.slice(0, 3)]])
      expect(readLedger(tableOf(mixed))?.entries).toEqual(expected);
  });

  test.each([
    ['2026. 1. 6.', '2026. 1. 20.'],
    ['2026/1/6', '2026/01/20'],
    ['1/6/2026', '1/20/2026'],
    ['46028', '46042'],
    ['2026년 1월 6일', '2026년 1월 20일'],
  ])('days as Excel writes them anew are the same days: %s', (one, two) => {
    const all = [issue(1), issue(2)];
    const saved = tableOf(all).replaceAll('2026-01-06', one).replaceAll('2026-01-20', two);
    expect(readLedger(saved)).toEqual({ entries: all, unreadable: [] });
  });

  test('columns are found by their names: one more, and in another order', () => {
    const all = [issue(1, { printed: [listed('K1')] })];
    const rows = parseRows(tableOf(all)).map((cells, at) => [
      at === 0 ? '메모' : '확인함',
      ...cells.toReversed(),
    ]);
    expect(readLedger(rows.map(rowOf).join('\r\n'))).toEqual({ entries: all, unreadable: [] });
  });

  test('a ledger cut at any row is noticed, whatever is missing of a record', () => {
    const all = [1, 2, 3].map((number) => issue(number, { printed: [listed(`K${number}`), listed('X')] }));
    const lines = tableOf(all).split('\r\n').slice(0, -1);
    const rowsOfOne = (lines.length - 1) / 3;
    for (let from = 1; from < lines.length; from += 1)
      for (let to = from + 1; to <= lines.length; to += 1) {
        const left = [...lines.slice(0, from), ...lines.slice(to)];
        const { entries: read = [] } = readLedger(left.join('\r\n')) ?? {};
        // What is gone whole from the end or the beginning leaves nothing by which to miss it.
        const isClean = (from - 1) % rowsOfOne === 0 && (to - 1) % rowsOfOne === 0;
        const isAtAnEnd = from === 1 || to === lines.length;
        expect([from, to, read.some(({ isWhole }) => !isWhole)]).toEqual([from, to, !(isClean && isAtAnEnd)]);
      }
  });

  test('what was cut makes nothing new for half a year, and is told', () => {
    const cut = [issue(1, { isWhole: false }), issue(2)];
    expect(isUnsure(cut, plusDays(first, 14))).toBe(true);
    expect(isUnsure(cut, plusDays(first, 180))).toBe(true);
    expect(isUnsure(cut, plusDays(first, 181))).toBe(false);
    expect(isUnsure(cut, first)).toBe(false);
    expect(ledgerDoubts('발행대장.csv', { entries: cut, unreadable: [] })).toMatchObject([
      { code: 'history/cut', severity: 'warning', message: expect.stringContaining('제1호(2026-01-06)') },
    ]);
  });

  test('numbers only grow: records by one over all issues, corrections within an issue', () => {
    const all = [issue(1), issue(1, { action: '정정', revision: 1, record: 2 }), issue(2, { record: 3 })];
    expect(nextRecord(all, { number: 1, date: first })).toEqual({ record: 4, revision: 1 });
    expect(nextRecord(all, { number: 3, date: plusDays(first, 28) })).toEqual({ record: 4, revision: 0 });
    expect(nextRecord([], { number: 1, date: first })).toEqual({ record: 1, revision: 0 });
  });

  test('endless quotes and commas are no entries', () => {
    for (const part of ['"', '""', ',', '",', '\r', '"x'])
      expect(readLedger(emptyLedger + part.repeat(20_000))?.entries).toEqual([]);
  });
});

describe('what was printed before', () => {
  const all = [
    issue(1, { printed: [listed('가'), listed('나')] }),
    issue(1, { printed: [listed('가')], action: '정정', revision: 1, record: 2 }),
    issue(1, { action: '마감', revision: 1, record: 3 }),
    issue(2, { printed: [listed('가'), listed('다'), listed('다')], record: 4 }),
    issue(3, { printed: [listed('라')], heldBack: [listed('가')], record: 5 }),
    issue(4, { printed: [listed('라')], record: 6 }),
    issue(4, { action: '취소', revision: 1, record: 7 }),
  ];

  test('only what hangs of an issue counts: not what was corrected, nor what was taken back', () => {
    expect(currentEntries(all).map(({ number, revision }) => [number, revision])).toEqual([
      [1, 1],
      [2, 0],
      [3, 0],
    ]);
    expect(entryOf(all, { number: 1, date: first })?.revision).toBe(1);
    expect(entryOf(all, { number: 1, date: plusDays(first, 365) })).toBeNull();
  });

  test('an issue knows the ones before it, not itself', () => {
    expect(printedBefore(all, first)).toBeUndefined();
    expect([...(printedBefore(all, day('2026-02-03')) ?? [])]).toEqual([
      ['가', { first, issues: 2 }],
      ['다', { first: day('2026-01-20'), issues: 1 }],
    ]);
  });
});

test('a resident number does not get into the ledger', () => {
  const kept = recordedOpening(
    openingWith({ title: '경비원 900101-1234567', company: '가람 9001011234567' }),
  );
  expect(JSON.stringify(kept)).not.toContain('1234567');
  expect(recordedOpening(openingWith({ headcount: '3명' }))).toMatchObject({
    city: '김제시',
    editions: [],
    vacancies: 3,
    title: '두부 포장원',
  });
});
