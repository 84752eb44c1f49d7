/**
 * The long run behind `npm run fuzz`: new cases until the time is over, each fault shrunk to a small case that is
 * kept in `corpus/` and from then on part of the tests. `scripts/fuzz.mjs` bundles and starts it.
 */
import * as fc from 'fast-check';
import { keep } from './corpus.ts';
import { files } from './files.ts';
import { rows } from './rows.ts';
import { runs } from './runs.ts';
import type { Target } from './target.ts';

/** What a run of one target did. */
export type Tally = {
  readonly target: string;
  readonly cases: number;
  readonly cells: number;
  readonly files: number;
  readonly seconds: number;
  readonly slowestMs: number;
  readonly failures: readonly string[];
};

/** Shares of the time: whole runs are slow and deserve most of it. */
const shares = { rows: 0.2, files: 0.4, runs: 0.4 } as const;
const batch = 200;
/** A fault is shrunk for at most so long. */
const shrinkMs = 20_000;
/** Different faults of one target after which it is enough. */
const mostFailures = 10;

/**
 * Runs every target, or the one named, for its share of `seconds`. `seed` makes a run that can be repeated; the
 * cases beyond it depend on how fast the machine is.
 */
export async function fuzz(
  seconds: number,
  seed: number,
  corpus: string,
  only: string | undefined,
  say: (line: string) => void,
): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  const share = (name: keyof typeof shares): number =>
    only === undefined ? shares[name] * seconds : seconds;
  const wanted = (name: string): boolean => only === undefined || only === name;
  if (wanted('rows')) tallies.push(await runTarget(rows, share('rows'), seed, corpus, say));
  if (wanted('files')) tallies.push(await runTarget(files, share('files'), seed, corpus, say));
  if (wanted('runs')) tallies.push(await runTarget(runs, share('runs'), seed, corpus, say));
  return tallies;
}

async function runTarget<Case>(
  target: Target<Case>,
  seconds: number,
  seed: number,
  corpus: string,
  say: (line: string) => void,
): Promise<Tally> {
  const started = performance.now();
  const isOver = (): boolean => performance.now() - started > seconds * 1000;
  const failures = new Map<string, string>();
  let [cases, cells, files, slowestMs] = [0, 0, 0, 0];
  for (let round = 0; !isOver() && failures.size < mostFailures; round += 1) {
    const roundSeed = seed + round;
    for (const one of fc.sample(target.cases, { numRuns: batch, seed: roundSeed })) {
      if (isOver()) break;
      const from = performance.now();
      const faults = await faultsOf(target, one);
      slowestMs = Math.max(slowestMs, performance.now() - from);
      const size = target.sizeOf(one);
      [cases, cells, files] = [cases + 1, cells + size.cells, files + size.files];
      const [first] = faults;
      if (first === undefined || failures.has(kindOf(first))) continue;
      const small = await shrunk(target, roundSeed, kindOf(first));
      const name = keep(corpus, target.name, small ?? one);
      failures.set(kindOf(first), `${first.slice(0, 300)} → ${name}`);
      say(`${target.name}: ${failures.get(kindOf(first))}`);
    }
    if (round % 20 === 19) say(`${target.name}: ${cases} cases, ${cells} cells, ${files} files`);
  }
  return {
    target: target.name,
    cases,
    cells,
    files,
    seconds: Math.round((performance.now() - started) / 1000),
    slowestMs: Math.round(slowestMs),
    failures: [...failures.values()],
  };
}

/** What is wrong with a case, a throw included. */
async function faultsOf<Case>(target: Target<Case>, one: Case): Promise<readonly string[]> {
  try {
    return await target.faultsOf(one);
  } catch (error) {
    return [error instanceof Error ? `throws ${error.stack ?? error.message}` : 'throws'];
  }
}

/** A fault without what differs from case to case. */
function kindOf(fault: string): string {
  return fault
    .split('\n', 2)
    .join(' ')
    .split(': {', 1)
    .join('')
    .replaceAll(/\d+|: ".*/g, '')
    .slice(0, 160);
}

/** The smallest case of the same kind that fast-check finds within its time; null when it finds none. */
async function shrunk<Case>(target: Target<Case>, seed: number, kind: string): Promise<Case | null> {
  const property = fc.asyncProperty(target.cases, async (one) => {
    const faults = await faultsOf(target, one);
    return !faults.some((fault) => kindOf(fault) === kind);
  });
  const { counterexample } = await fc.check(property, {
    seed,
    numRuns: batch,
    interruptAfterTimeLimit: shrinkMs,
    markInterruptAsFailure: false,
  });
  return counterexample?.[0] ?? null;
}
