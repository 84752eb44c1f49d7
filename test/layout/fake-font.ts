/**
 * Fonts whose widths can be added up in one's head: Hangul, Hanja and symbols 1 em, Latin and digits half
 * an em, a space a quarter, marks that stand on others nothing.
 */
import type { Face, FontBook } from '../../src/layout/fonts.ts';

/** The painter alone looks into a font; nothing here is painted. */
const noFont = {} as Face['font'];

function faceOf(name: string): Face {
  return { name, ascent: 0.8, descent: 0.2, font: noFont };
}

const faces = { 400: faceOf('regular'), 700: faceOf('bold') } as const;
const fallback = faceOf('fallback');

/** The width of one code point in em. */
function advanceOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (/^[\p{M}\p{Cf}\p{Cs}]$/u.test(character)) return 0;
  if (character === ' ' || character === '\u00a0') return 0.25;
  return codePoint < 0x1100 ? 0.5 : 1;
}

/**
 * A book that has every character but those of `missing`; Hanja stand in a font of their own, so that a line
 * may need two.
 */
export function fakeBook(missing = ''): FontBook {
  const unknown = new Set(Array.from(missing, (character) => character.codePointAt(0)));
  return {
    glyph: (codePoint, weight) => {
      if (unknown.has(codePoint)) return null;
      const isHanja = codePoint >= 0x4e00 && codePoint <= 0x9fff;
      return { face: isHanja ? fallback : faces[weight], advance: advanceOf(codePoint) };
    },
    main: (weight) => faces[weight],
  };
}
