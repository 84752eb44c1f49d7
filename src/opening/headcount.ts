/** Number of people wanted (모집인원). */
import { cleanLine, fold, saysNothing, shorten } from './clean.ts';
import type { Checked } from '../diagnostic.ts';

export type Headcount = {
  /** Cleaned text: `3명`, `○명`, `1명 (장애인만 채용)`; empty when missing. */
  readonly text: string;
  /** null when the text gives no number; `0명` means "some", so null as well. */
  readonly min: number | null;
  readonly max: number | null;
  /** What stands beside the number, e.g. `장애인 병행채용`; empty when nothing does. */
  readonly note: string;
};

/** Reads a headcount; the diagnostic of {@link checkHeadcount} is dropped. */
export function readHeadcount(cell: string): Headcount {
  return checkHeadcount(cell).value;
}

/** Reads `1`, `1명`, `3~5명`, `5명 이상`, `○명`, `약간명`, `총 5명 (…)`; anything else stays text and is reported. */
export function checkHeadcount(cell: string): Checked<Headcount> {
  const text = cleanLine(cell)
    .replace(/ ?(?:입사지원|현황통계)(?=\s|$)/g, '')
    .trim();
  if (saysNothing(text)) return { value: { text: '', min: null, max: null, note: '' }, diagnostics: [] };
  const found = text.length > textLimit ? null : numberIn(fold(text));
  if (found !== null) return { value: { text, ...found }, diagnostics: [] };
  return {
    value: { text, min: null, max: null, note: '' },
    diagnostics: [
      {
        code: 'headcount/unreadable',
        severity: 'warning',
        message: '모집인원을 숫자로 읽지 못하여 적힌 그대로 두었습니다.',
        actual: text,
        example: '3명, 2~3명, ○명',
        hint: '모집인원 칸에는 "3명"처럼 숫자를 적어 주십시오.',
      },
    ],
  };
}

/** What a card prints: `3명`, `3~5명`, `5명 이상`, `○명`; empty when the number is missing, the text when unread. */
export function headcountLabel(headcount: Headcount): string {
  const { min, max, text } = headcount;
  if (min !== null) return max === null ? `${min}명 이상` : min === max ? `${min}명` : `${min}~${max}명`;
  if (max !== null) return `${max}명 이하`;
  const circles = some.exec(fold(text))?.[1];
  return circles === undefined ? shorten(text, 20) : `${'○'.repeat(circles.length)}명`;
}

const textLimit = 200;
const some = /^(?:총|약)? ?([0Oo○〇◯\u110b]{1,3}) ?[명인]?(?![가-힣\d])/;
const few = /^(?:약간|다수|수|여러) ?(?:명|인)?$/;
const range = /^(?:총|각)? ?(\d{1,4})(?: ?명| ?인)? ?[~-] ?(\d{1,4})(?: ?명| ?인(?![가-힣])|(?![\d가-힣]))/;
const single =
  /^(총|최대|최소)? ?(\d{1,4})(?:\.0)?(?: ?명| ?인(?![가-힣])|(?![\d가-힣]| ?[~-]))(?: ?(이상|이하|이내|내외|정도))?/;

function numberIn(text: string): Omit<Headcount, 'text'> | null {
  if (few.test(text)) return { min: null, max: null, note: '' };
  const circles = some.exec(text);
  if (circles) return { min: null, max: null, note: noteOf(text.slice(circles[0].length)) };
  const between = range.exec(text);
  if (between) {
    const [min, max] = [Number(between[1]), Number(between[2])];
    return min > 0 && min <= max ? whole(text, between[0], { min, max }) : null;
  }
  const one = single.exec(text);
  if (!one) return null;
  const count = Number(one[2]);
  const [before, after] = [one[1] ?? '', one[3] ?? ''];
  if (count === 0 || after === '내외' || after === '정도') return null;
  const min = before === '최대' || after === '이하' || after === '이내' ? null : count;
  const max = before === '최소' || after === '이상' ? null : count;
  return whole(text, one[0], { min, max });
}

/** A second count beside the first (`주간 2명, 야간 1명`) makes the first untrue, unless it was the total. */
function whole(
  text: string,
  seen: string,
  range: Pick<Headcount, 'min' | 'max'>,
): Omit<Headcount, 'text'> | null {
  const rest = text.slice(seen.length);
  if (!seen.startsWith('총') && /\d ?[명인](?![가-힣])/.test(rest)) return null;
  return { note: noteOf(rest), ...range };
}

function noteOf(rest: string): string {
  const note = rest.trim().replace(/^[,/:\s]+/, '');
  return /^\([^()]*\)$/.test(note) ? note.slice(1, -1).trim() : note;
}
