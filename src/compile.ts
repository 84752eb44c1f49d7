/**
 * The whole way from spreadsheets to sheets, stage by stage in reading order. Pure: files, fonts and the
 * date come in as values, nothing is read or written here.
 */
import { rehearseDecks } from './edition/deck.ts';
import type { Drawings } from './edition/draw.ts';
import { channelTexts, type ChannelText } from './channel/channels.ts';
import { editionsOf, type Config, type Edition } from './config/config.ts';
import type { Paper } from './config/papers.ts';
import type { Checked, Diagnostic } from './diagnostic.ts';
import { examine, examinePlaces, type Examined } from './examine.ts';
import { calendarOf, issueFor, type IssueDay } from './issue/calendar.ts';
import { findUnknownCharacters, unknownCharacter } from './issue/characters.ts';
import { openingsOf } from './issue/edition.ts';
import { isUnsure, printedBefore, type Entry } from './issue/history.ts';
import { makeIssue, type About, type Issue, type Mark } from './issue/issue.ts';
import { createFontBook, type FontFile } from './layout/fonts.ts';
import { substituteFor } from './layout/substitutes.ts';
import type { TemplateFile } from './markup/template.ts';
import type { Day } from './day.ts';
import { besideTemplates, createAlbum, type Album, type PictureFiles } from './picture/album.ts';
import { rosterOf, type Roster } from './edition/copies.ts';
import type { PostingPlace } from './place/place.ts';
import type { SourceFile } from './read/read.ts';
import type { WorkbookReader } from './read/workbook.ts';
import type { Material, Workshop } from './edition/material.ts';
import { setSheets, type Sheet } from './edition/sheets.ts';

export type Input = {
  readonly files: readonly SourceFile[];
  readonly config: Config;
  /** The day asked for; the calendar says which issue that is. */
  readonly date: Day;
  /** The issue to make, where it is not the one that is current on that day. */
  readonly issue?: IssueDay | undefined;
  /** How it is marked: a draft, a correction; without one, not at all. */
  readonly mark?: Mark | undefined;
  /** The table of posting places; without one, none. */
  readonly places?: SourceFile | null | undefined;
  /** In place of those that the config names. */
  readonly papers?: readonly Paper[] | undefined;
  readonly templates: readonly TemplateFile[];
  readonly fonts: readonly FontFile[];
  /** Pictures that templates may show; without them none. */
  readonly pictures?: PictureFiles | undefined;
  /** False: everything is laid out and nothing painted, as `check` wants it; what comes out is no PDF. */
  readonly paints?: boolean | undefined;
  /** Reads `pdfium.wasm`, which draws pictures; without it none are drawn. */
  readonly pdfium?: (() => Promise<Uint8Array>) | undefined;
  /**
   * Reads workbooks; `shipped` has one that does it in a process of its own. Without it they are read in this
   * process, where one that is made for it can exhaust the memory.
   */
  readonly workbooks?: WorkbookReader | undefined;
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
  /** Null in the same cases, and when none are asked for. */
  readonly drawings: Drawings | null;
  /** Where its sheets hang, in the order of the route. */
  readonly places: readonly PostingPlace[];
  /** The 게시대장; null in the same cases, and when it hangs nowhere. */
  readonly roster: Roster | null;
};

export type Publication = Examined & {
  readonly day: IssueDay;
  /** One for each edition; one without a name when the config has none. */
  readonly printings: readonly Printing[];
};

/** Makes an issue with its sheets; every problem of every stage comes back beside it. */
export async function compile(input: Input): Promise<Checked<Publication>> {
  const day = input.issue ?? issueFor(input.date, calendarOf(input.config, input.history ?? []));
  const examined = await examine(input.files, input.config, day.date, input.history, input.workbooks);
  const { openings, heldBack } = examined.value;
  const editions = openingsOf(editionsOf(input.config), openings, heldBack);
  const workshop: Workshop = {
    templates: input.templates,
    book: createFontBook(input.fonts),
    album: createAlbum(input.pictures, input.fonts),
    paints: input.paints !== false,
  };
  const places = await examinePlaces(input.places ?? null, input.config, input.papers, input.workbooks);
  const printings: Checked<Printing>[] = [];
  for (const [edition, chosen] of editions.value) {
    const history: About['history'] = isUnsure(input.history ?? [], day.date)
      ? 'unsure'
      : input.history && printedBefore(input.history, day.date, edition.name);
    const about = { history, edition: edition.name, mark: input.mark ?? null };
    const issue = makeIssue(chosen, heldBack, day, edition.config, about);
    const own = places.value.filter((place) => place.edition === edition.name);
    printings.push(await printEdition(edition, issue, own, input, workshop));
  }
  return {
    value: { ...examined.value, day, printings: printings.map(({ value }) => value) },
    diagnostics: [
      ...day.diagnostics,
      ...examined.diagnostics,
      ...editions.diagnostics,
      ...places.diagnostics,
      ...distinct(printings.flatMap(({ diagnostics }) => diagnostics)),
    ],
  };
}

