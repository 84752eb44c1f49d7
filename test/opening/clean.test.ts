import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cellLimit,
  cleanLine,
  cleanLines,
  cleanList,
  saysNothing,
  shorten,
} from '../../src/opening/clean.ts';

describe('a cell on one line', () => {
  test.each([
    ['  두  칸\t탭 ', '두 칸 탭'],
    ['첫 줄\r\n둘째 줄\n\n셋째', '첫 줄 둘째 줄 셋째'],
    ['가\u00a0나\u3000다', '가 나 다'],
    ['\ufeff가\u200b나\u200e다\u202e라\u00ad마', '가나다라마'],
    ['가\u0000나\u0007다\u001b[31m', '가나다[31m'],
    ['\uf06d 포장', '포장'],
    ['가\ud800나', '가나'],
    ['１２３（주）ＡＢＣ～', '123(주)ABC~'],
    ['㈜가람', '(주)가람'],
    ['( 주 )가람', '(주)가람'],
    ['①㎡½', '①㎡½'],
    ['시장&lt;봄&gt; R&amp;D &#44032;&#xAC01; A&nbsp;B &quot;말&quot;', '시장<봄> R&D 가각 A B "말"'],
    ['&amp;lt;봄&amp;gt;', '<봄>'],
    ['AT&T &봄; &#0; &#99999999;', 'AT&T &봄; &#99999999;'],
    ['첫째<br/>둘째<br>셋째 <b>굵게</b> <span style="color:red">빨강</span>', '첫째 둘째 셋째 굵게 빨강'],
    ['휴게 1시간 <조,중식', '휴게 1시간 <조,중식'],
    ['한글', '한글'],
    ['1명\n입사지원\n현황통계', '1명'],
    ['주 소정근로시간\n툴팁\n: 40시간', '주 소정근로시간 : 40시간'],
    ['김제시 요촌동 약도보기', '김제시 요촌동'],
    ['이메일(개인회원 로그인 후 조회가능) 기본 이력서 이메일 보내기', '이메일'],
    ['개인회원으로 로그인하셔야 조회가 가능합니다.', ''],
    ['고용24 입사지원 바랍니다', '고용24 입사지원 바랍니다'],
    ['{{회사명}} {% if %} =1+1', '{{회사명}} {% if %} =1+1'],
  ])('%j → %j', (cell, expected) => {
    expect(cleanLine(cell)).toBe(expected);
  });

  test('cleaning twice changes nothing, and leaves no control, mark or double space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (cell) => {
        fc.pre(!cell.includes('&'));
        const line = cleanLine(cell);
        expect(cleanLine(line)).toBe(line);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}\u200b-\u200f\u202a-\u202e]|^ | $| {2}/u);
      }),
    );
  });

  test('Hangul, letters and digits are never lost', () => {
    const word = fc.string({
      unit: fc.constantFrom('가', '힣', '뷁', 'a', 'Z', '7', '多', '·', '-'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.constantFrom(' ', '\n', '\t', '\u00a0', '  '),
        (words, between) => {
          expect(cleanLine(words.join(between))).toBe(words.join(' '));
        },
      ),
    );
  });

  test('an endless cell is cut at its limit', () => {
    expect(cleanLine('가'.repeat(1_000_000))).toHaveLength(cellLimit);
  });
});

test('lines and lists', () => {
  expect(cleanLines('국민연금\n\n고용보험\n 입사지원 ')).toEqual(['국민연금', '고용보험']);
  expect(cleanList('자동차운전면허(필수) ,\n화물운송종사자(필수)')).toBe(
    '자동차운전면허(필수), 화물운송종사자(필수)',
  );
  expect(cleanList('식대 100,000원,기숙사')).toBe('식대 100,000원, 기숙사');
  expect(cleanList('우대합니다.\n1. 고령자')).toBe('우대합니다. 1. 고령자');
});

test.each([
  '',
  '-',
  ' - ',
  '없음',
  '(없음)',
  '해당없음',
  '해당 사항 없음',
  '정보 없음',
  'Not found',
  'NaN',
  'null',
  '~',
])('%j says nothing', (text) => {
  expect(saysNothing(text)).toBe(true);
});

test.each(['경험 없음', '무관', '0', '협의'])('%j says something', (text) => {
  expect(saysNothing(text)).toBe(false);
});

describe('shortening', () => {
  test.each([
    ['짧은 글', 10, '짧은 글'],
    ['가나다라마바사아자차카', 5, '가나다라…'],
    ['가나다라 마바사 아자차', 7, '가나다라…'],
    ['😀😀😀😀', 3, '😀😀…'],
  ])('%j to %i', (text, length, expected) => {
    expect(shorten(text, length)).toBe(expected);
  });

  test('never longer than asked, and the text itself when it fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-composite', maxLength: 80 }),
        fc.integer({ min: 1, max: 60 }),
        (text, length) => {
          const short = shorten(text, length);
          const fits = Array.from(text).length <= length;
          expect(fits ? short === text : Array.from(short).length <= length).toBe(true);
        },
      ),
    );
  });
});
