/** Node in several versions, from the packages in which npm carries Node's own programs. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };

/** The oldest version that `package.json` promises. */
export const oldest = `${engines.node.replace('>=', '')}.0`;
/** The newest release of the newest major version. */
export const newest = '26';
/** Every major version of which releases are still made, and the oldest. */
export const every: readonly string[] = [oldest, '20', '22', '24', newest];

/** Outside the checkout's own files and out of reach of other users; `npm ci` clears it. */
const cache = resolve('node_modules', '.cache', 'iljari-nodes');

/**
 * Paths of the programs by the versions asked for, which npm installs where they are missing. A major version alone is
 * its newest release at the time when it is first asked for.
 */
export function nodePrograms(versions: readonly string[]): ReadonlyMap<string, string> {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const dependencies = Object.fromEntries(
    versions.map((version) => [`node-${version}`, `npm:node-${system}-${process.arch}@${version}`]),
  );
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const quiet = ['--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', ['install', '--prefer-offline', ...quiet], { cwd: cache, stdio: 'inherit' });
  return new Map(
    versions.map((version) => [version, join(cache, 'node_modules', `node-${version}`, 'bin', 'node')]),
  );
}
