/** The short form of the soak; `soak.long.ts` is the long one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishYear } from './year.ts';

test('issue after issue in one folder each opening is new once, and recorded once an issue', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'iljari-soak-'));
  try {
    const { expected, shown, entries } = await publishYear(folder, 4, 8);
    expect(shown).toEqual(expected);
    expect(entries.map(({ number, revision }) => `${number}-${revision}`)).toEqual([
      '1-0',
      '2-0',
      '3-0',
      '3-1',
      '4-0',
    ]);
    // What the model is to try is tried: openings that stay, lapse and come back.
    expect(expected.some(({ printed, fresh }) => printed.length > fresh.length)).toBe(true);
    expect(expected.some(({ heldBack }) => heldBack.length > 0)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
