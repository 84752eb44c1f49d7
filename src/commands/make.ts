/** An issue made from files, with nothing written yet: what `build`, `publish` and `check` have in common. */
import { stat } from 'node:fs/promises';
import { compile, type Printing, type Publication } from '../compile.ts';
import type { Config } from '../config/config.ts';
import { isPaper, paperNames, type Paper } from '../config/papers.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { toDay, type Day } from '../day.ts';
import { doubtsAbout } from '../issue/doubt.ts';
import type { Aim, Standing } from '../issue/aim.ts';
import { withJosa } from '../josa.ts';
import { calendarOf, type IssueDay } from '../issue/calendar.ts';
import { ledgerDoubts, recordedOpening, type Entry } from '../issue/history.ts';
import type { Mark } from '../issue/issue.ts';
import { isSample } from '../opening/sample.ts';
import type { SourceFile } from '../read/read.ts';
import { koreanTime, readDate, requireClock, today } from './clock.ts';
import { sha256Of } from './disk/hash.ts';
import { loadLedger, type LedgerFile } from './disk/ledger.ts';
import { withLock } from './disk/lock.ts';
import { openLedger, type NewEntry } from './disk/publish.ts';
import { asSpelled } from './disk/read.ts';
import { loadSendings } from './disk/sent-file.ts';
import { loadConfig, type LoadedConfig } from './load/config.ts';
import { loadFiles, namedFiles } from './load/files.ts';
import { loadFonts, loadPdfium, loadTemplates } from './load/shipped.ts';
import { loadPictures } from './load/pictures.ts';
import { loadPlaces } from './load/places.ts';
import { readApart } from './load/workbooks.ts';
import { exitCodes, RunError } from './machine.ts';
import { hasFailed } from './unattended.ts';
import { outputsOf, printedIn, type Output } from './outputs.ts';
import { failed, lineOf, printError, printProgress, printJson } from './print.ts';

/** Options of every command that makes an issue. */
export type MakeOptions = {
  readonly date?: string;
  readonly config?: string;
  readonly out: string;
  readonly paper?: string;
  readonly json?: boolean;
};

/** What a run has before it makes anything. */
export type Run = {
  readonly day: Day;
  readonly config: Config;
  readonly loaded: Checked<LoadedConfig>;
  readonly ledger: LedgerFile;
  readonly standing: Standing;
};

/** One run at a time: what the 발행대장 says must still hold when the issue is published. */
export async function withRun(
  command: string,
  options: MakeOptions,
  work: (run: Run) => Promise<number>,
): Promise<number> {
  return withConfig(command, options, (day, config, loaded) =>
    withLock(options.out, async () => {
      const ledger = await openLedger(options.out);
      if (options.date === undefined) await requireClock(ledger.path);
      return work(await runOf(options, day, config, loaded, ledger));
    }),
  );
}

/** A run that only reads: without the lock, and what a killed run left behind stays. */
export async function withReading(
  command: string,
  options: MakeOptions,
  work: (run: Run) => Promise<number>,
): Promise<number> {
  return withConfig(command, options, async (day, config, loaded) =>
    work(await runOf(options, day, config, loaded, await loadLedger(options.out))),
  );
}

/** The day and the config of a run; a config that cannot be used is told, and ends the run. */
async function withConfig(
  command: string,
  options: MakeOptions,
  work: (day: Day, config: Config, loaded: Checked<LoadedConfig>) => Promise<number>,
): Promise<number> {
  const day = readDate(options.date);
  const loaded = await loadConfig(options.config, day);
  const { config } = loaded.value;
  return config === null ? unusable(command, options, loaded.diagnostics) : work(day, config, loaded);
}

async function runOf(
  { out }: MakeOptions,
  day: Day,
  config: Config,
  loaded: Checked<LoadedConfig>,
  ledger: LedgerFile,
): Promise<Run> {
  const { entries } = ledger;
  const calendar = calendarOf(config, entries);
  const [sendings, failedBefore] = [await loadSendings(out), await hasFailed(process.cwd())];
  const standing = { calendar, entries, sendings, day, clock: today(), hasFailed: failedBefore };
  return { day, config, loaded, ledger, standing };
}

