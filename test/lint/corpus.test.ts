import { expect, test } from 'vitest';
import { corpus } from './corpus.ts';
import { misses } from './score.ts';

test('the rules tell every labelled phrase apart', () => {
  expect(
    misses(corpus).map(({ phrase, code, kind }) => `${kind} ${code}: [${phrase.field}] ${phrase.text}`),
  ).toEqual([]);
});

test('the corpus is large, half of it harmless, and says nothing twice', () => {
  const flagged = corpus.filter(({ codes }) => codes.length > 0).length;
  expect(corpus.length).toBeGreaterThanOrEqual(300);
  expect(Math.abs(flagged / corpus.length - 0.5)).toBeLessThan(0.05);
  expect(new Set(corpus.map(({ field, text }) => `${field} ${text}`)).size).toBe(corpus.length);
});
