/**
 * The whole way from spreadsheets to sheets, stage by stage in reading order. Pure: files, fonts and the
 * date come in as values, nothing is read or written here.
 */
import type { Config, Paper } from './config/config.ts';
import type { Checked, Diagnostic } from './diagnostic.ts';
import { issueFor } from './issue/calendar.ts';
import { findUnknownCharacters } from './issue/characters.ts';
import { makeIssue, type Issue } from './issue/issue.ts';
import { fitPages } from './layout/fit.ts';
import { createFontBook, type FontBook, type FontFile } from './layout/fonts.ts';
import { structureOf } from './layout/structure.ts';
import { judge, type Verdict } from './lint/lint.ts';
import { sheetContext } from './markup/context.ts';
import { parseMarkup } from './markup/parse.ts';
import { renderTemplate, type TemplateFile } from './markup/template.ts';
import type { Day } from './opening/day.ts';
import { mergeDuplicates } from './opening/duplicates.ts';
import { toOpening } from './opening/entry.ts';
import type { Opening } from './opening/opening.ts';
import { paintPdf } from './output/pdf.ts';
import { toEntries } from './read/columns.ts';
import { readTables, type SourceFile } from './read/read.ts';
import type { Entry } from './read/table.ts';

export type Input = {
  readonly files: readonly SourceFile[];
  readonly config: Config;
  /** The day asked for; the calendar says which issue that is. */
  readonly date: Day;
  readonly papers: readonly Paper[];
  readonly templates: readonly TemplateFile[];
  readonly fonts: readonly FontFile[];
};

export type Sheet = { readonly paper: Paper; readonly pages: number; readonly bytes: Uint8Array };

export type Publication = {
  readonly issue: Issue;
  /** Every opening, the same one once. */
  readonly openings: readonly Opening[];
  /** Openings read, before duplicates were merged. */
  readonly read: number;
  /** What law and freshness say of each opening. */
  readonly verdicts: readonly Verdict[];
  /** Empty when nothing is left to print or a template cannot be used. */
  readonly sheets: readonly Sheet[];
};

/** Makes an issue with its sheets; every problem of every stage comes back beside it. */
export async function compile(input: Input): Promise<Checked<Publication>> {
  const { config } = input;
  const day = issueFor(input.date, config);
  const reading = await readOpenings(input.files, config, day.date);
  const judgement = judge(reading.value, { date: day.date, config });
  const heldBack = judgement.verdicts.filter(
    ({ heldBack, opening }) => heldBack || reading.closed.has(opening.entry),
  );
  const issue = makeIssue(reading.value, new Set(heldBack.map(({ opening }) => opening)), day, config);
  const book = createFontBook(input.fonts);
  const unknown = findUnknownCharacters(issue, (codePoint) => book.glyph(codePoint, 400) !== null);
  const sheets = issue.printed === 0 ? [] : await setSheets(issue, input, book);
  return {
    value: {
      issue,
      openings: reading.value,
      read: reading.read,
      verdicts: judgement.verdicts,
      sheets: sheets.flatMap(({ value }) => value ?? []),
    },
    diagnostics: [
      ...day.diagnostics,
      ...reading.diagnostics,
      ...judgement.general,
      ...judgement.verdicts.flatMap((verdict) => verdict.diagnostics),
      ...unknown,
      ...distinct(sheets.flatMap((sheet) => sheet.diagnostics)).filter(
        (problem) =>
          !unknown.some(({ actual }) => problem.code === 'layout/missing-glyph' && actual === problem.actual),
      ),
    ],
  };
}

/** Openings as the files have them. */
export type Reading = Checked<readonly Opening[]> & {
  /** How many there were before the same opening was merged. */
  readonly read: number;
  /** Rows with an error in a cell (`마감`), which must not be printed. */
  readonly closed: ReadonlySet<Entry>;
};

/** bytes → tables → entries → openings, the same opening once. */
export async function readOpenings(
  files: readonly SourceFile[],
  config: Config,
  date: Day,
): Promise<Reading> {
  const tables = await readTables(files);
  const entries = tables.value.map((table) => toEntries(table, config.columns));
  const openings = entries.flatMap(({ value }) => value.map((entry) => toOpening(entry, date)));
  const merged = mergeDuplicates(openings.map(({ value }) => value));
  const stages = [tables, ...entries, ...openings, merged];
  return {
    value: merged.value,
    read: openings.length,
    diagnostics: stages.flatMap((stage) => stage.diagnostics),
  };
}

/** issue → template → markup → document → pages → PDF, for each paper. */
async function setSheets(
  issue: Issue,
  input: Input,
  book: FontBook,
): Promise<readonly Checked<Sheet | null>[]> {
  const sheets: Checked<Sheet | null>[] = [];
  for (const paper of input.papers) {
    const markup = renderTemplate('sheet.hbs', input.templates, sheetContext(issue, input.config, paper));
    const document =
      markup.diagnostics.length > 0
        ? { value: null, diagnostics: [] }
        : parseMarkup(markup.value, paper, 'sheet.hbs');
    const problems = [...markup.diagnostics, ...document.diagnostics];
    if (document.value === null) {
      sheets.push({ value: null, diagnostics: problems });
      continue;
    }
    const layout = fitPages(document.value, book, input.config.pages[paper]);
    const { title = '', subject = '' } = document.value.sheet.attributes;
    const created = new Date(`${issue.day.date}T00:00:00Z`);
    const info = { title, subject, author: input.config.centre.name, created };
    const bytes = await paintPdf(layout.pages, structureOf(document.value), info);
    sheets.push({
      value: { paper, pages: layout.pages.length, bytes },
      diagnostics: [...problems, ...layout.diagnostics],
    });
  }
  return sheets;
}

/** A template's mistake is the same on every paper: once is enough. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
