/** The long soak: a year of issues, ten thousand openings, two hundred runs in one process. Says what it measured. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inventedSpreadsheet } from '../../scripts/invented.mjs';
import { iljari } from '../iljari.ts';
import { effortOf, metered } from '../meter.ts';
import { heapAfterRuns } from './memory.ts';
import { config, publishYear } from './year.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'iljari-soak-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

test('two hundred runs in one process leave nothing behind', async () => {
  const heap = await heapAfterRuns(200, 40);
  const mega = (run: number): string => `${((heap[run - 1] ?? 0) / 1e6).toFixed(1)} MB after run ${run}`;
  say(`heap: ${[1, 20, 50, 100, 150, 200].map(mega).join(', ')}`);
  // Caches are full after some runs; from there on what is kept must not grow with the runs.
  const [early = 0, late = 0] = [heap[49], heap[199]];
  expect(late - early).toBeLessThan(2e6);
});

test('a year of issues', async () => {
  const folder = newFolder();
  const { expected, shown, entries, outputs } = await publishYear(folder, 26, 40);
  expect(shown).toEqual(expected);
  expect(new Set(entries.map(({ number }) => number)).size).toBe(26);
  expect(entries.filter(({ revision }) => revision > 0).map(({ number }) => number)).toEqual([3, 13, 23]);
  // One folder an issue, the ledger, and nothing left of the work on them.
  expect(outputs.filter((name) => /^2\d{3}-/.test(name)).length).toBe(26);
  expect(outputs.length).toBe(27);
  const rows = entries.reduce((sum, { printed, heldBack }) => sum + printed.length + heldBack.length, 0);
  say(`a year: ${entries.length} entries, ${rows} openings recorded`);
});

test.each([2_500, 5_000, 10_000])('%i openings', async (count) => {
  const folder = newFolder();
  writeFileSync(join(folder, '일자리.yaml'), config);
  writeFileSync(join(folder, '구인.csv'), inventedSpreadsheet(count, 7));
  const args = ['build', '구인.csv', '--date', '2026-11-24', '--paper', 'A4', '--json'];
  const { run, effort } = effortOf(await iljari(folder, args, metered));
  const { code, stdout } = run;
  expect(code).toBe(0);
  const { openings, outputs, diagnostics } = JSON.parse(stdout) as {
    readonly openings: { readonly read: number; readonly printed: number; readonly heldBack: number };
    readonly outputs: readonly { readonly pages?: number }[];
    readonly diagnostics: readonly { readonly code: string }[];
  };
  const merged = diagnostics.filter(({ code }) => code === 'duplicate/merged').length;
  expect(openings.read).toBe(count);
  expect(openings.printed + openings.heldBack + merged).toBe(count);
  expect(readdirSync(join(folder, '발행')).length).toBe(2);
  const { seconds, memory } = effort;
  say(`${count} openings: ${outputs[0]?.pages} pages, ${seconds} s of processor, ${memory} MB at most`);
});
