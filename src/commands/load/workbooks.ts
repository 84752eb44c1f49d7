/**
 * Workbooks read in a process of their own. A workbook of two kilobytes can ask its reader for five gigabytes, and
 * no limit inside our process holds: a thread that outgrows its own limit takes the process down with it whenever
 * it is a single array that grows (docs/develop/rejected.md). A process can be ended, and the other files are read on.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { programFolder } from './program.ts';
import { ready, stopped, type Answer, type Request } from './workbook-messages.ts';
import type { Checked, Diagnostic } from '../../diagnostic.ts';
import { maxWorkbookMemory } from '../../read/bounds.ts';
import { damagedWorkbook, tookTooLong, tookTooMuch, unstarted } from '../../read/refusal.ts';
import type { Table } from '../../read/table.ts';
import type { WorkbookReader } from '../../read/workbook.ts';

/** Milliseconds after which a process that is asked nothing is let go. */
const patience = 5000;

/** The process that runs, if any. */
let running: WorkbookProcess | null = null;
/** The last request, whoever made it: there is one process, which does one thing after the other. */
let last: Promise<unknown> = Promise.resolve();

/** Reads a workbook in the process that runs; without one, or when the last one was ended, starts it. */
export const readApart: WorkbookReader = (file, source) => {
  const read = last.then(() => readNow({ file, source }));
  last = read.catch(() => null);
  return read;
};

/** Starts the process before there is a workbook: it takes as long as loading a command does. */
export function startReader(): WorkbookProcess {
  if (running === null || running.hasEnded) running = new WorkbookProcess();
  return running;
}

async function readNow(request: Request): Promise<Checked<readonly Table[]>> {
  const { read, isLast } = await startReader().ask(request);
  if (isLast) running = null;
  if (typeof read === 'string') throw new Error(read);
  return read;
}

/** What keeps our own process running as long as it is referred to. */
type Handle = { readonly ref: () => void; readonly unref: () => void };

class WorkbookProcess {
  readonly #child: ChildProcess | null;
  #isReady = false;
  /** What the guard says. */
  #said = '';
  #settle: ((answer: Answer | null) => void) | null = null;
  #letGo: NodeJS.Timeout | undefined;
  hasEnded = false;

  constructor() {
    this.#child = spawned();
    this.#child?.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
    this.#child?.on('message', (message: Answer | typeof ready) => {
      if (message === ready) this.#isReady = true;
      else this.#settle?.(message);
    });
    const end = (): void => {
      this.hasEnded = true;
      this.#settle?.(null);
    };
    this.#child?.on('error', end).on('close', end);
    this.#rest();
  }

  /** The answer; a process that ends without one has refused the workbook. */
  async ask(request: Request): Promise<Answer> {
    clearTimeout(this.#letGo);
    this.#hold(true);
    const answer = await new Promise<Answer | null>((resolve) => {
      this.#settle = resolve;
      if (this.#child?.connected !== true) return resolve(null);
      // What keeps a request from being sent ends the process too.
      this.#child.send(request, () => null);
    });
    this.#settle = null;
    if (answer === null) {
      this.hasEnded = true;
      return { read: { value: [], diagnostics: [this.#refusal(request.file)] }, isLast: true };
    }
    this.#rest();
    return answer;
  }

  /** Nothing is asked: our own process may end, and so end this one. */
  #rest(): void {
    this.#hold(false);
    this.#letGo = setTimeout(() => {
      this.hasEnded = true;
      if (this.#child?.connected === true) this.#child.disconnect();
    }, patience).unref();
  }

  #hold(isAsked: boolean): void {
    const output = this.#child?.stdout as (Readable & Handle) | null | undefined;
    for (const handle of [this.#child, this.#child?.channel, output])
      if (isAsked) handle?.ref();
      else handle?.unref();
  }

  #refusal(file: string): Diagnostic {
    if (!this.#isReady) return unstarted(file);
    if (this.#said.startsWith(stopped.time))
      return tookTooLong(file, Number(this.#said.slice(stopped.time.length)));
    // V8 aborts when its heap is full; the system kills what it has no memory for.
    const { exitCode, signalCode } = this.#child ?? {};
    const isFull = exitCode === 134 || signalCode === 'SIGABRT' || signalCode === 'SIGKILL';
    return isFull || this.#said === stopped.memory ? tookTooMuch(file) : damagedWorkbook(file);
  }
}

/** Null where the system allows no other process. */
function spawned(): ChildProcess | null {
  const program = join(programFolder(), 'dist', 'workbook-process.cjs');
  try {
    // The guard ends it before V8 would; young objects in large halves are a hundred megabytes of nothing.
    const limits = [`--max-old-space-size=${maxWorkbookMemory}`, '--max-semi-space-size=8'];
    return spawn(process.execPath, [...limits, program], {
      // The folder of the run may be gone, and what the user tells Node is not meant for this process.
      cwd: dirname(program),
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
      serialization: 'advanced',
      windowsHide: true,
    });
  } catch {
    return null;
  }
}
