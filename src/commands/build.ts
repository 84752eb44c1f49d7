/** `iljari build`: the finished folder of an issue, and what was wrong in the spreadsheets. */
import { join } from 'node:path';
import { compile, type Printing, type Publication } from '../compile.ts';
import type { Config } from '../config/config.ts';
import { isPaper, paperNames, type Paper } from '../config/papers.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { dueOn } from '../issue/due.ts';
import { recordedOpening, unreadableRows } from '../issue/history.ts';
import type { Day } from '../day.ts';
import { isSample } from '../opening/sample.ts';
import type { LedgerFile } from './disk/ledger.ts';
import { loadConfig, type LoadedConfig } from './load/config.ts';
import { loadFiles, namedFiles } from './load/files.ts';
import { loadFonts, loadPdfium, loadTemplates } from './load/shipped.ts';
import { loadPictures } from './load/pictures.ts';
import { loadPlaces } from './load/places.ts';
import { readApart } from './load/workbooks.ts';
import { readDate } from './clock.ts';
import { withLock } from './disk/lock.ts';
import { exitCodes, RunError } from './machine.ts';
import { byPlace, countsOf, failed, lineOf, print, printError, printProgress } from './print.ts';
import { listed, outputsOf, printedIn, sourcesOf, type Output } from './outputs.ts';
import { folderOf, openLedger, publish, sha256Of, type Published } from './disk/publish.ts';
import { clearFailure, hasFailed, unattended } from './unattended.ts';

export type BuildOptions = {
  readonly date?: string;
  readonly config?: string;
  readonly out: string;
  readonly paper?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly ifDue?: boolean;
};

/** Builds an issue; the exit code. Throws `RunError` when the run cannot go on. */
export async function build(paths: readonly string[], options: BuildOptions): Promise<number> {
  return options.ifDue === true
    ? unattended(process.cwd(), () => buildAlone(paths, options))
    : buildAlone(paths, options);
}

/** One run at a time: what the 발행대장 says must still hold when the issue is published. */
async function buildAlone(paths: readonly string[], options: BuildOptions): Promise<number> {
  const date = readDate(options.date);
  const loaded = await loadConfig(options.config, date);
  const { config, path } = loaded.value;
  if (config === null) {
    if (options.json) print(JSON.stringify(failed('build', loaded.diagnostics)));
    else for (const diagnostic of loaded.diagnostics) printError(lineOf(diagnostic));
    return exitCodes.usage;
  }
  if (options.ifDue === true && path === null) throw new RunError(2, ...calendarMissing);
  return withLock(options.out, async () => {
    const ledger = await openLedger(options.out);
    if (options.ifDue === true && !(await isDue(date, config, ledger, options))) return exitCodes.published;
    return buildNow(paths, options, { date, config, loaded, ledger });
  });
}

const calendarMissing = [
  '설정 파일(일자리.yaml)이 없어 발행일을 알 수 없습니다.',
  '일자리.yaml이 있는 폴더에서 실행하거나 --config로 알려 주십시오.',
] as const;

/** Whether an unattended run has something to do; if not, the one line that says so. */
async function isDue(
  date: Day,
  config: Config,
  { entries }: LedgerFile,
  { json }: BuildOptions,
): Promise<boolean> {
  const folder = process.cwd();
  const { due, issue } = dueOn(date, config, entries, await hasFailed(folder));
  if (due === 'due') return true;
  if (due === 'published') await clearFailure(folder);
  const { number, next } = issue;
  const coming = issue.date > date ? issue : next;
  const message =
    due === 'published'
      ? `제${number}호(${issue.date})는 이미 발행했습니다. 다음 제${coming.number}호는 ${coming.date}에 발행합니다.`
      : `오늘은 발행일이 아닙니다. 다음 제${coming.number}호는 ${coming.date}에 발행합니다.`;
  const diagnostic: Diagnostic = { code: 'run/not-due', severity: 'info', message };
  print(json === true ? JSON.stringify(failed('build', [diagnostic])) : message);
  return false;
}

type Run = {
  readonly date: Day;
  readonly config: Config;
  readonly loaded: Checked<LoadedConfig>;
  readonly ledger: LedgerFile;
};

async function buildNow(
  paths: readonly string[],
  options: BuildOptions,
  { date, config, loaded, ledger }: Run,
): Promise<number> {
  const started = performance.now();
  const papers = papersOf(options.paper);
  const [files, templates, fonts, pictures, places] = await Promise.all([
    loadFiles(await namedFiles(paths, 'build'), loaded.value),
    loadTemplates(loaded.value.path),
    loadFonts(),
    loadPictures(loaded.value.path, config),
    loadPlaces(loaded.value.path, config),
  ]);
  const history = ledger.entries;
  printProgress(`파일 ${files.length}개에서 구인을 읽어 정보지를 짜는 중입니다…`);
  const { value, diagnostics } = await compile({
    files,
    config,
    date,
    papers,
    templates,
    fonts,
    pictures,
    places,
    workbooks: readApart,
    pdfium: async () => {
      printProgress('밴드와 카카오톡에 올릴 그림을 그리는 중입니다…');
      return loadPdfium();
    },
    history,
  });
  const all = [...loaded.diagnostics, ...unreadableRows(ledger.path, ledger), ...diagnostics];

  const refused = refusalOf(value, papers, all, options);
  const outputs = refused === null ? outputsOf(value, config, all) : [];
  const { day, heldBack } = value;
  const published =
    refused === null
      ? await publish(
          options.out,
          ledger,
          {
            number: day.number,
            date: day.date,
            made: date,
            inputs: [
              ...files.filter(({ size }) => size === undefined),
              ...(places === null ? [] : [places]),
              ...loaded.value.source,
            ].map(({ name, bytes }) => ({
              name,
              sha256: sha256Of(bytes),
            })),
            printed: [...printedIn(value)].map(([opening, editions]) => recordedOpening(opening, editions)),
            heldBack: [...heldBack].map((opening) => recordedOpening(opening)),
          },
          outputs,
        )
      : null;
  if (published !== null) await clearFailure(process.cwd());
  if (options.json) print(JSON.stringify(resultOf(value, outputs, all)));
  else tell({ value, diagnostics: all }, outputs, options.out, refused, published);
  if (refused !== null) return exitCodes.data;
  if (!options.json) {
    print(`${((performance.now() - started) / 1000).toFixed(1)}초 걸렸습니다.`);
    if (loaded.value.path === null) print(withoutConfig);
  }
  return exitCodes.published;
}

