/**
 * What more of something costs, beside one of it: `node bench/proportion.mjs [runs]`. Posting places, editions,
 * a second paper, and an issue whose history has a year before it. Medians of whole processes under GNU time.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { centre, csvOf, openings } from './openings.mjs';

const iljari = join(dirname(dirname(fileURLToPath(import.meta.url))), 'bin', 'iljari.js');
const runs = Number(process.argv[2] ?? 3);
const scratch = mkdtempSync(join(tmpdir(), 'iljari-proportion-'));
const sheet = csvOf(openings(40));
const config = `센터:\n  이름: ${centre.name}\n  전화: ${centre.phone}\n제목: ${centre.title}\n발행:\n  첫호날짜: 2026-01-06\n  첫호번호: 1\n`;
const editions = ['김제', '익산', '완주']
  .map((town) => `  - 이름: ${town}판\n    지역: [${town}]\n`)
  .join('');
const placesOf = (count) =>
  `이름,부수\n${Array.from({ length: count }, (_, i) => `가온마을 ${i + 1}단지,1`).join('\n')}\n`;
const issues = Array.from({ length: 26 }, (_, i) =>
  new Date(Date.UTC(2026, 0, 6 + 14 * i)).toISOString().slice(0, 10),
);

/** The config, how many posting places, the paper (none: both), and the issues that are published before one is timed. */
const cases = [
  { what: 'A4', settings: config },
  { what: 'A4 and A3', settings: config, paper: '' },
  { what: 'A4, one posting place', settings: `${config}게시처: 게시처.csv\n`, places: 1 },
  { what: 'A4, 500 posting places', settings: `${config}게시처: 게시처.csv\n`, places: 500 },
  { what: 'A4, three editions of a third each', settings: `${config}판:\n${editions}` },
  { what: 'A4, after 25 issues', settings: config, before: 25 },
];
try {
  console.log('| 40 openings | CPU s | peak MB |\n| --- | --: | --: |');
  for (const { what, settings, places = 0, paper = 'A4', before = 0 } of cases) {
    const folder = join(scratch, what);
    mkdirSync(folder);
    writeFileSync(join(folder, '구인.csv'), sheet);
    writeFileSync(join(folder, '일자리.yaml'), settings);
    writeFileSync(join(folder, '게시처.csv'), placesOf(places));
    for (const date of issues.slice(0, before)) build(folder, date, paper);
    const times = Array.from({ length: runs }, () => build(folder, issues[before] ?? '2026-11-24', paper));
    console.log(`| ${what} | ${median(times, 'cpu').toFixed(2)} | ${median(times, 'memory').toFixed(0)} |`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function build(folder, date, paper) {
  const marks = join(scratch, 'time');
  const words = ['build', '구인.csv', '--date', date, ...(paper === '' ? [] : ['--paper', paper])];
  const command = ['-o', marks, '-f', '%U %S %M', process.execPath, iljari, ...words];
  const { status } = spawnSync('/usr/bin/time', command, { cwd: folder, stdio: 'ignore' });
  // 1: some openings were held back, which is as it should be.
  if (status !== 0 && status !== 1) throw new Error(`${words.join(' ')} ended with ${status}`);
  const [user, system, memory] = readFileSync(marks, 'utf8').trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: user + system, memory: memory / 1024 };
}

function median(list, key) {
  return list.map((one) => one[key]).toSorted((a, b) => a - b)[list.length >> 1];
}
