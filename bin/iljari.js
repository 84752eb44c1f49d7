#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// A run is over before V8's optimising compiler has earned what it costs: asked fifteen times later than usual,
// it leaves a third of the time at 40 openings and a seventh at 4,000. The flag by the version of V8: Node 20,
// 22 and 24; one that V8 does not know it would complain of.
const flag = {
  11: '--interrupt-budget=1000000',
  12: '--invocation-count-for-turbofan=45000',
  13: '--invocation-count-for-turbofan=45000',
}[Number.parseInt(process.versions.v8, 10)];
if (flag !== undefined) setFlagsFromString(flag);

const { run } = await import('../dist/cli.js');
process.exitCode = await run(process.argv.slice(2));
