/**
 * A paragraph → lines of placed text for one width. Breaks only where `breaks.ts` allows, sets fallback
 * fonts on the same baseline.
 */
import { emergencyCut } from './breaks.ts';
import type { Stretch } from './copy.ts';
import type { Item, Owner } from './frame.ts';
import type { Paragraph } from './paragraph.ts';
import type { Style } from './style.ts';

export type SetLine = {
  readonly items: readonly Item[];
  /** Height of the line and its baseline from the top, in pt. */
  readonly height: number;
  readonly baseline: number;
};

/**
 * Sets the paragraph in `width` pt; items are relative to the top left corner of each line, and belong to
 * `owner` where no element in the text tags them. A draft has none.
 */
export function setLines(paragraph: Paragraph, width: number, owner: Owner): readonly SetLine[] {
  const { copy, style, pass } = paragraph;
  const spans = copy.stretches.flatMap((stretch): readonly LineSpan[] => {
    if (style.wrap === 'nowrap') return [stretch];
    return style.wrap === 'balance'
      ? balanced(paragraph, stretch, width)
      : brokenAt(paragraph, stretch, width);
  });
  for (const { end } of spans) if (isInsideWord(copy.text, end)) pass.tally.cuts++;
  return spans.map((span) => setLine(paragraph, span, width, owner));
}

/** True when a line ends where no space and no forced break stands. */
function isInsideWord(text: string, end: number): boolean {
  return end < text.length && text[end - 1] !== ' ' && text[end] !== '\n';
}

type LineSpan = { readonly start: number; readonly end: number };

function brokenAt({ copy, prefix }: Paragraph, stretch: Stretch, width: number): readonly LineSpan[] {
  const { text } = copy;
  // A hair of tolerance: a width computed from this very text must hold it.
  const limit = width + 0.01;
  const at = (i: number): number => prefix[i] ?? 0;
  const widthOf = (start: number, stop: number): number =>
    at(text[stop - 1] === ' ' && stop > start ? stop - 1 : stop) - at(start);
  if (widthOf(stretch.start, stretch.end) <= limit) return [stretch];
  const spans: LineSpan[] = [];
  let { start } = stretch;
  let last = start;
  const take = (stop: number): void => {
    if (widthOf(start, stop) > limit && last > start) {
      spans.push({ start, end: last });
      start = last;
    }
    while (widthOf(start, stop) > limit) {
      const cut = emergencyCut(text, start, stop, (i) => at(i) - at(start) <= limit);
      spans.push({ start, end: cut });
      start = cut;
    }
    last = stop;
  };
  for (const stop of stretch.stops) take(stop);
  take(stretch.end);
  if (start < stretch.end || spans.length === 0) spans.push({ start, end: stretch.end });
  return spans;
}

/** The same number of lines in the least width, so that a heading's lines come out alike. */
function balanced(paragraph: Paragraph, stretch: Stretch, width: number): readonly LineSpan[] {
  const { text } = paragraph.copy;
  const spans = brokenAt(paragraph, stretch, width);
  // The lines of a draft are only counted.
  if (spans.length < 2 || paragraph.pass.isDraft) return spans;
  const cutsOf = (tried: readonly LineSpan[]): number =>
    tried.filter(({ end }) => isInsideWord(text, end)).length;
  let best = spans;
  let [least, most] = [width / 2, width];
  for (let i = 0; i < 8; i++) {
    const middle = (least + most) / 2;
    const tried = brokenAt(paragraph, stretch, middle);
    if (tried.length > spans.length || cutsOf(tried) > cutsOf(spans)) least = middle;
    else [most, best] = [middle, tried];
  }
  return best;
}

const nothing: readonly never[] = [];

