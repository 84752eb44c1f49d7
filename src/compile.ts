/**
 * The whole way from spreadsheets to sheets, stage by stage in reading order. Pure: files, fonts and the
 * date come in as values, nothing is read or written here.
 */
import { channelTexts, type ChannelText } from './channel/channels.ts';
import { editionsOf, type Config, type Edition, type Paper } from './config/config.ts';
import type { Checked, Diagnostic } from './diagnostic.ts';
import { grouped } from './grouped.ts';
import { issueFor, type IssueDay } from './issue/calendar.ts';
import { findUnknownCharacters } from './issue/characters.ts';
import { openingsOf } from './issue/edition.ts';
import { printedBefore, type Entry } from './issue/history.ts';
import { makeIssue, type Issue } from './issue/issue.ts';
import { createFontBook, type FontFile } from './layout/fonts.ts';
import { substituteFor } from './layout/substitutes.ts';
import { judge, type Verdict } from './lint/lint.ts';
import type { TemplateFile } from './markup/template.ts';
import type { Day } from './opening/day.ts';
import { mergeDuplicates } from './opening/duplicates.ts';
import { toOpening } from './opening/entry.ts';
import type { Opening } from './opening/opening.ts';
import { createAlbum, type PictureFiles } from './picture/album.ts';
import { toEntries } from './read/columns.ts';
import { readTables, type SourceFile } from './read/read.ts';
import { setSheets, type Sheet, type Workshop } from './sheets.ts';

export type Input = {
  readonly files: readonly SourceFile[];
  readonly config: Config;
  /** The day asked for; the calendar says which issue that is. */
  readonly date: Day;
  /** In place of those that the config names. */
  readonly papers?: readonly Paper[] | undefined;
  readonly templates: readonly TemplateFile[];
  readonly fonts: readonly FontFile[];
  /** Pictures that templates may show; without them none. */
  readonly pictures?: PictureFiles | undefined;
  /** Issues in the 발행대장; without earlier ones an opening is 신규 by its registration date. */
  readonly history?: readonly Entry[] | undefined;
};

/** An edition made: its openings and everything that goes out with them. */
export type Printing = {
  readonly edition: Edition;
  readonly issue: Issue;
  /** Empty when nothing is left to print or a template cannot be used. */
  readonly sheets: readonly Sheet[];
  /** For BAND and KakaoTalk; empty in the same cases. */
  readonly texts: readonly ChannelText[];
};

export type Publication = Examined & {
  readonly day: IssueDay;
  /** One for each edition; one without a name when the config has none. */
  readonly printings: readonly Printing[];
};

/** Makes an issue with its sheets; every problem of every stage comes back beside it. */
export async function compile(input: Input): Promise<Checked<Publication>> {
  const day = issueFor(input.date, input.config);
  const examined = await examine(input.files, input.config, day.date, input.history);
  const { openings, heldBack } = examined.value;
  const editions = openingsOf(editionsOf(input.config), openings, heldBack);
  const workshop: Workshop = {
    templates: input.templates,
    book: createFontBook(input.fonts),
    album: createAlbum(input.pictures, input.fonts),
  };
  const printings: Checked<Printing>[] = [];
  for (const [edition, chosen] of editions.value) {
    const history = input.history && printedBefore(input.history, day.date, edition.name);
    const issue = makeIssue(chosen, heldBack, day, edition.config, history);
    printings.push(await printEdition(edition, issue, input.papers ?? edition.config.papers, workshop));
  }
  return {
    value: { ...examined.value, day, printings: printings.map(({ value }) => value) },
    diagnostics: [
      ...day.diagnostics,
      ...examined.diagnostics,
      ...editions.diagnostics,
      ...distinct(printings.flatMap(({ diagnostics }) => diagnostics)),
    ],
  };
}

/** issue → sheets and texts of one edition. */
async function printEdition(
  edition: Edition,
  issue: Issue,
  papers: readonly Paper[],
  workshop: Workshop,
): Promise<Checked<Printing>> {
  if (issue.printed === 0) return { value: { edition, issue, sheets: [], texts: [] }, diagnostics: [] };
  const hasSort = (character: string): boolean =>
    workshop.book.glyph(character.codePointAt(0) ?? 0, 400) !== null || substituteFor(character) !== null;
  const unknown = findUnknownCharacters(issue, hasSort);
  const sheets = await setSheets(issue, edition.config, papers, workshop);
  const texts = channelTexts(issue, edition.config, workshop.templates);
  const isTold = ({ code, actual }: Diagnostic): boolean =>
    code === 'layout/missing-glyph' && unknown.some((cell) => cell.actual === actual);
  const problems = [...sheets, texts].flatMap((one) => one.diagnostics);
  return {
    value: { edition, issue, sheets: sheets.flatMap(({ value }) => value ?? []), texts: texts.value },
    diagnostics: [...unknown, ...problems.filter((problem) => !isTold(problem))],
  };
}

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
): Promise<Checked<Examined>> {
  const tables = await readTables(files);
  const entries = tables.value.map((table) => toEntries(table, config.columns));
  const read = entries.flatMap(({ value }) => value.map((entry) => toOpening(entry, date)));
  const merged = mergeDuplicates(read.map(({ value }) => value));
  const printed = printedBefore(history, date);
  const judgement = judge(merged.value, { date, config, ...(printed && { history: printed }) });

  // A cell that says 마감 is an error of reading; its row is held back like one that a rule objects to.
  const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
  const closed = new Set(
    read.flatMap(({ value, diagnostics }) => (diagnostics.some(isError) ? [value.entry] : [])),
  );
  const withheld = judgement.verdicts.filter(
    ({ heldBack, opening }) => heldBack || closed.has(opening.entry),
  );
  const stages = [tables, ...entries, ...read, merged, ...judgement.verdicts];
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
    diagnostics: [...stages.flatMap((stage) => stage.diagnostics), ...judgement.general],
  };
}

/** A template's mistake is the same on every paper: once is enough. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
