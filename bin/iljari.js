#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// A run is over before V8's optimising compiler has earned what it costs. Asked fifteen times later than usual it
// saves a third of the processor's time at 40 openings and a seventh at 4,000. Flags by the version of V8 (Node
// 20, 22 and 24), for V8 complains of one that it does not know.
const patience = {
  11: '--interrupt-budget=1000000',
  12: '--invocation-count-for-turbofan=45000',
  13: '--invocation-count-for-turbofan=45000',
}[Number.parseInt(process.versions.v8, 10)];
if (patience !== undefined) {
  setFlagsFromString(patience);
  // The heap grows by half at a time: at 4,000 openings half of the memory in the same time.
  setFlagsFromString('--heap-growing-percent=50');
  // An expression is compiled once, to machine code, and not first to code that is interpreted for one execution.
  setFlagsFromString('--no-regexp-tier-up');
}

const { run } = await import('../dist/cli.js');
process.exitCode = await run(process.argv.slice(2));
