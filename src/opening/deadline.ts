/** Deadline (접수마감). */
import { cleanLine, fold, saysNothing } from './clean.ts';
import { daysBetween, plusDays, toDay } from '../day.ts';
import { writtenDays } from './written-day.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import type { Day } from '../day.ts';
import type { WrittenDay } from './written-day.ts';

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

/** Reads a deadline; the diagnostics of {@link checkDeadline} are dropped. */
export function readDeadline(cell: string, issueDay: Day, registered: Day | null = null): Deadline {
  return checkDeadline(cell, issueDay, registered).value;
}

/**
 * Reads every form in which a deadline is written. A date without a year is resolved from the registration or the
 * issue; a relative form (`D-6`) needs the registration; several dates that are no range, and text, stay unknown.
 */
export function checkDeadline(cell: string, issueDay: Day, registered: Day | null = null): Checked<Deadline> {
  const text = cleanLine(cell);
  if (saysNothing(text)) return { value: nothing, diagnostics: [] };
  if (text.length > textLimit) return unread(text, unreadable);
  const folded = fold(text);
  if (noEnd.test(folded))
    return { value: { ...nothing, text, kind: 'always' }, diagnostics: [endless(text)] };
  if (closed.test(folded)) return unread(text, alreadyClosed);
  const relative = daysAhead(folded);
  if (relative !== null) return relativeDeadline(text, relative, registered);
  const kind: DeadlineKind = untilFilled.test(folded)
    ? 'until-filled'
    : always.test(folded)
      ? 'always'
      : 'date';
  const last = lastDay(folded, writtenDays(folded, issueDay, registered));
  if (last === 'several') return unread(text, severalDates);
  if (last === 'open' || last === null) {
    if (kind === 'date') return unread(text, unreadable);
    if (last === null && anyDate.test(folded)) return unread(text, oddDate, kind);
    return { value: { ...nothing, text, kind }, diagnostics: [] };
  }
  if (kind === 'always') return unread(text, severalDates);
  const time = last.time ?? timeIn(folded.slice(0, last.start) + folded.slice(last.end));
  const value = { text, kind, date: last.day, time, weekday: last.weekday };
  const next = nextYear(last.day, registered);
  if (next === null) return { value, diagnostics: [] };
  return { value: { ...value, date: next }, diagnostics: [lastYear(text, last.day, registered, next)] };
}

/** The same day a year on, when the day written lies before the registration and that one soon after it. */
function nextYear(day: Day, registered: Day | null): Day | null {
  if (registered === null || day >= registered) return null;
  const next = toDay(`${Number(day.slice(0, 4)) + 1}${day.slice(4)}`);
  return next !== null && next >= registered && daysBetween(registered, next) <= longestPosting ? next : null;
}

/** Days that an opening is posted at most for a year to be taken for a slip. */
const longestPosting = 120;

const textLimit = 200;
const nothing: Deadline = { text: '', kind: 'unknown', date: null, time: null, weekday: null };

const untilFilled =
  /채용 ?(?:완료|될|되는|하는)? ?(?:시(?!험)|때) ?(?:까지|마감|종료)?|(?:구인|충원|모집) ?(?:완료)? ?시 ?(?:까지|마감)/;
const always = /상시|수시|연중|always|open until/i;
const closed = /^[([]?(?:접수|모집|채용)? ?(?:마감|종료|완료)(?:됨|되었습니다)?[)\]]?$/;
/** Days that databases write for "no end". */
const noEnd = /(?<!\d)(?:9999|2999|2099)[-./]?12[-./]?31/;
const anyDate = /\d{1,4} ?[-./월] ?\d/;

/** The day that ends the range, or the only day; null without one, `open` when only the beginning of a range is there. */
function lastDay(text: string, days: readonly WrittenDay[]): WrittenDay | 'several' | 'open' | null {
  const last = days.at(-1);
  if (last === undefined) return null;
  const before = days.at(-2);
  if (/^ ?(?:\d{1,2}:\d{2}(?::\d{2})? ?)?(?:~|-|부터)/.test(text.slice(last.end))) return 'open';
  if (before === undefined || before.day === last.day) return last;
  const between = text.slice(before.end, last.start);
  const isRange =
    days.length === 2 && /^[^~-]{0,20}(?:~|-|부터)[^~-]{0,20}$/.test(between) && before.day <= last.day;
  return isRange ? last : 'several';
}

