/**
 * Draws docs/images/band.png and kakao.png: the texts of the example as a phone shows them, 40 columns wide. Needs
 * `npm start` before, and pdftoppm.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const issues = join(root, 'examples', 'gimje', '발행');
const [issue] = (await readdir(issues))
  .filter((name) => name.endsWith('호'))
  .toSorted()
  .reverse();
const work = await mkdtemp(join(tmpdir(), 'iljari-phone-'));

const style = `
@page { size: 262pt 452pt; margin: 18pt 16pt 12pt 20pt; type-size: 11pt 11pt 11pt; columns: 1; column-width: 10rem; }
p { line-height: 1.36; }
.below { margin-top: 1rem; }
.tap { color: #0b50d0; }`;

/** A line as markup; a number or an address is blue, as what can be tapped is. */
const lineOf = (line, i, lines) =>
  line === ''
    ? ''
    : `<p class="${lines[i - 1] === '' ? 'below' : 'line'}">${line
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll(/\d{2,4}-\d{3,4}-\d{4}|https?:\S+/g, '<span class="tap">$&</span>')}</p>`;

for (const [text, picture] of [
  ['밴드-1.txt', 'band'],
  ['카카오.txt', 'kakao'],
]) {
  const lines = (await readFile(join(issues, issue, text), 'utf8')).replace('\ufeff', '').split('\r\n');
  const body = lines.slice(0, 28).map(lineOf).join('\n');
  await mkdir(join(work, '템플릿'), { recursive: true });
  await writeFile(
    join(work, '템플릿', 'sheet.hbs'),
    `<sheet title="${picture}"><style>${style}</style>${body}</sheet>`,
  );
  await writeFile(join(work, '일자리.yaml'), '센터:\n  이름: 가온\n발행:\n  첫호날짜: 2026-11-24\n');
  await writeFile(
    join(work, '구인.csv'),
    '회사명,제목,급여,연락처,근무지\n가,나,월급 250만원,063-540-0101,김제시\n',
  );
  const iljari = join(root, 'bin', 'iljari.js');
  const words = [iljari, 'build', '구인.csv', '--date', '2026-11-24', '--paper', 'A4'];
  execFileSync(process.execPath, words, { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] });
  const [folder] = (await readdir(join(work, '발행'))).filter((name) => name.endsWith('호'));
  const [pdf] = (await readdir(join(work, '발행', folder))).filter((name) => name.endsWith('.pdf'));
  const out = join(root, 'docs', 'images', picture);
  execFileSync('pdftoppm', ['-r', '110', '-singlefile', '-png', join(work, '발행', folder, pdf), out]);
}
await rm(work, { recursive: true, force: true });
