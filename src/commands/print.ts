/** What the terminal shows: problems one a line, then a summary. The only way by which words reach a stream. */
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { shown, shownJson } from '../shown.ts';
import { exitCodes } from './machine.ts';
import { explained } from './pages.ts';
import { lost, write, type Stream } from './streams.ts';

const names: Readonly<Record<Severity, string>> = { error: '오류', warning: '확인 필요', info: '참고' };

/** `[오류] 구인.csv 20행 "임금조건": … (시급 9,900원 → 10,320원 이상) ▶ …` */
export function lineOf({ severity, place, message, actual, expected, example, hint }: Diagnostic): string {
  const where = place === undefined ? '' : ` ${placeText(place)}:`;
  const values = [actual, expected].filter((text) => text !== undefined && !message.includes(text));
  // An arrow reads as a correction; how such a cell is written is none.
  const way = example === undefined ? '' : `${values.length === 0 ? '' : '. '}이렇게 적습니다: ${example}`;
  const seen = `${example !== undefined && values.length > 0 ? '적힌 글: ' : ''}${values.join(' → ')}${way}`;
  const quoted = seen === '' ? '' : ` (${seen})`;
  return `[${names[severity]}]${where} ${message}${quoted}${hint === undefined ? '' : ` ▶ ${hint}`}`;
}

/** `구인.csv 20행 "임금조건"`. */
function placeText({ file, sheet, row, line, column }: NonNullable<Diagnostic['place']>): string {
  const at = row !== undefined ? ` ${row}행` : line !== undefined ? ` ${line}번째 줄` : '';
  return `${file}${sheet === undefined ? '' : ` [${sheet}]`}${at}${column === undefined ? '' : ` "${column}"`}`;
}

/** `오류 2건, 확인 필요 5건, 참고 1건`. */
export function countsOf(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
  const parts = (['error', 'warning', 'info'] as const).filter((severity) => count(severity) > 0);
  return parts.map((severity) => `${names[severity]} ${count(severity)}건`).join(', ') || '문제가 없습니다';
}

/** By file, then by row: the order in which a person goes through the spreadsheets. */
export function byPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  const [one, other] = [a?.file ?? '', b?.file ?? ''];
  return one < other ? -1 : one > other ? 1 : (a?.row ?? 0) - (b?.row ?? 0);
}

const copies = new Set<(text: string) => void>();

/** From now on `copy` is given every line too; the result ends that. */
export function copyTo(copy: (text: string) => void): () => void {
  copies.add(copy);
  return () => copies.delete(copy);
}

/** One line of standard output, whatever characters the text holds. */
export function print(text: string): void {
  say('stdout', text);
}

/** One line of standard error, whatever characters the text holds. */
export function printError(text: string): void {
  say('stderr', text);
}

/** The result that `--json` asks for: one line of standard output. */
export function printJson(value: object): void {
  say('stdout', shownJson(value));
}

function say(stream: Stream, text: string): void {
  const line = shown(text);
  write(stream, `${line}\n`);
  for (const copy of copies) copy(line);
}

/** A question at a terminal; the answer stands behind it on the same line. */
export function printQuestion(text: string): void {
  write('stdout', shown(text));
}

/** What goes on, for a person who waits at a terminal: the work that follows takes more than a second. */
export function printProgress(text: string): void {
  if (process.stderr.isTTY) write('stderr', `${shown(text)}\n`);
}

/** The exit code of a run, once its words have arrived; where they were lost, 3, told on the other stream. */
export async function settle(exitCode: number, argv: readonly string[]): Promise<number> {
  const losses = await lost();
  if (losses.size === 0) return exitCode;
  for (const [stream, reason] of losses) {
    const name = stream === 'stdout' ? '결과를 표준 출력에' : '알릴 것을 표준 오류에';
    const published = argv[0] === 'build' ? ' 발행되었는지는 iljari history로 볼 수 있습니다.' : '';
    const line = `${name} 다 쓰지 못했습니다. ${reason}. 쓸 곳을 확인하고 다시 실행해 주십시오.${published}`;
    // Standard output is for one JSON object and nothing else.
    if (stream === 'stdout') printError(line);
    else if (!argv.includes('--json')) print(line);
  }
  await lost();
  return exitCode === exitCodes.bug ? exitCode : exitCodes.machine;
}

/** A run that ended early: a sentence on standard error, or with `--json` the same object as ever. */
export function printFailure(
  { exitCode, message, hint }: { readonly exitCode: number; readonly message: string; readonly hint: string },
  argv: readonly string[],
): void {
  if (argv.includes('--json'))
    printJson(failed(argv[0], [{ code: failures[exitCode] ?? 'run/bug', severity: 'error', message, hint }]));
  else printError(`${message} ${hint}`);
}

const failures: Readonly<Record<number, Diagnostic['code']>> = { 2: 'run/usage', 3: 'run/machine' };

/** What `--json` writes when there is no issue to tell of. */
export function failed(command: string | undefined, problems: readonly Diagnostic[]): object {
  const diagnostics = explained(problems);
  if (command === 'send') return { posts: [], diagnostics };
  if (command === 'columns') return { tables: [], diagnostics };
  return command === 'check'
    ? { openings: { read: 0, heldBack: 0 }, records: [], diagnostics }
    : { outputs: [], openings: { read: 0, printed: 0, heldBack: 0 }, sources: [], diagnostics };
}
