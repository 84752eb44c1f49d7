/** Deadline (접수마감). */
import type { Day } from './day.ts';

/** date: a day; until-filled: 채용 시까지; always: 상시; unknown: nothing, or nothing that can be read. */
export type DeadlineKind = 'date' | 'until-filled' | 'always' | 'unknown';

export type Deadline = {
  /** Cleaned text on one line; empty when missing. */
  readonly text: string;
  readonly kind: DeadlineKind;
  /** Last day to apply; an until-filled deadline may carry one too. */
  readonly date: Day | null;
  /** `16:00`; `24:00` is the end of the day; null when not given. */
  readonly time: string | null;
  /** Weekday written beside the date, e.g. `금`; null when none was. */
  readonly weekday: string | null;
};
