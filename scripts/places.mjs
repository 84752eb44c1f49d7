/**
 * Draws docs/images/places.png: the 게시대장 of the example beside the box for the stamp as it is printed for a
 * place with a short name and for one with a long name. Needs pdftoppm (poppler-utils) and a built program.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, encode } from 'fast-png';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const example = join(root, 'examples', 'gimje');
const gap = 16;

const folder = mkdtempSync(join(tmpdir(), 'iljari-places-'));
try {
  for (const name of ['구인.csv', '게시처.csv']) cpSync(join(example, name), join(folder, name));
  const config = readFileSync(join(example, '일자리.yaml'), 'utf8');
  writeFileSync(join(folder, '일자리.yaml'), `${config}\n용지: A4, A3\n게시처: 게시처.csv\n`);
  const command = [join(root, 'bin', 'iljari.js'), 'build', '구인.csv', '--date', '2026-11-24', '--json'];
  const { outputs } = JSON.parse(execFileSync(process.execPath, command, { cwd: folder, encoding: 'utf8' }));
  const pathOf = (kind) => join(folder, '발행', outputs.find((one) => one.kind === kind).path);
  const { pages } = outputs.find(({ kind }) => kind === 'sheet');
  // The last page of the first copy, and of the one for the place with the long name: 3 + 4 + 1 copies before it.
  const boxes = [pages, 9 * pages].map((page) => drawn(pathOf('places'), page, 130, [700, 1145, 360, 230]));
  const roster = drawn(pathOf('roster'), 1, 72, [0, 0, 595, 500]);
  writeFileSync(join(root, 'docs', 'images', 'places.png'), beside(roster, boxes));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A piece of a page: its left, top, width and height in pixels. */
function drawn(pdf, page, dpi, [left, top, width, height]) {
  const piece = ['-x', left, '-y', top, '-W', width, '-H', height].map(String);
  const of = ['-png', '-r', String(dpi), '-f', String(page), '-l', String(page)];
  return decode(execFileSync('pdftoppm', [...of, ...piece, pdf], { maxBuffer: 1e8 }));
}

/** One picture at the left, the others under each other at its right, on grey. */
function beside(first, others) {
  const width = gap * 3 + first.width + Math.max(...others.map((one) => one.width));
  const height = gap * 2 + first.height;
  const data = new Uint8Array(width * height * 3).fill(215);
  const lay = (picture, left, top) => {
    for (let y = 0; y < picture.height; y++) {
      const row = picture.data.subarray(y * picture.width * 3, (y + 1) * picture.width * 3);
      data.set(row, ((top + y) * width + left) * 3);
    }
  };
  lay(first, gap, gap);
  let top = gap;
  for (const picture of others) {
    lay(picture, gap * 2 + first.width, top);
    top += picture.height + gap;
  }
  return encode({ width, height, data, channels: 3, depth: 8 });
}
