/** Runs the real command, as a person or a scheduled task would. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';

export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** `iljari ...args` in the folder `cwd`. */
export function iljari(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return runNode(cwd, [join(inject('installation'), 'bin', 'iljari.js'), ...args], env);
}

/** `node ...args` in the folder `cwd`. */
export function runNode(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return runProgram(cwd, process.execPath, args, env);
}

/** Another program in the folder `cwd`. */
export function runProgram(
  cwd: string,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}
