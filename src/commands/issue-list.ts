/** `iljari schedule --list`: the next issues, when they hang, and how each stands. */
import { join } from 'node:path';
import { plusDays, weekdayOf, type Day } from '../day.ts';
import { isClosed } from '../issue/aim.ts';
import { idleSkips, issueFor, type IssueDay } from '../issue/calendar.ts';
import { holidayOf } from '../issue/holidays.ts';
import { entryOf } from '../issue/history.ts';
import { listOf } from './disk/folder.ts';
import { draftFolderOf } from './disk/publish.ts';
import { asSpelled } from './disk/read.ts';
import { exitCodes } from './machine.ts';
import { withReading, type MakeOptions, type Run } from './make.ts';
import { lineOf, print, printError, printJson } from './print.ts';

/** Issues that are listed, the current one first. */
const listed = 10;

type Listed = {
  /** Null for one that does not come out. */
  readonly number: number | null;
  readonly date: Day;
  readonly weekday: string;
  /** The plain day, and why it was left, when the date was moved; null otherwise. */
  readonly moved: { readonly from: Day; readonly because: string } | null;
  readonly posted: { readonly from: Day; readonly until: Day } | null;
  readonly state: '발행함' | '발행함, 바꿀 수 있음' | '초안 있음' | '예정' | '휴간' | '발행하지 않음';
};

/** Lists the issues; the exit code. */
export async function listIssues(options: MakeOptions): Promise<number> {
  return withReading('schedule', options, async (run) => {
    const issues = await nextIssues(options.out, run);
    const { calendar, day } = run.standing;
    const skips = calendar.skips
      .filter(
        (skip) => skip >= day && skip <= (issues.at(-1)?.date ?? day) && !idleSkips(calendar).includes(skip),
      )
      .map((date): Listed => ({
        number: null,
        date,
        weekday: weekdayOf(date),
        moved: null,
        posted: null,
        state: '휴간',
      }));
    const all = [...issues, ...skips].toSorted((a, b) => (a.date < b.date ? -1 : 1));
    if (options.json === true) printJson({ issues: all, diagnostics: run.loaded.diagnostics });
    else {
      for (const diagnostic of run.loaded.diagnostics) printError(lineOf(diagnostic));
      for (const one of all) print(lineOfIssue(one));
      for (const skip of idleSkips(calendar).filter((each) => each >= day))
        printError(
          `[확인 필요] 휴간에 적은 ${skip}은 발행일이 아닙니다. ▶ 일자리.yaml의 휴간에 위 목록의 날짜를 적어 주십시오.`,
        );
    }
    return exitCodes.published;
  });
}

async function nextIssues(out: string, { standing }: Run): Promise<readonly Listed[]> {
  const issues: Listed[] = [];
  let issue = issueFor(standing.day, standing.calendar);
  for (let count = 0; count < listed; count += 1) {
    issues.push(await listedOf(out, issue, standing));
    issue = issueFor(issue.next.date, standing.calendar);
  }
  return issues;
}

async function listedOf(out: string, issue: IssueDay, standing: Run['standing']): Promise<Listed> {
  const { number, date, nominal, from } = issue;
  const because = holidayOf(nominal) ?? (['토', '일'].includes(weekdayOf(nominal)) ? '주말' : '');
  return {
    number,
    date,
    weekday: weekdayOf(date),
    moved: nominal === date || because === '' ? null : { from: nominal, because },
    posted: { from, until: issue.until },
    state: await stateOf(out, issue, standing),
  };
}

async function stateOf(out: string, issue: IssueDay, standing: Run['standing']): Promise<Listed['state']> {
  const entry = entryOf(standing.entries, issue);
  if (entry !== null) return isClosed(entry, standing) ? '발행함' : '발행함, 바꿀 수 있음';
  if ((await listOf(await asSpelled(join(out, draftFolderOf(issue))))) !== null) return '초안 있음';
  return issue.date < standing.day && issue.next.date > plusDays(standing.day, -1) ? '발행하지 않음' : '예정';
}

function lineOfIssue({ number, date, weekday, moved, posted, state }: Listed): string {
  const name = number === null ? '' : `제${number}호`;
  const hangs = posted === null ? '' : `  게시 ${posted.from}~${posted.until}`;
  const why = moved === null ? '' : `  (${moved.from} ${moved.because}: 옮김)`;
  const width = name.length + (name.match(/[가-힣]/g)?.length ?? 0);
  return `${' '.repeat(Math.max(0, 8 - width))}${name}  ${date}(${weekday})${hangs}  ${state}${why}`;
}
