/** `iljari build`: the finished folder of an issue, and what was wrong in the spreadsheets. */
import { aimOf, markOf, revisable, type Aim } from '../issue/aim.ts';
import { issueFor } from '../issue/calendar.ts';
import { dueOn } from '../issue/due.ts';
import { nextRecord, type Entry } from '../issue/history.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { withJosa } from '../josa.ts';
import {
  inputsOf,
  isSame,
  make,
  openingLine,
  recordOf,
  withRun,
  type Made,
  type MakeOptions,
  type Run,
} from './make.ts';
import { exitCodes, RunError } from './machine.ts';
import { failed, print, printJson } from './print.ts';
import { draftFolderOf, filesOf, folderOf, publish, writeDraft, type Published } from './disk/publish.ts';
import { resultOf, tell, type Ending } from './tell.ts';
import { clearFailure, hasFailed, unattended } from './unattended.ts';

export type BuildOptions = MakeOptions & {
  readonly strict?: boolean;
  readonly ifDue?: boolean;
  readonly revise?: string;
};

/** Builds an issue; the exit code. Throws `RunError` when the run cannot go on. */
export async function build(paths: readonly string[], options: BuildOptions): Promise<number> {
  if (options.revise !== undefined && options.ifDue === true)
    throw new RunError(
      2,
      '--revise와 --if-due는 함께 쓸 수 없습니다.',
      '정정은 사람이 까닭을 적어 실행합니다.',
    );
  return options.ifDue === true
    ? unattended(process.cwd(), () => buildAlone(paths, options))
    : buildAlone(paths, options);
}

async function buildAlone(paths: readonly string[], options: BuildOptions): Promise<number> {
  return withRun('build', options, async (run) => {
    if (options.ifDue === true) {
      if (run.loaded.value.path === null) throw new RunError(2, ...calendarMissing);
      if (!(await isDue(run, options))) return exitCodes.published;
    }
    const started = performance.now();
    const ending =
      options.revise === undefined
        ? await buildNow(paths, options, run)
        : await revise(paths, options, run, options.revise);
    if (ending.made.refused !== null) return ending.made.refused.exitCode;
    if (options.json !== true) {
      print(`${((performance.now() - started) / 1000).toFixed(1)}초 걸렸습니다.`);
      if (run.loaded.value.path === null) print(withoutConfig);
    }
    return exitCodes.published;
  });
}

const calendarMissing = [
  '설정 파일(일자리.yaml)이 없어 발행일을 알 수 없습니다.',
  '일자리.yaml이 있는 폴더에서 실행하거나 --config로 알려 주십시오.',
] as const;

const withoutConfig =
  '설정 파일(일자리.yaml)이 없어 센터 이름과 전화 없이 만들었습니다. iljari init을 실행하면 설정 파일이 생깁니다.';

/** Whether an unattended run has something to do; if not, the one line that says so. */
async function isDue({ day, config, ledger: { entries } }: Run, { json }: BuildOptions): Promise<boolean> {
  const folder = process.cwd();
  const { due, issue } = dueOn(day, config, entries, await hasFailed(folder));
  if (due === 'due') return true;
  if (due === 'published') await clearFailure(folder);
  const { number, next } = issue;
  const coming = issue.date > day ? issue : next;
  const message =
    due === 'published'
      ? `제${number}호(${issue.date})는 이미 발행했습니다. 다음 제${coming.number}호는 ${coming.date}에 발행합니다.`
      : `오늘은 발행일이 아닙니다. 다음 제${coming.number}호는 ${coming.date}에 발행합니다.`;
  const diagnostic: Diagnostic = { code: 'run/not-due', severity: 'info', message };
  if (json === true) printJson(failed('build', [diagnostic]));
  else print(message);
  return false;
}

type Done = { readonly made: Made };

/** Makes the issue that is meant: a draft before its date, published on it. */
async function buildNow(paths: readonly string[], options: BuildOptions, run: Run): Promise<Done> {
  const aim = aimOf(run.standing, options.date !== undefined, options.ifDue === true);
  const { issue, state, entry } = aim;
  const first = openingLine(aim, run.day);
  if (first !== null && options.json !== true) print(first);
  if (state === '닫힘' && entry !== null) return leaveClosed(paths, options, run, entry);

  const mark = state === '초안' ? ({ state: '초안' } as const) : entry && markOf(entry, run.ledger.entries);
  const made = await make(paths, options, run, issue, mark);
  if (made.refused !== null) return end(made, options, nothing);
  if (state === '초안') {
    const from = { inputs: inputsOf(made.sources), paths };
    const keptBeside = await writeDraft(options.out, issue, made.outputs, from);
    const lines = [
      `초안입니다. 발행대장에 적지 않았습니다. ${issue.date}에 iljari build나 그 전에 iljari publish로 발행합니다.`,
    ];
    return end(made, options, { state, revision: 0, folder: draftFolderOf(issue), lines, keptBeside });
  }
  const action = state === '교체' ? '교체' : '발행';
  const record = recordOf(made, run.day, action);
  const published = await publish(options.out, run.ledger, record, made.outputs, made.sources);
  return end(made, options, endingOf(aim, published));
}

