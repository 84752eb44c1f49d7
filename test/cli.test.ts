import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
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
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { flags } from '../src/commands/flags.ts';
import { iljari, runNode } from './iljari.ts';

const installation = inject('installation');
const example = (name: string): string => join(installation, 'examples', name);
const gimje = [example('gimje/구인.csv'), '--config', example('gimje/일자리.yaml'), '--date', '2026-11-24'];

const folders: string[] = [];
/** A new folder with these files; a value of null makes a folder. */
function folderWith(files: Readonly<Record<string, string | null>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'iljari-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files))
    if (content === null) mkdirSync(join(folder, name));
    else writeFileSync(join(folder, name), content);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** All files and folders below, relative, in order. */
const contentsOf = (folder: string): readonly string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).toSorted();

const sheet =
  '회사명,하는 일,급여,근무지,마감일,연락처\n한결정밀,선반 가공,월 250만원,김제시 순동,2026-12-11,063-500-0101\n';
const config = '센터:\n  이름: 한결일자리센터\n  전화: 063-540-0100\n발행:\n  첫호날짜: 2026-11-24\n';

describe.concurrent('what cannot be done is said in one sentence', () => {
  type Case = {
    readonly name: string;
    readonly files?: Readonly<Record<string, string | null>>;
    readonly args: readonly string[];
    readonly code: number;
    readonly says: string;
  };
  const cases: readonly Case[] = [
    {
      name: 'a missing file',
      args: ['build', '없음.csv'],
      code: 2,
      says: '없음.csv: 읽지 못했습니다. 그런 파일이나 폴더가 없습니다.',
    },
    {
      name: 'a folder without spreadsheets',
      files: { 빈폴더: null },
      args: ['build', '빈폴더'],
      code: 2,
      says: '빈폴더 폴더에 구인 파일이 없습니다.',
    },
    {
      name: 'an empty file',
      files: { '빈.csv': '' },
      args: ['build', '빈.csv'],
      code: 1,
      says: '빈.csv: 내용이 없는 파일입니다.',
    },
    {
      name: 'a PDF given as CSV',
      files: { '속.csv': '%PDF-1.7\n%\u0080\n1 0 obj\n' },
      args: ['build', '속.csv'],
      code: 1,
      says: 'PDF',
    },
    {
      name: 'a header without rows',
      files: { '머리.csv': sheet.split('\n')[0] ?? '' },
      args: ['build', '머리.csv'],
      code: 1,
      says: '열 이름만 있고 구인이 한 건도 없습니다.',
    },
    {
      name: 'no opening that may be printed',
      files: { '지남.csv': sheet.replace('2026-12-11', '2026-11-11') },
      args: ['build', '지남.csv', '--date', '2026-11-24'],
      code: 1,
      says: '실을 수 있는 구인이 없어 정보지를 만들지 않았습니다.',
    },
    {
      name: 'an output folder below a file',
      files: { '구인.csv': sheet, 파일: '' },
      args: ['build', '구인.csv', '--date', '2026-11-24', '--out', '파일/안'],
      code: 3,
      says: '폴더에 쓰지 못했습니다. 폴더가 아니라 파일입니다.',
    },
    {
      name: 'a new folder below a file',
      files: { 파일: '' },
      args: ['init', '파일/안'],
      code: 3,
      says: '쓰지 못했습니다.',
    },
    {
      name: 'a date that is none',
      files: { '구인.csv': sheet },
      args: ['build', '구인.csv', '--date', '2026-02-30'],
      code: 2,
      says: '"2026-02-30"은 날짜가 아닙니다.',
    },
    {
      name: 'a paper that is none',
      files: { '구인.csv': sheet },
      args: ['build', '구인.csv', '--paper', 'A4,B5'],
      code: 2,
      says: '"A4,B5"은 없는 용지입니다.',
    },
    {
      name: 'an unknown option',
      args: ['build', '구인.csv', '--papers', 'A4'],
      code: 2,
      says: '"--papers"라는 옵션은 없습니다.',
    },
    {
      name: 'an option without its value',
      args: ['build', '구인.csv', '--date'],
      code: 2,
      says: '뒤에 값을 적어 주십시오.',
    },
    {
      name: 'an unknown command',
      args: ['buld', '구인.csv'],
      code: 2,
      says: '"buld"라는 명령은 없습니다. 혹시 build입니까?',
    },
    {
      name: 'help for an unknown command',
      args: ['help', '만들기'],
      code: 2,
      says: '"만들기"라는 명령이나 설명서는 없습니다.',
    },
    { name: 'a file without a command', args: ['구인.csv'], code: 2, says: 'iljari build 구인.csv' },
    { name: 'an empty word', args: ['build', ''], code: 2, says: '빈 따옴표만 적힌 곳이 있습니다.' },
    {
      name: 'a folder as config',
      files: { '구인.csv': sheet, 설정: null },
      args: ['build', '구인.csv', '--config', '설정'],
      code: 2,
      says: '설정: 파일이 아닙니다.',
    },
    {
      name: 'a path below a file',
      files: { 파일: '' },
      args: ['check', '파일/구인.csv'],
      code: 2,
      says: '파일/구인.csv: 읽지 못했습니다.',
    },
    {
      name: 'a time of day that is none',
      args: ['schedule', '--at', '25:00'],
      code: 2,
      says: '"25:00"은 시각이 아닙니다.',
    },
    {
      name: 'a schedule without a config',
      args: ['schedule'],
      code: 2,
      says: '설정 파일(일자리.yaml)이 없어',
    },
    { name: 'no file', args: ['check'], code: 2, says: '이 폴더에 구인 파일이 없습니다.' },
    {
      name: 'no file named among several',
      files: { '가.csv': sheet, '나.csv': sheet },
      args: ['build'],
      code: 2,
      says: '이 폴더에 표 파일이 여럿입니다(가.csv, 나.csv).',
    },
    { name: 'too many folders', args: ['init', '하나', '둘'], code: 2, says: '적은 것이 너무 많습니다.' },
    {
      name: 'a missing config',
      files: { '구인.csv': sheet },
      args: ['build', '구인.csv', '--config', '없음.yaml'],
      code: 2,
      says: '없음.yaml: 읽지 못했습니다.',
    },
    {
      name: 'a broken config',
      files: { '구인.csv': sheet, '일자리.yaml': '센터:\n  이름: "한결\n' },
      args: ['build', '구인.csv'],
      code: 2,
      says: '일자리.yaml',
    },
    {
      name: 'an unknown key of the config',
      files: { '구인.csv': sheet, '일자리.yaml': `${config}쪽슈: 2\n` },
      args: ['check', '구인.csv'],
      code: 2,
      says: '쪽슈',
    },
    {
      name: '--strict with something to ask',
      files: { '구인.csv': sheet.replace('월 250만원', '협의') },
      args: ['build', '구인.csv', '--date', '2026-11-24', '--strict'],
      code: 1,
      says: '확인할 것이 남아 있어',
    },
  ];

  test.each(cases)('$name', async ({ files = {}, args, code, says }) => {
    const folder = folderWith(files);
    const before = contentsOf(folder);
    const told = await iljari(folder, args);
    expect(told.stderr.replaceAll('\n', ' ')).toContain(says);
    expect(told.code).toBe(code);
    expect(told.stdout + told.stderr).not.toMatch(/ {4}at |Error/);
    expect(contentsOf(folder)).toEqual(before);
    if (!['build', 'check'].includes(args[0] ?? '')) return;

    const json = await iljari(folder, [...args, '--json']);
    const { outputs = [], diagnostics } = JSON.parse(json.stdout);
    expect(json).toMatchObject({ code, stderr: '' });
    expect(outputs).toEqual([]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: expect.stringMatching(/^[a-z]+\/[a-z-]+$/),
        message: expect.stringMatching(/\p{Script=Hangul}/u),
      }),
    );
    expect(contentsOf(folder)).toEqual(before);
  });
});

