/**
 * The running text of an element, collected and measured once for a type size. Knows no line width.
 */
import type { Element, Origin } from '../markup/document.ts';
import type { Pictures } from '../picture/picture.ts';
import { roleOf } from '../markup/document.ts';
import { breakOpportunities } from './breaks.ts';
import type { FontBook } from './fonts.ts';
import type { Owner } from './frame.ts';
import type { Cascade, Style } from './style.ts';
import { geta, isVariant, substituteFor } from './substitutes.ts';

/** What a paragraph needs to know of its surroundings. */
export type Setting = {
  readonly book: FontBook;
  readonly cascade: Cascade;
  readonly pictures: Pictures;
  /** Page numbers for running headers and footers; null elsewhere. */
  readonly counters: { readonly page: number; readonly pages: number } | null;
  /** Columns of the snaking flow when the template leaves them open. */
  readonly columns: number;
  /** Characters no font has, each with where it was first met. */
  readonly missing: Map<string, Origin>;
  /** How many words had to be cut because no line was wide enough for them. */
  readonly tally: { cuts: number };
  /** Paragraphs of this pass: a row asks how wide its cells would like to be before it lays them out. */
  readonly measured: WeakMap<Element, Paragraph>;
};

/** A stretch of characters with one style. */
export type Run = {
  readonly start: number;
  readonly end: number;
  readonly style: Style;
  readonly href: string | null;
  /** A badge: an inline box with its own background or border, never split. */
  readonly boxed: boolean;
  readonly owner: Owner;
};

/** Text measured once for a type size; `prefix[i]` is the advance of everything before character `i`. */
export type Paragraph = {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly prefix: Float64Array;
  /** What was written where another sign is printed, by its place in `text`. */
  readonly originals: ReadonlyMap<number, string>;
  readonly style: Style;
  readonly owner: Owner;
  readonly setting: Setting;
};

/** Collects and measures the running text of an element. */
export function measureParagraph(element: Element, style: Style, owner: Owner, setting: Setting): Paragraph {
  const { measured, counters } = setting;
  const known = measured.get(element);
  if (known?.style === style && known.setting.counters === counters) return ownedBy(known, owner);
  const paragraph = collectParagraph(element, style, owner, setting);
  measured.set(element, paragraph);
  return paragraph;
}

/** The paragraph for another owner; a row that asks how wide its cells would like to be knows none. */
function ownedBy(paragraph: Paragraph, owner: Owner): Paragraph {
  if (paragraph.owner === owner) return paragraph;
  const runs = paragraph.runs.map((run) => (run.owner === paragraph.owner ? { ...run, owner } : run));
  return { ...paragraph, owner, runs };
}

function collectParagraph(element: Element, style: Style, owner: Owner, setting: Setting): Paragraph {
  const pieces: string[] = [];
  const runs: Run[] = [];
  const originals = new Map<number, string>();
  let length = 0;
  const add = (text: string, run: Omit<Run, 'start' | 'end'>): void => {
    if (text === '') return;
    pieces.push(text);
    runs.push({ ...run, start: length, end: length + text.length });
    length += text.length;
  };
  const endsOpen = (): boolean => length === 0 || /[ \n]$/.test(pieces.at(-1) ?? '');
  const collect = (parent: Element, run: Omit<Run, 'start' | 'end'>): void => {
    for (const child of parent.children) {
      if (child.kind === 'text') {
        const collapsed = child.text.replaceAll(/[ \t\r\n]+/g, ' ');
        const trimmed = endsOpen() ? collapsed.replace(/^ /, '') : collapsed;
        add(
          printable(trimmed, run.style, parent.origin, setting, (at, character) =>
            originals.set(length + at, character),
          ),
          run,
        );
      } else if (child.name === 'br') add('\n', run);
      else if (child.name === 'page') add(String(setting.counters?.page ?? 0), run);
      else if (child.name === 'pages') add(String(setting.counters?.pages ?? 0), run);
      else {
        const inner = setting.cascade(child, run.style);
        if (inner.hidden) continue;
        const boxed = inner.background !== null || inner.border.top !== null || inner.padding.left > 0;
        const tagged = roleOf(child) !== null;
        collect(child, {
          style: inner,
          href: child.attributes['href'] ?? run.href,
          boxed,
          owner: tagged ? child.id : run.owner,
        });
      }
    }
  };
  collect(element, { style, href: null, boxed: false, owner });
  const text = pieces.join('').replace(/ $/, '');
  return { text, runs, prefix: advances(text, runs, setting.book), originals, style, owner, setting };
}

/** Width of the paragraph on one line (the longest piece between forced breaks), in pt. */
export function widthOnOneLine({ text, prefix }: Paragraph): number {
  let widest = 0;
  let from = 0;
  for (const piece of text.split('\n')) {
    widest = Math.max(widest, (prefix[from + piece.length] ?? 0) - (prefix[from] ?? 0));
    from += piece.length + 1;
  }
  return widest;
}

/** Width of the widest piece that no line may break, in pt: a paragraph narrower than this cuts words. */
export function widestPiece({ text, prefix }: Paragraph): number {
  const stops = [...breakOpportunities(text), text.length];
  let widest = 0;
  let from = 0;
  for (const stop of stops) {
    const end = text[stop - 1] === ' ' || text[stop - 1] === '\n' ? stop - 1 : stop;
    widest = Math.max(widest, (prefix[end] ?? 0) - (prefix[from] ?? 0));
    from = stop;
  }
  return widest;
}

function advances(text: string, runs: readonly Run[], book: FontBook): Float64Array {
  const prefix = new Float64Array(text.length + 1);
  for (const { start, end, style, boxed } of runs) {
    const stop = Math.min(end, text.length);
    for (let i = start; i < stop; i++) {
      const codePoint = text.codePointAt(i) ?? 32;
      const low = codePoint >= 0xdc00 && codePoint <= 0xdfff;
      const advance =
        low || codePoint === 10
          ? 0
          : (book.glyph(codePoint, style.weight)?.advance ?? 0) * style.size + style.spacing;
      const before = boxed && i === start ? style.margin.left + style.padding.left : 0;
      const after = boxed && i === stop - 1 ? style.margin.right + style.padding.right : 0;
      prefix[i + 1] = (prefix[i] ?? 0) + before + advance + after;
    }
  }
  return prefix;
}

/** The text as it is printed; `note` is told where another sign stands in for what was written. */
function printable(
  text: string,
  style: Style,
  origin: Origin,
  setting: Setting,
  note: (at: number, character: string) => void,
): string {
  let printed = '';
  for (const character of text) {
    if (setting.book.glyph(character.codePointAt(0) ?? 32, style.weight) !== null) printed += character;
    else {
      const substitute = substituteFor(character);
      if (substitute === null && !setting.missing.has(character)) setting.missing.set(character, origin);
      if (substitute !== '' && !isVariant(character)) note(printed.length, character);
      printed += substitute ?? geta;
    }
  }
  return printed;
}
