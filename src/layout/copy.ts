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
  readonly ems: Float64Array;
  readonly stretches: readonly Stretch[];
  /** What was written where another sign is printed, by its place in `text`. */
  readonly originals: ReadonlyMap<number, string>;
};

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
  const add = (more: string, weight: Style['weight'], piece: Omit<Piece, 'start' | 'end'>): void => {
    if (more === '') return;
    pieces.push({ ...piece, start: text.length, end: text.length + more.length });
    text += more;
    for (const character of more) {
      if (character === '\n') ems.push(noAdvance);
      else ems.push(book.glyph(character.codePointAt(0) ?? 32, weight)?.advance ?? 0);
      if (character.length > 1) ems.push(noAdvance);
    }
  };
  const collect = (parent: Element, own: Style, piece: Omit<Piece, 'start' | 'end'>): void => {
    for (const child of parent.children) {
      if (child.kind === 'text') {
        const collapsed = child.text.replaceAll(/[ \t\r\n]+/g, ' ');
        const trimmed = text === '' || /[ \n]$/.test(text) ? collapsed.replace(/^ /, '') : collapsed;
        const note = (at: number, character: string): unknown => originals.set(text.length + at, character);
        add(printable(trimmed, own, parent.origin, book, missing, note), own.weight, piece);
      } else if (child.name === 'br') add('\n', own.weight, piece);
      else if (child.name === 'page') add(String(counters?.page ?? 0), own.weight, piece);
      else if (child.name === 'pages') add(String(counters?.pages ?? 0), own.weight, piece);
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
  return { text, pieces, ems: Float64Array.from(ems), stretches: stretchesOf(text, pieces), originals };
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

/** The text as it is printed; `note` is told where another sign stands in for what was written. */
function printable(
  text: string,
  style: Style,
  origin: Origin,
  book: FontBook,
  missing: Map<string, Origin>,
  note: (at: number, character: string) => void,
): string {
  let printed = '';
  for (const character of text) {
    if (book.glyph(character.codePointAt(0) ?? 32, style.weight) !== null) printed += character;
    else {
      const substitute = substituteFor(character);
      if (substitute === null && !missing.has(character)) missing.set(character, origin);
      if (substitute !== '' && !isVariant(character)) note(printed.length, character);
      printed += substitute ?? geta;
    }
  }
  return printed;
}
