/**
 * The whole way from spreadsheets to sheets, stage by stage in reading order. Pure: files, fonts and the
 * date come in as values, nothing is read or written here.
 */
import { channelTexts, type ChannelText } from './channel/channels.ts';
import type { Config, Form, Paper } from './config/config.ts';
import type { Checked, Diagnostic } from './diagnostic.ts';
import { issueFor } from './issue/calendar.ts';
import { findUnknownCharacters } from './issue/characters.ts';
import { closingFirst, everything, tellLeftOff, type Choice } from './issue/closing.ts';
import type { PrintedBefore } from './issue/history.ts';
import { makeIssue, type Issue } from './issue/issue.ts';
import { fitPages, fitsPages } from './layout/fit.ts';
import { createFontBook, type FontBook, type FontFile } from './layout/fonts.ts';
import { picturesOf } from './layout/pictures.ts';
import { structureOf } from './layout/structure.ts';
import { substituteFor } from './layout/substitutes.ts';
import { judge, type Verdict } from './lint/lint.ts';
import { sheetContext } from './markup/context.ts';
import type { Document } from './markup/document.ts';
import { parseMarkup } from './markup/parse.ts';
import { renderTemplate, type TemplateFile } from './markup/template.ts';
import type { Day } from './opening/day.ts';
import { mergeDuplicates } from './opening/duplicates.ts';
import { toOpening } from './opening/entry.ts';
import type { Opening } from './opening/opening.ts';
import { openingsFiles } from './output/openings-file.ts';
import { paintPdf } from './output/pdf.ts';
import { besideTemplates, createAlbum, type Album, type PictureFiles } from './picture/album.ts';
import type { Pictures } from './picture/picture.ts';
import { toEntries } from './read/columns.ts';
import { readTables, type SourceFile } from './read/read.ts';

export type Input = {
  readonly files: readonly SourceFile[];
  readonly config: Config;
  /** The day asked for; the calendar says which issue that is. */
  readonly date: Day;
  readonly papers: readonly Paper[];
  readonly templates: readonly TemplateFile[];
  readonly fonts: readonly FontFile[];
  /** Pictures that templates may show; without them none. */
  readonly pictures?: PictureFiles | undefined;
  /** What earlier issues printed; without it an opening is 신규 by its registration date. */
  readonly history?: PrintedBefore | undefined;
};

export type Sheet = { readonly paper: Paper; readonly pages: number; readonly bytes: Uint8Array };

export type Publication = Examined & {
  readonly issue: Issue;
  /** Empty when nothing is left to print or a template cannot be used. */
  readonly sheets: readonly Sheet[];
  /** For BAND and KakaoTalk; empty in the same cases. */
  readonly texts: readonly ChannelText[];
};

/** Makes an issue with its sheets; every problem of every stage comes back beside it. */
export async function compile(input: Input): Promise<Checked<Publication>> {
  const day = issueFor(input.date, input.config);
  const { value: examined, diagnostics } = await examine(input.files, input.config, day.date, input.history);
  const issue = makeIssue(examined.openings, examined.heldBack, day, input.config, input.history);
  const book = createFontBook(input.fonts);
  const hasSort = (character: string): boolean =>
    book.glyph(character.codePointAt(0) ?? 0, 400) !== null || substituteFor(character) !== null;
  const unknown = findUnknownCharacters(issue, hasSort);
  const album = createAlbum(input.pictures, input.fonts);
  const sheets = issue.printed === 0 ? [] : await setSheets(issue, input, book, album);
  const texts =
    issue.printed === 0 ? { value: [], diagnostics: [] } : channelTexts(issue, input.config, input.templates);
  const isTold = ({ code, actual }: Diagnostic): boolean =>
    code === 'layout/missing-glyph' && unknown.some((cell) => cell.actual === actual);
  return {
    value: { ...examined, issue, sheets: sheets.flatMap(({ value }) => value ?? []), texts: texts.value },
    diagnostics: [
      ...day.diagnostics,
      ...diagnostics,
      ...unknown,
      ...distinct([...sheets, texts].flatMap((one) => one.diagnostics)).filter((problem) => !isTold(problem)),
    ],
  };
}

/** The openings of all files and what law and freshness say of them. */
export type Examined = {
  /** The same opening once. */
  readonly openings: readonly Opening[];
  /** How many there were before the same opening was merged. */
  readonly read: number;
  readonly verdicts: readonly Verdict[];
  /** Openings with an error, which must not be printed. */
  readonly heldBack: ReadonlySet<Opening>;
};

