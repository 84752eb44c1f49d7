/** What a run of the command took. */
import type { Run } from './iljari.ts';

const code = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\nmeter ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS / 1e3); });`;

/** The environment with which a run tells what it took. */
export const metered: NodeJS.ProcessEnv = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
};

export type Effort = {
  /** Of processor, in all threads. */
  readonly seconds: number;
  /** At most, in MB. */
  readonly memory: number;
};

/** What the run took, with the run without what it told of that. */
export function effortOf(run: Run): { readonly run: Run; readonly effort: Effort } {
  const told = [...run.stderr.matchAll(/\nmeter (\S+) (\S+)/g)];
  const [, seconds = '0', memory = '0'] = told.at(-1) ?? [];
  const stderr = told.reduce((text, [line]) => text.replace(line, ''), run.stderr);
  return { run: { ...run, stderr }, effort: { seconds: Number(seconds), memory: Number(memory) } };
}