function setLine(paragraph: Paragraph, { start, end }: LineSpan, width: number, owner: Owner): SetLine {
  const { copy, runs, prefix, style, pass } = paragraph;
  const { text } = copy;
  const at = (i: number): number => prefix[i] ?? 0;
  const inside = runs.filter((run) => run.start < end && run.end > start);
  const height = Math.max(style.leading, ...inside.map((run) => (run.boxed ? 0 : run.style.leading)));
  const size = Math.max(style.size, ...inside.map((run) => run.style.size));
  const { ascent, descent } = pass.manuscript.book.main(style.weight);
  const baseline = (height - (ascent + descent) * size) / 2 + ascent * size;
  if (pass.isDraft) return { items: nothing, height, baseline };
  const visible = text[end - 1] === ' ' ? end - 1 : end;
  const slack = Math.max(0, width - (at(visible) - at(start)));
  const indent = style.align === 'right' ? slack : style.align === 'center' ? slack / 2 : 0;
  const items: Item[] = [];
  for (const run of inside) {
    const [from, to] = [Math.max(run.start, start), Math.min(run.end, end)];
    const x = indent + at(from) - at(start);
    const right = indent + at(Math.min(to, visible)) - at(start);
    if (run.boxed) items.push(...badge(run.style, x, right, baseline));
    const inset = run.boxed ? run.style.margin.left + run.style.padding.left : 0;
    items.push(...textItems(paragraph, run.style, run.tag ?? owner, from, to, x + inset, baseline));
    if (run.href !== null)
      items.push({
        kind: 'link',
        x,
        y: baseline - run.style.size,
        width: right - x,
        height: run.style.size * 1.3,
        url: run.href,
        label: text.slice(run.start, run.end).trim(),
        owner: run.tag ?? owner,
      });
  }
  if (text[end] === '\n') endLine(items);
  // A list that grew has room for more than it holds.
  return { items: items.slice(), height, baseline };
}

function endLine(items: Item[]): void {
  const last = items.findLastIndex((item) => item.kind === 'text');
  const item = items[last];
  if (item?.kind === 'text') items[last] = { ...item, endsLine: true };
}

function badge(style: Style, x: number, right: number, baseline: number): Item[] {
  const left = x + style.margin.left;
  const width = right - style.margin.right - left;
  // Optical box of a badge: a little above the height of the letters, a little below the baseline.
  const top = baseline - style.size * 0.92 - style.padding.top;
  const height = style.size * 1.14 + style.padding.top + style.padding.bottom;
  const border = style.border.top;
  const area = { x: left, y: top, width, height, radius: style.radius };
  const items: Item[] = [];
  if (style.background !== null) items.push({ kind: 'rect', ...area, fill: style.background });
  if (border !== null)
    items.push({
      kind: 'outline',
      ...area,
      stroke: border.width,
      colour: border.colour,
      dashed: border.dashed,
    });
  return items;
}

function textItems(
  paragraph: Paragraph,
  style: Style,
  owner: Owner,
  from: number,
  to: number,
  x: number,
  baseline: number,
): Item[] {
  const { copy, prefix, pass } = paragraph;
  const { text, originals } = copy;
  const { book } = pass.manuscript;
  const items: Item[] = [];
  let begin = from;
  let left = x;
  while (begin < to) {
    const face = book.glyph(text.codePointAt(begin) ?? 32, style.weight)?.face;
    const original = originals.get(begin);
    // A sign that stands for another is an item of its own.
    const isAlone = original !== undefined;
    let end = begin;
    while (end < to) {
      if (end > begin && (isAlone || originals.has(end))) break;
      const codePoint = text.codePointAt(end) ?? 32;
      if (book.glyph(codePoint, style.weight)?.face !== face) break;
      end += codePoint > 0xffff ? 2 : 1;
    }
    const width = (prefix[end] ?? 0) - (prefix[begin] ?? 0);
    if (face !== undefined)
      items.push({
        kind: 'text',
        x: left,
        y: baseline,
        text: text.slice(begin, end),
        face,
        size: style.size,
        spacing: style.spacing,
        colour: style.colour,
        width,
        owner,
        ...(original !== undefined && { original }),
      });
    left += width;
    begin = Math.max(end, begin + 1);
  }
  return items;
}
