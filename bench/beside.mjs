/**
 * The same issue by iljari and by Typst, to be looked at side by side for docs/develop/typst.md:
 * `node bench/beside.mjs <folder> [openings]` leaves cards and a table on A4 and cards on A3 of both in it.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import typst from '@myriaddreamin/typst-ts-node-compiler';
import { csvOf, date, documentOf, openings } from './openings.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const folder = resolve(process.argv[2] ?? 'beside');
const rows = openings(Number(process.argv[3] ?? 40));
const sheet = documentOf(rows);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, '구인.csv'), csvOf(rows));
writeFileSync(join(folder, 'document.json'), JSON.stringify(sheet));
copyFileSync(join(here, 'by', 'beside.typ'), join(folder, 'beside.typ'));

const fontPaths = ['PretendardGOV-Regular.ttf', 'PretendardGOV-Bold.ttf'].map((file) =>
  join(root, 'fonts', file),
);
/** Ours, and the type size and columns that were tried out by hand for Typst. */
const forms = [
  ['A4', '카드', 'A4', '9.5pt', '3'],
  ['A3', '카드', 'A3', '14pt', '3'],
  ['A4', '표', 'table', '9pt', '1'],
];
for (const [paper, form, name, size, columns] of forms) {
  const config = `센터:\n  이름: ${sheet.name}\n  전화: ${sheet.phone}\n제목: ${sheet.title}\n발행:\n  첫호날짜: ${date}\n  첫호번호: 1\n양식:\n  ${paper}: ${form}\n`;
  writeFileSync(join(folder, '일자리.yaml'), config);
  const out = join(folder, `iljari-${name}`);
  const command = [
    join(root, 'bin', 'iljari.js'),
    'build',
    '구인.csv',
    '--date',
    date,
    '--paper',
    paper,
    '--out',
    out,
  ];
  execFileSync(process.execPath, command, { cwd: folder, stdio: 'ignore' });
  const issue = join(
    out,
    readdirSync(out).find((entry) => entry.startsWith(date)),
  );
  const pdf = readdirSync(issue).find((entry) => entry.endsWith(`_${paper}.pdf`));
  copyFileSync(join(issue, pdf), join(folder, `iljari-${name}.pdf`));
  const compiler = typst.NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths }],
    inputs: { form: name, size, columns },
  });
  writeFileSync(
    join(folder, `typst-${name}.pdf`),
    compiler.pdf({ mainFilePath: join(folder, 'beside.typ') }, { pdfTags: true }),
  );
}
