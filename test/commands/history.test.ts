/** Issues over time by the real command: what is new, what is recorded, what a daily task does. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/issue/history.ts';
import { readLedger } from '../../src/issue/ledger-table.ts';
import { parseRows } from '../../src/issue/history-rows.ts';
import { iljari, type Run } from '../iljari.ts';

const head = '회사명,하는 일,급여,근무지,마감일,연락처,모집인원\n';
const row = (company: string, people = 1, deadline = '2027-03-01'): string =>
  `${company},선반 가공,월 250만원,전북 김제시 순동,${deadline},063-500-0101,${people}명\n`;
const config = '센터:\n  이름: 한결\n발행:\n  첫호날짜: 2026-11-24\n  첫호번호: 24\n목표:\n  구인: 4\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iljari-'));
  writeFileSync(join(folder, '일자리.yaml'), config);
  write(row('한결정밀', 2), row('나래식품'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(...rows: readonly string[]): void {
  writeFileSync(join(folder, '구인.csv'), head + rows.join(''));
}
const build = (date: string, ...more: readonly string[]): Promise<Run> =>
  iljari(folder, ['build', '구인.csv', '--paper', 'A4', '--date', date, ...more]);
const entries = (): readonly Entry[] =>
  readLedger(readFileSync(join(folder, '발행', '발행대장.csv'), 'utf8'))?.entries ?? [];
/** Files of a folder but the hidden list of them. */
const filesIn = (path: string): readonly string[] =>
  readdirSync(join(folder, path)).filter((name) => !name.startsWith('.'));
const sha256 = (path: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, path)))
    .digest('hex');

describe('the ledger', () => {
  test('has inputs and outputs with their hashes, what was printed and what was held back', async () => {
    write(row('한결정밀', 2), row('지난상사', 1, '2026-11-01'));
    expect(await build('2026-11-24')).toMatchObject({ code: 0 });
    const issue = '발행/2026-11-24_제24호';
    expect(entries()).toEqual([
      {
        number: 24,
        date: '2026-11-24',
        revision: 0,
        record: 1,
        action: '발행',
        reason: '',
        of: null,
        isKept: true,
        isWhole: true,
        made: '2026-11-24',
        inputs: ['구인.csv', '일자리.yaml'].map((name) => ({ name, sha256: sha256(name) })),
        outputs: expect.arrayContaining(
          filesIn(issue).map((name) => ({ name, sha256: sha256(`${issue}/${name}`) })),
        ),
        printed: [expect.objectContaining({ company: '한결정밀', city: '김제시', vacancies: 2 })],
        heldBack: [expect.objectContaining({ company: '지난상사' })],
      },
    ]);
  });

  test('grows by a revision when something changed, and not at all when nothing did', async () => {
    await build('2026-11-24');
    const before = readFileSync(join(folder, '발행', '발행대장.csv'));
    const again = await build('2026-11-24');
    expect(again.stdout).toContain('이미 발행한 것과 같아');
    expect(readFileSync(join(folder, '발행', '발행대장.csv'))).toEqual(before);

    write(row('한결정밀', 2), row('나래식품'), row('다온물류'));
    expect(await build('2026-11-24')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/이미 발행하여 .* --revise .* --date 2026-12-08을/),
    });
    expect(readFileSync(join(folder, '발행', '발행대장.csv'))).toEqual(before);
    expect((await build('2026-11-24', '--revise', '빠진 구인을 더함')).stdout).toContain('정정 1차로');
    const after = readFileSync(join(folder, '발행', '발행대장.csv'));
    expect(after.subarray(0, before.length)).toEqual(before);
    expect(entries().map(({ revision, printed }) => [revision, printed.length])).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  test('a run that publishes nothing leaves nothing', async () => {
    write(row('지난상사', 1, '2026-11-01'));
    expect(await build('2026-11-24')).toMatchObject({ code: 1 });
    expect(readdirSync(folder).toSorted()).toEqual(['구인.csv', '일자리.yaml']);
  });
});

describe('iljari history', () => {
  test('says so when there is none', async () => {
    expect(await iljari(folder, ['history'])).toMatchObject({
      code: 0,
      stdout: '아직 발행한 호가 없습니다.\n',
    });
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('shows every issue, the year and its target; --json and --export say the same', async () => {
    await build('2026-11-24');
    write(row('한결정밀', 2), row('다온물류', 3));
    await build('2026-12-08');
    const { code, stdout } = await iljari(folder, ['history', '--export', '실적.csv']);
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[1]).toMatch(/^제24호 {2}2026-11-24 {11}2 {5}2 {5}0 {5}3 {5}2 {2}█{30}$/);
    expect(lines[2]).toMatch(/^제25호 {2}2026-12-08 {11}2 {5}1 {5}0 {5}5 {5}2 {2}█{30}$/);
    expect(stdout).toContain('2026년: 2개 호, 구인 3건, 인원 6명, 업체 3곳');
    expect(stdout).toContain('구인 목표 4건 가운데 75.0%');
    const table = parseRows(readFileSync(join(folder, '실적.csv'), 'utf8').slice(1));
    expect(table[1]).toEqual(['연간', '2026', '2개 호', '', '3', '6', '3', '0', '4', '75.0%', '', '']);

    const json = JSON.parse((await iljari(folder, ['history', '--json'])).stdout);
    expect(json).toMatchObject({
      issues: [
        { number: 24, fresh: 2 },
        { number: 25, fresh: 1 },
      ],
      years: [{ year: 2026, openings: 3 }],
      diagnostics: [],
    });
    expect(json.entries).toEqual(entries());
  });

  test('a ledger that is none is refused in a sentence', async () => {
    mkdirSync(join(folder, '발행'));
    writeFileSync(join(folder, '발행', '발행대장.csv'), 'PK\u0003\u0004');
    const { code, stderr } = await iljari(folder, ['history']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('발행대장으로 읽을 수 없어'),
    });
  });
});

