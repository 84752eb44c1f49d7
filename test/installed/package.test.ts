/** The package itself: what it brings, how large it is, what a program can use of it. */
import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { filesIn } from './iljari.ts';

const run = promisify(execFile);
const { folder: installed, tarball, installing } = inject('installed');
const scratch = mkdtempSync(join(tmpdir(), 'iljari-program-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('brings everything: no other package, no network, no build, no script', () => {
  expect(readdirSync(dirname(installed))).toEqual(['iljari']);
  expect(readdirSync(installed)).not.toContain('node_modules');
  const { scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  expect(Object.keys(scripts)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/install$|^prepare$/)]),
  );
  // A warning at the very first step is taken for a failure.
  expect(installing).not.toMatch(/warn|deprecated|vulnerab/i);
});

test('imports nothing that it does not bring', () => {
  const programs = filesIn(installed).filter((name) => name.endsWith('.js'));
  expect(programs.length).toBeGreaterThan(20);
  const missing = programs.flatMap((name) => {
    const path = join(installed, name);
    const isThere = (module: string): boolean =>
      module.startsWith('.')
        ? statSync(join(dirname(path), module), { throwIfNoEntry: false }) !== undefined
        : builtinModules.includes(module.replace(/^node:/, ''));
    return importsOf(readFileSync(path, 'utf8'))
      .filter((module) => !isThere(module))
      .map((module) => `${name}: ${module}`);
  });
  expect(missing).toEqual([]);
});

/** Modules that a program names as it is loaded or later, in any way. */
function importsOf(text: string): readonly string[] {
  const found: string[] = [];
  const add = (source: object | null | undefined): void => {
    if (source && 'value' in source && typeof source.value === 'string') found.push(source.value);
  };
  const program = parse(text.replace(/^#!.*/, ''), { ecmaVersion: 2023, sourceType: 'module' });
  simple(program, {
    ImportDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source),
    CallExpression: ({ callee, arguments: [argument] }) => {
      if (callee.type === 'Identifier' && callee.name === 'require') add(argument);
    },
  });
  return found;
}

test('is as large as docs/develop/dependencies.md says', () => {
  const bytes = filesIn(installed).reduce((sum, name) => sum + statSync(join(installed, name)).size, 0);
  const said = readFileSync('docs/develop/dependencies.md', 'utf8');
  const [, packed = '', unpacked = ''] = /(\d+) MB packed and (\d+) MB installed/.exec(said) ?? [];
  expect(statSync(tarball).size / 1e6).toBeCloseTo(Number(packed), -0.3);
  expect(bytes / 1e6).toBeCloseTo(Number(unpacked), -0.3);
  expect(bytes).toBeLessThan(40e6);
});

describe('for programs', () => {
  test('has the page of a problem at the address that --json gives', async () => {
    const find = `process.stdout.write(import.meta.resolve('iljari/docs/rules/pay/below-minimum.html'))`;
    const options = ['--input-type=module', '--eval', find];
    const { stdout } = await run(process.execPath, options, { cwd: program });
    expect(readFileSync(new URL(stdout), 'utf8')).toContain('<h1 id="최저임금">최저임금</h1>');
  });

  const program = join(scratch, 'program');
  mkdirSync(join(program, 'node_modules'), { recursive: true });
  symlinkSync(installed, join(program, 'node_modules', 'iljari'));
  writeFileSync(join(program, 'package.json'), '{ "type": "module" }');

  test('has types that a strict program can use', async () => {
    const source = (property: string): string =>
      `import { compile, type Input } from 'iljari';\nexport const read = async (input: Input): Promise<number> => (await compile(input)).value.${property};\n`;
    const check = (property: string): Promise<unknown> => {
      writeFileSync(join(program, 'index.ts'), source(property));
      const options = ['--strict', '--noEmit', '--module', 'nodenext', '--skipLibCheck', '--types', 'node'];
      const roots = ['--typeRoots', resolve('node_modules/@types')];
      return run('npx', ['tsc', '--ignoreConfig', ...options, ...roots, join(program, 'index.ts')]);
    };
    await check('read');
    await expect(check('gelesen')).rejects.toMatchObject({ stdout: expect.stringContaining('gelesen') });
  });
});
