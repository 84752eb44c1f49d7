/** Working hours (근무시간·근무요일). */
import { cleanLine, cleanLines, fold, saysNothing, shorten } from './clean.ts';
import { clockLabel, spansIn } from './clock.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import type { Span } from './clock.ts';

export type Hours = {
  /** Cleaned text on one line, page furniture removed; empty when missing. */
  readonly text: string;
  /** `09:00`; null unless the text gives one plain span. */
  readonly start: string | null;
  /** `18:00`; may be earlier than `start` for night work; `24:00` is possible. */
  readonly end: string | null;
  /** True when the end lies on the next day, or the shift is a full 24 hours. */
  readonly overnight: boolean;
  /** Weekly contracted hours (주 소정근로시간), 0 < n <= 80; null when not given. */
  readonly weekly: number | null;
  /** Break in minutes a day; null when not given. */
  readonly breakMinutes: number | null;
  /** True when the text says that there is no break: `휴게 없음`. */
  readonly noBreak: boolean;
  /** Every span of work, each once, in the order of the text; breaks are none. */
  readonly turns: readonly Turn[];
  /** `주5일`, `주6일`, `월~금`, `격일제`; empty when not given. */
  readonly days: string;
  /** `3조 2교대`, `2교대`, `격일제`; empty when none. */
  readonly shift: string;
  /** True for `시간협의`, `근무시간 협의가능`. */
  readonly negotiable: boolean;
  /** What a card prints: `09:00~18:00`, `3조 2교대`, `07:00~익일 07:00`, else a short form of `text`. */
  readonly label: string;
};

/** A span of work. */
export type Turn = {
  /** What names it: `주간`, `월~금`, `토요일`, `격주 토요일`; empty when nothing does. */
  readonly name: string;
  /** From start to end, breaks included; at most 1,440. */
  readonly minutes: number;
  /** Minutes of it between 22:00 and 06:00. */
  readonly night: number;
};

/** The cells that help to read working hours; each may be empty. */
export type BesideHours = {
  /** 근무형태, 근무요일: `주 5일 근무`. */
  readonly days?: string;
  /** 교대: `3조 2교대`. */
  readonly shift?: string;
  /** 주 소정근로시간: `40`, `40시간`. */
  readonly weekly?: string;
};

/** Reads working hours; the diagnostics of {@link checkHours} are dropped. */
export function readHours(cell: string, beside: BesideHours = {}): Hours {
  return checkHours(cell, beside).value;
}