/** bytes → tables → entries → openings → verdicts. */
export async function examine(
  files: readonly SourceFile[],
  config: Config,
  date: Day,
  history?: PrintedBefore,
): Promise<Checked<Examined>> {
  const tables = await readTables(files);
  const entries = tables.value.map((table) => toEntries(table, config.columns));
  const read = entries.flatMap(({ value }) => value.map((entry) => toOpening(entry, date)));
  const merged = mergeDuplicates(read.map(({ value }) => value));
  const judgement = judge(merged.value, { date, config, ...(history && { history }) });

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
      verdicts: judgement.verdicts,
      heldBack: new Set(withheld.map(({ opening }) => opening)),
    },
    diagnostics: [...stages.flatMap((stage) => stage.diagnostics), ...judgement.general],
  };
}

const templateOf: Readonly<Record<Form, string>> = {
  카드: 'sheet.hbs',
  표: 'table.hbs',
  큰글씨: 'large-print.hbs',
  포스터: 'poster.hbs',
};

/** issue → template → markup → document → pages → PDF, for each paper. */
async function setSheets(
  issue: Issue,
  input: Input,
  book: FontBook,
  album: Album,
): Promise<readonly Checked<Sheet | null>[]> {
  const sheets: Checked<Sheet | null>[] = [];
  const attachments = input.config.attach ? openingsFiles(issue, input.config) : [];
  const logoName = input.config.logo === '' ? '' : besideTemplates(input.config.logo);
  const logo = logoName === '' ? { value: null, diagnostics: [] } : await album.open(logoName);
  const shownLogo = logo.value === null ? '' : logoName;
  for (const paper of input.papers) {
    const { choice, setting, diagnostics } = await choose(paper, issue, input, book, album, shownLogo);
    if (setting === null) {
      sheets.push({ value: null, diagnostics: [...logo.diagnostics, ...diagnostics] });
      continue;
    }
    const { document, pictures } = setting;
    const layout = fitPages(document, book, input.config.pages[paper], pictures);
    const { title = '', subject = '' } = document.sheet.attributes;
    const created = new Date(`${issue.day.date}T00:00:00Z`);
    const info = { title, subject, author: input.config.centre.name, created };
    const bytes = await paintPdf(layout.pages, structureOf(document), info, { attachments });
    sheets.push({
      value: { paper, pages: layout.pages.length, bytes },
      diagnostics: [
        ...logo.diagnostics,
        ...diagnostics,
        ...layout.diagnostics,
        ...tellLeftOff(choice, paper, layout.pages.length),
      ],
    });
  }
  return sheets;
}

/** A document with the pictures it shows. */
type Setting = { readonly document: Document; readonly pictures: Pictures };

/**
 * What a paper prints: everything; on a poster that is full in its least type the openings that close
 * first. A null setting when the template cannot be used.
 */
async function choose(
  paper: Paper,
  issue: Issue,
  input: Input,
  book: FontBook,
  album: Album,
  logo: string,
): Promise<{
  readonly choice: Choice;
  readonly setting: Setting | null;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { forms, pages } = input.config;
  const name = templateOf[forms[paper]];
  const settingOf = async (choice: Choice): Promise<Checked<Setting | null>> => {
    const context = sheetContext(issue, input.config, paper, logo, choice);
    const markup = renderTemplate(name, input.templates, context);
    if (markup.diagnostics.length > 0) return { value: null, diagnostics: markup.diagnostics };
    const { value: document, diagnostics } = parseMarkup(markup.value, paper, name);
    const { value: pictures, diagnostics: missing } = await picturesOf(document, album);
    const value = document === null || pictures === null ? null : { document, pictures };
    return { value, diagnostics: [...diagnostics, ...missing] };
  };
  const fits = (setting: Setting | null): boolean =>
    setting === null || fitsPages(setting.document, book, pages[paper], setting.pictures);

  let choice = everything(issue);
  let { value: setting, diagnostics } = await settingOf(choice);
  if (forms[paper] === '포스터' && !fits(setting)) {
    choice = await closingFirst(issue, async (some) => fits((await settingOf(some)).value));
    ({ value: setting, diagnostics } = await settingOf(choice));
  }
  return { choice, setting, diagnostics };
}

/** A template's mistake is the same on every paper: once is enough. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
