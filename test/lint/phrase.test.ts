/** What a lexicon finds, and how a message quotes it. */
import { describe, expect, test } from 'vitest';
import { hitsIn, phrase, quote, quoted, type Lexicon } from '../../src/lint/phrase.ts';

const lexicon: Lexicon = {
  trigger: /여성|남성/,
  spares: [/여성가족부/g],
  phrases: [
    { flags: [phrase('여성'), phrase('여성_우대'), phrase('남성_만')] },
    { flags: [phrase('남성_환영')], notAfter: /과거/, reach: 5, notBefore: /아님/ },
  ],
};
const found = (text: string): readonly string[] =>
  hitsIn([{ field: 'duties', text, searched: text }], lexicon).flatMap(({ quotes }) => quotes);

describe('a lexicon', () => {
  test('finds each phrase once, the longest where several begin', () => {
    expect(found('여성 우대')).toEqual(['여성 우대']);
    expect(found('남성만 여성 우대')).toEqual(['남성만 여성 우대']);
  });

  test('says in which field, and nothing where there is nothing', () => {
    expect(
      hitsIn(
        [
          { field: 'title', text: '포장원', searched: '포장원' },
          { field: 'notes', text: '여성', searched: '여성' },
        ],
        lexicon,
      ),
    ).toEqual([{ field: 'notes', quotes: ['여성'] }]);
  });

  test('quotes each place in the order of the text, the same words once, three at most', () => {
    const far = '가'.repeat(30);
    expect(found(`남성만${far}여성 우대`)).toEqual([
      `남성만${'가'.repeat(12)}…`,
      `…${'가'.repeat(12)}여성 우대`,
    ]);
    expect(found(`${far}여성${far}여성${far}`)).toHaveLength(1);
    expect(found(`여성1${far}여성2${far}여성3${far}여성4`)).toHaveLength(3);
  });

  test('is not misled by longer words, nor by what stands around a phrase', () => {
    expect(found('여성가족부 인증')).toEqual([]);
    expect(found('여성가족부 인증, 여성')).toEqual(['여성가족부 인증, 여성']);
    expect(found('남성 환영')).toEqual(['남성 환영']);
    expect(found('과거 남성 환영')).toEqual([]);
    expect(found('과거에는 그랬으나 남성 환영')).toEqual(['과거에는 그랬으나 남성 환영']);
    expect(found('남성 환영 아님')).toEqual([]);
    expect(found(`남성 환영${'가'.repeat(60)}아님`)).toHaveLength(1);
  });
});

describe('a quote', () => {
  const around = (text: string, words: string): string => {
    const start = text.indexOf(words);
    return quote(text, start, start + words.length);
  };

  test('is the whole text when it is short', () => {
    expect(around('여성 우대합니다', '우대')).toBe('여성 우대합니다');
    expect(around(`${'가'.repeat(12)}우대${'나'.repeat(12)}`, '우대')).toBe(
      `${'가'.repeat(12)}우대${'나'.repeat(12)}`,
    );
  });

  test('has a dozen characters on each side, and says where it is cut', () => {
    expect(around(`${'가'.repeat(13)}우대${'나'.repeat(13)}`, '우대')).toBe(
      `…${'가'.repeat(12)}우대${'나'.repeat(12)}…`,
    );
    expect(around(`우대${'나'.repeat(13)}`, '우대')).toBe(`우대${'나'.repeat(12)}…`);
    expect(around(`${'가'.repeat(13)}우대`, '우대')).toBe(`…${'가'.repeat(12)}우대`);
  });

  test('ends at the line, which is no cut; spaces are one', () => {
    expect(around('윗줄입니다\n여성   우대  \n아랫줄', '우대')).toBe('여성 우대');
    expect(around(`${'가'.repeat(20)}\n우대\n${'나'.repeat(20)}`, '우대')).toBe('우대');
  });

  test('several stand in quotation marks with commas', () => {
    expect(quoted({ field: 'notes', quotes: ['가', '나'] })).toBe('“가”, “나”');
  });
});
