/** What a card prints for pay. */
import { shorten } from './clean.ts';
import { payUnitNames } from './pay-unit.ts';
import type { Won } from './amount.ts';
import type { Pay } from './pay.ts';

/**
 * `시급 10,500원`, `월급 230만~260만원`, `월급 209만원 이상`, `월급 2,096,270원 이상`; the employer's words (cut at 40 characters)
 * when there is no figure, empty when missing. Never a figure that the employer did not write: 만원 only where it is exact.
 */
export function payLabel(pay: Pay): string {
  const { min, max, unit, text } = pay;
  const figures =
    min === null ? (max === null ? '' : `${amountLabel(max, unit)} 이하`) : rangeLabel(min, max, unit);
  if (figures === '') return shorten(text, 40);
  return unit === null ? figures : `${payUnitNames[unit]} ${figures}`;
}

function rangeLabel(min: Won, max: Won | null, unit: Pay['unit']): string {
  const from = amountLabel(min, unit);
  if (max === null) return `${from} 이상`;
  const to = amountLabel(max, unit);
  if (from === to) return from;
  const isMixed = /[만억]원$/.test(from) !== /[만억]원$/.test(to);
  if (!isMixed) return `${from.slice(0, -1)}~${to}`;
  return isExact(min) && isExact(max) ? `${inWon(min).slice(0, -1)}~${inWon(max)}` : `${from}~${to}`;
}

function isExact(won: Won): boolean {
  return won.low === won.high;
}

/** Exact amounts in 만원 are printed so only for monthly and yearly pay, where readers expect it. */
function amountLabel(won: Won, unit: Pay['unit']): string {
  const width = won.high - won.low + 1;
  if (width === 1)
    return won.low % 10_000 === 0 && (unit === 'month' || unit === 'year')
      ? inTenThousands(won.low)
      : inWon(won);
  return inTenThousands(won.low);
}

/** `230만원`, `235.5만원`, `1억 2,000만원`, `1억원`. */
function inTenThousands(low: number): string {
  const hundreds = Math.floor(low / hundredMillion);
  if (hundreds > 0 && low % hundredMillion === 0) return `${hundreds}억원`;
  const [whole = '', fraction] = String((low % hundredMillion) / 10_000).split('.');
  const rest = `${grouped(Number(whole))}${fraction === undefined ? '' : `.${fraction}`}만원`;
  return hundreds > 0 ? `${hundreds}억 ${rest}` : rest;
}

const hundredMillion = 100_000_000;

function inWon(won: Won): string {
  return `${grouped(won.low)}원`;
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
