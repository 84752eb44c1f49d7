/** The finished sheet that lies in examples/gimje is what the program makes today. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { iljari } from './iljari.ts';
import { textsOfPages } from './output/pdfium.ts';

const example = join(import.meta.dirname, '..', 'examples', 'gimje');
const name = '일자리정보지_제24호_A4.pdf';
const textsOf = (path: string): Promise<readonly string[]> => textsOfPages(readFileSync(path));

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
  expect(await textsOf(join(example, name))).toEqual(await textsOf(join(out, '2026-11-24_제24호', name)));
  rmSync(out, { recursive: true, force: true });
});