/** Reads working hours. A span whose 오전 or 오후 is unclear, and text that says nothing of time, are reported. */
export function checkHours(cell: string, beside: BesideHours = {}): Checked<Hours> {
  const lines = cleanLines(cell.slice(0, textLimit))
    .map((line) => line.replace(captions, ' ').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const text = said(lines.join(' ')).replace(/(소정근로시간) : /, '$1 ');
  const [daysText, shiftText, weeklyText] = [beside.days ?? '', beside.shift ?? '', beside.weekly ?? ''].map(
    (part) => fold(said(cleanLine(part.slice(0, textLimit)))),
  );
  const folded = fold(text);
  const working = lines
    .map((line) => withoutBreaks(fold(line)).replace(fourDigits, '$1:$2~$3:$4'))
    .join('\n');
  const { spans, isUnclear } = spansIn(working);
  const shift =
    shiftIn(shiftText ?? '') || fixedIn(shiftText ?? '') || shiftIn(daysText ?? '') || shiftIn(folded);
  const plain = distinct(spans).length === 1 && !isUnclear && !turns.test(shift) ? spans[0] : undefined;
  const negotiable = agreeable.test(folded);
  const value = {
    text,
    start: plain === undefined ? null : clockLabel(plain.from),
    end: plain === undefined ? null : clockLabel(plain.to),
    overnight: plain?.overnight ?? false,
    weekly: weeklyIn(weeklyText ?? '', true) ?? weeklyIn(`${working} ${daysText}`, false),
    breakMinutes: breakIn(lines.map(fold)),
    noBreak: /(?:휴게|휴식) ?(?:시간)? ?(?:은|이)? ?(?:없음|없습니다|無|0분)/.test(folded),
    turns: distinct(spans).map((span) => turnOf(span, working)),
    days:
      daysIn(daysText ?? '') ||
      daysIn(folded) ||
      shorten(/^(?:없음|해당 ?없음|기타)$/.test(daysText ?? '') ? '' : (daysText ?? ''), 16),
    shift,
    negotiable,
  };
  const label = labelOf({ spans: distinct(spans), times: spans.length, isUnclear, working, ...value });
  const trouble = troubleOf(text, value, spans, isUnclear, cell.length > textLimit);
  return { value: { label, ...value }, diagnostics: trouble === null ? [] : [complaint(text, trouble)] };
}

const textLimit = 4_000;
const captions = /※ ?상세 근무시간|\(근무시간\)/g;

function said(text: string): string {
  return saysNothing(text) ? '' : text;
}

/** Breaks are times too: everything from 휴게 to the end of its brackets, its line or the next slash is set aside. */
function withoutBreaks(line: string): string {
  return line
    .replace(/\( ?휴게 ?시간 ?\)/g, '휴게시간')
    .replace(/\([^()]*(?:휴게|휴식|점심|식사|취침|실근로|휴계)[^()]*\)/g, ' ')
    .replace(
      /\(?(?:휴게|휴식|점심|간식|식사|저녁|조식|중식|석식|취침|야간취침|야근시)(?: ?시간)?(?![가-힣]*(?:포함|제외)).*$/,
      ' ',
    );
}

const agreeable =
  /(?:시간|근무) ?(?:은 )?(?:탄력적으로 )?협의|협의 ?(?:가능|후)|면접 ?(?:시|후) ?(?:결정|협의)|^협의$/;
/** `0900~1800`. */
const fourDigits = /(?<!\d)([01]\d|2[0-4])([0-5]\d) ?[~-] ?([01]\d|2[0-4])([0-5]\d)(?!\d)/g;
const turns = /[2-9]교대/;

function shiftIn(text: string): string {
  const team = /(\d) ?조 ?(\d) ?교대/.exec(text);
  if (team) return team[1] === '1' && team[2] === '1' ? '' : `${team[1]}조 ${team[2]}교대`;
  const turn = /(?<!\d)([2-4]) ?교대/.exec(text);
  if (turn) return `${turn[1]}교대`;
  if (/격일 ?(?:제|근무|\d)/.test(text) || text === '격일') return '격일제';
  return /(?<!당직)교대(?:로)? ?근무/.test(text) ? '교대근무' : '';
}

/** One half of the day for good, as the cell of the shift has it: `주간`, `야간 고정`. */
function fixedIn(text: string): string {
  return /^(?:상시 ?)?(?:주간|야간|심야|오전|오후)(?: ?(?:근무|고정|전담|반|조))?$/.exec(text)?.[0] ?? '';
}

/** `주 소정근로시간 : 40시간`, `주40시간`, `1주 15시간`; not `주 52시간 이내`, `주간 3시간`. */
function weeklyIn(text: string, isOwnCell: boolean): number | null {
  const hours = Number((isOwnCell ? weeklyCell : weeklyWithin).exec(text.replaceAll('\n', ' '))?.[1]);
  return hours > 0 && hours <= 80 ? hours : null;
}

const weeklyCell = /^(?:1?주 ?)?(?:소정)? ?(?:근로 ?시간)? ?:? ?(\d{1,2}(?:\.\d{1,2})?) ?(?:시간|h)?$/i;
const weeklyWithin =
  /(?:주 ?소정 ?근로 ?시간 ?:? ?|(?<![가-힣])1?주 ?(?:당|간 근로시간)? ?:? ?)(\d{1,2}(?:\.\d{1,2})?) ?시간(?! ?(?:이내|내|초과|미만|이상|까지|한도|씩? ?의? ?(?:연장|초과|잔업|추가|특근)))/;

/** Minutes of break when all lines give one figure, as a span (`12:00~13:00`) or as a length (`1시간 30분`). */
function breakIn(lines: readonly string[]): number | null {
  const found = new Set(lines.flatMap(breaksOf));
  const [only] = found;
  return found.size === 1 && only !== undefined && only > 0 && only < 720 ? only : null;
}

function breaksOf(line: string): readonly number[] {
  const from = line.search(/(?:휴게|휴식)(?! ?시간? ?제외)/);
  if (from < 0) return [];
  const near = line.slice(from, from + 60);
  // A break that stands in brackets ends with them.
  const text = /^[^()]*(?:\([^()]*\)[^()]*){0,3}\)/.exec(near)?.[0] ?? near;
  const { spans } = spansIn(text);
  if (spans.length > 0) return spans.map((span) => span.to - span.from + (span.overnight ? 1_440 : 0));
  return Array.from(
    text.matchAll(length),
    ([, hours = '0', minutes = '0', alone = '0']) =>
      Math.round(Number(hours) * 60) + Number(minutes) + Number(alone),
  );
}

const length = /(?<![\d.:])(\d(?:\.\d)?) ?시간(?: ?(\d{1,2})(?: ?분|(?!\d)))?|(?<![\d:])(\d{2}) ?분/g;

function daysIn(text: string): string {
  const counts = new Set(Array.from(text.matchAll(/주 ?([1-7]) ?일/g), (match) => match[1]));
  const [count] = counts;
  if (counts.size === 1) return `주${count}일`;
  const range = /(?<![가-힣])([월화수목금토일])(?:요일)? ?[~-] ?([월화수목금토일])(?:요일)?(?![가-힣])/.exec(
    text,
  );
  if (range) return `${range[1]}~${range[2]}`;
  if (/토요? ?(?:일)? ?격주 ?휴무/.test(text)) return '토요 격주 휴무';
  return /격일/.test(text) ? '격일제' : /탄력 ?근무/.test(text) ? '탄력근무' : '';
}

function turnOf(span: Span, working: string): Turn {
  const before = working.slice(Math.max(0, span.start - 16), span.start);
  const name = nameBefore(before).trim();
  const to = span.overnight || span.to <= span.from ? span.to + 1_440 : span.to;
  const night = [
    [0, 360],
    [1_320, 1_800],
  ].reduce((sum, [from = 0, end = 0]) => sum + Math.max(0, Math.min(to, end) - Math.max(span.from, from)), 0);
  return {
    name: /격주/.test(before) ? `격주 ${name}`.trim() : name,
    minutes: Math.min(1_440, to - span.from),
    night,
  };
}

function distinct(spans: readonly Span[]): readonly Span[] {
  return spans.filter(
    (span, index) => spans.findIndex(({ from, to }) => from === span.from && to === span.to) === index,
  );
}

type Parts = Omit<Hours, 'label'> & {
  readonly spans: readonly Span[];
  /** How often a span stands there; more often than there are spans when days share one. */
  readonly times: number;
  readonly isUnclear: boolean;
  readonly working: string;
};

function labelOf({ start, shift, negotiable, spans, times, isUnclear, text, working }: Parts): string {
  const [first] = spans;
  if (start !== null && first !== undefined)
    return spanLabel(first, first.overnight) + (negotiable ? ' (협의)' : '');
  if (turns.test(shift)) return shift;
  const names = spans.map((span) => nameBefore(working.slice(0, span.start)));
  const isNamed = spans.length === times && !names.includes('');
  const all = spans
    .map((span, index) => (isNamed ? names[index] : '') + spanLabel(span, span.from === span.to))
    .join(', ');
  if (spans.length > 1 && spans.length < 4 && all.length <= 48 && !isUnclear) return all;
  if (shift !== '') return shift;
  if (negotiable) return '시간 협의';
  return shorten(text.replace(/^[-*·※□■ ]+/, ''), 30);
}

function spanLabel({ from, to }: Span, isNext: boolean): string {
  return `${clockLabel(from)}~${isNext ? '익일 ' : ''}${clockLabel(to)}`;
}

/** What names a span in front of it: `주간 `, `월~금 `, `토요일 `; empty when nothing does. */
function nameBefore(before: string): string {
  const found = named.exec(before.slice(-16));
  if (found === null) return '';
  const [, part, from, to] = found;
  return part === undefined ? `${from}~${to} ` : `${part} `;
}

const named =
  /(?:(주간|야간|심야|새벽|오전|오후|평일|주말|휴일|공휴일|[월화수목금토일]요일|(?<![가-힣\d~,·-])[월화수목금토일])|([월화수목금토일])(?:요일)? ?[~-] ?([월화수목금토일])(?:요일)?)(?:반|조|근무)? ?[\])(: -]{0,4}$/;

