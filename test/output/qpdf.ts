/** qpdf as npm carries it, compiled to WebAssembly: its command line, with files in memory. */
import createModule from '@neslinesli93/qpdf-wasm';

/** The parts of the Emscripten module that its own types leave out. */
type Module = {
  readonly FS: {
    readonly init: (input: null, output: (byte: number) => void, error: (byte: number) => void) => void;
    readonly writeFile: (path: string, bytes: Uint8Array) => void;
    readonly readFile: (path: string) => Uint8Array;
  };
  readonly callMain: (words: readonly string[]) => number;
};
type Started = { readonly module: Module; readonly printed: number[] };

/** qpdf started, all that it prints collected. */
async function start(): Promise<Started> {
  const printed: number[] = [];
  const print = (byte: number): void => void printed.push(byte);
  const create = createModule as unknown as (options: {
    readonly preRun: readonly ((module: Module) => void)[];
  }) => Promise<Module>;
  return { module: await create({ preRun: [({ FS }) => FS.init(null, print, print)] }), printed };
}

/** Ready ones, since a start takes a moment and a run does not wait. */
const ready = await Promise.all([start(), start()]);

type Result = { readonly code: number; readonly printed: string; readonly out: Uint8Array };

/** `qpdf ...words` with `bytes` as the file `/in`; gives back what it prints and the file `/out`. */
function run(bytes: Uint8Array, words: readonly string[]): Result {
  const started = ready.pop();
  if (started === undefined) throw new Error('every qpdf has ended by a fault; wait a moment between them');
  const { module, printed } = started;
  module.FS.writeFile('/in', bytes);
  module.FS.writeFile('/out', Uint8Array.of());
  const ours = process.exitCode;
  const code = module.callMain(words);
  // It sets the one of the process, which is vitest's.
  process.exitCode = ours;
  const result = {
    code,
    printed: Buffer.from(printed.splice(0)).toString(),
    out: module.FS.readFile('/out'),
  };
  // A module that ended by an error cannot run again.
  if (code === 0) ready.push(started);
  else void start().then((next) => ready.push(next));
  return result;
}

/** Runs qpdf on a file and gives back the file it makes. Throws with qpdf's own words. */
export function qpdf(bytes: Uint8Array, ...words: readonly string[]): Uint8Array {
  const { code, printed, out } = run(bytes, [...words, '/in', '/out']);
  if (code !== 0) throw new Error(`qpdf ${words.join(' ')}: ${printed}`);
  return out;
}

/** What `qpdf --check` has to say against a PDF, warnings included; empty when it finds no fault. */
export function faultsOf(bytes: Uint8Array): string {
  const { code, printed } = run(bytes, ['--check', '/in']);
  const sound = code === 0 && printed.includes('No syntax or stream encoding errors');
  return sound ? '' : printed || `qpdf ends with ${code}`;
}
