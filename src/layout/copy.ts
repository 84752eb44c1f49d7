/**
 * The running text of an element as it comes to be set: characters, their advances in em, where lines may
 * break. Read once for a document; knows no type size and no line width.
 */
import { roleOf, type Element, type Origin } from '../markup/document.ts';
import { breakOpportunities } from './breaks.ts';
import type { FontBook } from './fonts.ts';
import type { Cascade, Style } from './style.ts';
import { geta, isVariant, substituteFor } from './substitutes.ts';

/** A stretch of characters of one element. */
export type Piece = {
  readonly start: number;
  readonly end: number;
  /** From the paragraph down to the element of the characters, the paragraph left out. */
  readonly path: readonly Element[];
  readonly href: string | null;
  /** A badge: an inline box with its own background or border, never split. */
  readonly boxed: boolean;
  /** The element that tags these characters; null when the paragraph's own owner does. */
  readonly tag: number | null;
};

/** What stands between two forced breaks, with the indexes at which a line may begin. */
export type Stretch = { readonly start: number; readonly end: number; readonly stops: readonly number[] };

export type Copy = {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Advance of each character in em, `noAdvance` for the second half of a pair and a forced break. */
  readonly ems: readonly number[];
  readonly stretches: readonly Stretch[];
  /** What was written where another sign is printed, by its place in `text`. */
  readonly originals: ReadonlyMap<number, string>;
};

const newline = 10;

/** Neither an advance nor the spacing of a character. */
export const noAdvance = -1;

/** Numbers of the page, for running headers and footers. */
export type Counters = { readonly page: number; readonly pages: number };

/**
 * Reads the text of an element of style `style`. Only what does not change with the type size is asked of
 * a style. Characters no font has go into `missing`, each with where it was first met.
 */
export function readCopy(
  element: Element,
  style: Style,
  cascade: Cascade,
  book: FontBook,
  counters: Counters | null,
  missing: Map<string, Origin>,
): Copy {
  const pieces: Piece[] = [];
  const ems: number[] = [];
  const originals = new Map<number, string>();
  let text = '';
  const add = (
    more: string,
    weight: Style['weight'],
    piece: Omit<Piece, 'start' | 'end'>,
    origin: Origin,
  ): void => {
    if (more === '') return;
    const start = text.length;
    // Most text is printed as it is written and costs one look at each character.
    let printed = 0;
    for (let i = 0; i < more.length; i++) {
      const codePoint = more.codePointAt(i) ?? 32;
      const glyph = codePoint === newline ? null : book.glyph(codePoint, weight);
      if (codePoint === newline) ems.push(noAdvance);
      else if (glyph !== null) ems.push(glyph.advance);
      else {
        const character = String.fromCodePoint(codePoint);
        text += more.slice(printed, i);
        printed = i + character.length;
        substitute(character, weight, origin);
      }
      if (codePoint > 0xffff) {
        if (glyph !== null) ems.push(noAdvance);
        i++;
      }
    }
    text += printed === 0 ? more : more.slice(printed);
    if (text.length > start) pieces.push({ start, end: text.length, ...piece });
  };
  const substitute = (character: string, weight: Style['weight'], origin: Origin): void => {
    const found = substituteFor(character);
    if (found === null && !missing.has(character)) missing.set(character, origin);
    const printed = found ?? geta;
    if (printed !== '' && !isVariant(character)) originals.set(text.length, character);
    text += printed;
    for (const sign of printed) {
      ems.push(book.glyph(sign.codePointAt(0) ?? 32, weight)?.advance ?? 0);
      if (sign.length > 1) ems.push(noAdvance);
    }
  };
  const collect = (parent: Element, own: Style, piece: Omit<Piece, 'start' | 'end'>): void => {
    for (const child of parent.children) {
      if (child.kind === 'text') {
        const collapsed = child.text.replaceAll(/[ \t\r\n]+/g, ' ');
        const trimmed = text === '' || /[ \n]$/.test(text) ? collapsed.replace(/^ /, '') : collapsed;
        add(trimmed, own.weight, piece, parent.origin);
      } else if (child.name === 'br') add('\n', own.weight, piece, child.origin);
      else if (child.name === 'page') add(String(counters?.page ?? 0), own.weight, piece, child.origin);
      else if (child.name === 'pages') add(String(counters?.pages ?? 0), own.weight, piece, child.origin);
      else {
        const inner = cascade(child, own);
        if (inner.hidden) continue;
        collect(child, inner, {
          path: [...piece.path, child],
          href: child.attributes['href'] ?? piece.href,
          boxed: inner.background !== null || inner.border.top !== null || inner.padding.left > 0,
          tag: roleOf(child) === null ? piece.tag : child.id,
        });
      }
    }
  };
  collect(element, style, { path: [], href: null, boxed: false, tag: null });
  text = text.replace(/ $/, '');
  // A list that grew has room for more than it holds; the copy stays in memory for all passes.
  return { text, pieces, ems: ems.slice(), stretches: stretchesOf(text, pieces), originals };
}

function stretchesOf(text: string, pieces: readonly Piece[]): readonly Stretch[] {
  const badges = pieces.filter(({ boxed }) => boxed);
  const isOpen = (i: number): boolean => !badges.some((badge) => badge.start < i && i < badge.end);
  let start = 0;
  return text.split('\n').map((piece) => {
    const from = start;
    start += piece.length + 1;
    const stops = breakOpportunities(piece).map((i) => from + i);
    return { start: from, end: from + piece.length, stops: stops.filter(isOpen) };
  });
}
