/** Where lines break: at spaces, by 금칙, and inside words only when a word is wider than the line. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakOpportunities, emergencyBreaks } from '../../src/layout/breaks.ts';
import { broken, element, linesOf, textOf, textsOf, type Line } from './paragraph.ts';

/** A text with `|` wherever a line may begin. */
function opportunities(text: string): string {
  const at = new Set(breakOpportunities(text));
  return Array.from({ length: text.length }, (_, i) => (at.has(i) ? '|' : '') + (text[i] ?? '')).join('');
}

describe('a line may begin', () => {
  test.each([
    // Words are kept whole.
    ['김치공장 |배추 |절임 |사원'],
    ['자동차부품제조회사에서'],
    ['CNC |선반 |operator'],
    // Closing marks stay with what they close, opening ones with what they open.
    ['한빛 ) |사원 |「 모집 」 |안내'],
    ['(주) |한빛 |(정규직) |모집'],
    ['문의 , |전화 . |방문 !'],
    ['절임 · |세척 · |포장 |사원'],
    // Ranges and shares.
    ['09:00 ~ 18:00 |근무'],
    ['월 |230 ~ 260만원'],
    ['월 |230 ～ 260만원'],
    ['김제 – 익산 |통근버스'],
    ['금리 |5 % |이하'],
    ['용접 / 절단 |가능'],
    // Units stay with their number; the same syllables are words elsewhere.
    ['생산직 |3 명 |모집'],
    ['월 |230 만원 |이상'],
    ['시급 |10,320 원이상'],
    ['수습 |3 개월, |주 |5 일'],
    ['○ 명 |모집'],
    ['하루 |8 시간 |주 |40 시간'],
    ['상하차 |20 kg |이하'],
    ['사원 |명단 |3 |명단'],
    ['2 |분류'],
    // Dates.
    ['마감 |12. 4.(금)까지'],
    ['2026. 11. 24. |발행'],
    ['1. |이력서 |2. |소개서'],
    // Phones have no spaces, so nothing can split them.
    ['문의 |063-540-1234 |(내선 |21)'],
    ['문의 |063)540-1234, |010-1234-5678'],
    // Bullets begin lines; other dashes and signs do not.
    ['우대 |- 운전면허 |- 경력자'],
    ['08:00 -17:00 |근무'],
    ['기본급 + 수당 = 240만원'],
    // A no-break space is none, a space at either end neither.
    ['제\u00a024\u00a0호 |발행'],
    [' 모집 '],
    [''],
    [' '],
  ])('%s', (marked) => {
    expect(opportunities(marked.replaceAll('|', ''))).toBe(marked);
  });
});

describe('a word wider than the line may be cut', () => {
  const cuts = (word: string): string =>
    emergencyBreaks(word).reduceRight(
      (text, { index, joint }) => `${text.slice(0, index)}${joint ? '‖' : '|'}${text.slice(index)}`,
      word,
    );

  test.each([
    ['가|나|다'],
    ['용|접/‖절|단/‖도|장'],
    ['(주)‖한|빛'],
    ['절|임·‖세|척'],
    ['「한|빛」'],
    ['가|나)‖다'],
    ['a|b|1'],
    // Never inside a number.
    ['시|급|10,|320|원'],
    ['3,|200|만~‖3,|800|만|원'],
    ['063-‖540-‖1234'],
    ['20261231'],
    // Never inside what is seen as one character.
    ['👨‍👩‍👧‍👦|👨‍👩‍👧‍👦'],
    ['🇰🇷|🇻🇳|가'],
    ['👍🏽|👍🏽'],
    ['가\u0301|나\u0301\u0302'],
    [`${'각'.normalize('NFD')}|${'닭'.normalize('NFD')}`],
    ['❤️|❤️'],
    ['𠮷|𠮷'],
  ])('%s', (marked) => {
    expect(cuts(marked.replaceAll(/[|‖]/g, ''))).toBe(marked);
  });

  test('the same in a long text as in a short one', () => {
    // Longer than any stretch that is handed to the segmenter at once, at every phase.
    const family = '👨‍👩‍👧‍👦';
    for (let lead = 0; lead < family.length; lead++) {
      const word = 'x'.repeat(lead) + family.repeat(60);
      const inside = emergencyBreaks(word).filter(
        ({ index }) => index > lead && (index - lead) % family.length !== 0,
      );
      expect(inside).toEqual([]);
    }
  });
});

