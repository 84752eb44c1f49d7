/** Standard output and standard error: what a run writes arrives, or the run learns that it did not. */
import { fstatSync, writeSync } from 'node:fs';
import { codeOf, reasonFor } from './machine.ts';

export type Stream = 'stdout' | 'stderr';

const descriptors: Readonly<Record<Stream, number>> = { stdout: 1, stderr: 2 };

/** Streams that take nothing more, with the system's code. */
const failed = new Map<Stream, string>();

/** How whoever reads a pipe says that it has read enough, as `| head` does; Windows also says EOF. */
const enough: ReadonlySet<string> = new Set(['EPIPE', 'EOF']);

const pipes = new Map<Stream, NodeJS.WriteStream | null>();

/** Writes to a stream; never throws. */
export function write(stream: Stream, text: string): void {
  if (failed.has(stream)) return;
  try {
    const pipe = pipeOf(stream);
    if (pipe === null) writeWhole(descriptors[stream], Buffer.from(text));
    else pipe.write(text);
  } catch (error) {
    fail(stream, error);
  }
}

/** When all that was written has arrived: the streams that lost some of it, each with the reason in words. */
export async function lost(): Promise<ReadonlyMap<Stream, string>> {
  for (const pipe of pipes.values())
    if (pipe !== null) await new Promise<void>((done) => void pipe.write('', () => done()));
  const losses = [...failed].filter(([, code]) => !enough.has(code));
  return new Map(losses.map(([stream, code]) => [stream, reasonFor(code)]));
}

/** Null for a file: of what a full disk takes a part, Node's own stream drops the rest without an error. */
function pipeOf(stream: Stream): NodeJS.WriteStream | null {
  const known = pipes.get(stream);
  if (known !== undefined) return known;
  const pipe = fstatSync(descriptors[stream]).isFile() ? null : process[stream];
  pipe?.on('error', (error) => fail(stream, error));
  pipes.set(stream, pipe);
  return pipe;
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

function fail(stream: Stream, error: unknown): void {
  if (!failed.has(stream)) failed.set(stream, codeOf(error));
}
