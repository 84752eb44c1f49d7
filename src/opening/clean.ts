/**
 * Cleaning of a cell: what stood on a web page or in Excel becomes plain text. Cells are hostile data,
 * so every function bounds its input first and every pattern here is linear.
 */
import { decodeEntities } from './entities.ts';

/** Characters of a cell that are read; Excel itself holds no more than 32,767. What lies beyond is cut. */
export const cellLimit = 8_000;

/** The cell on one line: decoded, without control characters, page furniture or double spaces. */
export function cleanLine(cell: string): string {
  return cleanLines(cell).join(' ');
}

/** The cell's lines as a list, `국민연금, 고용보험`; doubled and trailing commas are dropped, sentences stay sentences. */
export function cleanList(cell: string): string {
  return cleanLines(cell)
    .flatMap((line) => line.split(/,(?!\d{3})/))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .reduce((list, part) => (list === '' ? part : `${list}${/[.:?!]$/.test(list) ? ' ' : ', '}${part}`), '');
}

/** The cell's lines that say something, each cleaned. */
export function cleanLines(cell: string): readonly string[] {
  // Most fields of a row have no cell.
  if (cell === '') return [];
  return plainText(cell)
    .replace(furnitureWithin, ' ')
    .replace(/ {2,}/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !furnitureLines.has(line));
}

/** At most `length` characters, cut at the last space if there is a late one, with `…` when something was cut. */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text.slice(0, length * 2 + 2));
  if (characters.length <= length) return text;
  const head = characters.slice(0, length - 1).join('');
  const space = head.lastIndexOf(' ');
  return `${(space > head.length * 0.6 ? head.slice(0, space) : head).replace(/[\s,·/(~:-]+$/, '')}…`;
}

/** The text as a reader compares it: compatibility forms folded (`１` → `1`), all dashes `-`, all tildes `~`. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−ー]/g, '-')
    .replace(/[~〜∼˜⁓]/g, '~');
}

/** True for what stands in a cell that has nothing to say: `-`, `없음`, `정보 없음`, `Not found`, `null`. */
export function saysNothing(text: string): boolean {
  return /^(?:[-–—~.·/*xX\s]*|\(?(?:정보|내용|해당|해당\s?사항|입력\s?값)?\s?없음\)?|미기재|미입력|not\s?found|no\s?data|null|none|nan|undefined|n\/?a)$/i.test(
    text,
  );
}

function plainText(cell: string): string {
  const bounded = cell.length > cellLimit ? cell.slice(0, cellLimit) : cell;
  if (isPlain.test(bounded)) return bounded.replace(/\( ?주 ?\)/g, '(주)');
  return decodeEntities(bounded)
    .normalize('NFC')
    .replace(lineBreaks, '\n')
    .replace(tags, ' ')
    .replace(invisible, '')
    .replace(blank, ' ')
    .replace(wide, (character) => character.normalize('NFKC'))
    .replace(/[〜∼]/g, '~')
    .replace(/\( ?주 ?\)/g, '(주)');
}

/** Printable ASCII without markup, Hangul syllables and a few marks: most cells need nothing more than that. */
const isPlain = /^[\n !-%'-;=?-~·가-힣]*$/;

const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]|<\/?(?:br|p|div|li|tr)(?: [^<>]{0,200})?\/?>/gi;

/** Only names that are markup beyond doubt: `<조,중식>` is an employer's text. */
const tags = /<\/?(?:span|b|strong|em|i|u|font|a|ul|ol|table|tbody|td|th|img|h[1-6])(?: [^<>]{0,300})?\/?>/gi;

/** Controls, zero-width and bidirectional marks, soft hyphen, variation selectors, noncharacters, lone surrogates. */
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\p{Variation_Selector}\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff\u{e0000}-\u{e007f}\p{Cs}]/gu;

/** Every kind of space but the line break, Hangul fillers, and private-use characters (bullets of a symbol font). */
const blank = /[^\S\n]|[\u115f\u1160\u3164\uffa0\p{Co}]/gu;

/** Full-width ASCII (`１`, `（`) and parenthesised Hangul (`㈜`). */
const wide = /[\uff01-\uff5e\u3200-\u321e]/g;

/** Buttons and captions of 고용24 and its like that come along when a page is copied. */
const furnitureLines = new Set([
  '입사지원',
  '현황통계',
  '툴팁',
  '약도보기',
  '지도보기',
  '길찾기',
  '더보기',
  '자세히 보기',
  '상세보기',
  '바로가기',
  '관심기업 등록',
  '관심기업등록',
  '스크랩',
  '공유하기',
  '인쇄하기',
  '새창열림',
  '로그인',
  '기본 이력서 이메일 보내기',
]);

const furnitureWithin =
  /\( ?개인회원 로그인 후 조회 ?가능 ?\)|개인회원(?:으로)? 로그인(?:하셔야| 후) 조회(?:가)? ?가능(?:합니다)?\.?|기본 이력서 이메일 보내기|(?<![가-힣])(?:툴팁|약도보기|지도보기|현황통계)(?![가-힣])/g;
