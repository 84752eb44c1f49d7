/** Pay (임금): the text an employer wrote and what it surely says. */
import { amountsIn, isWhole, wonOf } from './amount.ts';
import { cleanLine, fold, saysNothing } from './clean.ts';
import { payUnitIn, payUnitNames, payUnitOf } from './pay-unit.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import type { Amount, Won } from './amount.ts';
import type { PayUnit } from './pay-unit.ts';

export type { Won } from './amount.ts';
export type { PayUnit } from './pay-unit.ts';

export type Pay = {
  /** Cleaned text as the employer wrote it, on one line; empty when missing. */
  readonly text: string;
  /** null when the text does not say. */
  readonly unit: PayUnit | null;
  /** Least pay; null when the text gives no figure. */
  readonly min: Won | null;
  /** Most pay; null when open-ended (`이상`) or without a figure. Equal to `min` for a single figure. */
  readonly max: Won | null;
  /** True for `협의`, `면접 후 결정`, `회사내규에 따름`. */
  readonly negotiable: boolean;
  /** What stands beside the figure, e.g. `상여금 120%`; empty when nothing does. */
  readonly extra: string;
};

/** The cells and headers that help to read a pay cell; each may be empty. */
export type BesidePay = {
  /** 임금형태: `월급`, `M`. */
  readonly unit?: string;
  /** 최소급여, 최대급여. */
  readonly min?: string;
  readonly max?: string;
  /** 고용24's list form, used only when nothing else stands there. */
  readonly listed?: string;
  /** Header of the pay column: `시급`, `급여(만원)`. */
  readonly header?: string;
};

/** Reads pay; the diagnostics of {@link checkPay} are dropped. */
export function readPay(cell: string, beside: BesidePay = {}): Pay {
  return checkPay(cell, beside).value;
}

/** Reads pay. Figures that are approximate, contradictory, of unclear scale or not there stay text and are reported. */
export function checkPay(cell: string, beside: BesidePay = {}): Checked<Pay> {
  const text = textOf(cell, beside);
  if (text === '') return { value: nothing, diagnostics: [] };
  const folded = fold(text);
  const unit = payUnitOf(beside.unit ?? '') ?? payUnitOf(beside.header ?? '');
  const reading =
    text.length > textLimit ? 'unreadable' : figuresIn(folded, unit, scaleIn(beside.header ?? ''));
  if (typeof reading !== 'string') return { value: { text, ...reading }, diagnostics: [] };
  const negotiable = undecided.test(folded);
  const named = payUnitIn(folded.slice(0, amountsIn(folded)[0]?.start)) ?? payUnitIn(folded);
  const value: Pay = { ...nothing, text, unit: named ?? unit, negotiable };
  return { value, diagnostics: reading === 'unreadable' && negotiable ? [] : [complaintOf(reading, text)] };
}

const textLimit = 500;
const nothing: Pay = { text: '', unit: null, min: null, max: null, negotiable: false, extra: '' };

/** The pay cell, or what the neighbouring cells say when it holds no figure of its own. */
function textOf(cell: string, beside: BesidePay): string {
  const [pay = '', unit = '', min = '', max = '', listed = ''] = [
    cell,
    beside.unit ?? '',
    beside.min ?? '',
    beside.max ?? '',
    beside.listed ?? '',
  ].map((text) => said(text));
  if (pay !== '' && !(pay.length < 10 && payUnitOf(pay) !== null && amountsIn(fold(pay)).length === 0))
    return pay;
  const least = /^0*$/.test(min) ? '' : min;
  const most = /^0*$/.test(max) ? '' : max;
  const bounds = most === '' ? (least === '' ? '' : `${least} 이상`) : `${least} ~ ${most}`.trim();
  if (bounds !== '') return `${payUnitIn(bounds) === null ? pay || unitName(unit) : ''} ${bounds}`.trim();
  return pay === '' ? listed : pay;
}

/** `월급` for a cell with `월급` or the code `M`. */
function unitName(cell: string): string {
  const unit = payUnitOf(cell);
  return unit === null ? cell : payUnitNames[unit];
}

function said(cell: string): string {
  const text = cleanLine(cell);
  return saysNothing(text) ? '' : text;
}

type Figures = Omit<Pay, 'text'>;
type Trouble = 'unreadable' | 'scale' | 'approximate' | 'several' | 'reversed';

