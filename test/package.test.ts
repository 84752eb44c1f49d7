/** The package as users get it: packed, installed by an ordinary user without network or build tools, and run. */
import { execFile } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
/** `nobody`, who owns nothing; whoever is not root is ordinary enough. */
const user = isRoot ? { uid: 65_534, gid: 65_534 } : {};

const folder = mkdtempSync(join(tmpdir(), 'iljari-package-'));
const [staged, home, tools, prefix] = ['staged', 'home', 'tools', 'prefix'].map((name) =>
  join(folder, name),
) as [string, string, string, string];
const installed = join(prefix, 'lib', 'node_modules', 'iljari');
const env = { HOME: home, LANG: 'ko_KR.UTF-8', PATH: [tools, join(prefix, 'bin')].join(delimiter) };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('the package', () => {
  let tarball = '';
  beforeAll(async () => {
    // What `npm pack` finds in a checkout after its `prepare`, in a copy because tests leave the checkout alone.
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly files: readonly string[];
    };
    cpSync(join(inject('installation'), 'dist'), join(staged, 'dist'), { recursive: true });
    for (const name of ['package.json', 'README.md', ...files.filter((file) => file !== 'dist')])
      cpSync(resolve(name), join(staged, name), { recursive: true });
    await run('npx', ['tsc', '-p', 'scripts/types.json', '--outDir', join(staged, 'dist', 'types')]);
    const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts'], { cwd: staged });
    const [{ filename }] = JSON.parse(stdout) as [{ readonly filename: string }];
    tarball = join(staged, filename);

    for (const made of [home, tools, prefix]) mkdirSync(made);
    for (const name of ['node', 'npm']) symlinkSync(whereIs(name), join(tools, name));
    chmodSync(folder, 0o755);
    if (isRoot) for (const made of [home, prefix]) chownSync(made, 65_534, 65_534);
    const offline = [
      '--offline',
      '--prefix',
      prefix,
      '--cache',
      join(home, 'cache'),
      '--no-audit',
      '--no-fund',
    ];
    await run(join(tools, 'npm'), ['install', '--global', ...offline, tarball], { cwd: home, env, ...user });
  });

  test('brings everything: no other package, no network, no build, no script', async () => {
    expect(readdirSync(join(prefix, 'lib', 'node_modules'))).toEqual(['iljari']);
    expect(readdirSync(installed)).not.toContain('node_modules');
    const { scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(Object.keys(scripts)).not.toEqual(expect.arrayContaining([expect.stringMatching(/install$/)]));

    await run('iljari', ['init'], { cwd: home, env, ...user });
    const form = readFileSync(join(home, '구인.csv'), 'utf8');
    writeFileSync(join(home, '구인.csv'), form.replaceAll('(예시) ', ''));
    const built = await run('iljari', ['build'], { cwd: home, env, ...user });
    expect(built.stdout).toContain('_A4.pdf');
    const [issue = ''] = readdirSync(join(home, '발행')).filter((name) => name.endsWith('호'));
    const sheets = readdirSync(join(home, '발행', issue)).filter((name) => name.endsWith('.pdf'));
    expect(sheets.length).toBe(2);
  });

  test('is as large as docs/develop/dependencies.md says', () => {
    const bytes = (readdirSync(installed, { recursive: true }) as string[])
      .map((name) => statSync(join(installed, name)))
      .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
    const said = readFileSync('docs/develop/dependencies.md', 'utf8');
    const [, packed = '', unpacked = ''] = /(\d+) MB packed and (\d+) MB installed/.exec(said) ?? [];
    expect(statSync(tarball).size / 1e6).toBeCloseTo(Number(packed), -0.3);
    expect(bytes / 1e6).toBeCloseTo(Number(unpacked), -0.3);
    expect(bytes).toBeLessThan(40e6);
  });

  test('has types that a strict program can use', async () => {
    const program = join(folder, 'program');
    mkdirSync(join(program, 'node_modules'), { recursive: true });
    symlinkSync(installed, join(program, 'node_modules', 'iljari'));
    const source = (property: string): string =>
      `import { compile, type Input } from 'iljari';\nexport const read = async (input: Input): Promise<number> => (await compile(input)).value.${property};\n`;
    writeFileSync(join(program, 'package.json'), '{ "type": "module" }');
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

/** Where a command lies on the disk. */
function whereIs(command: string): string {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((place) => join(place, command));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`${command} is not in the PATH`);
  return realpathSync(found);
}
