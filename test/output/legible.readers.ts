/**
 * Pages as a photocopier and a telephone see them: at 100 dpi in grey Tesseract reads the telephone numbers
 * back and zbar the QR codes.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Form, Paper } from '../../src/config/papers.ts';
import { inFolder, need, says } from '../programs.ts';
import { exampleInput, printed } from './example.ts';

test.each<[paper: Paper, form: Form]>([
  ['A4', '카드'],
  ['A3', '포스터'],
])(
  '%s %s',
  async (paper, form) => {
    const { bytes, codes } = await sheetOf(paper, form);
    need('/usr/share/tesseract-ocr/*/tessdata/kor.traineddata');
    inFolder((folder) => {
      const file = join(folder, 'sheet.pdf');
      writeFileSync(file, bytes);
      says('pdftoppm', '-r', '100', '-gray', '-png', file, join(folder, 'page'));
      const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
      const read = pages.flatMap((page) => phonesOn(join(folder, page)));
      const there = [...new Set(phonesIn(says('pdftotext', file, '-')))];
      // Tesseract drops whole lines of a page with columns: such a number is read off its own part of the same picture.
      const right = there.filter((phone) => read.includes(phone) || readsClose(file, phone, folder));
      expect(there.length).toBeGreaterThan(20);
      expect(right.length / there.length).toBeGreaterThanOrEqual(0.99);
      const last = join(folder, pages.toSorted().at(-1) ?? '');
      expect(says('zbarimg', '--raw', '-q', last).trim().split('\n').toSorted()).toEqual(codes.toSorted());
    });
  },
  900_000,
);

/** The example's sheet in a form, and the addresses of its QR codes. */
async function sheetOf(
  paper: Paper,
  form: Form,
): Promise<{ readonly bytes: Uint8Array; readonly codes: readonly string[] }> {
  const input = await exampleInput({ forms: { A4: form, A3: form }, pages: { A4: 3, A3: 3 } });
  const [sheet] = (await printed({ ...input, papers: [paper] })).sheets;
  if (sheet === undefined) throw new Error('nothing was made');
  return { bytes: sheet.bytes, codes: input.config.centre.channels.map(({ url }) => url) };
}

/** Whether a number is read off the page at 100 dpi where it stands, with 10 mm of the page around it. */
function readsClose(file: string, phone: string, folder: string): boolean {
  const [before = ''] = says('pdftotext', '-bbox', file, '-').split(`>${phone}<`);
  const page = before.split('<page ').length - 1;
  const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = [
    ...(before.slice(before.lastIndexOf('<word')).match(/\d+\.\d+/g) ?? []),
  ].map((pt) => Math.round((Number(pt) / 72) * 100));
  const [x, y, width, height] = [xMin - 40, yMin - 40, xMax - xMin + 80, yMax - yMin + 80].map(String);
  const part = ['-x', x ?? '', '-y', y ?? '', '-W', width ?? '', '-H', height ?? ''];
  const close = join(folder, 'close');
  const name = String(page);
  says('pdftoppm', '-r', '100', '-gray', '-png', '-singlefile', '-f', name, '-l', name, ...part, file, close);
  return phonesOn(`${close}.png`).includes(phone);
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
    phonesIn(says('tesseract', picture, '-', '-l', languages, '--dpi', '100', '--psm', segmentation)),
  );
}

function phonesIn(text: string): readonly string[] {
  return text.match(/0\d{1,2}-\d{3,4}-\d{4}/g) ?? [];
}
