/**
 * Before all tests of this folder: the program packed as for a release and installed into an empty folder by an
 * ordinary user, without network or build tools. From then on nobody may write there.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { nodePrograms } from './nodes.ts';

/** A Node to run the program with. */
export type NodeVersion = {
  /** `v20.19.0`. */
  readonly version: string;
  /** Folder with `node` in it and nothing else. */
  readonly folder: string;
};

export type Installed = {
  readonly tarball: string;
  /** What npm said while it installed the package. */
  readonly installing: string;
  /** Folder of the package as it was installed, and the one with the command `iljari`. */
  readonly folder: string;
  readonly commands: string;
  /** Where the tests may make folders for the user. */
  readonly homes: string;
  readonly user: { readonly uid: number; readonly gid: number } | Record<string, never>;
  readonly nodes: readonly NodeVersion[];
};

declare module 'vitest' {
  export interface ProvidedContext {
    readonly versions: readonly string[];
    readonly installed: Installed;
  }
}

export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'iljari-installed-'));
  const [homes, prefix] = [join(folder, 'homes'), join(folder, 'prefix')];
  // `nobody`, who owns nothing; whoever is not root is ordinary enough.
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  chmodSync(folder, 0o755);
  for (const made of [homes, prefix]) {
    mkdirSync(made);
    if (user.uid !== undefined) chownSync(made, user.uid, user.gid);
  }
  const tarball = pack(join(folder, 'staged'));
  const installing = install(tarball, prefix, join(folder, 'tools'), homes, user);
  allow(prefix, 0o555);
  const versions = project.getProvidedContext().versions;
  project.provide('installed', {
    tarball,
    installing,
    folder: join(prefix, 'lib', 'node_modules', 'iljari'),
    commands: join(prefix, 'bin'),
    homes,
    user,
    nodes: [...nodePrograms(versions)].map(([version, program]) =>
      nodeIn(join(folder, `node-${version}`), program),
    ),
  });
  return () => {
    allow(prefix, 0o755);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** What `npm pack` makes of a checkout after its `prepare`, in a copy because tests leave the checkout alone. */
function pack(staged: string): string {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly files: readonly string[] };
  for (const name of ['package.json', 'README.md', ...files.filter((file) => file !== 'dist')])
    cpSync(resolve(name), join(staged, name), { recursive: true });
  const dist = join(staged, 'dist');
  execFileSync(process.execPath, [resolve('scripts/build.mjs'), dist], { stdio: 'inherit' });
  execFileSync('npx', ['tsc', '-p', 'scripts/types.json', '--outDir', join(dist, 'types')]);
  const told = execFileSync('npm', ['pack', '--json', '--ignore-scripts'], { cwd: staged, encoding: 'utf8' });
  const [{ filename }] = JSON.parse(told) as [{ readonly filename: string }];
  return join(staged, filename);
}

function install(tarball: string, prefix: string, tools: string, home: string, user: object): string {
  mkdirSync(tools);
  for (const name of ['node', 'npm']) symlinkSync(whereIs(name), join(tools, name));
  const offline = ['--offline', '--cache', join(home, 'cache'), '--no-audit', '--no-fund'];
  const npm = join(tools, 'npm');
  const { status, stdout, stderr } = spawnSync(
    npm,
    ['install', '--global', '--prefix', prefix, ...offline, tarball],
    {
      cwd: home,
      env: { HOME: home, PATH: [tools, join(prefix, 'bin')].join(delimiter) },
      encoding: 'utf8',
      ...user,
    },
  );
  if (status !== 0) throw new Error(`npm install gave ${status}\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

/** Where a command lies on the disk. */
function whereIs(command: string): string {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((place) => join(place, command));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`${command} is not in the PATH`);
  return realpathSync(found);
}

/** A copy of Node's program where the user may run it: a checkout may lie where nobody else can read. */
function nodeIn(folder: string, program: string): NodeVersion {
  mkdirSync(folder);
  copyFileSync(program, join(folder, 'node'));
  chmodSync(join(folder, 'node'), 0o755);
  return {
    version: execFileSync(join(folder, 'node'), ['--version'], { encoding: 'utf8' }).trim(),
    folder,
  };
}

/** Sets what may be done with folders and files below; files keep whether they may be run. */
function allow(folder: string, mode: number): void {
  if (mode & 0o200) chmodSync(folder, mode);
  for (const name of readdirSync(folder)) {
    const entry = lstatSync(join(folder, name));
    if (entry.isDirectory()) allow(join(folder, name), mode);
    else if (entry.isFile()) chmodSync(join(folder, name), mode & (entry.mode | 0o666));
  }
  chmodSync(folder, mode);
}
