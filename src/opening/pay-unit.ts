/** What a wage is paid for. */

/** hour 시급, day 일급, week 주급, month 월급, year 연봉, piece 건별. */
export type PayUnit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'piece';

/** Korean names as a card prints them. */
export const payUnitNames: Readonly<Record<PayUnit, string>> = {
  hour: '시급',
  day: '일급',
  week: '주급',
  month: '월급',
  year: '연봉',
  piece: '건별',
};

/** The unit a whole cell or header names: `월급`, `월급(세전)`, `급여(월)`, `M`; null when it names none or two. */
export function payUnitOf(cell: string): PayUnit | null {
  const text = cell.slice(0, 40).normalize('NFKC').trim();
  const inBrackets = /\( ?([^()]{1,4}?) ?\)$/.exec(text)?.[1] ?? '';
  const code = codes.get(text.toUpperCase()) ?? codes.get(inBrackets.toUpperCase());
  const found = new Set(unitsIn(text));
  if (code !== undefined) found.add(code);
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

/** The unit that a text names last, `급여: 월 ` before an amount; null when it names none. */
export function payUnitIn(text: string): PayUnit | null {
  return unitsIn(text.slice(-80)).at(-1) ?? null;
}

function unitsIn(text: string): readonly PayUnit[] {
  return Array.from(text.matchAll(names), ({ groups }) =>
    (Object.keys(words) as PayUnit[]).find((name) => groups?.[name] !== undefined),
  ).filter((unit) => unit !== undefined);
}

/** 고용24 codes H D M Y and what stands behind a slash: `/월`, `/h`. */
const codes: ReadonlyMap<string, PayUnit> = new Map<string, PayUnit>([
  ['H', 'hour'],
  ['D', 'day'],
  ['W', 'week'],
  ['M', 'month'],
  ['Y', 'year'],
  ['HOUR', 'hour'],
  ['MONTH', 'month'],
  ['시', 'hour'],
  ['시간', 'hour'],
  ['일', 'day'],
  ['주', 'week'],
  ['월', 'month'],
  ['년', 'year'],
  ['연', 'year'],
  ['건', 'piece'],
]);

/** A single syllable counts only next to the amount: `월 230만원`, never the 월 of `월~금`. */
const adjacent = String.raw`(?: ?(?:평균|기본급|급여|임금|보수|총액?|약|최소|최대|세[전후]))? ?:? ?$`;

const words: Readonly<Record<PayUnit, string>> = {
  hour: String.raw`시급|시간급|시간당|hourly`,
  day: String.raw`일급|일당|(?<![가-힣\d])일${adjacent}`,
  week: String.raw`주급|(?<![가-힣\d])주${adjacent}`,
  month: String.raw`월급|월 ?급여|월 ?보수|월봉|(?<![가-힣\d])매?월${adjacent}|monthly`,
  year: String.raw`연봉|년봉|(?<![가-힣\d])[연년]${adjacent}|annual|yearly`,
  piece: String.raw`건별|건당|개당`,
};

const names = new RegExp(
  Object.entries(words)
    .map(([unit, forms]) => `(?<${unit}>${forms})`)
    .join('|'),
  'gi',
);
