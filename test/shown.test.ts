import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shown, shownJson } from '../src/shown.ts';

/** Everything that acts on a terminal or on the text around it. */
const acting = /[\p{Cc}\u2028\u2029\p{Bidi_Control}\u206a-\u206f]/u;
/** Text full of what acts, beside letters and spaces. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xa0 }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0x2000, max: 0x2070 }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('가', '😀', '\u061c', '\ufeff', '\ufffd'),
    fc.string({ unit: 'grapheme', maxLength: 2 }),
  ),
});
/** What stays however a text is shown. */
const rest = (text: string): string => text.replaceAll(/[\p{Cc}\p{Bidi_Control}\s\u206a-\u206f\ufffd]/gu, '');

describe('a line that is shown', () => {
  test('acts on nothing, and all that acts on nothing stays', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shown(text)).not.toMatch(acting);
        expect(rest(shown(text))).toBe(rest(text));
        expect(shown(shown(text))).toBe(shown(text));
      }),
    );
  });

  test.each([
    ['a colour', '11월\u001b[31m 구인', '11월\ufffd[31m 구인'],
    ['the title of the window', '\u001b]0;가짜\u0007끝', '\ufffd]0;가짜\ufffd끝'],
    ['the same in one byte', '\u009b2J구인', '\ufffd2J구인'],
    ['a line over the line', '한결\r지움', '한결 지움'],
    ['a line of its own', '구인\n  [오류] 지어낸 줄', '구인 [오류] 지어낸 줄'],
    ['a text turned round', '구인\u202excsv.exe', '구인xcsv.exe'],
    ['an indented line', '  구인\t파일', '  구인 파일'],
  ])('%s', (_name, text, line) => {
    expect(shown(text)).toBe(line);
  });
});

test('JSON says the same and acts on nothing', () => {
  fc.assert(
    fc.property(hostile, hostile, (key, text) => {
      const json = shownJson({ [`${key}.`]: [text] });
      expect(json).not.toMatch(acting);
      expect(JSON.parse(json)).toEqual({ [`${key}.`]: [text] });
    }),
  );
});