describe('the example of 김제', () => {
  type Result = {
    readonly issue: object;
    readonly outputs: readonly {
      path: string;
      kind: string;
      paper?: string;
      pages?: number;
      bytes: number;
      sha256: string;
    }[];
    readonly openings: { readonly read: number; readonly printed: number; readonly heldBack: number };
    readonly sources: readonly object[];
    readonly diagnostics: readonly {
      severity: string;
      place?: { file: string; row?: number; column?: string };
    }[];
  };
  let folder = '';
  let result: Result;
  beforeAll(async () => {
    folder = folderWith({});
    result = JSON.parse((await iljari(folder, ['build', ...gimje, '--json', '--out', '하나'])).stdout);
  });

  test('--json tells the issue, the openings and the problems with their places', () => {
    expect(Object.keys(result)).toEqual(['issue', 'outputs', 'openings', 'sources', 'diagnostics']);
    expect(result.sources).toEqual([{ file: gimje[0], read: 42, printed: 40, heldBack: 2, elsewhere: 0 }]);
    expect(result.issue).toEqual({ number: 24, date: '2026-11-24', state: '발행', revision: 0 });
    expect(result.openings).toEqual({ read: 42, printed: 40, heldBack: 2 });
    for (const row of [3, 20])
      expect(result.diagnostics).toContainEqual({
        code: expect.any(String),
        severity: 'error',
        message: expect.any(String),
        place: expect.objectContaining({ file: gimje[0], row, column: expect.any(String) }),
        actual: expect.any(String),
        expected: expect.any(String),
        hint: expect.any(String),
        docs: expect.stringMatching(/^docs\/rules\//),
      });
  });

  test('--json names every file with its true length and hash', () => {
    const named = result.outputs.map(({ path }) => join(folder, '하나', path));
    const written = contentsOf(join(folder, '하나')).map((path) => join(folder, '하나', path));
    expect(written.filter((path) => /\.(?:pdf|txt)$/.test(path)).toSorted()).toEqual(named.toSorted());
    expect(result.outputs.map(({ kind, paper }) => [kind, paper])).toEqual([
      ['sheet', 'A4'],
      ['sheet', 'A3'],
      ...Array.from({ length: 5 }, () => ['text', undefined]),
      ['report', undefined],
    ]);
    for (const { path, bytes, sha256, kind, pages } of result.outputs) {
      const content = readFileSync(join(folder, '하나', path));
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(content.subarray(0, 5).toString('latin1') === '%PDF-').toBe(kind === 'sheet');
      expect(pages === undefined).toBe(kind !== 'sheet');
    }
  });

  test('the same input gives the same bytes, in any time zone, language and folder', async () => {
    const env = { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const { stdout } = await iljari(folder, ['build', ...gimje, '--json', '--out', join(folder, '둘')], env);
    expect(JSON.parse(stdout)).toEqual(result);
  });

  test('the order in which files are named changes nothing', async () => {
    const [header = '', ...rows] = readFileSync(gimje[0] ?? '', 'utf8').split('\n');
    const parts = folderWith({
      '가.csv': [header, ...rows.slice(0, 20)].join('\n'),
      '나.csv': [header, ...rows.slice(10)].join('\n'),
    });
    const built = async (out: string, ...names: readonly string[]): Promise<object> => {
      const { stdout } = await iljari(parts, ['build', ...names, ...gimje.slice(1), '--json', '--out', out]);
      return JSON.parse(stdout);
    };
    expect(await built('둘', '나.csv', '가.csv')).toEqual(await built('하나', '가.csv', '나.csv'));
  });

  test('a correction replaces what is ours in the folder and leaves what is not', async () => {
    const issue = '2026-11-24_제24호';
    writeFileSync(join(folder, '하나', issue, '승인서.txt'), '');
    const revise = ['--revise', 'A3은 내지 않음'];
    await iljari(folder, ['build', ...gimje, '--out', '하나', '--paper', 'A4', ...revise]);
    expect(readdirSync(join(folder, '하나')).toSorted()).toEqual(['.보관', issue, '발행대장.csv']);
    expect(readdirSync(join(folder, '하나', issue)).toSorted()).toEqual([
      '.목록.json',
      '밴드-1.txt',
      '밴드-2.txt',
      '승인서.txt',
      '일자리정보지_제24호_A4.pdf',
      '점검결과.txt',
      '지난판',
      '카카오-버튼.txt',
      '카카오-와이드.txt',
      '카카오.txt',
    ]);
  });

  test('a failed run leaves the folder of before as it is', async () => {
    const out = join(folder, '셋');
    await iljari(folder, ['build', ...gimje, '--out', out]);
    const before = contentsOf(out).map((path) => [
      path,
      statSync(join(out, path)).isDirectory() ? '' : readFileSync(join(out, path), 'hex'),
    ]);
    expect(await iljari(folder, ['build', ...gimje, '--out', out, '--strict'])).toMatchObject({ code: 1 });
    expect(
      contentsOf(out).map((path) => [
        path,
        statSync(join(out, path)).isDirectory() ? '' : readFileSync(join(out, path), 'hex'),
      ]),
    ).toEqual(before);
  });

  test('check names the same problems, makes no file and fails on an error', async () => {
    const empty = folderWith({});
    const { code, stdout, stderr } = await iljari(empty, ['check', ...gimje]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('20행 "임금조건"');
    expect(stdout).toMatch(/구인 42건을 점검했습니다: 오류 2건/);
    expect(contentsOf(empty)).toEqual([]);
  });

  test('check --json has the openings as records', async () => {
    const { stdout } = await iljari(folder, ['check', ...gimje, '--json']);
    const { records, openings, issue } = JSON.parse(stdout);
    expect({ openings, issue }).toEqual({
      openings: { read: 42, heldBack: 2 },
      issue: { number: 24, date: '2026-11-24' },
    });
    expect(records).toHaveLength(42);
    expect(records[0]).toMatchObject({
      company: '온새벌푸드(주)',
      phones: ['063-501-0112'],
      source: { row: 2 },
    });
  });
});

describe.concurrent('other files', () => {
  const sheetsOf = async (paths: readonly string[], cwd: string) => {
    const { stdout, code } = await iljari(cwd, ['check', ...paths, '--date', '2026-11-24', '--json']);
    return { code, ...JSON.parse(stdout) };
  };

  test('CP949 keeps the syllables that KS X 1001 lacks', async () => {
    const folder = folderWith({});
    const { code } = await iljari(folder, ['build', example('few/구인.csv'), '--date', '2026-11-24']);
    expect(code).toBe(0);
    const [pdf = ''] = contentsOf(folder).filter((path) => path.endsWith('_A4.pdf'));
    const { text } = await extractText(readFileSync(join(folder, pdf)).buffer, { mergePages: true });
    expect(text).toContain('온볕결헤어샾');
    expect(text).toContain('똠얌꿍');
  });

  test('a folder of partners is one issue, each row under its own file', async () => {
    const { records, code, openings } = await sheetsOf([example('partners')], folderWith({}));
    expect({ code, openings }).toEqual({ code: 0, openings: { read: 20, heldBack: 0 } });
    // One opening stands in both, under other words for the same things.
    expect(records).toHaveLength(19);
    const files = new Set<string>(records.map(({ source }: { source: { file: string } }) => source.file));
    expect([...files]).toEqual([example('partners/완주.csv'), example('partners/익산.tsv')]);
  });

  test('names that macOS decomposed are found, and told composed', async () => {
    const folder = folderWith({
      ['구인.csv'.normalize('NFD')]: sheet,
      ['일자리.yaml'.normalize('NFD')]: config,
    });
    const { code, stdout } = await iljari(folder, ['build', '구인.csv', '--date', '2026-11-24', '--json']);
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, openings: { printed: 1 } });
    const { records } = await sheetsOf(['.'], folder);
    expect(records.map(({ source }: { source: { file: string } }) => source.file)).toEqual(['구인.csv']);
  });

  test('what init makes can be built at once', async () => {
    const folder = folderWith({});
    expect(await iljari(folder, ['init', '우리센터'])).toMatchObject({ code: 0, stderr: '' });
    const inside = join(folder, '우리센터');
    const { code } = await iljari(inside, ['build', '구인.csv']);
    expect([0, 1]).toContain(code);
    expect((await iljari(inside, ['build', '구인.csv', '--json'])).stdout).toMatch(/^\{"issue"/);
  });
});

const commands = [...new Set(flags.flatMap((flag) => flag.commands))];

describe.concurrent('help', () => {
  test.each([['help'], ['check -h'], ['init --help'], ...commands.map((name) => [`help ${name}`])])(
    '%s is Korean',
    async (line) => {
      const { code, stdout, stderr } = await iljari(folderWith({}), line.split(' '));
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const words = stdout.match(/(?<![-\w.])[A-Za-z]{2,}/g) ?? [];
      const known = new Set(
        'iljari init help band PDF JSON CSV YYYY MM DD HH yaml'.split(' ').concat(commands),
      );
      expect(words.filter((word) => !known.has(word))).toEqual([]);
    },
  );

  test('names every option of its command', async () => {
    for (const command of commands) {
      const { stdout } = await iljari(folderWith({}), [command, '--help']);
      for (const { name, commands } of flags)
        expect([name, stdout.includes(`${name} `)]).toEqual([name, commands.includes(command)]);
    }
  });

  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect((await iljari(folderWith({}), ['--version'])).stdout).toBe(`${version}\n`);
  });

  test('loads neither pdfkit nor fontkit', () => {
    const dist = join(installation, 'dist');
    const chunks = readdirSync(dist).filter((name) => name.endsWith('.js'));
    const heavy = chunks.filter((name) =>
      /PDFDocument=class|Unknown font format/.test(readFileSync(join(dist, name), 'utf8')),
    );
    expect(heavy).not.toEqual([]);
    const reached = new Set(['cli.js']);
    for (const name of reached)
      for (const [, next = ''] of readFileSync(join(dist, name), 'utf8').matchAll(
        /(?:from|import)\s*"\.\/([^"]+)"/g,
      ))
        reached.add(next);
    expect([...reached].filter((name) => heavy.includes(name))).toEqual([]);
  });
});

