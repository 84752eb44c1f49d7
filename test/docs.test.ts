/** What the documents say of the program, held against the program. `npm run accept` writes anew what it can. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { exitCodes } from '../src/commands/machine.ts';
import { flags } from '../src/commands/flags.ts';
import { iljari, runNode } from './iljari.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const [korean, english] = [read('README.md'), read('README.en.md')];
const readmes = [
  ['README.md', korean],
  ['README.en.md', english],
] as const;

/** Contents of the fenced blocks, in order. */
const blocksOf = (text: string): readonly string[] =>
  [...text.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
/** Puts `content` where the text between marker and `end` stood. */
const replaced = (text: string, marker: string, content: string): string =>
  text.replace(
    new RegExp(`(<!-- ${marker} -->\n\`\`\`\n)[\\s\\S]*?(\`\`\`\n)`),
    (_, head, tail) => head + content + tail,
  );

describe('README.md and README.en.md', () => {
  test('have the same blocks', () => {
    expect(blocksOf(english)).toEqual(blocksOf(korean));
  });

  test('have the same figures, code and links, in the same order', () => {
    const factsOf = (text: string): readonly string[] =>
      text
        .replace(/\(README(?:\.en)?\.md\)/, '')
        .replace(/alt="[^"]*"/, '')
        .match(/`[^`\n]+`|\]\([^)]+\)|\d+(?:[.,]\d+)*/g) ?? [];
    expect(factsOf(english).toSorted()).toEqual(factsOf(korean).toSorted());
  });

  test.each(readmes)('%s is at most 150 lines and names every command, option and exit code', (_, text) => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
    for (const command of ['init', ...new Set(flags.flatMap(({ commands }) => commands))])
      expect(text).toContain(`| \`iljari ${command}\` |`);
    for (const { name } of flags) expect(text).toMatch(new RegExp(`^\\|.*\`${name}[ \`].* \\|$`, 'm'));
    const codes = [...text.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    expect(codes).toEqual(Object.values(exitCodes));
  });
});

describe('the example of the README', () => {
  const folder = inject('installation');
  let [stdout, stderr] = ['', ''];
  beforeAll(async () => {
    const shell = process.platform === 'win32';
    // The program is built there already.
    const args = ['start', '--silent', '--ignore-scripts'];
    ({ stdout, stderr } = await promisify(execFile)('npm', args, { cwd: folder, shell }));
  });

  test.each(readmes)('prints what %s quotes', async (file, text) => {
    const seconds = /\d+\.\d초/.exec(blocksOf(text)[1] ?? '')?.[0] ?? '1.0초';
    const [problem = ''] = stderr.match(/^.* 20행 .*$/m) ?? [];
    const said = replaced(text, 'npm start', stdout.trim().replace(/\d+\.\d초/, seconds) + '\n');
    const [, pages = ''] = /_A4\.pdf \((\d+)쪽\)/.exec(stdout) ?? [];
    const sized = replaced(said, 'problem', `${problem}\n`).replace(/"pages": \d+/, `"pages": ${pages}`);
    await expect(sized).toMatchFileSnapshot(`../${file}`);
  });

  test('leaves the files where it says', () => {
    const named = stdout.match(/examples[^\s~]+\.(?:pdf|txt)/g) ?? [];
    expect(named).toHaveLength(4);
    expect(named.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });
});

describe('the five minutes of the README', () => {
  const parent = mkdtempSync(join(tmpdir(), 'iljari-'));
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  test('every command works as it is written', async () => {
    const commands = blocksOf(korean).flatMap((block) =>
      block.split('\n').filter((line) => /^(?:iljari|cd) /.test(line)),
    );
    let folder = parent;
    const told: object[] = [];
    for (const command of commands) {
      const [program, ...words] = command.split(' ');
      if (program === 'iljari') told.push({ command, ...(await iljari(folder, words)) });
      else {
        folder = join(folder, words[0] ?? '');
        // The form filled in, and files that the reader is supposed to have.
        const form = readFileSync(join(folder, '구인.csv'), 'utf8');
        writeFileSync(join(folder, '구인.csv'), form.replaceAll('(예시) ', ''));
        cpSync(join(folder, '구인.xlsx'), join(folder, '익산.xlsx'));
        mkdirSync(join(folder, '받은파일'));
        for (const name of ['완주.csv', '받은파일/구인.csv'])
          cpSync(join(folder, '구인.csv'), join(folder, name));
      }
    }
    expect(told.filter((run) => !('code' in run) || run.code !== 0)).toEqual([]);
    expect(told.length).toBeGreaterThan(4);
  });

  test('--json has the shape that the README shows', async () => {
    const shown = JSON.parse(blocksOf(korean).find((block) => block.startsWith('{')) ?? '');
    const example = join(inject('installation'), 'examples', 'gimje');
    const args = [
      join(example, '구인.csv'),
      '--config',
      join(example, '일자리.yaml'),
      '--date',
      '2026-11-24',
      '--json',
    ];
    const real = JSON.parse((await iljari(parent, ['build', ...args])).stdout);
    const shapeOf = (value: unknown): unknown =>
      typeof value !== 'object' || value === null
        ? typeof value
        : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
    const sameCode = ({ code }: { code: string }): boolean => code === shown.diagnostics[0].code;
    const comparable = {
      ...real,
      outputs: real.outputs.slice(0, 1),
      diagnostics: real.diagnostics.filter(sameCode),
    };
    expect(shapeOf(comparable)).toEqual(shapeOf(shown));
    expect(shown).toMatchObject({ issue: real.issue, openings: real.openings });
  });
});

test('docs/develop/ARCHITECTURE.md names every folder of src/ and every file beside them, on one page', () => {
  const text = read('docs/develop/ARCHITECTURE.md');
  const [, map = ''] = text.split('## Map of `src/`');
  const named = [...map.matchAll(/`([\w./]+)`/g)].map(([, name = '']) => name);
  const entries = readdirSync('src', { recursive: true, withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => `${relative('src', join(parentPath, name)).replaceAll('\\', '/')}/`);
  const files = readdirSync('src').filter((name) => name.endsWith('.ts'));
  expect([...folders, ...files].filter((place) => !named.includes(place))).toEqual([]);
  expect(named.filter((place) => /^[a-z]+\/$/.test(place) && !folders.includes(place))).toEqual([]);
  expect(text.split('\n').length).toBeLessThanOrEqual(120);
});

test('the head of every file of src/ says what it is', () => {
  const files = (readdirSync('src', { recursive: true }) as string[]).filter((path) => path.endsWith('.ts'));
  expect(files.filter((path) => !read(join('src', path)).startsWith('/**'))).toEqual([]);
});

test('docs/develop/programs.md shows a program that runs, and what it prints', async () => {
  const [program = '', printed = ''] = blocksOf(read('docs/develop/programs.md'));
  const folder = mkdtempSync(join(tmpdir(), 'iljari-program-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(inject('installation'), join(folder, 'node_modules', 'iljari'), 'junction');
  writeFileSync(join(folder, 'program.mjs'), program);
  expect(await runNode(folder, ['program.mjs'])).toEqual({
    code: 0,
    stdout: `${printed.trim()}\n`,
    stderr: '',
  });
});

test('links between the documents lead somewhere', () => {
  const maintainers = readdirSync('docs/develop').map((name) => `docs/develop/${name}`);
  // Those for staff are followed as they are installed, in test/commands/manual.test.ts.
  const documents = ['README.md', 'README.en.md', 'CONTRIBUTING.md', ...maintainers];
  const links = documents.flatMap((from) =>
    [...read(from).matchAll(/(?:\]\(|src=")([^)"#]+)/g)].map(([, to = '']) => ({ from, to })),
  );
  expect(links.length).toBeGreaterThan(20);
  expect(
    links.filter(({ from, to }) => !to.startsWith('https:') && !existsSync(join(dirname(from), to))),
  ).toEqual([]);
});

test('CONTRIBUTING.md names scripts and files that are there', () => {
  const text = read('CONTRIBUTING.md');
  const { scripts } = JSON.parse(read('package.json'));
  const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  const paths = [...text.matchAll(/`((?:src|test|docs|templates)\/[^`<]*)`/g)].map(([, path = '']) => path);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
