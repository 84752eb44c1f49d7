/**
 * Makes docs/images/contact-sheet.png: the first page of every form on A4 and A3 with few and many invented
 * openings, and the last page where there are several. Needs pdftoppm (poppler-utils) and a built program.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, encode } from 'fast-png';
import { inventedSpreadsheet } from './invented.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const forms = ['카드', '표', '큰글씨', '포스터'];
/** What stands in a row: paper, openings, page. */
const cells = [
  ['A4', 5, 'first'],
  ['A4', 40, 'first'],
  ['A4', 120, 'first'],
  ['A4', 120, 'last'],
  ['A3', 40, 'first'],
  ['A3', 300, 'first'],
  ['A3', 300, 'last'],
];
/** Height of a page and the gap around it, in pixels. */
const [height, gap] = [330, 10];

const folder = mkdtempSync(join(tmpdir(), 'iljari-contact-'));
try {
  const rows = forms.map((form) => {
    const counts = [...new Set(cells.map(([, count]) => count))];
    const issues = new Map(counts.map((count) => [count, build(form, count)]));
    return cells.map(([paper, count, which]) => pictureOf(issues.get(count), paper, which));
  });
  writeFileSync(join(root, 'docs', 'images', 'contact-sheet.png'), sheetOf(rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Builds an issue; the folder it is in. */
function build(form, count) {
  const place = join(folder, `${form}-${count}`);
  mkdirSync(place);
  const config = readFileSync(join(root, 'examples', 'gimje', '일자리.yaml'), 'utf8');
  writeFileSync(join(place, '일자리.yaml'), `${config}양식:\n  A4: ${form}\n  A3: ${form}\n`);
  writeFileSync(join(place, '구인.csv'), inventedSpreadsheet(count));
  const command = [join(root, 'bin', 'iljari.js'), 'build', '구인.csv', '--date', '2026-11-24'];
  execFileSync(process.execPath, command, { cwd: place, stdio: 'ignore' });
  const issue = readdirSync(join(place, '발행')).find((name) => name.endsWith('호'));
  return join(place, '발행', issue);
}

function pictureOf(issue, paper, which) {
  const pdf = join(
    issue,
    readdirSync(issue).find((name) => name.endsWith(`_${paper}.pdf`)),
  );
  const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))[1]);
  const page = String(which === 'first' ? 1 : pages);
  const scale = ['-scale-to-x', '-1', '-scale-to-y', String(height)];
  return decode(
    execFileSync('pdftoppm', ['-png', '-f', page, '-l', page, ...scale, pdf], { maxBuffer: 1e8 }),
  );
}

/** The pictures in rows on grey. */
function sheetOf(rows) {
  const wide = Math.max(...rows.flat().map((picture) => picture.width));
  const width = gap + rows[0].length * (wide + gap);
  const tall = gap + rows.length * (height + gap);
  const data = new Uint8Array(width * tall * 3).fill(200);
  for (const [row, pictures] of rows.entries())
    for (const [column, picture] of pictures.entries()) {
      const [left, top] = [gap + column * (wide + gap), gap + row * (height + gap)];
      for (let y = 0; y < picture.height; y++) {
        const from = y * picture.width * 3;
        data.set(picture.data.subarray(from, from + picture.width * 3), ((top + y) * width + left) * 3);
      }
    }
  return encode({ width, height: tall, data, channels: 3, depth: 8 });
}