describe('a daily task', () => {
  const daily = (date: string): Promise<Run> => build(date, '--if-due');
  const failure = (): string => join(folder, '발행실패.txt');

  test('does not publish the examples that init wrote, and publishes without them', async () => {
    write(row('(예시) 한빛식품', 2));
    expect((await build('2026-11-24', '--out', '처음')).code).toBe(1);
    expect(await daily('2026-11-24')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('예시로 적힌 줄뿐이어서'),
    });
    expect(existsSync(failure())).toBe(true);
    write(row('(예시) 한빛식품', 2), row('한결정밀', 3));
    expect(await daily('2026-11-24')).toMatchObject({ code: 0 });
    expect(entries().map(({ printed, heldBack }) => [printed.length, heldBack.length])).toEqual([[1, 1]]);
  });

  test('publishes on the day, once, and catches up when the machine was off', async () => {
    expect((await daily('2026-11-23')).stdout).toBe(
      '오늘은 발행일이 아닙니다. 다음 제24호는 2026-11-24에 발행합니다.\n',
    );
    expect(existsSync(join(folder, '발행'))).toBe(false);
    await daily('2026-11-24');
    for (const date of ['2026-11-24', '2026-11-25', '2026-12-07'])
      expect(await daily(date)).toEqual({
        code: 0,
        stderr: '',
        stdout: '제24호(2026-11-24)는 이미 발행했습니다. 다음 제25호는 2026-12-08에 발행합니다.\n',
      });
    write(row('한결정밀', 2), row('다온물류'));
    await daily('2026-12-10');
    await daily('2026-12-11');
    expect(entries().map(({ number, date, made }) => [number, date, made])).toEqual([
      [24, '2026-11-24', '2026-11-24'],
      [25, '2026-12-08', '2026-12-10'],
    ]);
    const log = readFileSync(join(folder, '자동발행.log'), 'utf8').trimEnd().split('\n');
    for (const line of log) expect(line).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d ../);
    expect(log.filter((line) => line.includes('실었습니다'))).toHaveLength(2);
  });

  test('a failure leaves a note, is tried again the next day, and the success takes the note away', async () => {
    rmSync(join(folder, '구인.csv'));
    expect(await daily('2026-11-24')).toMatchObject({ code: 2 });
    expect(readFileSync(failure(), 'utf8')).toContain('구인.csv: 읽지 못했습니다.');
    write(row('지난상사', 1, '2026-11-01'));
    expect(await daily('2026-11-25')).toMatchObject({ code: 1 });
    expect(readFileSync(failure(), 'utf8')).toContain('실을 수 있는 구인이 없어');
    write(row('한결정밀'));
    expect(await daily('2026-11-26')).toMatchObject({ code: 0 });
    expect(existsSync(failure())).toBe(false);
    expect(entries()).toHaveLength(1);
  });

  test('a person who publishes by hand takes the note away too', async () => {
    writeFileSync(failure(), '');
    await build('2026-11-24');
    expect(existsSync(failure())).toBe(false);
  });

  test('the note and the ledger are no spreadsheets', async () => {
    writeFileSync(failure(), '구인이 아닙니다.');
    const args = ['build', '.', '--out', '.', '--date', '2026-11-24', '--json'];
    await iljari(folder, args);
    const { openings, diagnostics } = JSON.parse((await iljari(folder, args)).stdout);
    expect(openings.read).toBe(2);
    expect(JSON.stringify(diagnostics)).not.toMatch(/발행실패|발행대장/);
  });

  test('its log is begun anew when it is long, and two old ones are kept', async () => {
    const names = ['자동발행.log', '자동발행.1.log', '자동발행.2.log'];
    for (const name of names) writeFileSync(join(folder, name), `${name}\n`.repeat(20_000));
    await daily('2026-11-23');
    const [now = 0, ...old] = names.map((name) => statSync(join(folder, name)).size);
    expect(now).toBeLessThan(1000);
    expect(old.every((size) => size > 100_000)).toBe(true);
    expect(readFileSync(join(folder, '자동발행.2.log'), 'utf8')).toMatch(/^자동발행\.1\.log/);
  });

  test('--json tells that there is nothing to do', async () => {
    const { stdout } = await build('2026-11-23', '--if-due', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ outputs: [], diagnostics: [{ code: 'run/not-due' }] });
  });
});

test('of two runs at once one publishes and the other says who does', async () => {
  const runs = await Promise.all(Array.from({ length: 4 }, () => build('2026-11-24')));
  const refused = runs.filter(({ code }) => code !== 0);
  for (const { code, stderr } of refused) {
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /다른 실행이 발행하고 있습니다: .+ 컴퓨터의 .+, 한국 시각 .+에 시작, 프로세스 \d+\./,
    );
  }
  expect(refused.length).toBeLessThan(4);
  expect(entries()).toHaveLength(1);
  expect(readdirSync(join(folder, '발행')).toSorted()).toEqual([
    '.보관',
    '2026-11-24_제24호',
    '발행대장.csv',
  ]);
});

test('names survive Windows, macOS and archives', async () => {
  await build('2026-11-24');
  const names = (readdirSync(folder, { recursive: true }) as string[]).flatMap((path) => path.split(/[\\/]/));
  for (const name of names) {
    expect(name).toBe(name.normalize('NFC'));
    expect(name).toMatch(/^[\p{Script=Hangul}A-Za-z0-9_.-]+[^.]$/u);
    expect(Buffer.byteLength(name.normalize('NFD'))).toBeLessThan(200);
  }
});
