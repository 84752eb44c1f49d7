/**
 * How well the rules tell the corpus apart: for each code the phrases rightly flagged, wrongly flagged
 * and missed, and from them precision and recall.
 */
import { judge } from '../../src/lint/lint.ts';
import { corpus } from './corpus.ts';
import type { Labelled } from './corpus.ts';
import { circumstances } from './circumstances.ts';
import { openingWith } from './builder.ts';

export type Miss = { readonly phrase: Labelled; readonly code: string; readonly kind: 'missed' | 'wrong' };
type Tally = { right: number; wrong: number; missed: number };

/** Codes that a phrase raises in an otherwise plain row. */
function codesOf({ field, text }: Labelled): readonly string[] {
  const { verdicts } = judge([openingWith({ [field]: text })], circumstances());
  return [...new Set(verdicts.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)))].sort();
}

/** Every phrase that raised a code it should not, or failed to raise one it should. */
export function misses(phrases: readonly Labelled[]): readonly Miss[] {
  return phrases.flatMap((phrase) => {
    const raised = codesOf(phrase);
    return [
      ...phrase.codes
        .filter((code) => !raised.includes(code))
        .map((code): Miss => ({ phrase, code, kind: 'missed' })),
      ...raised
        .filter((code) => !phrase.codes.includes(code))
        .map((code): Miss => ({ phrase, code, kind: 'wrong' })),
    ];
  });
}

/** A table of precision and recall by code, and every miss. */
export function score(): string {
  const found = misses(corpus);
  const tallies = new Map<string, Tally>();
  const tally = (code: string): Tally => {
    const known = tallies.get(code) ?? { right: 0, wrong: 0, missed: 0 };
    tallies.set(code, known);
    return known;
  };
  for (const { codes } of corpus) for (const code of codes) tally(code).right += 1;
  for (const { code, kind } of found) {
    if (kind === 'wrong') tally(code).wrong += 1;
    else {
      tally(code).missed += 1;
      tally(code).right -= 1;
    }
  }
  const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, counts]) => line(code, counts));
  const all = [...tallies.values()].reduce((sum, one) => ({
    right: sum.right + one.right,
    wrong: sum.wrong + one.wrong,
    missed: sum.missed + one.missed,
  }));
  const flagged = corpus.filter(({ codes }) => codes.length > 0).length;
  return [
    `${corpus.length} phrases: ${flagged} to be flagged, ${corpus.length - flagged} to be left alone`,
    '',
    line('code', null),
    ...rows,
    line('all', all),
    '',
    ...found.map(({ phrase, code, kind }) => `${kind} ${code}: [${phrase.field}] ${phrase.text}`),
  ].join('\n');
}

function line(code: string, tally: Tally | null): string {
  const columns =
    tally === null
      ? ['right', 'wrong', 'missed', 'precision', 'recall']
      : [
          tally.right,
          tally.wrong,
          tally.missed,
          share(tally.right, tally.wrong),
          share(tally.right, tally.missed),
        ];
  return code.padEnd(32) + columns.map((column) => String(column).padStart(10)).join('');
}

const share = (part: number, rest: number): string =>
  part + rest === 0 ? '-' : `${((100 * part) / (part + rest)).toFixed(1)}%`;
