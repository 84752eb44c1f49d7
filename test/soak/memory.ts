/** Many runs in one process, and how much of them stays. */
import { compile, readConfig } from '../../src/index.ts';
import { loadFonts, loadTemplates } from '../../src/commands/load/shipped.ts';
import { toDay, type Day } from '../../src/day.ts';
import { inventedSpreadsheet } from '../../scripts/invented.mjs';
import { config } from './year.ts';

/** Bytes of the heap in use after collecting garbage, after each of `runs` runs of `openings` openings. */
export async function heapAfterRuns(runs: number, openings: number): Promise<readonly number[]> {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
  const [fonts, templates] = [await loadFonts(), await loadTemplates(null)];
  const { value: settings } = readConfig(config, '일자리.yaml');
  if (settings === null) throw new Error('the config was refused');
  const heap: number[] = [];
  for (let run = 0; run < runs; run++) {
    const bytes = new TextEncoder().encode(inventedSpreadsheet(openings, run));
    const { value } = await compile({
      files: [{ name: '구인.csv', bytes }],
      config: settings,
      date: toDay('2026-11-24') as Day,
      papers: ['A4'],
      templates,
      fonts,
    });
    if (value.printings[0]?.sheets.length !== 1) throw new Error(`run ${run + 1} made no sheet`);
    globalThis.gc();
    heap.push(process.memoryUsage().heapUsed + process.memoryUsage().external);
  }
  return heap;
}