/** Widths in em: Hangul 1, Latin and digits 0.5, space 0.25. */
describe('lines', () => {
  test.each<[width: number, text: string, lines: readonly string[]]>([
    [8, '김치공장 배추 절임 사원 모집', ['김치공장 배추', '절임 사원 모집']],
    [9, '김치공장 배추 절임·세척·포장 사원', ['김치공장 배추', '절임·세척·포장', '사원']],
    // Exactly as wide as the line.
    [4.25, '가나 다라 마', ['가나 다라', '마']],
    [4.24, '가나 다라 마', ['가나', '다라 마']],
    [6, '생산직 사원 3 명 모집', ['생산직 사원', '3 명 모집']],
    [7, '근무 09:00 ~ 18:00 협의', ['근무', '09:00 ~ 18:00', '협의']],
    [8, '접수 마감 12. 4.(금)까지', ['접수 마감', '12. 4.(금)까지']],
    [8, '문의 063-540-1234 063-540-5678', ['문의', '063-540-1234', '063-540-5678']],
    [5, '모집 (정규직)', ['모집', '(정규직)']],
    // A word wider than the line is cut where it has joints, else between characters.
    [5, '가나다라마바사아자차카타', ['가나다라마', '바사아자차', '카타']],
    [5, '용접/절단/도장/조립', ['용접/절단/', '도장/조립']],
    [6, '용접/절단/도장/조립', ['용접/절단/', '도장/조립']],
    [5, '모집 가나다라마바사', ['모집', '가나다라마', '바사']],
    [5, '가나다라마바 사아', ['가나다라마', '바 사아']],
    [4, '월 2,300,000원', ['월', '2,300,', '000원']],
    [6, '연봉 3,200만~3,800만원', ['연봉', '3,200만~', '3,800만원']],
    [3, '가나)))다', ['가', '나)))', '다']],
    [3, '가나(다라', ['가나', '(다라']],
    // Nothing fits: one character a line, none lost, no empty lines.
    [0.5, '가나', ['가', '나']],
    [0.5, '가 나', ['가', '나']],
    [2, '👨‍👩‍👧‍👦👨‍👩‍👧‍👦 가', ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦', '가']],
    [1, '12345', ['12', '34', '5']],
    [2, '(((((((', ['((((', '(((']],
    // Spaces of the markup are one space; those at the ends none.
    [9, '  가나\n\t다라  ', ['가나 다라']],
    [9, '', []],
    [9, ' ', []],
    [0.5, '가 - 나', ['가', '-', '나']],
  ])('%d em: %s', (width, text, lines) => {
    expect(broken(text, width)).toEqual(lines);
  });
});

const pieces: readonly string[] =
  '가 나다 한빛전자 CNC 10,320 원 3 명 ~ (주) ( ) 「 」 · / - % ○ 063-540-1234 12. 4.(금) 👨‍👩‍👧‍👦 🇰🇷 多'
    .split(' ')
    .concat('\u00a0', '\u0301', '\ud800', '\udc00', '\u202e');
/** Texts that hold more than spaces of any kind: a paragraph of those is none. */
const texts = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    // Units of 16 bits one by one: halves of surrogate pairs among them.
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
    fc.array(fc.constantFrom(...pieces, ' ', ' ', ' '), { maxLength: 30 }).map((parts) => parts.join('')),
  )
  .filter((text) => text.trim() !== '');
const wordLists = fc.array(fc.constantFrom(...pieces), { maxLength: 20 });
const widths = fc.integer({ min: 0, max: 60 }).map((quarters) => quarters / 4);

/** What the markup's white space comes to. */
function collapsed(text: string): string {
  return text
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .replace(/^ /, '')
    .replace(/ $/, '');
}

const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

function charactersOf(text: string): readonly string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** Width of a line in pt, without the space it ends with. */
function widthOf(line: Line): number {
  const last = textsOf(line).at(-1);
  return last === undefined ? 0 : last.x + last.width - (last.text.endsWith(' ') ? 2.5 : 0);
}

describe('whatever the text', () => {
  test('the lines joined are the text', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        expect(linesOf(text, width).map(textOf).join('')).toBe(collapsed(text));
      }),
    );
  });

  test('a line fits, or holds a single character', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const over = linesOf(text, width).filter((line) => widthOf(line) > width * 10 + 0.02);
        expect(over.map(textOf).filter((line) => charactersOf(line.replace(/ $/, '')).length > 1)).toEqual(
          [],
        );
      }),
    );
  });

  test('no line is empty', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        // What follows shows that none stands at the end either.
        const lines = linesOf(element('div', [element('p', [text]), element('p', ['끝'])]), width);
        expect(lines.map(({ y }) => y)).toEqual(lines.map((_, i) => i * 10));
        expect(lines.filter((line) => textOf(line) === ' ')).toEqual([]);
      }),
    );
  });

  test('no character is cut in two', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const whole = collapsed(text);
        const starts = new Set([...graphemes.segment(whole)].map(({ index }) => index));
        let at = 0;
        const begins = linesOf(text, width).map((line) => (at += textOf(line).length) - textOf(line).length);
        // A space is where lines break, even with a mark on it.
        expect(begins.filter((begin) => !starts.has(begin) && whole[begin - 1] !== ' ' && begin > 0)).toEqual(
          [],
        );
      }),
    );
  });

  test('words that fit are not cut, and a line takes all words that fit', () => {
    fc.assert(
      fc.property(wordLists, fc.integer({ min: 1, max: 60 }), (words, width) => {
        const text = collapsed(words.join(' '));
        const stops = [...breakOpportunities(text), text.length];
        const parts = stops.map((stop, i) => text.slice(stops[i - 1] ?? 0, stop));
        const fits = (part: string): boolean =>
          linesOf(part, 90).every((line) => widthOf(line) <= width * 10 + 0.001);
        fc.pre(text.trim() !== '' && parts.every(fits));
        const greedy: string[] = [];
        for (const part of parts) {
          const joined = (greedy.at(-1) ?? '') + part;
          if (greedy.length > 0 && fits(joined)) greedy[greedy.length - 1] = joined;
          else greedy.push(part);
        }
        expect(linesOf(text, width).map(textOf)).toEqual(greedy);
      }),
    );
  });

  test.each([
    ['가', 5_000],
    ['1', 2_500],
    ['(', 2_500],
    ['👨‍👩‍👧‍👦', 1_819],
    ['가나 ', 3_704],
  ])('100 kB of %s', (piece, count) => {
    const lines = linesOf(piece.repeat(Math.ceil(100_000 / piece.length)), 20);
    expect(lines.map(textOf).join('').length).toBeGreaterThanOrEqual(99_999);
    expect(lines.length).toBe(count);
  });

  test('100 kB of marks on one letter', () => {
    expect(
      linesOf(`e${'\u0301'.repeat(100_000)}`, 20)
        .map(textOf)
        .join('').length,
    ).toBe(100_001);
  });
});
