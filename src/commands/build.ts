/** `iljari build`: the finished folder of an issue, and what was wrong in the spreadsheets. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { compile, type Publication } from '../compile.ts';
import type { Config, Paper } from '../config/config.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { report } from '../output/report.ts';
import { loadConfig, loadFiles, loadFonts, loadTemplates, readDate } from './load.ts';
import { exitCodes, RunError } from './machine.ts';
import { byPlace, countsOf, failed, lineOf, print, printError } from './print.ts';
import { writeFolder, type OutputFile } from './write.ts';

export type BuildOptions = {
  readonly date?: string;
  readonly config?: string;
  readonly out: string;
  readonly paper?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
};

/** A written file as `--json` describes it; `path` is relative to `--out`. */
type Output = {
  readonly path: string;
  readonly kind: 'sheet' | 'report';
  readonly paper?: Paper;
  readonly pages?: number;
  readonly bytes: number;
  readonly sha256: string;
};

/** Builds an issue; the exit code. Throws `RunError` when the run cannot go on. */
export async function build(paths: readonly string[], options: BuildOptions): Promise<number> {
  const started = performance.now();
  const date = readDate(options.date);
  const loaded = await loadConfig(options.config, date);
  const { config } = loaded.value;
  if (config === null) {
    if (options.json) print(JSON.stringify(failed('build', loaded.diagnostics)));
    else for (const diagnostic of loaded.diagnostics) printError(lineOf(diagnostic));
    return exitCodes.usage;
  }
  const papers = papersOf(options.paper, config);
  const [files, templates, fonts] = await Promise.all([loadFiles(paths), loadTemplates(), loadFonts()]);
  const { value, diagnostics } = await compile({ files, config, date, papers, templates, fonts });
  const all = [...loaded.diagnostics, ...diagnostics];

  const name = `${value.issue.day.date}_제${value.issue.day.number}호`;
  const refused = refusalOf(value, papers, all, options.strict === true);
  const outputs = refused === null ? await publish(value, config, all, options.out, name) : [];
  if (options.json) print(JSON.stringify(resultOf(value, outputs, all)));
  else tell({ value, diagnostics: all }, outputs, options.out, refused);
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
  papers: readonly Paper[],
  all: readonly Diagnostic[],
  strict: boolean,
): string | null {
  if (value.issue.printed === 0) return '실을 수 있는 구인이 없어 정보지를 만들지 않았습니다.';
  if (value.sheets.length < papers.length) return '템플릿에 잘못이 있어 정보지를 만들지 않았습니다.';
  if (strict && all.some(({ severity }) => severity !== 'info'))
    return '확인할 것이 남아 있어 정보지를 만들지 않았습니다(--strict).';
  return null;
}

async function publish(
  value: Publication,
  config: Config,
  all: readonly Diagnostic[],
  out: string,
  name: string,
): Promise<readonly Output[]> {
  const number = value.issue.day.number;
  const sheets = value.sheets.map(({ paper, pages, bytes }) => ({
    file: { name: `일자리정보지_제${number}호_${paper}.pdf`, bytes },
    kind: 'sheet' as const,
    paper,
    pages,
  }));
  const text = report({
    title: config.title,
    number,
    date: value.issue.day.date,
    read: value.read,
    printed: value.issue.printed,
    verdicts: value.verdicts,
    heldBack: value.heldBack,
    diagnostics: all,
    rules: config.rules,
  });
  // Notepad on older Windows knows UTF-8 by its mark and breaks lines only at CRLF.
  const bytes = Buffer.from(`\ufeff${text.replaceAll(/\r?\n/g, '\r\n')}`);
  const made = [...sheets, { file: { name: '점검결과.txt', bytes }, kind: 'report' as const }];
  await writeFolder(
    join(out, name),
    made.map(({ file }): OutputFile => file),
  );
  return made.map(({ file, ...rest }) => ({
    path: `${name}/${file.name}`,
    ...rest,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  }));
}

function resultOf(
  { issue, read }: Publication,
  outputs: readonly Output[],
  diagnostics: readonly Diagnostic[],
): object {
  return {
    issue: { number: issue.day.number, date: issue.day.date },
    outputs,
    openings: { read, printed: issue.printed, heldBack: issue.heldBack.length },
    diagnostics,
  };
}

/** A run in words: the problems, how many openings went where, the files, or why there are none. */
function tell(
  { value, diagnostics }: Checked<Publication>,
  outputs: readonly Output[],
  out: string,
  refused: string | null,
): void {
  const { issue, read, openings } = value;
  const shown = diagnostics.filter(({ severity }) => severity !== 'info').toSorted(byPlace);
  for (const diagnostic of shown) printError(lineOf(diagnostic));
  if (shown.length > 0) printError('');
  const put = refused === null ? `${issue.printed}건을 실었습니다` : '정보지는 만들지 않았습니다';
  print(`제${issue.day.number}호 (${issue.day.date}): 구인 ${read}건을 읽어 ${put}.`);
  if (read > openings.length) print(`  같은 구인 ${read - openings.length}건은 한 번만 세었습니다.`);
  if (issue.heldBack.length > 0)
    print(`  보류한 구인 ${issue.heldBack.length}건: 위의 [오류]를 고치면 실립니다.`);
  print(`  점검: ${countsOf(diagnostics)}`);
  for (const { path, pages } of outputs)
    print(`  ${join(out, path)}${pages === undefined ? '' : ` (${pages}쪽)`}`);
  if (refused !== null) printError(refused);
}

function papersOf(text: string | undefined, config: Config): readonly Paper[] {
  if (text === undefined) return config.papers;
  const papers = text.split(',').map((paper) => paper.trim().toUpperCase());
  const known = papers.filter((paper) => paper === 'A4' || paper === 'A3');
  if (known.length !== papers.length || known.length === 0)
    throw new RunError(
      2,
      `--paper의 "${text}"을(를) 알 수 없습니다.`,
      'A4, A3 가운데 골라 --paper A4,A3처럼 적어 주십시오.',
    );
  return [...new Set(known)];
}