const withoutConfig =
  '설정 파일(일자리.yaml)이 없어 센터 이름과 전화 없이 만들었습니다. iljari init을 실행하면 설정 파일이 생깁니다.';

/** Why nothing is published, or null when the issue can be. */
function refusalOf(
  value: Publication,
  papers: readonly Paper[] | undefined,
  all: readonly Diagnostic[],
  { strict, ifDue }: BuildOptions,
): string | null {
  const printings = value.printings.filter(({ issue }) => issue.printed > 0);
  if (printings.length === 0) return '실을 수 있는 구인이 없어 정보지를 만들지 않았습니다.';
  const isWhole = ({ edition: { config }, sheets, texts, drawings, places, roster }: Printing): boolean =>
    sheets.length === (papers ?? config.papers).length &&
    texts.length > 0 &&
    (drawings !== null || !config.drawings) &&
    (roster !== null || places.length === 0);
  if (!printings.every(isWhole)) return '템플릿에 잘못이 있어 정보지를 만들지 않았습니다.';
  if (ifDue === true && [...printedIn(value).keys()].every(isSample))
    return '예시로 적힌 줄뿐이어서 정보지를 만들지 않았습니다. 구인을 적고 예시 줄을 지워 주십시오.';
  if (strict === true && all.some(({ severity }) => severity !== 'info'))
    return '확인할 것이 남아 있어 정보지를 만들지 않았습니다(--strict).';
  return null;
}

function resultOf(
  value: Publication,
  outputs: readonly Output[],
  diagnostics: readonly Diagnostic[],
): object {
  return {
    issue: { number: value.day.number, date: value.day.date },
    outputs: outputs.map(({ name, bytes, ...rest }) => ({
      path: `${folderOf(value.day)}/${name}`,
      ...rest,
      bytes: bytes.length,
      sha256: sha256Of(bytes),
    })),
    openings: { read: value.read, printed: printedIn(value).size, heldBack: value.heldBack.size },
    sources: sourcesOf(value),
    diagnostics,
  };
}

/** A run in words: the problems, how many openings went where, the files, or why there are none. */
function tell(
  { value, diagnostics }: Checked<Publication>,
  outputs: readonly Output[],
  out: string,
  refused: string | null,
  published: Published | null,
): void {
  const { day, read, openings, heldBack, printings } = value;
  const shown = diagnostics.filter(({ severity }) => severity !== 'info').toSorted(byPlace);
  for (const diagnostic of shown) printError(lineOf(diagnostic));
  if (shown.length > 0) printError('');
  const put = refused === null ? `읽어 ${printedIn(value).size}건을 실었습니다` : '읽었습니다';
  print(`제${day.number}호 (${day.date}): 구인 ${read}건을 ${put}.`);
  if (read > openings.length) print(`  같은 구인 ${read - openings.length}건은 한 번만 세었습니다.`);
  const sources = sourcesOf(value);
  if (sources.length > 1)
    for (const { file, read: rows, printed } of sources) print(`  ${file}: ${rows}건 가운데 ${printed}건`);
  if (printings.length > 1)
    for (const { edition, issue } of printings) print(`  ${edition.name}: ${issue.printed}건`);
  if (heldBack.size > 0) print(`  보류한 구인 ${heldBack.size}건: 위의 [오류]를 고치면 실립니다.`);
  print(`  점검: ${countsOf(diagnostics)}`);
  for (const line of listed(outputs)) print(`  ${join(out, folderOf(day), line)}`);
  if (published !== null && !published.isNew)
    print('  이미 발행한 것과 같아 발행대장에 새로 적지 않았습니다.');
  else if (published !== null && published.revision > 0)
    print(`  내용이 달라져 발행대장에 정정 ${published.revision}(으)로 적었습니다.`);
  if (refused !== null) printError(refused);
}

/** The papers of `--paper`; undefined when it is not given. */
function papersOf(text: string | undefined): readonly Paper[] | undefined {
  if (text === undefined) return undefined;
  const papers = text.split(',').map((paper) => paper.trim().toUpperCase());
  const known = papers.filter(isPaper);
  if (known.length !== papers.length || known.length === 0)
    throw new RunError(
      2,
      `--paper의 "${text}"을(를) 알 수 없습니다.`,
      `${paperNames.join(', ')} 가운데 골라 --paper ${paperNames.join(',')}처럼 적어 주십시오.`,
    );
  return [...new Set(known)];
}
