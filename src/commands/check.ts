/** `iljari check`: the problems alone, grouped by file, sorted by row. */
import { examine, examinePlaces } from '../examine.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { gathered } from '../gathered.ts';
import { grouped } from '../grouped.ts';
import { issueFor } from '../issue/calendar.ts';
import { recordOf } from '../opening/record.ts';
import { loadConfig } from './load/config.ts';
import { loadFiles, namedFiles } from './load/files.ts';
import { loadPlaces } from './load/places.ts';
import { readDate } from './clock.ts';
import { exitCodes } from './machine.ts';
import { byPlace, countsOf, failed, lineOf, print, printError } from './print.ts';

export type CheckOptions = { readonly date?: string; readonly config?: string; readonly json?: boolean };

/** Checks spreadsheets without making a sheet; 1 when an error stands. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const date = readDate(options.date);
  const loaded = await loadConfig(options.config, date);
  const { config } = loaded.value;
  if (config === null) {
    if (options.json) print(JSON.stringify(failed('check', loaded.diagnostics)));
    else for (const diagnostic of loaded.diagnostics) printError(lineOf(diagnostic));
    return exitCodes.usage;
  }
  const day = issueFor(date, config);
  const { value, diagnostics: found } = await examine(
    await loadFiles(await namedFiles(paths, 'check'), loaded.value),
    config,
    day.date,
  );
  const places = await examinePlaces(await loadPlaces(loaded.value.path, config), config);
  const diagnostics = [...loaded.diagnostics, ...day.diagnostics, ...found, ...places.diagnostics];
  if (options.json)
    print(
      JSON.stringify({
        issue: { number: day.number, date: day.date },
        openings: {
          read: value.read,
          heldBack: value.heldBack.size,
        },
        records: value.openings.map(recordOf),
        diagnostics,
      }),
    );
  else tell(gathered(diagnostics, value.supplied), diagnostics, value.read);
  const isFailed = diagnostics.some(({ severity }) => severity === 'error') || value.openings.length === 0;
  return isFailed ? exitCodes.data : exitCodes.published;
}

/** Lines that are printed for a file; the rest is for programs. */
const mostLines = 100;

function tell(shown: readonly Diagnostic[], diagnostics: readonly Diagnostic[], read: number): void {
  const byFile = grouped(shown.toSorted(byPlace), ({ place }) => place?.file ?? '');
  for (const [file, ofFile] of byFile) {
    print(`■ ${file === '' ? '전체' : file}: ${countsOf(ofFile)}`);
    for (const diagnostic of ofFile.slice(0, mostLines)) print(`  ${lineOf(diagnostic)}`);
    if (ofFile.length > mostLines)
      print(`  그 밖에 ${ofFile.length - mostLines}건이 더 있습니다. 모두 보려면 --json을 붙이십시오.`);
    print('');
  }
  print(`구인 ${read}건을 점검했습니다: ${countsOf(diagnostics)}`);
}
