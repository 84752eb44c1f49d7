/** The command killed at random moments, often. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killCommand, killPublishing } from './kills.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iljari-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an issue that is replaced again and again, killed 100 times', async () => {
  expect(await killPublishing(folder, 100)).toBe(100);
}, 600_000);

test('the command itself, killed at moments of a whole run', async () => {
  expect(await killCommand(folder, 20)).toBe(20);
}, 600_000);