const undecided = /협의|협상|조율|면접|내규|규정|상담|추후|호봉|기준에 ?따|가이드라인|지침|문의/;
const agreeable =
  /(?:임금|급여|금액)? ?(?:협의|협상|조율) ?(?:가능|후 ?결정)?|\(? ?면접 ?(?:시|후) ?(?:결정|협의|조정) ?\)?/g;
const roughly = /약 ?$|평균 ?$|예상 ?$/;
const roughlyAfter = /^ ?\(?(?:내외|정도|가량|전후|안팎|가능|예상|수준|선(?![가-힣]))/;
/** Words before an amount that is paid beside the wage. */
const besides =
  /(?:식대|식비|교통비|차비|유류비|유류대|수당|상여금?|보너스|성과급|인센티브|장려금|지원금|축하금|휴가비|명절|숙소|기숙사|복지|포인트|퇴직금)(?! ?(?:및|등)? ?포함)[^\d]{0,12}$/;

function figuresIn(text: string, besideUnit: PayUnit | null, headerScale: number | null): Figures | Trouble {
  const amounts = withoutProbation(
    text,
    amountsIn(text).filter((amount, index, all) => {
      const before = text.slice(all[index - 1]?.end ?? 0, amount.start);
      return !besides.test(before.slice(-24));
    }),
  );
  const first = amounts[0];
  if (first === undefined) return 'unreadable';
  const second = amounts[1];
  const isRange = second !== undefined && between.test(text.slice(first.end, second.start));
  const last = isRange ? second : first;
  const before = text.slice(0, first.start);
  const after = text.slice(last.end);
  if (roughly.test(before) || roughlyAfter.test(after)) return 'approximate';
  const unit = payUnitIn(before) ?? payUnitBehind(after) ?? besideUnit ?? basic(before, first);
  const from = worth(first, last.scale > 1 && first.scale === 0 ? last.scale : headerScale, unit);
  const to = isRange ? worth(second, headerScale, unit) : from;
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  if (from.low > to.high) return 'reversed';
  for (const other of amounts.slice(isRange ? 2 : 1)) {
    const same = other.won.low === from.low || other.won.low === to.low;
    const otherUnit = payUnitIn(text.slice(last.end, other.start));
    if (!same && (otherUnit === null || otherUnit === unit)) return 'several';
  }
  const bound = isRange ? '' : boundOf(before, after);
  return {
    unit,
    min: bound === 'most' ? null : from,
    max: bound === 'least' ? null : to,
    negotiable: /협의|협상|조율|면접 ?(?:시|후)/.test(text),
    extra: extraOf(before, after),
  };
}

/** `기본급 2,000,000원`, `월 209시간 기준 2,156,880원`: nobody is paid so much by the hour or day. */
function basic(before: string, { won }: Amount): PayUnit | null {
  return /(?:기본급|월 ?\d{2,3} ?시간 ?(?:기준)?) ?:? ?$/.test(before) &&
    won.low >= 700_000 &&
    won.low < 20_000_000
    ? 'month'
    : null;
}

/** The amounts without what a newcomer gets at first: `시급 9,300원 (수습 3개월), 이후 시급 10,500원`. */
function withoutProbation(text: string, amounts: readonly Amount[]): readonly Amount[] {
  if (!/수습/.test(text)) return amounts;
  const regular = amounts.filter(({ start, end }, index) => {
    const before = text.slice(amounts[index - 1]?.end ?? 0, start);
    const after = text.slice(end, amounts[index + 1]?.start);
    if (/수습/.test(before) && !/(?:이후|종료|후|정식)/.test(before.slice(before.indexOf('수습'))))
      return false;
    return !(/^ ?\(? ?수습/.test(after) && /이후|종료|후|정식|정규/.test(after));
  });
  return regular.length > 0 ? regular : amounts;
}

const between =
  /^ ?(?:이상|부터)? ?(?:\(?세[전후]\)?)? ?(?:~|-|에서|부터) ?(?:시급|일급|주급|월급|연봉|월|연|최대)? ?$/;

/** The unit that stands behind an amount: `/월`, `/시간`, `(월급)`. */
function payUnitBehind(after: string): PayUnit | null {
  const word = behind.exec(after)?.[1];
  return word === undefined ? null : payUnitOf(word);
}

const behind =
  /^ ?[/(] ?(시간|시급|시|일급|일당|일|주급|주|월급|월|연봉|년|연|건당|건|h|hour|month)(?! ?\d|[가-힣]) ?\)?/i;

/** Amounts that a wage for the unit could hardly be under: a bare number below it may have been meant in 만원 or 천원. */
const leastBare: Readonly<Record<PayUnit, number>> = {
  hour: 1_000,
  day: 10_000,
  week: 10_000,
  month: 100_000,
  year: 1_000_000,
  piece: 100,
};
const mostBelievable = 1_000_000_000;

function worth(amount: Amount, scale: number | null, unit: PayUnit | null): Won | Trouble {
  const counted = amount.scale === 0 && scale !== null ? scale : amount.scale;
  const won = counted === amount.scale ? amount.won : wonOf(amount.number, counted);
  if (!isWhole({ ...amount, scale: counted }) || won.low > mostBelievable) return 'unreadable';
  if (amount.scale === 0 && scale === null && won.low < (unit === null ? 1_000 : leastBare[unit]))
    return 'scale';
  return floored.has(unit) ? won : { low: won.low, high: won.low };
}

/** Pay whose 만원 figures may be floors; nobody floors 시급 1만원. */
const floored: ReadonlySet<PayUnit | null> = new Set([null, 'month', 'year']);

/** What a header says its numbers count: `급여(만원)`, `시급(원)`. */
function scaleIn(header: string): number | null {
  const word = /[([:] ?(?:단위 ?:? ?)?(만|천)?원 ?[)\]]?/.exec(header);
  return word === null ? null : word[1] === '만' ? 10_000 : word[1] === '천' ? 1_000 : 1;
}

function boundOf(before: string, after: string): 'least' | 'most' | '' {
  if (
    /^ ?\)? ?(?:이상|부터|~|↑)/.test(after) ||
    more.test(after) ||
    /최소 ?(?:월급?|연봉?|시급)? ?$/.test(before)
  )
    return 'least';
  const isMost = /^ ?\)? ?(?:이하|까지|미만|↓|이내)/.test(after);
  return isMost || /(?:최대|~) ?(?:월급?|연봉?|시급)? ?$/.test(before) ? 'most' : '';
}

