/** Days of work a week as an opening says them: `주 5일`, `월~토`, `격일제`, `3조 2교대`, `월 6회 휴무`. */
import type { Hours } from '../opening/hours.ts';
import { between, exactly } from './interval.ts';
import type { Interval } from './interval.ts';

/** null when nothing says. `text` is the folded text of the cells that speak of hours. */
export function daysAWeek(hours: Hours, text: string): Interval | null {
  const turns = byShift(hours.shift, text);
  const counted = countedIn(text) ?? rangeIn(text) ?? listIn(text) ?? wordIn(text) ?? freeDays(text);
  if (turns !== null && (counted === null || /격일|조/u.test(hours.shift))) return turns;
  return counted;
}

/** Every second day is 3.5 days a week; n teams for k turns work k days of n. */
function byShift(shift: string, text: string): Interval | null {
  if (/격일/u.test(shift) || /격일/u.test(text)) return exactly(3.5);
  const teams = /^([2-5])조 ([2-4])교대/u.exec(shift);
  if (teams === null) return shift === '' ? null : between(3.5, 5);
  const [count, turns] = [Number(teams[1]), Number(teams[2])];
  return count > turns ? exactly((7 * turns) / count) : between(5, 7);
}

function countedIn(text: string): Interval | null {
  const found = Array.from(
    text.matchAll(/주 ?([1-7](?:\.5)?)(?: ?[~-] ?([1-7]))? ?(?:일|회)(?!차|째|당|시)/gu),
    ([, from, to]) => between(Number(from), Number(to ?? from)),
  );
  const [first] = found;
  if (first === undefined) return null;
  const most = Math.max(...found.map((one) => one.most));
  const least = Math.min(...found.map((one) => one.least));
  return /격주 ?(?:로 ?)?토/u.test(text) && most === 5 ? between(least, 5.5) : between(least, most);
}

const weekdays = '월화수목금토일';

function rangeIn(text: string): Interval | null {
  const range = /(?<![가-힣])([월화수목금토일])(?:요일)? ?[~-] ?([월화수목금토일])(?:요일)?(?![가-힣])/u.exec(
    text,
  );
  if (range === null) return null;
  const from = weekdays.indexOf(range[1] ?? '');
  const count = ((weekdays.indexOf(range[2] ?? '') - from + 7) % 7) + 1;
  return between(count, /격주 ?토/u.test(text) && count === 5 ? 5.5 : count);
}

/** `월, 수, 금`, `화·목`, `토,일`. */
function listIn(text: string): Interval | null {
  const list = /(?<![가-힣\d])[월화수목금토일](?: ?[,·/] ?[월화수목금토일]){1,6}(?![가-힣])/u.exec(text)?.[0];
  if (list === undefined) return null;
  return exactly(new Set(list.replace(/[^월화수목금토일]/gu, '')).size);
}

function wordIn(text: string): Interval | null {
  if (/토요? ?(?:일)? ?격주|격주 ?토/u.test(text)) return exactly(5.5);
  if (/평일/u.test(text) && /주말|토요일/u.test(text)) return null;
  if (/(?<![가-힣])평일/u.test(text)) return exactly(5);
  return /(?<![가-힣])주말/u.test(text) ? exactly(2) : null;
}

/** `월 6회 휴무`: six days off in a month of 30.4. */
function freeDays(text: string): Interval | null {
  const free = Number(/월 ?([2-9]|1[0-2]) ?[회일] ?휴무/u.exec(text)?.[1]);
  if (free > 0) return exactly(7 - (free * 7 * 12) / 365);
  const weekly = Number(/주 ?([1-3]) ?[회일] ?휴무/u.exec(text)?.[1]);
  return weekly > 0 ? exactly(7 - weekly) : null;
}
