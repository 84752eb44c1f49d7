/** A short run of every fuzz target, the same each time, and every case that once failed. The long run is `npm run fuzz`. */
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptCases } from './corpus.ts';
import { files } from './files.ts';
import { rows } from './rows.ts';
import { runs } from './runs.ts';
import type { Target } from './target.ts';

const corpus = join(import.meta.dirname, 'corpus');

function suite<Case>({ name, cases, faultsOf }: Target<Case>, numRuns: number): void {
  describe(`arbitrary ${name}`, () => {
    test(`${numRuns} cases`, async () => {
      const property = fc.asyncProperty(cases, async (one) => {
        expect(await faultsOf(one)).toEqual([]);
      });
      await expect(fc.assert(property, { numRuns, seed: 24, endOnFailure: true })).resolves.toBeUndefined();
    });

    test('cases that failed before', async () => {
      const failing = [];
      for (const kept of keptCases(corpus, name)) {
        const faults = await faultsOf(kept.case as Case);
        if (faults.length > 0) failing.push({ name: kept.name, faults });
      }
      expect(failing).toEqual([]);
    });
  });
}

suite(rows, 60);
suite(files, 80);
suite(runs, 5);
