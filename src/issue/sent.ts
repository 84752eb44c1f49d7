/** 발송대장: which text of which issue was sent where, a row before each attempt and one after it. */
import type { Day } from '../day.ts';
import { parseRows, rowOf } from './history-rows.ts';
import { ledgerDay } from './ledger-table.ts';

/** `보내는 중` stands before an attempt: when nothing follows it, the attempt was interrupted. */
export type SendingState = '보내는 중' | '보냄' | '실패' | '모름';

export type Sending = {
  readonly number: number;
  readonly date: Day;
  readonly revision: number;
  /** `밴드`. */
  readonly channel: string;
  /** Name of the text, `밴드-1.txt`. */
  readonly name: string;
  readonly state: SendingState;
  /** In Korea, `2026-11-24 09:00:00`. */
  readonly at: string;
  /** The key of the post, or the code of the failure. */
  readonly result: string;
  /** Of what was sent, 64 hexadecimal digits. */
  readonly sha256: string;
};

/** A text of an issue as it would be sent. */
export type Message = Pick<Sending, 'number' | 'date' | 'revision' | 'channel' | 'name' | 'sha256'>;

const states: readonly string[] = ['보내는 중', '보냄', '실패', '모름'] satisfies readonly SendingState[];
const header = ['호수', '발행일', '정정', '채널', '글', '상태', '시각', '결과', '내용'] as const;

/** The header of an empty 발송대장, with its line end. */
export const emptySendings = `${rowOf(header)}\r\n`;

/** The row of an attempt, to be added at the end of the file. */
export function sendingRow(one: Sending): string {
  const { number, date, revision, channel, name, state, at, result, sha256 } = one;
  return `${rowOf([String(number), date, String(revision), channel, name, state, at, result, sha256])}\r\n`;
}

/** Reads a 발송대장; null when it is none or a row cannot be read: then nobody knows what was sent. */
export function readSendings(text: string): readonly Sending[] | null {
  const [first, ...rows] = parseRows(text.replace(/^\ufeff/, ''));
  if (first === undefined || header.some((name, i) => first[i]?.trim() !== name)) return null;
  const sendings = rows.filter((cells) => cells.some((cell) => cell.trim() !== '')).map(readRow);
  return sendings.some((one) => one === null) ? null : sendings.filter((one) => one !== null);
}

function readRow(cells: readonly string[]): Sending | null {
  const [
    number = '',
    written = '',
    revision = '',
    channel = '',
    name = '',
    state = '',
    at = '',
    result = '',
  ] = cells.map((cell) => cell.trim());
  const date = ledgerDay(written);
  const isWhole = /^\d{1,9}$/.test(number) && /^\d{1,9}$/.test(revision) && states.includes(state);
  if (date === null || !isWhole) return null;
  return {
    number: Number(number),
    date,
    revision: Number(revision),
    channel,
    name,
    state: state as SendingState,
    at,
    result,
    sha256: cells[8]?.trim() ?? '',
  };
}

/**
 * Whether a text must not be sent: it was (`보냄`), or nobody knows (`모름`). The same text is the same post
 * in every revision, and so is a text of the same revision that was changed by hand.
 */
export function standingOf(sendings: readonly Sending[], message: Message): '보냄' | '모름' | null {
  const same = sendings.filter(
    (one) =>
      one.number === message.number &&
      one.date === message.date &&
      one.channel === message.channel &&
      (one.sha256 === message.sha256 || (one.revision === message.revision && one.name === message.name)),
  );
  if (same.some(({ state }) => state === '보냄')) return '보냄';
  const last = same.at(-1)?.state;
  return last === undefined || last === '실패' ? null : '모름';
}
