/** How much BAND and KakaoTalk take, as dated data with its source, and how a text is counted against it. */

export type Limit = {
  /** As `lengthOf` counts. */
  readonly characters: number;
  /** Infinity where none is known. */
  readonly lineBreaks: number;
  /** Where the figures come from. */
  readonly source: string;
  /** When they were last looked up. */
  readonly seen: string;
};

/** Two resellers of KakaoTalk messages. */
const nhn = 'https://docs.nhncloud.com/en/Notification/KakaoTalk%20Bizmessage/en/friendtalkupgrade-overview/';
const infobip = 'https://www.infobip.com/docs/kakaotalk/message-types';

/** By the kind of text. */
export const limits = {
  /**
   * BAND has a limit (result code 3001) but publishes no figure. Ours holds about thirty openings and is
   * our own choice, on the safe side.
   */
  밴드: {
    characters: 5000,
    lineBreaks: Number.POSITIVE_INFINITY,
    source: 'own choice; https://developers.band.us/develop/guide/api/handle_errors names no figure',
    seen: '2026-11-24',
  },
  카카오: {
    characters: 1300,
    lineBreaks: 99,
    source: `${nhn} (characters), ${infobip} (line breaks)`,
    seen: '2026-11-24',
  },
  와이드: {
    characters: 76,
    lineBreaks: 5,
    source: `${nhn} (characters), ${infobip} (line breaks)`,
    seen: '2026-11-24',
  },
} as const satisfies Record<string, Limit>;

/** Buttons of a KakaoTalk message: how many (two under a wide image), how long a label. */
export const buttonLimits = {
  text: 5,
  wide: 2,
  label: 14,
  source: infobip,
  seen: '2026-11-24',
} as const;

/**
 * How long a text is. Neither service says what it counts, so this counts what is never less than any of
 * the usual ways: UTF-16 units (an emoji is two or more, a combining mark one more), a line break as two,
 * as a form sends it.
 * @param text with `\n` line ends
 */
export function lengthOf(text: string): number {
  return text.length + lineBreaksOf(text);
}

/** Line breaks in a text with `\n` line ends. */
export function lineBreaksOf(text: string): number {
  return text.split('\n').length - 1;
}

/** Whether a text keeps a limit. */
export function keeps(text: string, limit: Limit): boolean {
  return lengthOf(text) <= limit.characters && lineBreaksOf(text) <= limit.lineBreaks;
}
