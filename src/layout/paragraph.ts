/**
 * The running text of an element measured for a type size. Knows no line width.
 */
import type { Element } from '../markup/document.ts';
import { noAdvance, readCopy, type Copy, type Counters, type Stretch } from './copy.ts';
import type { Manuscript } from './manuscript.ts';
import type { Cascade, Style } from './style.ts';

/** What a paragraph needs to know of the pass that sets it. */
export type Pass = {
  readonly manuscript: Manuscript;
  readonly cascade: Cascade;
  /** Page numbers for running headers and footers; null elsewhere. */
  readonly counters: Counters | null;
  /** Columns of the snaking flow when the template leaves them open. */
  readonly columns: number;
  /** True for a pass that is only compared with others: its boxes have their heights and hold nothing. */
  readonly isDraft: boolean;
  /** How many words had to be cut because no line was wide enough for them. */
  readonly tally: { cuts: number };
  /**
   * Paragraphs by their elements' numbers: a row asks how wide its cells would like to be before it lays them
   * out. Forgotten as soon as a part of the sheet is laid out.
   */
  readonly measured: Map<number, Paragraph>;
};

/** A stretch of characters with one style. */
export type Run = {
  readonly start: number;
  readonly end: number;
  readonly style: Style;
  readonly href: string | null;
  /** A badge: an inline box with its own background or border, never split. */
  readonly boxed: boolean;
  /** The element that tags these characters; null when the paragraph's own owner does. */
  readonly tag: number | null;
};

/** Text measured once for a type size; `prefix[i]` is the advance in pt of everything before character `i`. */
export type Paragraph = {
  readonly copy: Copy;
  readonly runs: readonly Run[];
  readonly prefix: readonly number[];
  readonly style: Style;
  readonly pass: Pass;
};

/** Measures the running text of an element. */
export function measureParagraph(element: Element, style: Style, pass: Pass): Paragraph {
  const { measured, counters, cascade } = pass;
  const known = measured.get(element.id);
  if (known?.style === style && known.pass.counters === counters) return known;
  const copy = copyOf(element, style, pass);
  const runs = copy.pieces.map(({ path, start, end, href, boxed, tag }) => {
    const own = path.reduce((parent, child) => cascade(child, parent), style);
    return { start, end, href, boxed, tag, style: own };
  });
  const paragraph = { copy, runs, prefix: advances(copy, runs), style, pass };
  measured.set(element.id, paragraph);
  return paragraph;
}

function copyOf(element: Element, style: Style, { manuscript, cascade, counters, isDraft }: Pass): Copy {
  const { copies, book, missing } = manuscript;
  const known = counters === null ? copies[element.id] : undefined;
  const copy = known ?? readCopy(element, style, cascade, book, counters, missing);
  // The pass that is not a draft is the last one, and its pages need the memory.
  if (counters === null) copies[element.id] = isDraft ? copy : undefined;
  return copy;
}

/** Width of the paragraph on one line (the longest piece between forced breaks), in pt. */
export function widthOnOneLine({ copy, prefix }: Paragraph): number {
  return copy.stretches.reduce((widest, { start, end }) => Math.max(widest, width(prefix, start, end)), 0);
}

/** Width of the widest piece that no line may break, in pt: a paragraph narrower than this cuts words. */
export function widestPiece({ copy, prefix }: Paragraph): number {
  const widestOf = ({ start, end, stops }: Stretch): number => {
    let widest = 0;
    let from = start;
    for (const stop of [...stops, end]) {
      widest = Math.max(widest, width(prefix, from, copy.text[stop - 1] === ' ' ? stop - 1 : stop));
      from = stop;
    }
    return widest;
  };
  return Math.max(0, ...copy.stretches.map(widestOf));
}

function width(prefix: Paragraph['prefix'], from: number, to: number): number {
  return (prefix[to] ?? 0) - (prefix[from] ?? 0);
}

/** Numbers in an ordinary array: each typed one takes memory of its own beside the heap, and there is one a paragraph. */
function advances({ text, ems }: Copy, runs: readonly Run[]): readonly number[] {
  const prefix = [0];
  for (const { start, end, style, boxed } of runs) {
    const { size, spacing, margin, padding } = style;
    const stop = Math.min(end, text.length);
    let at = (prefix[start] ?? 0) + (boxed ? margin.left + padding.left : 0);
    for (let i = start; i < stop; i++) {
      const em = ems[i] ?? 0;
      if (em !== noAdvance) at += em * size + spacing;
      if (boxed && i === stop - 1) at += margin.right + padding.right;
      prefix[i + 1] = at;
    }
  }
  return prefix;
}
