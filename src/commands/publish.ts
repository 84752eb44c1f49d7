/** `iljari publish`: a draft published before its date, or the issue of the day closed by hand. */
import { aimOf } from '../issue/aim.ts';
import { issueFor } from '../issue/calendar.ts';
import { join } from 'node:path';
import { inputsOf, make, recordOf, withRun, type MakeOptions, type Run } from './make.ts';
import { exitCodes, RunError } from './machine.ts';
import { print, printJson } from './print.ts';
import { contentKey } from './disk/hash.ts';
import { listOf } from './disk/folder.ts';
import { loadLedger } from './disk/ledger.ts';
import { draftFolderOf, folderOf, note, publish as put } from './disk/publish.ts';
import { asSpelled } from './disk/read.ts';
import { resultOf, tell } from './tell.ts';
import { clearFailure } from './unattended.ts';

export type PublishOptions = MakeOptions;

/** Publishes or closes; the exit code. Throws `RunError` when there is neither a draft nor an open issue. */
export async function publish(paths: readonly string[], options: PublishOptions): Promise<number> {
  return withRun('publish', options, async (run) => {
    const { issue, state, entry } = aimOf(run.standing, options.date !== undefined);
    if (state === '닫힘')
      throw new RunError(
        2,
        `제${issue.number}호(${issue.date})는 이미 발행하여 닫혔습니다.`,
        '바로잡으려면 iljari build --revise "까닭"을 실행해 주십시오.',
      );
    if (entry !== null) return close(options, run, entry);
    return publishDraft(paths, options, run, issueFor(issue.date, run.standing.calendar));
  });
}

/** The issue of the day is as it is to be: from now on only a correction changes it. */
async function close(
  { json, out }: PublishOptions,
  { ledger, day }: Run,
  entry: Parameters<typeof folderOf>[0],
): Promise<number> {
  const { number, date } = entry;
  await note(ledger, [{ number, date, made: day, action: '마감', reason: '', of: null }]);
  if (json === true) printJson({ issue: { number, date, state: '마감' }, outputs: [], diagnostics: [] });
  else {
    print(`제${number}호 (${date})를 닫았습니다. 이제부터는 까닭을 적은 정정(--revise)으로만 바뀝니다.`);
    print(`  ${join(out, folderOf(entry))}`);
  }
  return exitCodes.published;
}

/** The draft's own files made once more, without its marks: only what was seen as a draft is published. */
async function publishDraft(
  paths: readonly string[],
  options: PublishOptions,
  run: Run,
  issue: ReturnType<typeof issueFor>,
): Promise<number> {
  const folder = await asSpelled(join(options.out, draftFolderOf(issue)));
  const list = await listOf(folder);
  if (list === null || list.state !== '초안')
    throw new RunError(
      2,
      `제${issue.number}호(${issue.date})의 초안이 없어 발행하지 않았습니다.`,
      'iljari build로 초안을 만들어 살펴본 뒤에 다시 실행해 주십시오.',
    );
  const made = await make(paths.length > 0 ? paths : list.paths, options, run, issue, null);
  if (contentKey(inputsOf(made.sources)) !== contentKey(list.inputs))
    throw new RunError(
      2,
      `초안을 만든 뒤에 파일이 바뀌어 발행하지 않았습니다: ${changed(inputsOf(made.sources), list.inputs).join(', ')}`,
      'iljari build로 초안을 다시 만들어 살펴본 뒤에 발행해 주십시오.',
    );
  if (made.refused !== null) {
    if (options.json === true) printJson(resultOf(made, nothing));
    else tell(made, options.out, nothing);
    return made.refused.exitCode;
  }
  const record = recordOf(made, run.day, '발행');
  const { revision, keptBeside } = await put(options.out, run.ledger, record, made.outputs, made.sources);
  const { number, date } = issue;
  const closing = { number, date, made: run.day, action: '마감', reason: '', of: null } as const;
  await note(await loadLedger(options.out), [closing]);
  await clearFailure(process.cwd());
  const lines = ['초안을 발행했습니다. 이제부터는 까닭을 적은 정정(--revise)으로만 바뀝니다.'];
  const ending = { state: '발행', revision, folder: folderOf(issue), lines, keptBeside } as const;
  if (options.json === true) printJson(resultOf(made, ending));
  else tell(made, options.out, ending);
  return exitCodes.published;
}

const nothing = { state: '없음', revision: 0, folder: '', lines: [], keptBeside: [] } as const;

type Files = ReturnType<typeof inputsOf>;

/** Names of files that are not the same in both. */
function changed(now: Files, then: Files): readonly string[] {
  const differs = (files: Files, others: Files): readonly string[] =>
    files
      .filter((one) => !others.some(({ name, sha256 }) => name === one.name && sha256 === one.sha256))
      .map(({ name }) => name);
  return [...new Set([...differs(now, then), ...differs(then, now)])];
}