function unusable(command: string, { json }: MakeOptions, diagnostics: readonly Diagnostic[]): number {
  if (json) printJson(failed(command, diagnostics));
  else for (const diagnostic of diagnostics) printError(lineOf(diagnostic));
  return exitCodes.usage;
}

/** An issue made, ready to be written. */
export type Made = {
  readonly value: Publication;
  readonly diagnostics: readonly Diagnostic[];
  /** Empty when it is refused. */
  readonly outputs: readonly Output[];
  /** Why nothing may be published, and the exit code that says so; null when it may. */
  readonly refused: Refusal | null;
  /** Spreadsheets, places and config, as they were read. */
  readonly sources: readonly SourceFile[];
  readonly papers: readonly Paper[] | undefined;
};

export type Refusal = { readonly message: string; readonly exitCode: 1 | 2 };

/** How an issue is made: the command that is asked, whether nobody watches, whether nothing is painted. */
export type Manner = {
  readonly command?: 'build' | 'check';
  readonly strict?: boolean;
  readonly ifDue?: boolean;
  readonly paints?: boolean;
};

/** Reads everything and makes `issue` with its mark. */
export async function make(
  paths: readonly string[],
  options: MakeOptions & Manner,
  { day, config, loaded, ledger, standing }: Run,
  issue: IssueDay,
  mark: Mark,
): Promise<Made> {
  const papers = papersOf(options.paper);
  const [files, templates, fonts, pictures, places] = await Promise.all([
    loadFiles(await namedFiles(paths, options.command ?? 'build'), loaded.value),
    loadTemplates(loaded.value.path),
    loadFonts(),
    loadPictures(loaded.value.path, config),
    loadPlaces(loaded.value.path, config),
  ]);
  printProgress(`파일 ${files.length}개에서 구인을 읽어 정보지를 짜는 중입니다…`);
  const { value, diagnostics } = await compile({
    files,
    config,
    date: day,
    issue,
    mark,
    papers,
    templates,
    fonts,
    pictures,
    places,
    paints: options.paints,
    workbooks: readApart,
    pdfium: async () => {
      printProgress('밴드와 카카오톡에 올릴 그림을 그리는 중입니다…');
      return loadPdfium();
    },
    history: ledger.entries,
  });
  // A corrected issue was looked at, and is like the one that hangs.
  const doubts =
    mark?.state === '정정'
      ? []
      : doubtsAbout(
          issue.date,
          [...printedIn(value).keys()].map((opening) => recordedOpening(opening)),
          day === standing.clock ? await lastChange(files) : null,
          ledger.entries,
        );
  const all = [...loaded.diagnostics, ...ledgerDoubts(ledger.path, ledger), ...doubts, ...diagnostics];
  const stops = options.ifDue === true && config.onDoubt === '멈춤' && doubts.length > 0;
  const refused = stops ? doubtful : refusalOf(value, papers, all, options.strict === true);
  const outputs = refused === null ? outputsOf(value, config, all) : [];
  const read = files.filter(({ size }) => size === undefined);
  const sources = [...read, ...(places === null ? [] : [places]), ...loaded.value.source];
  return { value, diagnostics: all, outputs, refused, sources, papers };
}

/** The record of an issue made. */
export function recordOf(
  { value, sources }: Made,
  made: Day,
  action: Entry['action'],
  reason = '',
): NewEntry {
  const { number, date } = value.day;
  return {
    number,
    date,
    made,
    action,
    reason,
    of: null,
    inputs: inputsOf(sources),
    printed: [...printedIn(value)].map(([opening, editions]) => recordedOpening(opening, editions)),
    heldBack: [...value.heldBack].map((opening) => recordedOpening(opening)),
  };
}

/** Files that went in, by name and hash. */
export const inputsOf = (sources: readonly SourceFile[]): Entry['inputs'] =>
  sources.map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes) }));

