/**
 * Pages as a photocopier and a telephone see them: at 100 dpi in grey Tesseract reads the telephone numbers
 * back and zbar the QR codes.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/commands/load/config.ts';
import { loadFiles } from '../../src/commands/load/files.ts';
import { loadFonts, loadTemplates } from '../../src/commands/load/shipped.ts';
import { compile } from '../../src/compile.ts';
import type { Form, Paper } from '../../src/config/papers.ts';
import type { Day } from '../../src/day.ts';

test.each<[paper: Paper, form: Form]>([
  ['A4', '카드'],
  ['A3', '포스터'],
])(
  '%s %s',
  async (paper, form) => {
    const { bytes, codes } = await sheetOf(paper, form);
    const folder = mkdtempSync(join(tmpdir(), 'iljari-'));
    try {
      const file = join(folder, 'sheet.pdf');
      writeFileSync(file, bytes);
      run('pdftoppm', '-r', '100', '-gray', '-png', file, join(folder, 'page'));
      const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
      const read = pages.flatMap((page) => phonesOn(join(folder, page)));
      const printed = [...new Set(phonesIn(run('pdftotext', file, '-')))];
      const right = printed.filter((phone) => read.includes(phone));
      expect(printed.length).toBeGreaterThan(20);
      expect(right.length / printed.length).toBeGreaterThanOrEqual(0.99);
      const last = join(folder, pages.toSorted().at(-1) ?? '');
      expect(run('zbarimg', '--raw', '-q', last).trim().split('\n').toSorted()).toEqual(codes.toSorted());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  240_000,
);

/** The example's sheet in a form, and the addresses of its QR codes. */
async function sheetOf(
  paper: Paper,
  form: Form,
): Promise<{ readonly bytes: Uint8Array; readonly codes: readonly string[] }> {
  const date = '2026-11-24' as Day;
  const { config } = (await loadConfig('examples/gimje/일자리.yaml', date)).value;
  if (config === null) throw new Error('the example has no config');
  const [files, templates, fonts] = await Promise.all([
    loadFiles(['examples/gimje/구인.csv']),
    loadTemplates(null),
    loadFonts(),
  ]);
  const forms = { A4: form, A3: form };
  const made = await compile({
    files,
    config: { ...config, forms, pages: { A4: 3, A3: 3 } },
    date,
    papers: [paper],
    templates,
    fonts,
  });
  const bytes = made.value.printings[0]?.sheets[0]?.bytes;
  if (bytes === undefined) throw new Error('nothing was made');
  return { bytes, codes: config.centre.channels.map(({ url }) => url) };
}

/** Tesseract takes a page for scattered text or for one block, with or without Hangul; each may drop a line whole. */
const readings = [
  ['11', 'kor+eng'],
  ['6', 'kor+eng'],
  ['6', 'eng'],
] as const;

/** The numbers that any reading of a picture finds. */
function phonesOn(picture: string): readonly string[] {
  return readings.flatMap(([segmentation, languages]) =>
    phonesIn(run('tesseract', picture, '-', '-l', languages, '--dpi', '100', '--psm', segmentation)),
  );
}

/** What a program prints; on one processor, for tests run side by side. */
function run(program: string, ...words: readonly string[]): string {
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  return execFileSync(program, words, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
}

function phonesIn(text: string): readonly string[] {
  return text.match(/0\d{1,2}-\d{3,4}-\d{4}/g) ?? [];
}
