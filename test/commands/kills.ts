/** The command killed at random moments, and what must then be there. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { bundle } from '../../scripts/bundle.mjs';
import { sha256Of } from '../../src/commands/disk/hash.ts';
import { kept } from '../../src/commands/disk/store.ts';
import { entryOf, type Entry } from '../../src/issue/history.ts';
import { readLedger } from '../../src/issue/ledger-table.ts';
import { iljari, runNode } from '../iljari.ts';
import { day } from '../lint/builder.ts';

const issue = { number: 24, date: day('2026-11-24') };
const name = '2026-11-24_제24호';

/** An issue that is replaced again and again in `folder`, killed `kills` times; how often it was whole after that. */
export async function killPublishing(folder: string, kills: number): Promise<number> {
  const entryPoints = ['test/commands/publishing.ts'];
  await bundle(folder, true, { entryPoints, outExtension: { '.js': '.mjs' }, logLevel: 'error' });
  const program = join(folder, 'publishing.mjs');
  const out = join(folder, '발행');
  expect(await runNode(folder, [program, out, '0', '1'])).toMatchObject({ code: 0 });
  putForeign(join(out, name));
  const states = new Map<string, number>();
  for (let i = 1; i <= kills; i += 1) {
    await killed(folder, [program, out, String(i * 1000), '1000'], Math.random() * 60, true);
    const state = stateOf(out);
    states.set(state, (states.get(state) ?? 0) + 1);
    expect(['in place', 'put aside']).toContain(state);
    expect(lostForeign([join(out, name), join(out, `${name}.이전`)])).toEqual([]);
    const revisions = entries(out).map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.map((_, index) => index));

    const next = await runNode(folder, [program, out, String(i * 1000 + 999), '1']);
    expect(next).toMatchObject({ code: 0, stderr: '' });
    expect(stateOf(out)).toBe('in place');
    expect(lostForeign([join(out, name)])).toEqual([]);
    expect(readdirSync(out).toSorted()).toEqual(['.보관', name, '발행대장.csv']);
    expect(await lostOf(out)).toEqual([]);
    // A ledger of thousands of revisions would leave little time for anything else.
    rmSync(join(out, '발행대장.csv'));
    rmSync(join(out, name), { recursive: true });
    await runNode(folder, [program, out, '0', '1']);
    putForeign(join(out, name));
  }
  expect(states.get('in place')).toBeGreaterThan(0);
  return [...states.values()].reduce((sum, times) => sum + times, 0);
}

/** `iljari build` in `folder`, killed `kills` times at moments of a whole run; how many revisions are recorded. */
export async function killCommand(folder: string, kills: number): Promise<number> {
  const sheet =
    '회사명,하는 일,급여,근무지,마감일,연락처\n한결정밀,선반 가공,월 250만원,김제시 순동,2026-12-11,063-500-0101\n';
  writeFileSync(
    join(folder, '일자리.yaml'),
    '센터:\n  이름: 한결\n발행:\n  첫호날짜: 2026-11-24\n  첫호번호: 24\n',
  );
  const out = join(folder, '정보지');
  const args = ['build', '구인.csv', '--date', '2026-11-24', '--out', '정보지', '--paper', 'A4'];
  writeFileSync(join(folder, '구인.csv'), sheet);
  const started = performance.now();
  expect(await iljari(folder, args)).toMatchObject({ code: 0 });
  const whole = performance.now() - started;
  const program = join(inject('installation'), 'bin', 'iljari.js');
  putForeign(join(out, name));
  const again = [...args, '--revise', '임금을 바로잡음'];
  for (let i = 0; i < kills; i += 1) {
    writeFileSync(join(folder, '구인.csv'), sheet.replace('250', String(251 + i)));
    await killed(folder, [program, ...again], whole * 1.6 * (0.3 + Math.random() * 0.8), false);
    expect(['in place', 'put aside']).toContain(stateOf(out));
    expect(await iljari(folder, again)).toMatchObject({ code: 0, stderr: '' });
    expect(stateOf(out)).toBe('in place');
    expect(lostForeign([join(out, name)])).toEqual([]);
    expect(await lostOf(out)).toEqual([]);
    expect(entryOf(entries(out), issue)?.revision).toBe(i + 1);
    expect(readdirSync(out).toSorted()).toEqual(['.보관', name, '발행대장.csv']);
  }
  return entryOf(entries(out), issue)?.revision ?? 0;
}

/** Runs node in the folder, kills it `after` milliseconds past its first output, or its start. */
function killed(folder: string, args: readonly string[], after: number, fromOutput: boolean): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const kill = (): void => void setTimeout(() => child.kill('SIGKILL'), after);
  if (fromOutput) child.stdout.once('data', kill);
  else kill();
  child.stdout.resume();
  return new Promise((done) => child.on('close', () => done()));
}

function entries(out: string): readonly Entry[] {
  const ledger = readLedger(readFileSync(join(out, '발행대장.csv'), 'utf8'));
  expect(ledger?.unreadable).toEqual([]);
  return ledger?.entries ?? [];
}

/** What a person put into the issue's folder: it must never be lost, wherever the run was killed. */
const foreign = { '승인서.pdf': '도장', '받은 것/메모.txt': '메모' } as const;

function putForeign(path: string): void {
  mkdirSync(join(path, '받은 것'), { recursive: true });
  for (const [file, content] of Object.entries(foreign)) writeFileSync(join(path, file), content);
}

/** Which of a person's files stand in none of the folders. */
const lostForeign = (folders: readonly string[]): readonly string[] =>
  Object.entries(foreign)
    .filter(([file, content]) =>
      folders.every(
        (path) => !existsSync(join(path, file)) || readFileSync(join(path, file), 'utf8') !== content,
      ),
    )
    .map(([file]) => file);

/** Files of a folder that iljari wrote, as far as they are no list and no former pages. */
const ownIn = (path: string): readonly string[] =>
  readdirSync(path).filter((file) => !/^(?:\.|지난판|승인서|받은 것)/.test(file));

/** Files of any record that the store does not hold as they were. */
async function lostOf(out: string): Promise<readonly string[]> {
  const files = entries(out).flatMap(({ outputs }) => outputs);
  const states = await Promise.all(
    files.map(async ({ sha256 }) => [sha256, await kept(out, sha256)] as const),
  );
  return states.filter(([, bytes]) => typeof bytes === 'string').map(([sha256]) => sha256);
}

/** Whether a folder holds just what an entry says. */
function holds(path: string, entry: Entry | null): boolean {
  return (
    entry !== null &&
    ownIn(path).length === entry.outputs.length &&
    entry.outputs.every((file) => sha256Of(readFileSync(join(path, file.name))) === file.sha256)
  );
}

/** How the newest entry's issue stands: in its place, or put aside whole while it was being replaced. */
function stateOf(out: string): string {
  const entry = entryOf(entries(out), issue);
  const there = readdirSync(out);
  const aside = there.includes(`${name}.이전`);
  if (there.includes(name) && holds(join(out, name), entry)) return 'in place';
  return aside && holds(join(out, `${name}.이전`), entry) ? 'put aside' : 'lost';
}
