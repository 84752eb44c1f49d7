/** The finished sheet that lies in examples/gimje is what the program makes today. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { iljari } from './iljari.ts';

const example = join(import.meta.dirname, '..', 'examples', 'gimje');
const name = '일자리정보지_제24호_A4.pdf';
const textOf = (path: string): string =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

test('npm start and a copy of its A4 sheet renew it', async () => {
  const out = mkdtempSync(join(tmpdir(), 'iljari-example-'));
  const config = join(example, '일자리.yaml');
  await iljari(out, [
    'build',
    join(example, '구인.csv'),
    '--config',
    config,
    '--date',
    '2026-11-24',
    '--out',
    out,
  ]);
  expect(textOf(join(example, name))).toBe(textOf(join(out, '2026-11-24_제24호', name)));
  rmSync(out, { recursive: true, force: true });
});
