/** The process that reads workbooks for another (`workbooks.ts`), one after the other. */
import { Worker } from 'node:worker_threads';
import { maxWorkbookSeconds } from '../../read/bounds.ts';
import { readWorkbook, sizeOf } from '../../read/workbook.ts';
import { ready, type Answer, type Request } from './workbook-messages.ts';

/** Bytes of memory above which the process ends after an answer. */
const tidy = 200 * 1024 * 1024;

let guard: Worker | null = null;

process.on('message', ({ file, source }: Request) => {
  // It starts by itself, while the reading goes on.
  guard ??= new Worker(new URL('./workbook-guard.cjs', import.meta.url));
  guard.postMessage(maxWorkbookSeconds(sizeOf(source)));
  let read: Answer['read'];
  try {
    read = readWorkbook(file, source);
  } catch (error) {
    read = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const isLast = process.memoryUsage.rss() > tidy;
  process.send?.({ read, isLast } satisfies Answer, () => {
    guard?.postMessage(Infinity);
    if (isLast) process.exit();
  });
});
// The one that asks is gone.
process.on('disconnect', () => process.exit());
// A person at the terminal stops the one that asks, and this ends with it.
process.on('SIGINT', () => null);
process.send?.(ready);
