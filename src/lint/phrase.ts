/**
 * Searching for whole phrases with exceptions. All patterns are bounded and linear.
 */
import { once } from '../once.ts';
import { blank } from './passage.ts';
import { conditionFields, segmentsOf } from './segment.ts';
import type { Passage } from './passage.ts';
import type { Field } from '../field/field.ts';

/** Phrases that mean the same kind of thing, and what makes them harmless. */
type Phrases = {
  readonly flags: readonly RegExp[];
  /** Harmless when this stands in the text shortly before: within `reach` characters, 30 when absent. */
  readonly notAfter?: RegExp;
  readonly reach?: number;
  /** Harmless when this stands in the text shortly after. */
  readonly notBefore?: RegExp;
};

/** Pieces of a cell that are conditions by themselves. */
type Bare = {
  /** Anchored at both ends, for the piece without its spaces. */
  readonly pattern: RegExp;
  /** Cells in which it counts although no mark stands beside it; `conditionFields` when absent. */
  readonly anywhere?: ReadonlySet<Field>;
  /** Cells in which it counts in brackets or as one of several; all when absent. */
  readonly apart?: ReadonlySet<Field>;
  /** Harmless when this stands in the text shortly before. */
  readonly notAfter?: RegExp;
};

export type Lexicon = {
  /** Words without which no phrase can match; a cheap first look. */
  readonly trigger: RegExp;
  /** Longer expressions in which the words mean something else: `여자중학교`. */
  readonly spares: readonly RegExp[];
  readonly phrases: readonly Phrases[];
  readonly bare?: readonly Bare[];
};

/** Phrases found in one field: each quoted with the words around it. */
export type Hit = { readonly field: Field; readonly quotes: readonly string[] };

/** Pattern source to expression; `_` stands for an optional space, of which a cleaned cell never has two together. */
export const phrase = (source: string): RegExp => new RegExp(source.replace(/(?:_\??)+/gu, '\\s?'), 'gu');

/** What a lexicon finds in the passages, at most three quotes a field. */
export function hitsIn(passages: readonly Passage[], lexicon: Lexicon): readonly Hit[] {
  // Most openings say nothing of most matters: one look at all their texts tells.
  if (wholeOf(passages).search(lexicon.trigger) < 0) return [];
  const hits: Hit[] = [];
  for (const passage of passages) {
    if (passage.searched.search(lexicon.trigger) < 0) continue;
    const spans = windowsOf(passage.searched, lexicon.trigger).flatMap((window) =>
      spansIn(window, passage, lexicon),
    );
    if (spans.length === 0) continue;
    const quotes = apart(spans).map(([start, end]) => quote(passage.text, start, end));
    hits.push({ field: passage.field, quotes: [...new Set(quotes)].slice(0, 3) });
  }
  return hits;
}

const wholes = new WeakMap<readonly Passage[], string>();

/** All texts of an opening, one a line; a trigger reaches over no line. */
function wholeOf(passages: readonly Passage[]): string {
  const known = wholes.get(passages);
  if (known !== undefined) return known;
  const whole = passages.map(({ searched }) => searched).join('\n');
  wholes.set(passages, whole);
  return whole;
}

/** A stretch of a text, with where it begins. */
type Window = { readonly text: string; readonly start: number };

/** Longer than any phrase, so that a phrase lies whole in the window of the trigger that it contains. */
const windowMargin = 120;
const shortText = 400;

/** The stretches of a long text around its triggers; most of a long text says nothing of a lexicon's matter. */
function windowsOf(text: string, trigger: RegExp): readonly Window[] {
  if (text.length <= shortText) return [{ text, start: 0 }];
  const windows: { from: number; to: number }[] = [];
  for (const match of text.matchAll(everywhere(trigger))) {
    const from = Math.max(0, match.index - windowMargin);
    const to = Math.min(text.length, match.index + match[0].length + windowMargin);
    const last = windows.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else windows.push({ from, to });
  }
  return windows.map(({ from, to }) => ({
    // A cut is neither the beginning nor the end of a text.
    text: `${from === 0 ? '' : blank}${text.slice(from, to)}${to === text.length ? '' : blank}`,
    start: from === 0 ? 0 : from - 1,
  }));
}

const everywhere = once((trigger: RegExp) => new RegExp(trigger.source, `${trigger.flags}g`));

/** `“…내용”, “…”`: what a message quotes. */
export const quoted = (hit: Hit): string => hit.quotes.map((text) => `“${text}”`).join(', ');

type Span = readonly [start: number, end: number];

/** Where phrases stand in a window, as places of the whole text. */
function spansIn(window: Window, { searched: text, field }: Passage, lexicon: Lexicon): readonly Span[] {
  const searched = lexicon.spares.reduce(
    (rest, spare) => rest.replace(spare, (found) => blank.repeat(found.length)),
    window.text,
  );
  const spans: Span[] = [];
  for (const phrases of lexicon.phrases) {
    for (const flag of phrases.flags) {
      // `matchAll` copies the expression, `search` does not; most phrases stand nowhere.
      if (searched.search(flag) < 0) continue;
      for (const match of searched.matchAll(flag)) {
        const from = match.index + window.start;
        const span: Span = [from, from + match[0].length];
        if (!harmless(text, span, phrases)) spans.push(span);
      }
    }
  }
  for (const [start, end] of bareIn(searched, field, lexicon.bare ?? []))
    spans.push([start + window.start, end + window.start]);
  return spans;
}

function bareIn(text: string, field: Field, bare: readonly Bare[]): readonly Span[] {
  if (bare.length === 0) return [];
  return segmentsOf(text).flatMap(({ start, end, text: piece, isApart }): readonly Span[] => {
    const isFound = bare.some(
      ({ pattern, anywhere = conditionFields, apart: listed, notAfter }) =>
        (anywhere.has(field) || (isApart && listed?.has(field) !== false)) &&
        pattern.test(piece) &&
        notAfter?.test(text.slice(Math.max(0, start - usualReach), start)) !== true,
    );
    return isFound ? [[start, end]] : [];
  });
}

const usualReach = 30;
const after = 45;

function harmless(
  text: string,
  [start, end]: Span,
  { notAfter, notBefore, reach = usualReach }: Phrases,
): boolean {
  if (notAfter?.test(text.slice(Math.max(0, start - reach), start))) return true;
  return notBefore?.test(text.slice(end, end + after)) ?? false;
}

/** In the order of the text, none overlapping another; of those that begin together the longest. */
function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (span[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(span);
  }
  return kept;
}

const margin = 12;

/** The phrase with up to a dozen characters on each side, cut at line ends. The text must have its resident numbers masked. */
export function quote(text: string, start: number, end: number): string {
  const from = Math.max(0, start - margin);
  const to = Math.min(text.length, end + margin);
  const head = text.slice(from, start).split('\n').at(-1) ?? '';
  const tail = text.slice(end, to).split('\n')[0] ?? '';
  const body = `${head}${text.slice(start, end)}${tail}`.replace(/\s+/g, ' ').trim();
  const cutBefore = from > 0 && head.length === start - from;
  const cutAfter = to < text.length && tail.length === to - end;
  return `${cutBefore ? '…' : ''}${body}${cutAfter ? '…' : ''}`;
}
