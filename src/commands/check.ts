/** `iljari check`: all that `build` goes, short of painting, and of it the problems alone, by file and row. */
import type { Diagnostic } from '../diagnostic.ts';
import { gathered } from '../gathered.ts';
import { grouped } from '../grouped.ts';
import { aimOf, markOf, type Aim } from '../issue/aim.ts';
import { ruleCodes } from '../lint/rules.ts';
import { recordOf } from '../opening/record.ts';
import { exitCodes } from './machine.ts';
import { make, withReading, type Made, type MakeOptions, type Run } from './make.ts';
import { explained } from './pages.ts';
import { byPlace, countsOf, lineOf, print, printJson } from './print.ts';

export type CheckOptions = MakeOptions & { readonly strict?: boolean };

/** Checks the spreadsheets of the next issue without making a sheet; 1 when an error stands, 2 of a template. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  return withReading('check', options, async (run) => {
    const aim = aimOf(run.standing, options.date !== undefined);
    const manner = { ...options, command: 'check', paints: false } as const;
    const made = await make(paths, manner, run, aim.issue, markFor(aim, run));
    const { value, diagnostics, refused } = made;
    if (options.json === true) printJson(resultOf(made));
    else tell(gathered(diagnostics, value.supplied), diagnostics, value.read);
    if (refused?.exitCode === exitCodes.usage) return exitCodes.usage;
    const isFailed = refused !== null || diagnostics.some(({ severity }) => severity === 'error');
    return isFailed ? exitCodes.data : exitCodes.published;
  });
}

/** The mark that a build would print: a longer running head may move a line. */
function markFor({ state, entry }: Aim, { ledger }: Run): ReturnType<typeof markOf> {
  return state === '초안' ? { state } : entry && markOf(entry, ledger.entries);
}

function resultOf({ value, diagnostics }: Made): object {
  return {
    issue: { number: value.day.number, date: value.day.date },
    openings: { read: value.read, heldBack: value.heldBack.size },
    records: value.openings.map(recordOf),
    diagnostics: explained(diagnostics, ruleCodes),
  };
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
