/** What takes the program to its bounds and must end in a sentence or a sheet: pictures without end, lists without end. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inventedSpreadsheet } from '../../scripts/invented.mjs';
import type { Entry } from '../../src/issue/history.ts';
import { emptyLedger, rowsOf } from '../../src/issue/ledger-table.ts';
import { plusDays } from '../../src/day.ts';
import { iljari } from '../iljari.ts';
import { day } from '../lint/builder.ts';
import { effortOf, metered, type Effort } from '../meter.ts';
import { attacked, cleanUp, expectRefusal, sheet, showing, svg } from './attacked.ts';

const folders: string[] = [];
afterAll(() => {
  cleanUp();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const say = (name: string, { seconds, memory }: Effort): boolean =>
  process.stdout.write(`${name}: ${seconds.toFixed(1)} s of processor, ${memory.toFixed(0)} MB at most\n`);

describe('an SVG that would be painted for hours or in all memory', () => {
  const square = '<rect width="100" height="100"/>';
  test.each<[string, string]>([
    [
      'noise',
      `<filter id="f"><feTurbulence numOctaves="100000" baseFrequency="0.5"/></filter>${square.replace('/>', ' filter="url(#f)"/>')}`,
    ],
    [
      'growing',
      `<filter id="f"><feMorphology operator="dilate" radius="500"/></filter>${square.replace('/>', ' filter="url(#f)"/>').repeat(20)}`,
    ],
    ['sixty thousand layers', square.replace('/>', ' opacity="0.5"/>').repeat(60_000)],
    [
      'four hundred groups in each other',
      `${'<g opacity="0.99">'.repeat(400)}${square}${'</g>'.repeat(400)}`,
    ],
    ['a line of 400,000 corners', `<path stroke="red" d="M0 0${'L100 100 0 50'.repeat(200_000)}"/>`],
  ])('%s', async (name, inside) => {
    const files = { '템플릿/sheet.hbs': showing('그림.svg'), '템플릿/그림.svg': svg(inside) };
    const { run, effort } = effortOf(await attacked(files, [], metered));
    say(name, effort);
    expectRefusal(run, 'SVG 그림이 너무 복잡하여');
    expect(effort.memory).toBeLessThan(2_000);
  });

  test('thirty of them take no longer than three', async () => {
    const slow = svg(square.replace('/>', ' opacity="0.5"/>').repeat(60_000));
    const names = Array.from({ length: 30 }, (_, i) => `그림${i}.svg`);
    const files = Object.fromEntries(names.map((name) => [`템플릿/${name}`, slow]));
    const body = names.map((name) => `<img src="${name}" alt="그림"/>`).join('');
    const { run, effort } = effortOf(
      await attacked({ ...files, '템플릿/sheet.hbs': sheet(body) }, [], metered),
    );
    say('thirty pictures', effort);
    expectRefusal(run, 'SVG 그림이 너무 복잡하여');
    expect(effort.seconds).toBeLessThan(60);
  });
});

const config = '센터:\n  이름: 가온\n  전화: 063-540-0100\n발행:\n  첫호날짜: 2016-11-29\n';
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'iljari-endless-'));
  folders.push(folder);
  for (const name of ['구인', '발행']) mkdirSync(join(folder, name));
  for (const [name, content] of Object.entries({ '일자리.yaml': config, ...files }))
    writeFileSync(join(folder, name), content);
  return folder;
}
const build = ['build', '구인', '--date', '2026-11-24', '--paper', 'A4'];

test('a hundred thousand live openings are read, and refused in a sentence', async () => {
  const files = Array.from({ length: 5 }, (_, file) => {
    const rows = inventedSpreadsheet(20_000, file + 1).split('\n');
    // Otherwise a quarter of them would be the same opening twice.
    const unlike = rows.map((row, i) =>
      i === 0 ? row : row.replace(/^"(\d+)","/, `"$1","${'가나다라마'[file]}${i}`),
    );
    return [`구인/${file}.csv`, unlike.join('\n')];
  });
  const folder = folderWith(Object.fromEntries(files) as Readonly<Record<string, string>>);
  const { run, effort } = effortOf(await iljari(folder, build, metered));
  say('100,000 openings', effort);
  expect([run.code, run.stdout]).toEqual([1, expect.stringContaining('구인 100000건을 읽었습니다.')]);
  expect(run.stderr).toContain('구인이 너무 많아 정보지를 만들지 않았습니다.');
  expect(run.stderr).toMatch(/정보지 하나에 싣기에는 구인이 너무 많습니다\(\d+건\)/);
  expect(effort.memory).toBeLessThan(1_500);
  expect(readdirSync(join(folder, '발행'))).toEqual([]);
});

test('of five thousand posting places two thousand are made', async () => {
  const places = Array.from({ length: 5_000 }, (_, i) => `아파트 ${i}단지,1,A4`);
  const folder = folderWith({
    '일자리.yaml': `${config}게시처: 게시처.csv\n`,
    '게시처.csv': ['이름,부수,용지', ...places].join('\n'),
    '구인/구인.csv': inventedSpreadsheet(40),
  });
  const { run, effort } = effortOf(await iljari(folder, build, metered));
  say('5,000 posting places', effort);
  expect([run.code, run.stdout]).toEqual([0, expect.stringContaining('게시처_A4.pdf')]);
  expect(run.stderr.match(/모두 합쳐 2000곳이나 5000부를 넘어/g)).toHaveLength(1);
  expect(run.stderr).toContain('나머지 3000곳');
  expect(effort.memory).toBeLessThan(1_000);
});

test('ten years of issues: 260 of 300 openings each', async () => {
  const sha256 = '0'.repeat(64);
  const entry = (i: number): Entry => ({
    number: i + 1,
    date: plusDays(day('2016-11-29'), 14 * i),
    revision: 0,
    record: i + 1,
    action: '발행',
    reason: '',
    of: null,
    isKept: true,
    isWhole: true,
    made: plusDays(day('2016-11-29'), 14 * i),
    inputs: [{ name: '구인.csv', sha256 }],
    outputs: [{ name: 'A4.pdf', sha256 }],
    printed: Array.from({ length: 300 }, (_, k) => ({
      identity: `업체${i * 100 + k} | 사원`,
      company: `업체${i * 100 + k}`,
      title: '사원',
      city: '김제',
      group: '생산·제조',
      vacancies: 1,
      editions: [],
      source: '구인.csv',
      hired: 0,
    })),
    heldBack: [],
  });
  const rows = Array.from({ length: 260 }, (_, i) => rowsOf(entry(i)));
  const folder = folderWith({
    '발행/발행대장.csv': `\ufeff${emptyLedger}${rows.join('')}`,
    '구인/구인.csv': inventedSpreadsheet(40),
  });
  const built = effortOf(await iljari(folder, build, metered));
  say('a build after 260 issues', built.effort);
  expect(built.run).toMatchObject({ code: 0, stdout: expect.stringContaining('제261호') });
  const shown = effortOf(await iljari(folder, ['history'], metered));
  say('their history', shown.effort);
  expect(shown.run.stdout.match(/제\d+호/g)?.length).toBeGreaterThan(260);
  expect(built.effort.memory).toBeLessThan(600);
});
