/** What time it is, in Korea. */
import { stat } from 'node:fs/promises';
import { toDay, type Day } from '../day.ts';
import { RunError } from './machine.ts';
import { josa } from '../josa.ts';

/** Korea is nine hours before UTC all year. `Intl` says so too and takes 0.05 s to load what it knows. */
const ahead = 9 * 60 * 60 * 1000;

/** `2026-11-24 08:00:03` in Korea, for an instant in milliseconds since 1970; now without one. */
export function koreanTime(instant = Date.now()): string {
  return new Date(instant + ahead).toISOString().slice(0, 19).replace('T', ' ');
}

/** Today in Korea, whatever the machine's time zone. */
export function today(): Day {
  const day = toDay(koreanTime().slice(0, 10));
  if (day === null) throw new RunError(3, '컴퓨터의 시계가 맞지 않습니다.', '날짜와 시각을 맞춰 주십시오.');
  return day;
}

/** The day of `--date`, today without one. */
export function readDate(text: string | undefined): Day {
  if (text === undefined) return today();
  const day = toDay(text);
  if (day === null)
    throw new RunError(
      2,
      `--date의 "${text}"${josa(text, '은')} 날짜가 아닙니다.`,
      '2026-11-24처럼 적어 주십시오.',
    );
  return day;
}

/**
 * Throws when this computer's clock stands before the last change of a file: with a flat battery it begins anew in
 * some year long past, and the issue of that year would be made.
 * @param path a file that is changed with every issue; one that is not there says nothing
 */
export async function requireClock(path: string): Promise<void> {
  const changed = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  if (changed <= Date.now() + tolerance) return;
  throw new RunError(
    3,
    `컴퓨터의 날짜(${today()})가 ${path} 파일을 마지막으로 고친 날(${koreanTime(changed).slice(0, 10)})보다 앞섭니다.`,
    '컴퓨터의 날짜와 시각을 맞추고 다시 실행해 주십시오. 날짜를 정해서 만들려면 --date 2026-11-24처럼 적어 주십시오.',
  );
}

/** A day: the clock of a network drive may be wrong, and archives forget the time zone. */
const tolerance = 24 * 60 * 60 * 1000;