/** `220만원+α`: at least so much. */
const more = /^ ?\+ ?(?:α|알파|@)/;

/** What stands beside the figure, without the unit, the bounds and the words that `negotiable` already holds. */
function extraOf(before: string, after: string): string {
  const rest = after
    .replace(/^ ?(?:이상|이하|부터|까지|미만|이내|~|↑|↓)(?: ?~)?/, ' ')
    .replace(more, ' ')
    .replace(behind, ' ');
  return `${before.replace(wage, '$1 ')} ${rest}`
    .replace(agreeable, ' ')
    .replace(/ ?: ?/g, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,./+~-]+|[\s,/+~-]+$/g, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim();
}

const wage =
  /(?:(?:급여|임금|보수) ?:? ?)?(?:최소|최대)? ?(?:시간당|시간급|시급|일급|일당|주급|월급여?|연봉|년봉|건별|건당|매월|월|연|일|주|~)?제?( ?\(? ?세[전후] ?\)?)? ?(?:최소|최대)? ?[:/]? ?$/;

function complaintOf(trouble: Trouble, text: string): Diagnostic {
  return {
    code: 'pay/unreadable',
    severity: 'warning',
    message: messages[trouble],
    actual: text,
    example: '시급 10,320원, 월급 250만원 이상, 월급 230만원~260만원',
    hint: '급여 칸에 시급·월급·연봉 가운데 하나와 금액을 적어 주십시오. 적힌 글은 그대로 정보지에 실립니다.',
  };
}

const messages: Readonly<Record<Trouble, string>> = {
  unreadable: '급여를 금액으로 읽지 못하였습니다.',
  scale: '급여 숫자가 원인지 만원인지 알 수 없습니다.',
  approximate: '급여가 대략의 금액으로만 적혀 있습니다.',
  several: '급여에 금액이 여럿이어서 어느 것이 급여인지 알 수 없습니다.',
  reversed: '급여의 앞 금액이 뒤 금액보다 큽니다.',
};
