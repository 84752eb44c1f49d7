import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { corpus } from './corpus.ts';
import { misses } from './score.ts';
import { outcomesOf } from './tables.ts';

test('the rules tell every labelled phrase apart', () => {
  expect(
    misses(corpus).map(({ phrase, code, kind }) => `${kind} ${code}: [${phrase.field}] ${phrase.text}`),
  ).toEqual([]);
});

test('the rules tell the phrases apart that were written before anybody looked at them', () => {
  const outcomes = outcomesOf(readFileSync(new URL('fresh.tsv', import.meta.url), 'utf8'));
  expect(outcomes.length).toBeGreaterThan(200);
  const wrong = outcomes.filter(({ want, got }) =>
    want[0] === 'quiet' ? got.length > 0 : !want.some((code) => got.includes(code)),
  );
  expect(wrong).toEqual([]);
});

test('the corpus is large, half of it harmless, and says nothing twice', () => {
  const flagged = corpus.filter(({ codes }) => codes.length > 0).length;
  expect(corpus.length).toBeGreaterThanOrEqual(300);
  expect(Math.abs(flagged / corpus.length - 0.5)).toBeLessThan(0.05);
  expect(new Set(corpus.map(({ field, text }) => `${field} ${text}`)).size).toBe(corpus.length);
});
