/**
 * Resident and foreigner registration numbers (주민등록번호, 외국인등록번호): finding them and making sure that
 * no message or report repeats one.
 */

export type NumberFound = {
  readonly start: number;
  readonly end: number;
  /** False for thirteen digits in a row that no word calls a resident number: a barcode looks the same. */
  readonly certain: boolean;
};

/** Where complete numbers stand in a text. Corporate registration numbers of the same shape are not meant. */
export function residentNumbersIn(text: string): readonly NumberFound[] {
  const found: NumberFound[] = [];
  if (text.search(sixDigits) < 0 || text.search(shape) < 0) return found;
  for (const match of text.matchAll(shape)) {
    if (!datePlausible(match[1] ?? '')) continue;
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    if (corporate.test(before)) continue;
    const certain = !allDigits.test(match[0]) || named.test(before);
    found.push({ start: match.index, end: match.index + match[0].length, certain });
  }
  return found;
}

/**
 * The text with everything that looks like such a number masked, `900101-*******`, corporate ones too. Its
 * length stays. Mask before cutting: half a number is not recognised.
 */
export function maskNumbers(text: string): string {
  // Most texts have no six digits in a row, and a look for those is quicker.
  if (text.search(sixDigits) < 0) return text;
  return text.replace(shape, (whole, date: string) =>
    datePlausible(date) ? `${whole.slice(0, -7)}*******` : whole,
  );
}

/** Six digits, perhaps a dash and spaces, seven digits of which the first says century and sex; full-width digits too. */
const digit = '[0-9０-９]';
const sixDigits = /[0-9０-９]{6}/u;
const shape = new RegExp(
  `(?<![0-9０-９A-Za-z-])(${digit}{6})\\s{0,2}[-–—−－~]?\\s{0,2}[1-8１-８]${digit}{6}(?![0-9０-９-])`,
  'gu',
);

const allDigits = /^[0-9０-９]+$/u;
const named = /주민|등록번호|생년/u;
const corporate = /법인\s?(?:등록)?\s?(?:번호)?\s?[:：(]?\s?$/u;

function datePlausible(digits: string): boolean {
  const plain = digits.normalize('NFKC');
  const month = Number(plain.slice(2, 4));
  const date = Number(plain.slice(4, 6));
  return month >= 1 && month <= 12 && date >= 1 && date <= 31;
}
