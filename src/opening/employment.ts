/** Kind of contract (고용형태). */
import { cleanLine, fold, saysNothing, shorten } from './clean.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';

export type Employment = {
  /** Cleaned text; empty when missing. */
  readonly text: string;
  /** Short label after 고용24's legend: `정규`, `기간제 12개월`, `시간제`, `파견`, `대체`; empty when missing; the text, cut at 20 characters, when unknown. */
  readonly label: string;
  /** Months of a fixed term; null when none is given. */
  readonly months: number | null;
  /** True for 시간제, 시간선택제. */
  readonly partTime: boolean;
};

/** Reads a kind of contract; the diagnostic of {@link checkEmployment} is dropped. */
export function readEmployment(cell: string): Employment {
  return checkEmployment(cell).value;
}

/** Reads 고용24's sentences and codes and everyday words (`계약직`, `무기계약직`); an unknown one is noted. */
export function checkEmployment(cell: string): Checked<Employment> {
  const text = cleanLine(cell);
  if (saysNothing(text))
    return { value: { text: '', label: '', months: null, partTime: false }, diagnostics: [] };
  const folded = fold(text.slice(0, 300));
  const code = codes.get(folded.toUpperCase().replace(/[ _-]/g, ''));
  const known = (code ?? folded).replace(besides, ' ');
  const partTime = /시간 ?\(? ?(?:선택)? ?\)? ?제|파트 ?타임|part|아르바이트|알바|단시간/i.test(known);
  const kind = kinds.find(([pattern]) => pattern.test(known))?.[1];
  if (kind === undefined) {
    const value = { text, label: code ?? shorten(text, 20), months: null, partTime };
    return { value, diagnostics: code === undefined ? [unknown(text)] : [] };
  }
  const months = kind === '정규' || kind === '무기계약' ? null : monthsIn(known);
  return {
    value: { text, label: months === null ? kind : `${kind} ${months}개월`, months, partTime },
    diagnostics: [],
  };
}

/** Words that speak of another contract or time than this one. */
const besides = /(?:상용직|정규직)(?:으로)? ?전환|수습 ?(?:기간)? ?\(? ?\d{1,2} ?개월/g;

function unknown(text: string): Diagnostic {
  return {
    code: 'employment/unreadable',
    severity: 'info',
    message: '고용형태를 알 수 없어 적힌 그대로 두었습니다.',
    actual: shorten(text, 120),
    example: '정규직, 계약직 12개월, 시간제, 파견',
    hint: '널리 쓰는 이름으로 적으면 정보지에 짧게 표시됩니다.',
  };
}

/** In the order in which they win: 대체 and 파견 over the term, 시간제 over both. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/대체 ?인력|휴직 ?대체|대체/, '대체'],
  [/파견/, '파견'],
  [/용역|도급/, '용역'],
  [/무기 ?계약/, '무기계약'],
  [/아르바이트|알바/, '아르바이트'],
  [/시간 ?\(? ?(?:선택)? ?\)?제|파트 ?타임|part|단시간/i, '시간제'],
  [/일용/, '일용'],
  [/인턴/, '인턴'],
  [/촉탁/, '촉탁'],
  [/위촉/, '위촉'],
  [/프리랜서/, '프리랜서'],
  [/정함이? ?없는|정함 ?없음|(?<!비)정규|상용/, '정규'],
  [/정함이? ?있는|정함 ?있음|기간제|계약직|비정규|임시/, '기간제'],
];

/** empTpCd of the 고용24 OPEN API, and the two codes of 노인일자리여기 whose meaning is known. */
const codes: ReadonlyMap<string, string> = new Map([
  ['4', '파견근로'],
  ['10', '정함 없음'],
  ['11', '정함 없음(시간제)'],
  ['20', '정함 있음'],
  ['21', '정함 있음(시간제)'],
  ['Y', '대체인력'],
  ['CM0101', '정규직'],
  ['CM0105', '기타'],
  ['FULLTIME', '전일제'],
  ['PARTTIME', '시간제'],
  ['CONTRACT', '계약직'],
  ['INTERN', '인턴'],
  ['INTERNSHIP', '인턴'],
  ['TEMPORARY', '임시직'],
]);

function monthsIn(text: string): number | null {
  const months = /(?<!\d)(\d{1,3}) ?개월/.exec(text)?.[1];
  if (months !== undefined) return Number(months) > 0 ? Number(months) : null;
  const years = /(?<!\d)([1-9]) ?년(?! ?차)/.exec(text)?.[1];
  return years === undefined ? null : Number(years) * 12;
}
