/**
 * The first half of the way: spreadsheets → openings and what law and freshness say of them.
 */
import { editionsOf, type Config } from './config/config.ts';
import type { Paper } from './config/papers.ts';
import type { Checked, Diagnostic } from './diagnostic.ts';
import { grouped } from './grouped.ts';
import { isUnsure, printedBefore, type Entry } from './issue/history.ts';
import { notPrinted } from './issue/not-printed.ts';
import { judge, type Verdict } from './lint/lint.ts';
import type { Day } from './day.ts';
import { mergeDuplicates } from './opening/duplicates.ts';
import { toOpening } from './opening/entry.ts';
import type { Opening } from './opening/opening.ts';
import { withCities } from './opening/towns.ts';
import type { PostingPlace } from './place/place.ts';
import { readPlaces } from './place/read.ts';
import { toEntries } from './read/columns.ts';
import { readHere, readTables, type SourceFile } from './read/read.ts';
import { chosenSheets } from './read/sheets.ts';
import type { WorkbookReader } from './read/workbook.ts';

/** The openings of all files and what law and freshness say of them. */
export type Examined = {
  /** The same opening once. */
  readonly openings: readonly Opening[];
  /** How many there were before the same opening was merged, and how many each file supplied. */
  readonly read: number;
  readonly supplied: ReadonlyMap<string, number>;
  readonly verdicts: readonly Verdict[];
  /** Openings with an error, which must not be printed. */
  readonly heldBack: ReadonlySet<Opening>;
};

/** bytes → tables → entries → openings → verdicts. */
export async function examine(
  files: readonly SourceFile[],
  config: Config,
  date: Day,
  history: readonly Entry[] = [],
  workbooks: WorkbookReader = readHere,
): Promise<Checked<Examined>> {
  const tables = await readTables(files, workbooks);
  const sheets = chosenSheets(tables.value, config.sheets);
  const entries = sheets.value.map((table) => toEntries(table, config.columns));
  const read = entries.flatMap(({ value }) => value.map((entry) => toOpening(entry, date)));
  const placed = withCities(
    read.map(({ value }) => value),
    config.centre.address,
  );
  const merged = mergeDuplicates(placed.value);
  const printed = isUnsure(history, date) ? undefined : printedBefore(history, date);
  const judgement = judge(merged.value, { date, config, ...(printed && { history: printed }) });

  // A cell that says 마감 is an error of reading; its row is held back like one that a rule objects to.
  const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
  const closed = new Set(
    read.flatMap(({ value, diagnostics }) => (diagnostics.some(isError) ? [value.entry] : [])),
  );
  const withheld = judgement.verdicts.filter(
    ({ heldBack, opening }) => heldBack || closed.has(opening.entry),
  );
  const stages = [tables, sheets, ...entries, ...read, placed, merged, ...judgement.verdicts];
  return {
    value: {
      openings: merged.value,
      read: read.length,
      supplied: new Map(
        [...grouped(read, ({ value }) => value.entry.file)].map(([file, rows]) => [file, rows.length]),
      ),
      verdicts: judgement.verdicts,
      heldBack: new Set(withheld.map(({ opening }) => opening)),
    },
    diagnostics: [
      ...stages.flatMap((stage) => stage.diagnostics),
      ...notPrinted(merged.value, config),
      ...judgement.general,
    ],
  };
}

/** bytes → posting places; the papers are those of each edition, or those asked for. */
export async function examinePlaces(
  file: SourceFile | null,
  config: Config,
  papers?: readonly Paper[],
  workbooks: WorkbookReader = readHere,
): Promise<Checked<readonly PostingPlace[]>> {
  if (file === null) return { value: [], diagnostics: [] };
  const editions = editionsOf(config).map((edition) => ({
    name: edition.name,
    papers: papers ?? edition.config.papers,
  }));
  return readPlaces(file, editions, workbooks);
}
