/**
 * A thread beside the reading of a workbook, which answers to nobody: it ends the process when the reading
 * takes too much memory or time.
 */
import { writeSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { maxWorkbookMemory } from '../../read/bounds.ts';
import { stopped } from './workbook-messages.ts';

/** Milliseconds between two looks. A reading grows by a megabyte in each. */
const interval = 10;

/** Seconds of processor time that the reading may take, and what the process had taken before it. */
let allowed = Infinity;
let before = 0;

parentPort?.on('message', (seconds: number) => {
  [allowed, before] = [seconds, processorSeconds()];
});

setInterval(() => {
  if (process.memoryUsage.rss() > maxWorkbookMemory * 1024 * 1024) stop(stopped.memory);
  if (processorSeconds() - before > allowed) stop(`${stopped.time}${allowed}`);
}, interval);

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function stop(why: string): void {
  writeSync(1, why);
  process.kill(process.pid, 'SIGKILL');
}
