/** Who listens may go away and a disk may be full: what is lost is told, and the lock goes whatever happens. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { runProgram, type Run } from '../iljari.ts';

/** The second opening is held back, so that there is something to say on both streams. */
const sheet =
  '회사명,하는 일,급여,근무지,마감일,연락처\n한결정밀,선반 가공,월 250만원,김제시 순동,2026-12-11,063-500-0101\n가온푸드,포장,월 250만원,김제시 순동,2026-11-01,063-500-0102\n';
const build = 'build 구인.csv --date 2026-11-24 --paper A4';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iljari-'));
  writeFileSync(join(folder, '구인.csv'), sheet);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A line of the shell in which `iljari` is the command; `code` is what the command gave. */
async function shell(line: string): Promise<Run> {
  const [program, code] = [join(inject('installation'), 'bin', 'iljari.js'), join(folder, 'code')];
  const script = `iljari() { '${process.execPath}' '${program}' "$@"; echo $? > '${code}'; }\n${line}`;
  const told = await runProgram(folder, '/bin/sh', ['-c', script]);
  return { ...told, code: Number(readFileSync(code, 'utf8')) };
}

const published = (): readonly string[] => readdirSync(join(folder, '발행')).toSorted();
const whole = ['.보관', '2026-11-24_제1호', '발행대장.csv'];

describe.skipIf(process.platform === 'win32')('a reader that goes away', () => {
  test.each([
    ['of both streams', `{ iljari ${build} 2>&1; } | true`],
    ['of standard output', `iljari ${build} | true`],
    ['of standard error', `{ iljari ${build} 2>&1 >&3 | true; } 3>&1`],
    ['of JSON', `iljari ${build} --json | true`],
  ])('%s keeps nothing from being published and is no failure', async (_name, line) => {
    const { code } = await shell(line);
    expect({ code, published: published() }).toEqual({ code: 0, published: whole });
  });

  test('leaves the exit code to what was found', async () => {
    expect(await shell('{ iljari check 구인.csv --date 2026-11-24 2>&1; } | true')).toMatchObject({
      code: 1,
    });
  });
});

describe.skipIf(process.platform !== 'linux')('what could not be written', () => {
  const full = '디스크가 가득 찼습니다';

  test('a lost result is told on standard error', async () => {
    const { code, stderr } = await shell(`iljari ${build} >/dev/full`);
    expect({ code, published: published() }).toEqual({ code: 3, published: whole });
    expect(stderr).toMatch(new RegExp(`결과를 표준 출력에 다 쓰지 못했습니다. ${full}.*iljari history.*\n$`));
  });

  test('so is lost JSON', async () => {
    const { code, stderr } = await shell(`iljari ${build} --json >/dev/full`);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining(full) });
    expect(published()).toEqual(whole);
  });

  test('lost problems are told on standard output', async () => {
    const { code, stdout } = await shell(`iljari ${build} 2>/dev/full`);
    expect({ code, published: published() }).toEqual({ code: 3, published: whole });
    expect(stdout).toMatch(new RegExp(`알릴 것을 표준 오류에 다 쓰지 못했습니다. ${full}.*\n$`));
  });

  test('nothing is lost where nothing was to be said', async () => {
    const { code, stdout } = await shell(`iljari ${build} --json 2>/dev/full`);
    expect({ code, issue: JSON.parse(stdout).issue }).toEqual({
      code: 0,
      issue: { number: 1, date: '2026-11-24', state: '발행', revision: 0 },
    });
  });

  test('with nobody left to tell, the exit code tells', async () => {
    const { code } = await shell(`iljari ${build} >/dev/full 2>&1`);
    expect({ code, published: published() }).toEqual({ code: 3, published: whole });
  });

  test.each(['help', '--version', 'check 구인.csv', 'history --json', '없는명령', ''])(
    'also of: iljari %s',
    async (words) => {
      expect(await shell(`iljari ${words} >/dev/full 2>&1`)).toMatchObject({ code: 3 });
    },
  );

  test('a disk that takes a part took not all', async () => {
    // Files end after 1,024 bytes, as on a disk with no more room.
    const { code, stderr } = await shell(
      `(ulimit -f 2; iljari check 구인.csv --date 2026-11-24 --json > 표준)`,
    );
    expect(readFileSync(join(folder, '표준')).length).toBe(1024);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('다 쓰지 못했습니다') });
  });
});

describe.skipIf(process.platform !== 'linux')('a place to work that is gone', () => {
  const away = 'mkdir 여기; cd 여기; rmdir ../여기;';

  test.each(['build 구인.csv', 'check 구인.csv', 'history', 'send band', 'schedule', 'init', ''])(
    'is told: iljari %s',
    async (words) => {
      const { code, stderr, stdout } = await shell(`${away} iljari ${words}`);
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toMatch(/^지금 있는 폴더를 쓸 수 없습니다\. .*옮겨 가서 다시 실행해 주십시오\.\n$/);
    },
  );

  test('keeps nobody from the help', async () => {
    const { code, stdout } = await shell(`${away} iljari help`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('사용법: iljari') });
  });
});

describe.skipIf(process.platform !== 'linux')('too few files that may be open', () => {
  // With fewer Node itself does not come as far as our first line.
  const least = process.versions.node.startsWith('20.') ? 19 : 22;
  test.each([least, least + 1, 24, 26, 28, 32, 40, 48])('%i give a sentence or an issue', async (most) => {
    const { code, stderr, stdout } = await shell(`(ulimit -n ${most}; iljari ${build})`);
    expect(stdout + stderr).not.toMatch(/ {4}at |Error|Assertion|프로그램에 잘못이/);
    const [names, lines] = [readdirSync(folder).toSorted(), stderr.trimEnd().split('\n').length];
    const either = [
      { code: 0, names: ['code', '구인.csv', '발행'] },
      { code: 3, names: ['code', '구인.csv'] },
    ];
    expect(either).toContainEqual({ code, names });
    expect(lines).toBe(1);
  });
});
