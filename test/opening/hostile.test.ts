/** Cells are what anybody wrote, pasted or attacked with: nothing throws, nothing hangs, nothing grows. */
import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineLabel } from '../../src/opening/deadline-label.ts';
import { headcountLabel } from '../../src/opening/headcount.ts';
import { payLabel } from '../../src/opening/pay-label.ts';
import { fields } from '../../src/field/field.ts';
import { issueDay, opening } from './row.ts';
import type { Cells } from './row.ts';
import type { Opening } from '../../src/opening/opening.ts';

fc.configureGlobal({ numRuns: 500 });

/** A cell's limit, times three for `㈜` that becomes `(주)`. */
const longest = 24_100;

/** Every field with the same text. */
function everywhere(text: string): Cells {
  return Object.fromEntries(fields.map((field) => [field, { text, column: text.slice(0, 50) }]));
}

/** Every text of an opening but its row. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(texts);
}

function labels({ pay, deadline, headcount, hours, workplace, employment }: Opening): readonly string[] {
  const [payText, deadlineText] = [payLabel(pay), deadlineLabel(deadline, issueDay)];
  return [payText, deadlineText, headcountLabel(headcount), hours.label, workplace.label, employment.label];
}

/** What is wrong with the opening of a row that holds the text everywhere; nothing, as it should be. */
function faultsOf(text: string): readonly string[] {
  const { value, diagnostics } = opening(everywhere(text));
  const { entry: _, ...read } = value;
  const long = [...texts(read), ...diagnostics.map(({ actual = '' }) => actual)].filter(
    (part) => part.length > longest,
  );
  const dirty = texts(read).filter((part) => /[\p{Cc}\p{Cs}\p{Co}\u200b-\u200f\u202a-\u202e]/u.test(part));
  const unwieldy = labels(value).filter((label) => Array.from(label).length > 80);
  const lost = diagnostics.filter(({ place }) => place?.row !== 2).map(({ code }) => code);
  return [...long, ...dirty, ...unwieldy, ...lost].map((part) => part.slice(0, 100));
}

/** For properties, which take the expectation as their last step. */
function isSane(text: string): void {
  expect(faultsOf(text)).toEqual([]);
}

/** Pieces that readers look for, so that random cells reach every branch. */
const pieces: readonly string[] = [
  '시급',
  '월급',
  '연봉',
  '월',
  '만원',
  '원',
  '천',
  '억',
  '10,320',
  '2,300,000',
  '230',
  '~',
  '-',
  '이상',
  '이하',
  '협의',
  '2026',
  '11',
  '30',
  '.',
  '/',
  '년',
  '월 ',
  '일',
  '(금)',
  '채용시',
  '까지',
  '상시',
  'D-',
  '24시',
  'T15:00Z',
  '46356',
  '063',
  '010',
  '-1234',
  '-5678',
  ')',
  '내선',
  '****',
  '1577',
  '82',
  '+',
  '#',
  'F.',
  '@a.kr',
  '로그인',
  '오전',
  '오후',
  '정오',
  '익일',
  '9시',
  '18:00',
  '휴게',
  '시간',
  '교대',
  '3조',
  '격일',
  '주5일',
  '토',
  '전북',
  '김제시',
  '백구면',
  '광주시',
  '동구',
  '(요촌동)',
  '등',
  '○명',
  '0명',
  '총',
  '&lt;',
  '&#',
  ';',
  '<br>',
  '㈜',
  ' ',
  '\n',
  '\u00a0',
  '\u200b',
  '\ud800',
  '\uf06d',
  '가',
  'ㅇ',
  '😀',
  '\u0301',
];

describe('arbitrary cells', () => {
  test('random characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), isSane));
  });

  test('random mixtures of what readers look for', () => {
    const mixture = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(fc.property(mixture, isSane), { numRuns: 2_000 });
  });

  test.each(pieces)('a megabyte of %j', (piece) => {
    expect(faultsOf(piece.repeat(Math.ceil(1_000_000 / piece.length)))).toEqual([]);
  });

  test.each([
    '('.repeat(500_000) + ')'.repeat(500_000),
    '1,'.repeat(500_000),
    '&amp;'.repeat(200_000),
    '<b '.repeat(300_000),
  ])('a megabyte of unfinished business', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  test.each(pieces)('cells of 400 characters of %j, below every limit', (piece) => {
    for (const before of ['', '월급 ', '2026.', '063-', '오전 ', '휴게(', '전북 ']) {
      expect(faultsOf(before + piece.repeat(Math.ceil(400 / piece.length)))).toEqual([]);
    }
  });
});

/**
 * What makes a pattern exponential is a repetition inside a repetition. Every pattern of this folder is read and none
 * may have one; what remains is at worst quadratic, over inputs that each reader bounds to a few hundred characters.
 */
describe('patterns', () => {
  const folder = new URL('../../src/opening/', import.meta.url);
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const literals = sources.flatMap((source) =>
    Array.from(
      source.matchAll(/(?<=[(=,:?\s!])\/(?![/*\s])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/[a-z]*/g),
      (match) => match[1] ?? '',
    ),
  );
  const raws = sources.flatMap((source) =>
    Array.from(source.matchAll(/String\.raw`([^`]*)`/g), (match) => match[1] ?? ''),
  );

  test('are found', () => {
    expect(literals.length).toBeGreaterThan(100);
    expect(raws.length).toBeGreaterThan(15);
  });

  test.each([...new Set([...literals, ...raws])])('%s', (pattern) => {
    expect(nestedRepetition(pattern)).toBe(false);
  });

  test('the check itself sees one', () => {
    expect(['(a+)+', '(?:a*b?)*', '(?:x|[0-9]+){2,}', '((a|b)*c)*'].map(nestedRepetition)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['(?:a,)*b+', '(?:\\d{3}){1,5}', '[+*]+(?:a)?', '\\(\\d+\\)+'].map(nestedRepetition)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

/** True when an unbounded repetition stands inside a group that is itself repeated without bound. */
function nestedRepetition(pattern: string): boolean {
  const open: { hasRepetition: boolean }[] = [{ hasRepetition: false }];
  const tokens = pattern.matchAll(
    /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|[*+]\??|\{\d+,\}\??|\{\d+(?:,\d+)?\}|./g,
  );
  let last = { hasRepetition: false };
  for (const [token] of tokens) {
    const within = open.at(-1);
    if (token.startsWith('(')) open.push({ hasRepetition: false });
    else if (token === ')') {
      last = open.pop() ?? last;
      const around = open.at(-1);
      if (around !== undefined && last.hasRepetition) around.hasRepetition = true;
    } else if (/^(?:[*+]\??|\{\d+,\}\??)$/.test(token)) {
      if (last.hasRepetition) return true;
      if (within !== undefined) within.hasRepetition = true;
    } else last = { hasRepetition: false };
  }
  return false;
}
