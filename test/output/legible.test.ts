/**
 * Pages as a photocopier and a telephone see them: at 100 dpi in grey, every telephone number is read back
 * by Tesseract and every QR code by zbar.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { expect, test } from 'vitest';
import type { Form, Paper } from '../../src/config/config.ts';
import { drawn, enlarged, type Picture } from './drawn.ts';
import { sheetOf } from './issue.ts';

/** Pixels across at 100 dpi. */
const across = { A4: 827, A3: 1169 } as const;
const channels = ['https://example.org/band', 'https://example.org/jobs', 'https://example.org/kakao'];

test.each<[paper: Paper, form: Form, count: number, times: number]>([
  ['A4', '카드', 40, 3],
  ['A3', '포스터', 40, 2],
])(
  '%s %s of %i',
  async (paper, form, count, times) => {
    const pdf = await sheetOf(paper, form, count, '쪽수:\n  A4: 3\n');
    const folder = mkdtempSync(join(tmpdir(), 'iljari-legible-'));
    try {
      const file = join(folder, 'sheet.pdf');
      writeFileSync(file, pdf);
      const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [file]))?.[1]);
      const [read, codes]: [string[], string[]] = [[], []];
      for (let page = 0; page < pages; page++) {
        const picture = await drawn(pdf, page, across[paper]);
        const path = join(folder, 'page.png');
        write(path, enlarged(picture, times));
        read.push(...phonesIn(run('tesseract', [path, '-', '-l', 'kor+eng'])));
        write(path, picture);
        if (page === pages - 1) codes.push(...run('zbarimg', ['--raw', '-q', path]).trim().split('\n'));
      }
      const printed = [...new Set(phonesIn(run('pdftotext', [file, '-'])))];
      const right = printed.filter((phone) => read.includes(phone));
      expect(printed.length).toBeGreaterThan(6);
      expect(right.length / printed.length).toBeGreaterThanOrEqual(0.99);
      expect(codes.toSorted()).toEqual(channels);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  240_000,
);

function run(command: string, words: readonly string[]): string {
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  return execFileSync(command, words, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
}

function phonesIn(text: string): readonly string[] {
  return text.match(/063-\d{3}-\d{4}/g) ?? [];
}

function write(path: string, { width, height, data }: Picture): void {
  writeFileSync(path, encode({ width, height, data, channels: 1, depth: 8 }));
}
