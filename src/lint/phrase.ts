/**
 * Searching for whole phrases with exceptions. All patterns are bounded and linear.
 */
import { blank } from './passage.ts';
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

export type Lexicon = {
  /** Words without which no phrase can match; a cheap first look. */
  readonly trigger: RegExp;
  /** Longer expressions in which the words mean something else: `여자중학교`. */
  readonly spares: readonly RegExp[];
  readonly phrases: readonly Phrases[];
};

/** Phrases found in one field: each quoted with the words around it. */
export type Hit = { readonly field: Field; readonly quotes: readonly string[] };

/** Pattern source to expression; `_` stands for an optional space. */
export const phrase = (source: string): RegExp => new RegExp(source.replaceAll('_', '\\s{0,2}'), 'gu');

/** What a lexicon finds in the passages, at most three quotes a field. */
export function hitsIn(passages: readonly Passage[], lexicon: Lexicon): readonly Hit[] {
  const hits: Hit[] = [];
  for (const passage of passages) {
    if (!lexicon.trigger.test(passage.searched)) continue;
    const spans = spansIn(passage.searched, lexicon);
    if (spans.length === 0) continue;
    const quotes = spans.map(([start, end]) => quote(passage.text, start, end));
    hits.push({ field: passage.field, quotes: [...new Set(quotes)].slice(0, 3) });
  }
  return hits;
}

/** `“…내용”, “…”`: what a message quotes. */
export const quoted = (hit: Hit): string => hit.quotes.map((text) => `“${text}”`).join(', ');

type Span = readonly [start: number, end: number];

/** Where phrases stand, in order, none overlapping another. */
function spansIn(text: string, lexicon: Lexicon): readonly Span[] {
  const searched = lexicon.spares.reduce(
    (rest, spare) => rest.replace(spare, (found) => blank.repeat(found.length)),
    text,
  );
  const spans: Span[] = [];
  for (const phrases of lexicon.phrases) {
    for (const flag of phrases.flags) {
      // `matchAll` copies the expression, `search` does not; most phrases stand nowhere.
      if (searched.search(flag) < 0) continue;
      for (const match of searched.matchAll(flag)) {
        const span: Span = [match.index, match.index + match[0].length];
        if (!harmless(text, span, phrases)) spans.push(span);
      }
    }
  }
  return apart(spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]));
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

function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
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
