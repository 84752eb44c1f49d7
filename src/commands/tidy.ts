/** `iljari tidy` (정리): kept files of old issues removed for good, which nothing else ever does, and recorded. */
import type { Day } from '../day.ts';
import { toDay } from '../day.ts';
import type { Entry } from '../issue/history.ts';
import { today } from './clock.ts';
import { note, openLedger } from './disk/publish.ts';
import { allKept, discard, sizeOf } from './disk/store.ts';
import { withLock } from './disk/lock.ts';
import { exitCodes, RunError } from './machine.ts';
import { print, printJson } from './print.ts';

export type TidyOptions = {
  readonly out: string;
  readonly before?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
};

/** Shows what would be removed, or removes it; the exit code. */
export async function tidy(options: TidyOptions): Promise<number> {
  const before = toDay(options.before ?? '');
  if (before === null)
    throw new RunError(
      2,
      options.before === undefined
        ? '--before가 없습니다.'
        : `--before의 "${options.before}"에서 날짜를 읽을 수 없습니다.`,
      '어느 날보다 앞선 호를 정리할지 --before 2024-01-01처럼 적어 주십시오.',
    );
  return withLock(options.out, async () => {
    const ledger = await openLedger(options.out);
    const { records, hashes } = choose(ledger.entries, await allKept(options.out), before);
    let bytes = 0;
    for (const hash of hashes) bytes += await sizeOf(options.out, hash);
    if (options.yes === true && hashes.length > 0) {
      // Recorded first: what is gone without a word would look lost.
      await note(
        ledger,
        records.map(({ number, date, record }) => ({
          number,
          date,
          made: today(),
          action: '정리',
          reason: '',
          of: record,
        })),
      );
      for (const hash of hashes) await discard(options.out, hash);
    }
    const isDone = options.yes === true;
    if (options.json === true)
      printJson({
        removed: isDone,
        records: records.map(({ record }) => record),
        files: hashes.length,
        bytes,
        diagnostics: [],
      });
    else for (const line of linesOf(records, hashes.length, bytes, isDone)) print(line);
    return exitCodes.published;
  });
}

/** Records of issues before a day that were not tidied yet, and the kept files that no other record needs. */
function choose(
  entries: readonly Entry[],
  all: readonly string[],
  before: Day,
): { readonly records: readonly Entry[]; readonly hashes: readonly string[] } {
  const tidied = new Set(entries.filter(({ action }) => action === '정리').map(({ of }) => of));
  const isLeft = ({ record }: Entry): boolean => !tidied.has(record);
  const records = entries.filter((entry) => entry.date < before && isLeft(entry) && entry.outputs.length > 0);
  const needed = new Set(
    entries
      .filter((entry) => entry.date >= before && isLeft(entry))
      .flatMap(({ inputs, outputs }) => [...inputs, ...outputs].map(({ sha256 }) => sha256)),
  );
  return { records, hashes: all.filter((hash) => !needed.has(hash)) };
}

function linesOf(
  records: readonly Entry[],
  files: number,
  bytes: number,
  isDone: boolean,
): readonly string[] {
  if (files === 0) return ['정리할 것이 없습니다.'];
  const issues = [...new Set(records.map(({ number, date }) => `제${number}호(${date})`))];
  const size = `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  const named = issues.length > 10 ? [...issues.slice(0, 10), `외 ${issues.length - 10}개 호`] : issues;
  return [
    isDone
      ? `보관한 파일 ${files}개(${size})를 지웠습니다. 지운 기록은 발행대장에 남았습니다.`
      : `지울 보관 파일 ${files}개(${size})입니다. 아직 아무것도 지우지 않았습니다.`,
    ...(named.length === 0 ? [] : [`  ${named.join(', ')}`]),
    '  호마다의 폴더와 발행대장은 그대로 둡니다.',
    ...(isDone
      ? []
      : ['지우면 이 호들은 되돌리거나 되살릴 수 없습니다. 지우려면 --yes를 붙여 다시 실행해 주십시오.']),
  ];
}