type Trouble = 'silent' | 'unclear' | 'long';

function troubleOf(
  text: string,
  hours: Omit<Hours, 'label'>,
  spans: readonly Span[],
  isUnclear: boolean,
  isLong: boolean,
): Trouble | null {
  if (text === '') return null;
  if (isLong) return 'long';
  if (isUnclear) return 'unclear';
  const isTyped = hours.shift !== '' || hours.negotiable || hours.weekly !== null || hours.days !== '';
  return spans.length > 0 || isTyped || /\d ?시간/.test(text) ? null : 'silent';
}

function complaint(text: string, trouble: Trouble): Diagnostic {
  return {
    code: 'hours/unreadable',
    severity: 'warning',
    message: messages[trouble],
    actual: shorten(text, 120),
    example: '09:00~18:00, 오전 9시~오후 6시, 3조 2교대',
    hint: '근무시간 칸에 "09:00~18:00"처럼 24시간제로 적어 주십시오.',
  };
}

const messages: Readonly<Record<Trouble, string>> = {
  silent: '근무시간을 읽지 못하여 적힌 그대로 두었습니다.',
  unclear: '근무시간이 오전인지 오후인지 알 수 없어 적힌 그대로 두었습니다.',
  long: `근무시간 칸의 글이 너무 길어 앞의 ${textLimit}자만 읽었습니다.`,
};