/** issue → sheets, texts and pictures of one edition, and what is for its posting places. */
async function printEdition(
  edition: Edition,
  issue: Issue,
  places: readonly PostingPlace[],
  { papers, pdfium }: Input,
  workshop: Workshop,
): Promise<Checked<Printing>> {
  const unmade = { edition, issue, sheets: [], texts: [], drawings: null, places, roster: null };
  if (issue.printed === 0)
    return { value: unmade, diagnostics: places.length === 0 ? [] : [noSheet(edition, places)] };
  if (issue.printed > mostPrinted) return { value: unmade, diagnostics: [tooMany(edition, issue)] };
  const canSet = (character: string): boolean =>
    workshop.book.glyph(character.codePointAt(0) ?? 0, 400) !== null || substituteFor(character) !== null;
  const unknown = [...findUnknownCharacters(issue, canSet), ...unknownInPlaces(places, canSet)];
  const { config } = edition;
  const logo = await logoOf(config, workshop.album);
  const material: Material = { ...workshop, issue, config, logo: logo.value, places };
  const set = await setSheets(material, papers ?? config.papers);
  const sheets = set.flatMap(({ value }) => value ?? []);
  const texts = await channelTexts(issue, config, workshop.templates);
  const drawings = await draw(edition, material, sheets, pdfium);
  const roster = await rosterOf(material, sheets);
  const isTold = ({ code, actual }: Diagnostic): boolean =>
    code === 'layout/missing-glyph' && unknown.some((cell) => cell.actual === actual);
  const problems = [logo, ...set, texts, drawings, roster].flatMap((one) => one.diagnostics);
  return {
    value: {
      edition,
      issue,
      sheets,
      texts: texts.value,
      drawings: drawings.value,
      places,
      roster: roster.value,
    },
    diagnostics: [...unknown, ...problems.filter((problem) => !isTold(problem))],
  };
}

/** Openings of one edition: they take 1 GB and 40 seconds, and fill 540 pages of A4. */
const mostPrinted = 12_000;

function tooMany({ name }: Edition, { printed }: Issue): Diagnostic {
  return {
    code: 'edition/too-many',
    severity: 'error',
    message: `${name === '' ? '정보지' : name} 하나에 싣기에는 구인이 너무 많습니다(${printed}건).`,
    hint: `${mostPrinted}건까지 싣습니다. 지난 구인이 섞여 있지 않은지 보고, 설정의 판으로 지역이나 직종을 나누어 주십시오.`,
  };
}

function noSheet({ name }: Edition, places: readonly PostingPlace[]): Diagnostic {
  const [first] = places;
  return {
    code: 'places/no-sheet',
    severity: 'warning',
    message: `${name === '' ? '정보지' : name}에 실을 구인이 없어 게시처 ${places.length}곳의 것도 만들지 않았습니다.`,
    ...(first && { place: first.at }),
    hint: '구인을 고쳐 실을 것이 생기면 게시처용도 만들어집니다.',
  };
}

/** Characters in the texts of places that no font can set, each once a place. */
function unknownInPlaces(
  places: readonly PostingPlace[],
  canSet: (character: string) => boolean,
): readonly Diagnostic[] {
  return places.flatMap(({ at, name, kind, contact, note }) =>
    [...new Set(name + kind + contact + note)]
      .filter((character) => !canSet(character))
      .map((character) => unknownCharacter(character, at)),
  );
}

/** The centre's logo, by its name in the album; empty when it has none or one that cannot be shown. */
async function logoOf({ logo }: Config, album: Album): Promise<Checked<string>> {
  if (logo === '') return { value: '', diagnostics: [] };
  const name = besideTemplates(logo);
  const { value, diagnostics } = await album.open(name);
  return { value: value === null ? '' : name, diagnostics };
}

/** issue and sheets → pictures; a run that draws none does not load what draws. */
async function draw(
  { name, config }: Edition,
  material: Material,
  sheets: readonly Sheet[],
  pdfium: Input['pdfium'],
): Promise<Checked<Drawings | null>> {
  if (!config.drawings) return { value: null, diagnostics: [] };
  if (!material.paints) return rehearseDecks(material);
  if (pdfium === undefined) return { value: null, diagnostics: [] };
  const { drawAll } = await import('./edition/draw.ts');
  return drawAll(material, sheets, await pdfium(), name);
}

/** A template's mistake is the same on every paper: once is enough. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
