/** What the command asks of the system, seen by the system: which files it changes and that it opens no connection. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { runProgram, type Run } from '../iljari.ts';
import { need } from '../programs.ts';

const installation = inject('installation');
const iljari = join(installation, 'bin', 'iljari.js');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'iljari-strace-')));
const example = join(folder, 'centre');
mkdirSync(example);
for (const name of ['구인.csv', '일자리.yaml'])
  cpSync(join(installation, 'examples', 'gimje', name), join(example, name));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Call = { readonly name: string; readonly text: string };

/** `node ...args` under strace, and its calls that name a file or speak to the network. */
async function traced(args: readonly string[]): Promise<Run & { readonly calls: readonly Call[] }> {
  need('strace');
  const log = join(folder, 'trace');
  rmSync(log, { force: true });
  const what = 'trace=%file,%network,ftruncate,fchmod,fchown';
  const run = await runProgram(example, 'strace', [
    '-f',
    '-qq',
    '-y',
    '-s',
    '4096',
    '-e',
    what,
    '-o',
    log,
    process.execPath,
    ...args,
  ]);
  // Some systems do not let it trace; then nothing is shown, which is no pass.
  if (!existsSync(log)) throw new Error(`strace does not work here: ${run.stderr}`);
  const calls = readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name] = /^\d+ +(\w+)\(/.exec(line) ?? [];
      return name === undefined ? [] : [{ name, text: unescaped(line) }];
    });
  return { ...run, calls };
}

/** strace writes the bytes of Hangul as octal numbers. */
function unescaped(line: string): string {
  const bytes = line.replace(/\\(\d{1,3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Calls that make, change or remove a file, with the absolute paths that they name. */
function changes(
  calls: readonly Call[],
): readonly { readonly call: string; readonly paths: readonly string[] }[] {
  const reads =
    /^(?:execve|access|faccessat2?|readlink|readlinkat|newfstatat|l?stat|statx|statfs|getcwd|chdir|getxattr)$/;
  return calls
    .filter(({ name, text }) =>
      name.startsWith('open')
        ? /O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)/.test(text)
        : !reads.test(name) && !isNetwork(name),
    )
    .map(({ text }) => ({
      call: text,
      paths: [...text.matchAll(/"([^"]*)"|\d<([^>]*)>/g)]
        .map(([, path, opened]) => path ?? opened ?? '')
        .map((path) => resolve(example, path)),
    }));
}

const isNetwork = (name: string): boolean =>
  /^(?:socket|socketpair|connect|bind|listen|accept4?|send(?:to|m?msg)|recv(?:from|m?msg)|shutdown|[gs]etsockopt|get(?:sock|peer)name)$/.test(
    name,
  );

/** What speaks to a network; sockets of the machine itself, such as our standard output, do not. */
const connections = (calls: readonly Call[]): readonly string[] =>
  calls.filter(({ name, text }) => isNetwork(name) && /AF_(?!UNIX)/.test(text)).map(({ text }) => text);

const outside = (calls: readonly Call[], allowed: readonly string[]): readonly string[] =>
  changes(calls)
    .filter(
      ({ paths }) =>
        !paths.every((path) => allowed.some((place) => path === place || path.startsWith(`${place}/`))),
    )
    .map(({ call }) => call);

test('build changes no file outside its output folder, and opens no connection', async () => {
  const { code, stdout, stderr, calls } = await traced([
    iljari,
    'build',
    '구인.csv',
    '--date',
    '2026-11-24',
    '--out',
    '발행',
  ]);
  expect(stderr + stdout).toContain('_A4.pdf');
  expect(code).toBe(0);
  // That the trace was read: the sheets are there, and the font was opened.
  expect(changes(calls).length).toBeGreaterThan(10);
  expect(calls.some(({ text }) => text.includes('PretendardGOV-Regular.ttf'))).toBe(true);
  expect(outside(calls, [join(example, '발행')])).toEqual([]);
  expect(connections(calls)).toEqual([]);
});

test('check changes no file at all, and opens no connection', async () => {
  const { code, calls } = await traced([iljari, 'check', '구인.csv', '--date', '2026-11-24']);
  expect(code).toBe(1);
  expect(calls.some(({ text }) => text.includes('구인.csv'))).toBe(true);
  expect(outside(calls, [])).toEqual([]);
  expect(connections(calls)).toEqual([]);
});

test('a program that writes beside the folder and calls somebody would be seen', async () => {
  const script = `
    require('node:fs').writeFileSync('밖.txt', '');
    require('node:net').connect(9, '127.0.0.1').on('error', () => {});`;
  const { code, calls } = await traced(['-e', script]);
  expect(code).toBe(0);
  expect(outside(calls, [join(example, '발행')])).toEqual([expect.stringContaining('밖.txt')]);
  expect(connections(calls).join()).toContain('127.0.0.1');
});
