/** Telephone numbers. */
import { cleanLine, fold, saysNothing, shorten } from './clean.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';

/** area: 063; mobile: 010; internet: 070; safe: 050x; toll-free: 080; nationwide: 1588; local: no area code; short: 1350. */
export type PhoneKind =
  | 'area'
  | 'mobile'
  | 'internet'
  | 'safe'
  | 'toll-free'
  | 'nationwide'
  | 'local'
  | 'short';

export type Phone = {
  /** `063-540-1234`, `1577-7114`, `02-6360-0510 (내선 510)`. */
  readonly label: string;
  /** Digits to dial, without an extension: `0635401234`. */
  readonly digits: string;
  readonly kind: PhoneKind;
  /** `510`; empty when none. */
  readonly extension: string;
};

/** The numbers of one cell; those marked as fax are told apart. */
export type PhoneCell = { readonly phones: readonly Phone[]; readonly faxes: readonly Phone[] };

/** Reads the telephone numbers of a cell; the diagnostics of {@link checkPhones} are dropped. */
export function readPhones(cell: string): readonly Phone[] {
  return checkPhones(cell).value.phones;
}

/**
 * Reads every kind of Korean number, several in a cell, with extensions (`내선 510`), runs (`~5`), a leading zero lost
 * in Excel, `+82`. Digits that are no whole number, and masked numbers, are reported and not printed.
 */
export function checkPhones(cell: string): Checked<PhoneCell> {
  const text = cleanLine(cell);
  if (saysNothing(text)) {
    return {
      value: { phones: [], faxes: [] },
      diagnostics: login.test(cell.slice(0, textLimit)) ? [notShown(cell)] : [],
    };
  }
  const folded = fold(text.slice(0, textLimit)).replace(mail, ' ');
  const all = phonesIn(folded);
  // Beside digits that are no number, a short one is more likely a piece of it: `010-둘224-1234`.
  const isBroken = /\d{2}/.test(restOf(folded, all));
  const found = isBroken ? all.filter(({ kind }) => kind !== 'local' && kind !== 'short') : all;
  const phones = found.filter((phone) => !phone.isFax);
  const value = { phones: distinct(phones), faxes: distinct(found.filter((phone) => phone.isFax)) };
  return { value, diagnostics: complaints(text, folded, found) };
}

const textLimit = 500;
const isForeign = /\+ ?\d{1,3}[ -]?$/;
const mail = /[\w.+-]{1,64}@[\w.-]{1,100}/g;

type Found = Phone & {
  readonly isFax: boolean;
  readonly isRestored: boolean;
  readonly start: number;
  readonly end: number;
};

