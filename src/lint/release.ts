/**
 * The column `확인`, in which a person lets an opening pass.
 */
import { partsOf } from '../day.ts';
import type { Day } from '../day.ts';

/** given: it holds for this issue; past: it names the day of another issue; none: empty, or a no. */
export type Release = 'given' | 'past' | 'none';

/**
 * What the cell says for the issue of a day. A cell with a date (`11/24 확인`, `2026-11-24`) holds for the
 * issue of that date only; one without (`확인`, `O`, `예`) holds as long as it stands.
 */
export function releaseOf(text: string, date: Day): Release {
  const cell = text.trim();
  if (cell === '' || refusal.test(cell)) return 'none';
  const written = dated.exec(cell);
  if (written === null) return 'given';
  const { year, month, date: day } = partsOf(date);
  const sameYear = written[1] === undefined || Number(written[1].slice(-2)) === year % 100;
  return sameYear && Number(written[2]) === month && Number(written[3]) === day ? 'given' : 'past';
}

const refusal =
  /^(?:[xX×✕✗-]|아니오|아니요|미확인|미확정|보류|대기|확인\s?(?:중|필요|전|안\s?됨|바람|요망)|n|no|f|false|0)$/iu;
const dated = /(?:^|\D)(?:(20\d\d|\d\d)\s?[-./년]\s?)?(\d{1,2})\s?[-./월]\s?(\d{1,2})(?:\D|$)/u;