/** Whether pages and texts are what hangs; the report may differ, since it names the files that were read. */
export function isSame(outputs: readonly Output[], entry: Entry): boolean {
  const made = outputs
    .filter(({ kind }) => kind !== 'report')
    .map(({ name, bytes }) => `${sha256Of(bytes)} ${name}`);
  const hanging = entry.outputs
    .filter(({ name }) => name !== reportName)
    .map(({ name, sha256 }) => `${sha256} ${name}`);
  return made.toSorted().join('\n') === hanging.toSorted().join('\n');
}

const reportName = '점검결과.txt';

/** What a run says first of the issue that it means, where that may not be what the person thought of. */
export function openingLine({ issue, state, after, missed }: Aim, day: Day): string | null {
  const name = `제${issue.number}호 (${issue.date})`;
  if (missed !== null)
    return `${name}의 초안을 만듭니다. 발행하지 않은 제${missed.number}호는 --date ${withJosa(missed.date, '을')} 붙이면 발행합니다.`;
  if (state === '초안')
    return after === null
      ? `${name}의 초안을 만듭니다. 발행일이 아직 오지 않았습니다.`
      : `${name}의 초안을 만듭니다. 제${after.number}호는 이미 발행했습니다.`;
  return state === '발행' && issue.date < day ? `${name}를 발행일이 지난 ${day}에 발행합니다.` : null;
}

/** The day on which the newest of the files was changed, in Korea. */
async function lastChange(files: readonly SourceFile[]): Promise<Day | null> {
  const times = await Promise.all(
    files.map(async ({ name }) => {
      const entry = await stat(await asSpelled(name)).catch(() => null);
      return entry?.mtimeMs ?? Number.POSITIVE_INFINITY;
    }),
  );
  return toDay(koreanTime(Math.min(Math.max(...times), Date.now())).slice(0, 10));
}

const doubtful: Refusal = {
  message:
    '구인 목록이 이상하여 발행하지 않았습니다. 맞는 목록이면 iljari build를 직접 실행해 주십시오. 그래도 저절로 발행하게 하려면 일자리.yaml의 발행 아래에 "이상하면: 발행"을 적어 주십시오.',
  exitCode: 1,
};

/** Why nothing is published, or null when the issue can be. */
function refusalOf(
  value: Publication,
  papers: readonly Paper[] | undefined,
  all: readonly Diagnostic[],
  isStrict: boolean,
): Refusal | null {
  const printings = value.printings.filter(({ issue }) => issue.printed > 0);
  if (printings.length === 0) {
    const isForm = value.openings.length > 0 && value.openings.every(isSample);
    const message = isForm
      ? '예시로 적힌 줄뿐이어서 정보지를 만들지 않았습니다. 구인을 적고 예시 줄을 지워 주십시오.'
      : '실을 수 있는 구인이 없어 정보지를 만들지 않았습니다.';
    return { message, exitCode: 1 };
  }
  const isWhole = ({ edition: { config }, sheets, texts, drawings, places, roster }: Printing): boolean =>
    sheets.length === (papers ?? config.papers).length &&
    texts.length > 0 &&
    (drawings !== null || !config.drawings) &&
    (roster !== null || places.length === 0);
  if (all.some(({ code }) => code === 'edition/too-many'))
    return { message: '구인이 너무 많아 정보지를 만들지 않았습니다.', exitCode: 1 };
  if (!printings.every(isWhole))
    return { message: '템플릿에 잘못이 있어 정보지를 만들지 않았습니다.', exitCode: 2 };
  if (isStrict && all.some(({ severity }) => severity !== 'info'))
    return { message: '확인할 것이 남아 있어 정보지를 만들지 않았습니다(--strict).', exitCode: 1 };
  return null;
}

/** The papers of `--paper`; undefined when it is not given. */
function papersOf(text: string | undefined): readonly Paper[] | undefined {
  if (text === undefined) return undefined;
  const papers = text.split(',').map((paper) => paper.trim().toUpperCase());
  const known = papers.filter(isPaper);
  if (known.length !== papers.length || known.length === 0)
    throw new RunError(
      2,
      `--paper에 적은 "${text}"은 없는 용지입니다.`,
      `${paperNames.join(', ')} 가운데 골라 --paper ${paperNames.join(',')}처럼 적어 주십시오.`,
    );
  return [...new Set(known)];
}