describe.concurrent('iljari alone tells the next step', () => {
  test.each([
    { has: [], says: 'iljari init' },
    { has: ['일자리.yaml'], says: '구인 파일이 없습니다' },
    { has: ['구인.csv'], says: '설정 파일이 없습니다' },
    { has: ['일자리.yaml', '우리 구인.xlsx'], says: 'iljari build "우리 구인.xlsx"' },
  ])('with $has', async ({ has, says }) => {
    const folder = folderWith(Object.fromEntries(has.map((name) => [name, ''])));
    const { code, stdout, stderr } = await iljari(folder, []);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(says);
  });
});

test('a fault of our own is 70, says so and gives the trace', async () => {
  const folder = folderWith({ '구인.csv': sheet });
  const fault = "String.prototype.normalize = () => { throw new TypeError('a fault'); }";
  const told = await iljari(folder, ['build', '구인.csv', '--json'], {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}`,
  });
  expect(told.code).toBe(70);
  expect(JSON.parse(told.stdout)).toMatchObject({ diagnostics: [{ code: 'run/bug' }] });
  expect(told.stderr).toMatch(/TypeError: a fault\n {4}at /);
});

test('a program that cannot be loaded says so', async () => {
  const broken = folderWith({});
  cpSync(join(installation, 'bin'), join(broken, 'bin'), { recursive: true });
  copyFileSync(join(installation, 'package.json'), join(broken, 'package.json'));
  const told = await runNode(broken, [join(broken, 'bin', 'iljari.js'), 'help']);
  expect(told).toEqual({
    code: 3,
    stdout: '',
    stderr: expect.stringMatching(
      /^프로그램 파일을 읽지 못해 시작하지 못했습니다.*다시 설치해 주십시오\.\n$/,
    ),
  });
  const { code, stdout } = await runNode(broken, [join(broken, 'bin', 'iljari.js'), 'build', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: 'run/machine' }] });
  expect(code).toBe(3);
});

test('a reader that goes away early causes no error', async () => {
  const script = `import { spawn } from 'node:child_process';
    const child = spawn(process.execPath, process.argv.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.destroy();
    child.on('close', (code) => { process.exitCode = code; });`;
  const args = [join(installation, 'bin', 'iljari.js'), 'check', example('gimje/구인.csv'), '--json'];
  const told = await runNode(folderWith({}), ['--input-type=module', '-e', script, ...args]);
  expect(told.stderr).toBe('');
});
