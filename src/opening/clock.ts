/** Times of day and spans of them as written: `(오전) 9시 00분 ~ (오후) 6시 00분`, `09:00~18:00`, `16:40~익일08:40`. */

/** Minutes since midnight, 0-1,440. */
export type Span = {
  readonly from: number;
  readonly to: number;
  /** True when the end lies on the next day, or a full day later. */
  readonly overnight: boolean;
  readonly start: number;
  readonly end: number;
};

export type Spans = {
  readonly spans: readonly Span[];
  /** True when a span was left out because 오전 or 오후 could not be told. */
  readonly isUnclear: boolean;
};

/** `09:00`; 1,440 is `24:00`. */
export function clockLabel(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** All spans in a folded text of at most a few thousand characters, in order. */
export function spansIn(text: string): Spans {
  const spans: Span[] = [];
  let isUnclear = false;
  for (const match of text.matchAll(pattern)) {
    const span = spanOf(match);
    if (span === 'unclear') isUnclear = true;
    else if (span !== null) spans.push(span);
  }
  return { spans, isUnclear };
}

const half = (name: string): string =>
  String.raw`\(?(?<${name}Next>(?:익일|다음 ?날)(?:\([^()]{1,6}\))?)? ?\(?(?<${name}Half>오전|오후|정오|자정|새벽|아침|낮|저녁|밤|AM|PM)? ?\)? ?`;
const time = (name: string): string =>
  String.raw`${half(name)}(?<!\d)(?<${name}Hour>\d{1,2})(?: ?(?:(?<${name}Colon>:)|(?<${name}Word>시(?!간))) ?(?:(?<${name}Minute>\d{2})(?!\d))? ?분?)? ?(?<${name}Late>AM|PM)?`;
const pattern = new RegExp(
  `${time('a')} ?시? ?(?:출근)? ?(?:~|-|부터|에서) ?${time('b')} ?(?<word>시(?!간))?`,
  'gi',
);

type Written = {
  readonly hour: number;
  readonly minute: number;
  readonly half: string;
  readonly isPadded: boolean;
  readonly hasColon: boolean;
};

function spanOf(match: RegExpExecArray): Span | 'unclear' | null {
  const groups = match.groups ?? {};
  const from = writtenTime(groups, 'a');
  const to = writtenTime(groups, 'b');
  if (from === null || to === null) return null;
  const isTime = groups['aColon'] ?? groups['aWord'] ?? groups['bColon'] ?? groups['bWord'] ?? groups['word'];
  const isWhole = match[0].trim() === (match.input ?? '').trim();
  if (isTime === undefined && !isWhole) return null;
  const span = resolve(from, to, groups['bNext'] !== undefined);
  return typeof span === 'string'
    ? span
    : { start: match.index, end: match.index + match[0].length, ...span };
}

function writtenTime(groups: Record<string, string | undefined>, name: 'a' | 'b'): Written | null {
  const text = groups[`${name}Hour`] ?? '';
  const [hour, minute] = [Number(text), Number(groups[`${name}Minute`] ?? 0)];
  const isHalfColon = groups[`${name}Colon`] !== undefined && groups[`${name}Minute`] === undefined;
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0) || isHalfColon) return null;
  const half = groups[`${name}Half`] ?? groups[`${name}Late`] ?? '';
  return {
    hour,
    minute,
    half: halves.get(half.toUpperCase()) ?? '',
    isPadded: text.length === 2,
    hasColon: groups[`${name}Colon`] !== undefined,
  };
}

/** 밤 and 새벽 12시 are midnight; 낮 12시 is noon. */
const halves: ReadonlyMap<string, string> = new Map([
  ['오전', '오전'],
  ['새벽', '오전'],
  ['아침', '오전'],
  ['AM', '오전'],
  ['자정', '자정'],
  ['오후', '오후'],
  ['낮', '오후'],
  ['저녁', '오후'],
  ['밤', '밤'],
  ['PM', '오후'],
  ['정오', '정오'],
]);

function minutesOf({ hour, minute, half }: Written): number {
  if (half === '정오') return 720 + (hour === 12 ? minute : 0);
  if (half === '자정') return hour === 24 ? 1_440 : 0;
  if (half === '오전' || half === '밤') {
    const base = hour === 12 ? 0 : hour;
    return (half === '밤' && hour >= 6 && hour < 12 ? base + 12 : base) * 60 + minute;
  }
  return (half === '오후' && hour < 12 ? hour + 12 : hour) * 60 + minute;
}

/**
 * A bare hour is a 24-hour time when that gives a span that can be no other: not for `9시~6시`, `1시~5시`. Behind
 * 오전, a bare earlier hour is the afternoon's; behind 오후, a bare later hour too.
 */
function resolve(
  from: Written,
  to: Written,
  isNext: boolean,
): Pick<Span, 'from' | 'to' | 'overnight'> | 'unclear' {
  const start = minutesOf(from) % 1_440;
  let end = minutesOf(to);
  const isTwelve = to.half === '' && from.half !== '' && !isNext && to.hour <= 12;
  // 오전 12시 at the end of a morning is meant as noon by some and as midnight by others.
  if (to.half === '오전' && to.hour === 12 && !isNext && from.half === '오전') return 'unclear';
  if (isTwelve && from.half === '오전' && end <= start) end += 720;
  else if (isTwelve && from.half === '오후' && from.hour <= 12) {
    if (to.hour === 12 || end + 720 <= start) return 'unclear';
    end += 720;
  } else if (from.half === '' && isUnclearStart(from, to, start, end, isNext)) return 'unclear';
  // The next day's first minute is 24:00 of this one.
  if (end === 0) return { from: start, to: 1_440, overnight: false };
  return { from: start, to: end, overnight: isNext || end <= start };
}

function isUnclearStart(from: Written, to: Written, start: number, end: number, isNext: boolean): boolean {
  if (isTwentyFour(from) && isTwentyFour(to) && end <= start && end + 1_440 - start <= longestShift)
    return false;
  if (from.hour > 12 || from.hour === 0 || isNext) return false;
  if (to.half === '오후' || to.half === '정오') return from.hour < 6 && !startsWithZero(from);
  if (to.half !== '') return true;
  if (to.hour > 12 || end === 0) return from.hour < 4 && !startsWithZero(from) && to.hour > 12;
  return end <= start || (from.hour < 7 && !startsWithZero(from));
}

/** `11:00`, `02:30`: written as a clock of 24 hours shows it. */
function isTwentyFour({ isPadded, half, hasColon }: Written): boolean {
  return isPadded && half === '' && hasColon;
}

/** Minutes of a shift over midnight; `09:00~06:00` would be 21 hours and is meant as 18:00. */
const longestShift = 16 * 60;

function startsWithZero(time: Written): boolean {
  return time.isPadded && time.hour < 10;
}
