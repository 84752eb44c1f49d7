/** What holds for all rules: severities, release, order, purity, masking. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, lint } from '../../src/lint/lint.ts';
import { rules } from '../../src/lint/rules.ts';
import type { Opening } from '../../src/opening/opening.ts';
import { fields } from '../../src/field/field.ts';
import { day, openingWith, plainCells } from './builder.ts';
import type { Cells } from './builder.ts';
import { circumstances } from './circumstances.ts';
import { corpus } from './corpus.ts';

const lowPay = { pay: '시급 9,000원' };
const codesOf = (opening: Opening, given = circumstances()) =>
  judge([opening], given).verdicts[0]?.diagnostics.map(({ code, severity }) => `${severity} ${code}`) ?? [];

describe('config', () => {
  const setting = (code: string, severity: 'error' | 'warning' | 'info' | 'off') =>
    circumstances({ rules: new Map([[code, { severity, reason: '센터 방침' }]]) });

  test('a rule can be lowered, raised and switched off', () => {
    expect(codesOf(openingWith(lowPay), setting('pay/below-minimum', 'warning'))).toEqual([
      'warning pay/below-minimum',
    ]);
    expect(codesOf(openingWith(lowPay), setting('pay/below-minimum', 'off'))).toEqual([]);
    const raised = judge([openingWith({ title: '여성 우대' })], setting('wording/sex', 'error'));
    expect(raised.verdicts[0]?.heldBack).toBe(true);
  });

  test('resident numbers cannot be let through, and the config hears of it', () => {
    const given = setting('privacy/resident-number', 'off');
    const { verdicts, general } = judge([openingWith({ notes: '900101-1234567' })], given);
    expect(verdicts[0]?.heldBack).toBe(true);
    expect(general.map(({ code }) => code)).toEqual(['rules/firm']);
  });

  test('an unknown rule is named', () => {
    const { general } = judge([], setting('wording/sexx', 'off'));
    expect(general).toMatchObject([
      { code: 'rules/unknown', message: expect.stringContaining('wording/sexx') as string },
    ]);
  });
});

describe('the column 확인', () => {
  test.each([
    ['확인', false],
    ['O', false],
    ['11/24 확인', false],
    ['2026-11-24', false],
    ['26. 11. 24.', false],
    ['11월 24일 통화함', false],
    ['11/10 확인', true],
    ['2025-11-24', true],
    ['X', true],
    ['미확인', true],
    ['확인 중', true],
    ['보류', true],
    ['', true],
  ])('%j: held back %s', (release, held) => {
    const { verdicts } = judge([openingWith({ ...lowPay, release })], circumstances());
    expect(verdicts[0]?.heldBack).toBe(held);
    expect(verdicts[0]?.released).toBe(!held);
    expect(verdicts[0]?.diagnostics.map(({ code }) => code)).toEqual(['pay/below-minimum']);
  });

  test('it turns questions into notes', () => {
    expect(codesOf(openingWith({ title: '여성 우대', release: '확인' }))).toEqual(['info wording/sex']);
  });

  test('it lifts neither a deadline that has passed nor a resident number', () => {
    for (const cells of [{ deadline: '2026-11-20' }, { notes: '900101-1234567' }]) {
      const [verdict] = judge([openingWith({ ...cells, release: '확인' })], circumstances()).verdicts;
      expect(verdict?.heldBack).toBe(true);
      expect(verdict?.diagnostics[0]?.hint).toContain('확인 칸으로는 풀리지 않습니다');
    }
  });

  test('a cell with the date of another issue says why it was not used', () => {
    const [verdict] = judge([openingWith({ ...lowPay, release: '11/10 확인' })], circumstances()).verdicts;
    expect(verdict?.diagnostics[0]?.hint).toContain('이번 발행일이 아니어서');
  });

  test.each([
    ['2026-11-24', true],
    ['2026-12-08', false],
    ['2026-12-22', true],
  ])('12/8 in the issue of %s: held back %s', (issue, held) => {
    const date = day(issue);
    const opening = openingWith({ ...lowPay, release: '12/8', deadline: '2027-01-04' }, { date });
    expect(judge([opening], circumstances({ date })).verdicts[0]?.heldBack).toBe(held);
  });
});

describe('what a whole file lacks', () => {
  const without = (cells: Cells, count: number, file = '구인.csv'): Opening[] =>
    Array.from({ length: count }, (_, index) =>
      openingWith({ title: `포장원 ${index}`, ...cells }, { row: index + 2, file }),
    );

  test('is said once for the file', () => {
    const { general, verdicts } = judge(without({ pay: '', workplace: '' }, 5), circumstances());
    expect(general.map(({ code, place }) => [code, place])).toEqual([
      ['conditions/missing-pay', { file: '구인.csv' }],
      ['conditions/missing-place', { file: '구인.csv' }],
    ]);
    expect(verdicts.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  test('is said of each row when one row has it, when rows are few, and in the other file', () => {
    const some = judge(
      [...without({ pay: '' }, 4), openingWith({ title: '선별원' }, { row: 9 })],
      circumstances(),
    );
    expect(some.general).toEqual([]);
    expect(some.verdicts.flatMap(({ diagnostics }) => diagnostics).length).toBe(4);
    expect(judge(without({ pay: '' }, 2), circumstances()).general).toEqual([]);
    const two = judge([...without({ pay: '' }, 3), ...without({}, 3, '익산.csv')], circumstances());
    expect(two.general.map(({ place }) => place?.file)).toEqual(['구인.csv']);
  });
});

describe('resident numbers', () => {
  test.each([
    '900101-1234567',
    '900101 - 1234567',
    '９００１０１－１２３４５６７',
    '주민번호 9001011234567',
    '010101-3234567',
  ])('%s never appears in a diagnostic', (number) => {
    const opening = openingWith({
      notes: `담당 김가나 ${number} 여성 우대`,
      pay: `면접 후 결정 ${number}`,
      duties: `${number} 남자 사원 모집`,
    });
    const { verdicts } = judge([opening], circumstances());
    expect(verdicts[0]?.heldBack).toBe(true);
    const digits = JSON.stringify(verdicts[0]?.diagnostics).normalize('NFKC').replace(/[^\d]/gu, '');
    expect(digits).not.toContain('1234567');
    expect(digits).not.toContain('3234567');
  });

  test('found in a column nobody prints', () => {
    expect(codesOf(openingWith({ serial: '900101-1234567' }))).toEqual(['error privacy/resident-number']);
  });
});

/** Rows made of corpus phrases and odd values: much to find, in every order. */
const cell = fc.constantFrom(...corpus.map(({ text }) => text));
const row = fc
  .dictionary(fc.constantFrom(...fields), fc.oneof(cell, fc.string({ maxLength: 40 })), { maxKeys: 5 })
  .map((cells) => ({ ...plainCells, ...cells }));