const gap = String.raw`[ .)(\-·]{0,3}`;
const number = new RegExp(
  [
    String.raw`(?<plus>(?:\+ ?82|(?<!\d)0?082|(?<![\d-])82(?=[ -]))${gap}(?:\(0\))?)?\(?(?<code>0?(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|80|1[016-9]|50\d))(?<sep>${gap})(?<middle>\d{3,4})${gap}(?<last>\d{4})`,
    String.raw`(?<nation>1[568]\d{2})${gap}(?<nationLast>\d{4})`,
    String.raw`(?<near>[2-9]\d{2,3})[ -]?(?<nearLast>\d{4})`,
    String.raw`(?<short>1(?:1[0-9]|2[0-9]|3[0-9]|82)|13\d{2})(?=$|[^\d-])`,
  ]
    .map((form) => `(?:${form})(?![\\d*])`)
    .join('|')
    .replace(/^/, '(?<![\\d*+])(?:')
    .concat(')'),
  'g',
);
const behind =
  /[ ,]{0,2}(?:\(? ?(?:내선|구내|교환|ext\.?|내|#)(?: ?번호)? ?[:.)]? ?(?<extension>\d{1,5}(?:[~,/-]\d{1,5})?)번? ?\)?|(?<own>\(\d{2,4}\))|(?<run> ?[~/,·] ?(?:\d(?!\d|[.)-]\d)|\d{2,4}(?!\d| ?[.)-]? ?\d))))/iy;
const faxAhead = /(?:fax|팩스|팩|(?<![a-z])f) ?(?:번호)? ?[.:)]? ?$/i;

function phonesIn(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(number)) {
    // The digits of an extension are taken already.
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const core = coreOf(match[0], match.groups ?? {});
    if (core === null || isForeign.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    const end = match.index + match[0].length;
    behind.lastIndex = end;
    const tail = core.kind === 'short' ? null : behind.exec(text);
    const extension = tail?.groups?.['extension'] ?? tail?.groups?.['own']?.slice(1, -1) ?? '';
    const run = (tail?.groups?.['run'] ?? '').replaceAll(' ', '').replace(',', ', ');
    found.push({
      kind: core.kind,
      digits: core.digits,
      isRestored: core.isRestored,
      label: `${core.label}${run}${extension === '' ? '' : ` (내선 ${extension})`}`,
      extension,
      isFax: faxAhead.test(text.slice(Math.max(0, match.index - 12), match.index)),
      start: match.index,
      end: end + (tail?.[0].length ?? 0),
    });
  }
  return found;
}

type Core = Pick<Found, 'label' | 'digits' | 'kind' | 'isRestored'>;

function coreOf(whole: string, groups: Record<string, string | undefined>): Core | null {
  const { plus, code, sep, middle, last, nation, nationLast, near, nearLast, short } = groups;
  const joined = (kind: PhoneKind, parts: readonly string[], isRestored = false): Core => ({
    kind,
    label: parts.join('-'),
    digits: parts.join(''),
    isRestored,
  });
  if (code !== undefined && middle !== undefined && last !== undefined) {
    const isRestored = plus === undefined && !code.startsWith('0');
    // `2765-4321` is a local number, `2-765-4321` and `212345678` are Seoul's without the zero.
    if (isRestored && sep === '' && (whole.includes('-') || code.length + middle.length + 4 < 9)) {
      return code === '2' ? localOf(whole) : null;
    }
    const prefix = code.startsWith('0') ? code : `0${code}`;
    const kind = kindOf(prefix);
    const isWhole =
      kind === 'mobile' && prefix === '010'
        ? middle.length === 4
        : kind !== 'internet' || middle.length === 4;
    return isWhole ? joined(kind, [prefix, middle, last], isRestored) : null;
  }
  if (nation !== undefined && nationLast !== undefined) return joined('nationwide', [nation, nationLast]);
  if (near !== undefined && nearLast !== undefined) return localOf(whole);
  return short === undefined ? null : joined('short', [short]);
}

/** A number without an area code; eight digits that begin with 2 and have no hyphen may also be Seoul's without its zero. */
function localOf(whole: string): Core | null {
  const digits = whole.replace(/\D/g, '');
  if (digits.length === 8 && digits.startsWith('2') && !/\d{4}[ -]\d{4}/.test(whole)) return null;
  return { kind: 'local', label: `${digits.slice(0, -4)}-${digits.slice(-4)}`, digits, isRestored: false };
}

/** Prefixes after the numbering plan of the 전기통신번호관리세칙. */
function kindOf(prefix: string): PhoneKind {
  if (prefix.startsWith('01')) return 'mobile';
  if (prefix === '070') return 'internet';
  if (prefix === '080') return 'toll-free';
  return prefix.startsWith('050') ? 'safe' : 'area';
}

function distinct(phones: readonly Found[]): readonly Phone[] {
  const byDigits = new Map<string, Phone>();
  for (const { label, digits, kind, extension } of phones) {
    if (!byDigits.has(digits + extension))
      byDigits.set(digits + extension, { label, digits, kind, extension });
  }
  return [...byDigits.values()];
}

/** The text that no number took. */
function restOf(text: string, found: readonly Found[]): string {
  return found.reduceRight((left, phone) => `${left.slice(0, phone.start)} ${left.slice(phone.end)}`, text);
}

const login = /로그인|조회 ?가능|비공개/;

function notShown(text: string): Diagnostic {
  return {
    code: 'phone/not-shown',
    severity: 'info',
    message: '전화번호 대신 로그인 안내문이 들어 있어 비워 두었습니다.',
    actual: shorten(text.slice(0, textLimit).replace(/\s+/g, ' ').trim(), 120),
    hint: '원래 공고에서 전화번호를 확인하여 적어 주십시오.',
  };
}

function complaints(text: string, folded: string, found: readonly Found[]): readonly Diagnostic[] {
  const rest = restOf(folded, found);
  const restored = found.filter((phone) => phone.isRestored);
  const notes: Diagnostic[] = restored.map((phone) => ({
    code: 'phone/zero-restored',
    severity: 'info',
    message: '전화번호의 맨 앞 0이 빠져 있어 붙였습니다.',
    actual: text,
    expected: phone.label,
    hint: '엑셀에서 그 열의 표시 형식을 "텍스트"로 바꾸면 0이 지워지지 않습니다.',
  }));
  const isMasked = /\d[ -]?[*xX○●]{2,}|[*xX○●]{2,}[ -]?\d/.test(rest);
  if (
    isMasked ||
    /\d{3}/.test(rest) ||
    text.length > textLimit ||
    (found.length === 0 && !login.test(text))
  ) {
    notes.push({
      code: 'phone/unreadable',
      severity: 'warning',
      message: isMasked
        ? '전화번호가 가려져 있어 싣지 않았습니다.'
        : found.length === 0
          ? '전화번호를 읽지 못하여 싣지 않았습니다.'
          : '전화번호 칸의 일부를 읽지 못하였습니다.',
      actual: text,
      example: '063-540-1234, 010-1234-5678, 1577-0000, 063-540-1234 (내선 12)',
      hint: '지역번호까지 모두 적어 주십시오.',
    });
  }
  if (found.length === 0 && login.test(text)) notes.push(notShown(text));
  return notes;
}