/** `16시`, `18:00`, `오후 6시 30분`; the last one written, for the first may belong to the beginning of a range. */
function timeIn(text: string): string | null {
  let time: string | null = /정오/.test(text) ? '12:00' : null;
  for (const [, half, hour, colon, minutes] of text.matchAll(
    /(오전|오후|정오|자정)? ?\(?(?<![\d:.])(\d{1,2}) ?(?:(:)|시(?!간)) ?(\d{2})?(?::\d{2})?/g,
  )) {
    if (colon !== undefined && minutes === undefined) continue;
    const given = Number(hour);
    const hours = half === '오후' && given < 12 ? given + 12 : half === '오전' && given === 12 ? 0 : given;
    const minute = Number(minutes ?? 0);
    if (hours > 24 || minute > 59 || (hours === 24 && minute > 0)) continue;
    time =
      hours + minute === 0 ? null : `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  }
  return time;
}

/** Days from the day of posting: `D-6`, `오늘마감`, `내일마감`, `3일 남음`; null for anything else. */
function daysAhead(text: string): number | null {
  if (/^D ?- ?(?:day|0)$/i.test(text) || /^(?:오늘|금일|당일) ?(?:마감|까지)?$/.test(text)) return 0;
  if (/^(?:내일|익일|명일) ?(?:마감|까지)?$/.test(text)) return 1;
  if (/^모레 ?(?:마감|까지)?$/.test(text)) return 2;
  const count =
    /^D ?- ?(\d{1,3})$/i.exec(text) ?? /^(?:마감 ?)?(\d{1,3})일 ?(?:남음|전|후 ?마감)$/.exec(text);
  return count === null ? null : Number(count[1]);
}

function relativeDeadline(text: string, ahead: number, registered: Day | null): Checked<Deadline> {
  if (registered === null) return unread(text, relativeDay);
  const date = plusDays(registered, ahead);
  return {
    value: { ...nothing, text, kind: 'date', date },
    diagnostics: [
      {
        code: 'deadline/relative',
        severity: 'warning',
        message: `접수마감이 날짜가 아니라 남은 날수로 적혀 있어 등록일(${registered})부터 세어 ${date}로 읽었습니다.`,
        actual: text,
        expected: date,
        hint: '맞는지 확인하고, 접수마감 칸에 날짜를 적어 주십시오.',
      },
    ],
  };
}

type Complaint = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'>;

function unread(text: string, complaint: Complaint, kind: DeadlineKind = 'unknown'): Checked<Deadline> {
  return {
    value: { ...nothing, text, kind: kind === 'date' ? 'unknown' : kind },
    diagnostics: [{ actual: text, example: '2026-11-30, 11월 30일, 채용시까지, 상시', ...complaint }],
  };
}

const unreadable: Complaint = {
  code: 'deadline/unreadable',
  severity: 'warning',
  message: '접수마감을 날짜로 읽지 못하였습니다.',
  hint: '접수마감 칸에 "2026-11-30"처럼 연·월·일을 적거나 "채용시까지"라고 적어 주십시오.',
};
const oddDate: Complaint = { ...unreadable, message: '접수마감에 함께 적힌 날짜를 읽지 못하였습니다.' };
const severalDates: Complaint = {
  ...unreadable,
  message: '접수마감에 날짜가 여럿이거나 앞뒤가 맞지 않아 어느 날까지인지 알 수 없습니다.',
  hint: '마지막 접수일 하나만 적어 주십시오.',
};
const relativeDay: Complaint = {
  code: 'deadline/relative',
  severity: 'warning',
  message: '접수마감이 날짜가 아니라 남은 날수로 적혀 있어 언제인지 알 수 없습니다.',
  hint: '접수마감 칸에 날짜를 적거나, 등록일 열을 함께 넣어 주십시오.',
};
const alreadyClosed: Complaint = {
  code: 'deadline/closed',
  severity: 'error',
  message: '이미 마감된 구인이라고 적혀 있습니다.',
  hint: '마감되었으면 이 줄을 지우고, 아직 모집 중이면 접수마감 날짜를 적어 주십시오.',
};

function lastYear(text: string, day: Day, registered: Day | null, next: Day): Diagnostic {
  return {
    code: 'deadline/last-year',
    severity: 'warning',
    message: `마감일(${day})이 등록일(${registered})보다 앞서, 해가 바뀌기 전에 적은 것으로 보고 ${next}로 읽었습니다.`,
    actual: text,
    expected: next,
    hint: '맞는지 확인하고, 접수마감 칸의 연도를 고쳐 주십시오.',
  };
}

function endless(text: string): Diagnostic {
  return {
    code: 'deadline/no-end',
    severity: 'info',
    message: '접수마감이 끝이 없다는 뜻의 날짜로 적혀 있어 상시 모집으로 읽었습니다.',
    actual: text,
    hint: '실제 마감일이 있으면 그 날짜를 적어 주십시오.',
  };
}