const sheet = fc.array(fc.tuple(row, fc.constantFrom('가.csv', '나.csv')), { minLength: 1, maxLength: 8 });
const openingsOf = (rows: readonly (readonly [Cells, string])[]): Opening[] =>
  rows.map(([cells, file], index) => openingWith(cells, { file, row: index + 2 }));

describe('properties', () => {
  test('lint changes no opening', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const openings = openingsOf(rows).map(deepFreeze);
        const before = JSON.stringify(openings);
        lint(openings, circumstances());
        expect(JSON.stringify(openings)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  test('the order of openings changes no diagnostic and no verdict', () => {
    const shuffled = sheet.chain((rows) => {
      const openings = openingsOf(rows);
      return fc.tuple(
        fc.constant(openings),
        fc.shuffledSubarray(openings, { minLength: openings.length, maxLength: openings.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([openings, others]) => {
        expect(lint(others, circumstances())).toEqual(lint(openings, circumstances()));
        const held = (given: readonly Opening[]) =>
          judge(given, circumstances()).verdicts.flatMap(({ opening, heldBack }) =>
            heldBack ? [opening.entry.row] : [],
          );
        expect(held(others).toSorted((a, b) => a - b)).toEqual(held(openings));
      }),
      { numRuns: 60 },
    );
  });

  test('every diagnostic has a place, a hint and a sentence, and never calls anything unlawful', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        for (const diagnostic of lint(openingsOf(rows), circumstances())) {
          expect(diagnostic.place?.file).toMatch(/^[가나]\.csv$/u);
          expect(diagnostic.hint ?? '').toMatch(/[.)]$/u);
          expect(`${diagnostic.message}${diagnostic.hint}`.replace(/“[^”]*”/gu, '')).not.toMatch(
            /위법|불법/u,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('text of any kind, however long, is searched to its end', () => {
    const hostile = [
      '여',
      '남 여 ',
      '20',
      '만 30세 ~ ',
      '0101',
      '900101-',
      '키 1',
      '수습 9',
      '등본 ',
      ' ',
      '남자 ',
      '"',
      '＊',
      '주휴',
      '시급',
    ];
    for (const unit of hostile) {
      const opening = openingWith({
        duties: unit.repeat(8_000),
        notes: unit.repeat(40_000),
        pay: unit.repeat(500),
      });
      expect(Array.isArray(lint([opening], circumstances()))).toBe(true);
    }
  });
});

test('codes are unique and only certain things hold an opening back', () => {
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  expect(rules.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'company/missing',
    'contact/missing',
    'pay/below-minimum',
    'deadline/past',
    'deadline/year-behind',
    'ad/sample',
    'privacy/resident-number',
    'safety/lending',
    'safety/cash-courier',
    'safety/abroad',
    'safety/messenger-only',
    'safety/escort',
    'safety/papers-kept',
    'safety/unlawful-stay',
  ]);
});

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
