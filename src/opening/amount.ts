/** Amounts of money as written: `2,096,270원`, `209만원`, `3천5백만원`, `230만 5천원`, `235.5만`. */

/** An amount of 원 that is known to lie in `[low, high]`: 고용24 floors monthly pay to 만원, so `209만원` is 2,090,000-2,099,999. */
export type Won = { readonly low: number; readonly high: number };

/** A number that could be money, with where it stands in the text. */
export type Amount = {
  readonly start: number;
  readonly end: number;
  /** As written, without its scale; NaN when the digits are grouped wrongly (`2,30,000`). */
  readonly number: number;
  /** What the number counts: 10,000 for `만`; 1 for `원`; 0 when neither stands there. */
  readonly scale: number;
  /** What its last digit counts: 1,000 for `235.5만`. */
  readonly step: number;
  readonly won: Won;
};

/** The numbers in a folded text that could be money, in order; `40시간`, `120%`, `3개월`, `2026년` are none. */
export function amountsIn(text: string): readonly Amount[] {
  const pieces = Array.from(text.matchAll(piece), (match) => pieceOf(text, match)).filter(
    (part) => part !== null,
  );
  const amounts: Amount[] = [];
  for (const part of pieces) {
    const last = amounts.at(-1);
    if (last !== undefined && continues(text, last, part)) amounts.splice(-1, 1, joined(last, part));
    else amounts.push(part);
  }
  return amounts;
}

/** The amount that `number` is when it counts units of `scale`: `2,400` of `2,400~2,600만원`. */
export function wonOf(number: number, scale: number, step: number = scale): Won {
  const low = Math.round(number * scale);
  return { low, high: low + Math.max(1, Math.round(Math.min(step, 10_000))) - 1 };
}

const scales: ReadonlyMap<string, number> = new Map([
  ['억', 100_000_000],
  ['천만', 10_000_000],
  ['백만', 1_000_000],
  ['십만', 100_000],
  ['만', 10_000],
  ['천', 1_000],
  ['백', 100],
  ['십', 10],
]);

const piece =
  /(?<![\d.,])(\d[\d,]{0,20}(?:\.\d{1,6})?)(?![\d])(?: ?(억|천만|백만|십만|만|천|백|십)(?![가-힣]{0,2}명))?( ?원)?/g;
const countsOther =
  /^ ?(?:%|퍼센트|프로|시간|시(?!급)|분|일(?!당|급)|개월|월(?!급)|년|호봉|급|회|차|명|인(?!센)|세|주|교대|조|호|층|배|번|톤|km|kg|:)/i;

function pieceOf(text: string, match: RegExpExecArray): Amount | null {
  const [whole, digits = '', word, won] = match;
  const end = match.index + whole.replace(/,$/, '').length;
  const isBare = word === undefined && won === undefined;
  if (isBare && (countsOther.test(text.slice(end, end + 6)) || /^20[0-4]\d$/.test(digits))) return null;
  const number = numberOf(digits);
  const scale = isBare ? 0 : (scales.get(word ?? '') ?? 1);
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const step = Math.max(scale, 1) / 10 ** decimals;
  return { start: match.index, end, number, scale, step, won: wonOf(number, Math.max(scale, 1), step) };
}

function numberOf(digits: string): number {
  const plain = digits.replace(/,$/, '');
  return /^(?:\d{1,3}(?:,\d{3})*|\d+)(?:\.\d+)?$/.test(plain)
    ? Number(plain.replaceAll(',', ''))
    : Number.NaN;
}

/** A fraction of 원 is no amount: `10.320원` was meant as 10,320원, or as something else. */
export function isWhole({ number, scale }: Pick<Amount, 'number' | 'scale'>): boolean {
  return scale > 1 ? !Number.isNaN(number) : Number.isInteger(number);
}

/** `3천` + `5백만`, `1억` + `2천만`, `230만` + `5천`, `209만` + `6,270원`: one amount in two pieces. */
function continues(text: string, last: Amount, part: Amount): boolean {
  if (last.scale <= 1 || !/^ ?$/.test(text.slice(last.end, part.start)) || text.charAt(last.end - 1) === '원')
    return false;
  if (last.scale < 10_000) return part.scale >= 10_000 && part.won.low < last.scale * 10_000;
  return part.scale > 0 && part.scale < last.scale && part.won.low < last.scale;
}

function joined(last: Amount, part: Amount): Amount {
  const low = last.scale < 10_000 ? last.won.low * 10_000 + part.won.low : last.won.low + part.won.low;
  const { scale, step, end } = part;
  return { start: last.start, end, number: low / scale, scale, step, won: wonOf(low, 1, step) };
}
