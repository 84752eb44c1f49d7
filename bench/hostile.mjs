/**
 * What the program says of files that are made to exhaust it, and what that costs:
 *
 *   node bench/hostile.mjs [folder] [--program bin/iljari.js] [--node node]
 *
 * Without a folder the files of `test/read/hostile-files.ts` are made and used. Of each file a run of `check` is
 * measured from outside: seconds, and the most memory that the program and what it starts hold together, by
 * Linux's /proc every ten milliseconds. Prints a table, and ends with 1 when a run crashed or said nothing.
 */
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    program: { type: 'string', default: join(root, 'bin', 'iljari.js') },
    node: { type: 'string', default: process.execPath },
  },
});
const scratch = mkdtempSync(join(tmpdir(), 'iljari-hostile-'));
try {
  const folder = positionals[0] ?? (await makeFiles());
  const names = readdirSync(folder)
    .filter((name) => !name.endsWith('.md'))
    .toSorted();
  console.log('| file | bytes | seconds | MB | exit | what is said |\n| --- | --: | --: | --: | --: | --- |');
  for (const name of names) {
    const path = resolve(folder, name);
    const { seconds, megabytes, code, said } = await run(path);
    const bytes = readFileSync(path).length.toLocaleString('en');
    console.log(`| ${name} | ${bytes} | ${seconds.toFixed(1)} | ${megabytes} | ${code} | ${said} |`);
    if (![0, 1].includes(code) || said === '') process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The files of the tests, written into a folder. */
async function makeFiles() {
  const module = join(scratch, 'files.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/read/hostile-files.ts'],
    outfile: module,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
    },
  });
  const { hostileFiles } = await import(pathToFileURL(module).href);
  const folder = mkdtempSync(join(scratch, 'files-'));
  for (const { name, bytes } of hostileFiles) writeFileSync(join(folder, name), bytes());
  return folder;
}

/** One run of `check` in an empty folder. */
async function run(path) {
  const started = performance.now();
  const child = spawn(values.node, [resolve(values.program), 'check', path, '--json'], {
    cwd: scratch,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr, most] = ['', '', 0];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const watch = setInterval(() => (most = Math.max(most, kilobytesOf(child.pid))), 10);
  const code = await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, megabytes: Math.round(most / 1024), code, said: saying(stdout, stderr, path) };
}

/** Memory of a process and of those it started. */
function kilobytesOf(pid) {
  try {
    const [, own = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + kilobytesOf(child), Number(own));
  } catch {
    // It has just ended.
    return 0;
  }
}

/** The first thing that is said of the whole file, or how many openings it gave; else the end of the error. */
function saying(stdout, stderr, path) {
  try {
    const { diagnostics, openings } = JSON.parse(stdout);
    const ofFile = diagnostics.find(
      ({ severity, place }) => severity === 'error' && place?.row === undefined,
    );
    if (ofFile === undefined) return `read: ${openings.read} openings`;
    const bound = ofFile.expected === undefined ? '' : ` (${ofFile.expected})`;
    return `${ofFile.message}${bound}`.replaceAll(path, basename(path)).replaceAll('|', '\\|');
  } catch {
    return stderr.trim().split('\n').at(-1) ?? '';
  }
}