const nothing: Ending = { state: '없음', revision: 0, folder: '', lines: [], keptBeside: [] };

function endingOf({ state, issue }: Aim, { isNew, revision, keptBeside }: Published): Ending {
  const folder = folderOf(issue);
  if (!isNew)
    return {
      state: '그대로',
      revision,
      folder,
      lines: ['이미 발행한 것과 같아 발행대장에 새로 적지 않았습니다.'],
      keptBeside,
    };
  if (state !== '교체') return { state: '발행', revision, folder, lines: [], keptBeside };
  const lines = [
    '오늘 발행한 것을 새것으로 바꾸었습니다. 앞의 것은 보관되어 있어 iljari undo로 되돌릴 수 있습니다.',
  ];
  return { state, revision, folder, lines, keptBeside };
}

/** A closed issue asked for by its date: the same again is no change, anything else is refused. */
async function leaveClosed(
  paths: readonly string[],
  options: BuildOptions,
  run: Run,
  entry: Entry,
): Promise<Done> {
  const issue = issueFor(entry.date, run.standing.calendar);
  const made = await make(paths, options, run, issue, markOf(entry, run.ledger.entries));
  if (made.refused === null && !isSame(made.outputs, entry))
    throw new RunError(
      2,
      `제${entry.number}호(${entry.date})는 이미 발행하여 그대로 두었습니다.`,
      `바로잡으려면 --revise "까닭"을, 다음 제${issue.next.number}호를 만들려면 --date ${withJosa(issue.next.date, '을')} 붙여 다시 실행해 주십시오.`,
    );
  if (made.refused !== null) return end(made, options, nothing);
  return leave(made, options, run, entry, '이미 발행한 것과 같아 그대로 두었습니다.');
}

/** What hangs stays; where its folder was damaged, it is made again from what was kept. */
async function leave(made: Made, options: BuildOptions, run: Run, entry: Entry, line: string): Promise<Done> {
  const isExact = made.outputs.length === entry.outputs.length && entry.record > 0;
  const files = isExact
    ? await filesOf(options.out, entry, entry.outputs).catch(() => made.outputs)
    : made.outputs;
  const { revision, keptBeside } = await publish(
    options.out,
    run.ledger,
    { ...entry, action: '교체' },
    files,
    [],
  );
  return end(made, options, {
    state: '그대로',
    revision,
    folder: folderOf(entry),
    lines: [line],
    keptBeside,
  });
}

/** A correction with its reason: printed, recorded, counted; nothing of that when pages and texts stay the same. */
async function revise(paths: readonly string[], options: BuildOptions, run: Run, why: string): Promise<Done> {
  const reason = why.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim().slice(0, 200);
  if (reason === '')
    throw new RunError(2, '정정한 까닭이 비어 있습니다.', '--revise "임금을 바로잡음"처럼 적어 주십시오.');
  const { entries } = run.ledger;
  const entry = revisable(run.standing);
  if (entry === null)
    throw new RunError(
      2,
      '아직 발행한 호가 없어 정정할 것이 없습니다.',
      'iljari build로 먼저 발행해 주십시오.',
    );
  const issue = issueFor(entry.date, run.standing.calendar);
  const asHung = await make(paths, options, run, issue, markOf(entry, entries));
  if (asHung.refused !== null) return end(asHung, options, nothing);
  if (isSame(asHung.outputs, entry))
    return leave(asHung, options, run, entry, '정보지와 글이 이미 발행한 것과 같아 정정하지 않았습니다.');
  const count = nextRecord(entries, entry).revision + 1;
  const made = await make(paths, options, run, issue, { state: '정정', count, made: run.day });
  if (made.refused !== null) return end(made, options, nothing);
  const record = recordOf(made, run.day, '정정', reason);
  const { revision, keptBeside } = await publish(options.out, run.ledger, record, made.outputs, made.sources);
  const lines = [
    `정정 ${revision}차로 발행대장에 적었습니다: ${reason}`,
    '앞서 발행한 것은 지난판 폴더에 있습니다. 이미 붙인 것과 올린 글을 바꾸어 주십시오.',
  ];
  return end(made, options, { state: '정정', revision, folder: folderOf(issue), lines, keptBeside });
}

async function end(made: Made, options: BuildOptions, ending: Ending): Promise<Done> {
  if (ending !== nothing && ending.state !== '초안') await clearFailure(process.cwd());
  if (options.json === true) printJson(resultOf(made, ending));
  else tell(made, options.out, ending);
  return { made };
}
