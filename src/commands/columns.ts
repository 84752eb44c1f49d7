/** `iljari columns`: what each column was taken for; at a terminal it asks about the doubtful ones and keeps the answers. */
import { createInterface } from 'node:readline';
import { withColumns } from '../config/add-columns.ts';
import { readConfig } from '../config/read-config.ts';
import { descriptions, fieldNamed, fields, type Field } from '../field/field.ts';
import { explainColumns, type ExplainedColumn } from '../read/explain.ts';
import { decode } from '../read/decode.ts';
import { readTables } from '../read/read.ts';
import { today } from './clock.ts';
import { loadConfig, type LoadedConfig } from './load/config.ts';
import { loadFiles, namedFiles } from './load/files.ts';
import { readApart } from './load/workbooks.ts';
import { replaceFile } from './disk/write.ts';
import { exitCodes, RunError } from './machine.ts';
import { explained } from './pages.ts';
import { failed, lineOf, print, printError, printJson, printQuestion } from './print.ts';

export type ColumnsOptions = { readonly config?: string; readonly json?: boolean };

type Listed = {
  readonly file: string;
  readonly sheet?: string;
  readonly columns: readonly ExplainedColumn[];
};

/** Shows the columns; 1 when no table of openings was found. */
export async function columns(paths: readonly string[], options: ColumnsOptions): Promise<number> {
  const loaded = await loadConfig(options.config, today());
  const { config } = loaded.value;
  if (config === null) {
    if (options.json) printJson(failed('columns', loaded.diagnostics));
    else for (const diagnostic of loaded.diagnostics) printError(lineOf(diagnostic));
    return exitCodes.usage;
  }
  const tables = await readTables(
    await loadFiles(await namedFiles(paths, 'columns'), loaded.value),
    readApart,
  );
  const listed = tables.value.map(({ file, sheet, rows }): Listed => ({
    file,
    ...(sheet !== undefined && { sheet }),
    columns: explainColumns({ file, rows, ...(sheet !== undefined && { sheet }) }, config.columns),
  }));
  if (options.json)
    printJson({ tables: listed.map(forPrograms), diagnostics: explained(tables.diagnostics) });
  else {
    for (const diagnostic of tables.diagnostics) printError(lineOf(diagnostic));
    for (const table of listed) tell(table);
    const doubtful = listed.flatMap((table) => table.columns.filter(isDoubtful));
    if (process.stdin.isTTY && process.stdout.isTTY) await settleAtTerminal(doubtful, loaded.value);
    else for (const line of linesFor(doubtful)) print(line);
  }
  return listed.some((table) => table.columns.length > 0) ? exitCodes.published : exitCodes.data;
}

function forPrograms({ columns: all, ...table }: Listed): object {
  return {
    ...table,
    columns: all.map(({ field, guesses, ...column }) => ({
      ...column,
      field,
      name: field === null ? null : descriptions[field].korean,
      guesses: guesses.map((guess) => descriptions[guess].korean),
    })),
  };
}

const words: Readonly<Record<ExplainedColumn['by'], string>> = {
  config: '일자리.yaml',
  name: '열 이름',
  content: '칸의 내용',
  asked: '확인 필요',
  misplaced: '이름과 내용이 다름',
  unused: '싣지 않는 열',
  unknown: '알 수 없음',
};

function tell({ file, sheet, columns: all }: Listed): void {
  print(`■ ${file}${sheet === undefined ? '' : ` (${sheet} 시트)`}`);
  if (all.length === 0) print('  열 이름이 적힌 줄을 찾지 못했습니다.');
  for (const { header, field, by, guesses, samples } of all) {
    const read = field === null ? '읽지 않음' : descriptions[field].korean;
    const maybe =
      guesses.length === 0
        ? ''
        : `, ${guesses.map((one) => descriptions[one].korean).join(' 또는 ')} 항목인 듯합니다`;
    print(`  ${header} → ${read} (${words[by]}${maybe})  예: ${samples.join(' | ')}`);
  }
  print('');
}

function isDoubtful({ by, guesses }: ExplainedColumn): boolean {
  return by === 'asked' || (by === 'misplaced' && guesses.length > 0);
}

/** The lines of `열:` that would settle what is doubtful, as far as there is a guess. */
function linesFor(doubtful: readonly ExplainedColumn[]): readonly string[] {
  const lines = doubtful.flatMap(({ header, guesses: [guess] }) =>
    guess === undefined ? [] : [`  ${header}: ${descriptions[guess].korean}`],
  );
  if (lines.length === 0) return [];
  return ['아래가 맞으면 일자리.yaml에 그대로 붙여 넣으십시오.', '열:', ...new Set(lines)];
}

/** Asks about each doubtful column and writes the answers into 일자리.yaml. */
async function settleAtTerminal(doubtful: readonly ExplainedColumn[], loaded: LoadedConfig): Promise<void> {
  if (doubtful.length === 0) return;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Lines that come together, pasted or piped, must not be lost between two questions; the end of input leaves all.
  const lines = terminal[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    printQuestion(question);
    const { value, done } = await lines.next();
    return done === true ? '' : value;
  };
  const answers = new Map<string, string>();
  try {
    for (const column of doubtful) {
      if (answers.has(column.header)) continue;
      const field = await askFor(column, ask);
      if (field !== null) answers.set(column.header, descriptions[field].korean);
    }
  } finally {
    terminal.close();
  }
  if (answers.size > 0) await keep(answers, loaded);
}

/** A number, the name of a column, or nothing at all to leave it; asked again for anything else. */
async function askFor(
  { header, samples, guesses }: ExplainedColumn,
  ask: (question: string) => Promise<string>,
): Promise<Field | null> {
  print(`‘${header}’ 열은 무엇입니까? 예: ${samples.join(' | ')}`);
  for (const [index, guess] of guesses.entries()) print(`  ${index + 1}. ${descriptions[guess].korean}`);
  for (;;) {
    const answer = (await ask('번호나 항목 이름을 적고 엔터, 그대로 두려면 그냥 엔터: ')).trim();
    if (answer === '') return null;
    const field = guesses[Number(answer) - 1] ?? fieldNamed(answer);
    if (field !== null) return field;
    print(`모르는 항목입니다. 쓸 수 있는 이름: ${fields.map((one) => descriptions[one].korean).join(', ')}`);
  }
}

async function keep(answers: ReadonlyMap<string, string>, { path, source }: LoadedConfig): Promise<void> {
  const lines = ['열:', ...[...answers].map(([header, name]) => `  ${header}: ${name}`)];
  const [file] = source;
  const text = file === undefined ? undefined : (await decode(file.name, file.bytes)).value;
  const changed = text === undefined ? null : withColumns(text, answers);
  const isReadable = changed !== null && readConfig(changed, '일자리.yaml').value !== null;
  if (path === null || changed === null || !isReadable) {
    print('일자리.yaml에 아래를 적어 주십시오.');
    for (const line of lines) print(line);
    return;
  }
  try {
    await replaceFile(path, Buffer.from(changed));
  } catch (error) {
    throw new RunError(
      3,
      `${path}에 쓰지 못했습니다.`,
      `손으로 적어 주십시오: ${lines.join(' / ')} (${String(error)})`,
    );
  }
  print(`${path}의 ‘열’에 ${answers.size}줄을 적었습니다.`);
}
