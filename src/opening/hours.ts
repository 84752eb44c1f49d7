/** Working hours (근무시간·근무요일). */

export type Hours = {
  /** Cleaned text on one line, page furniture removed; empty when missing. */
  readonly text: string;
  /** `09:00`; null unless the text gives one plain span. */
  readonly start: string | null;
  /** `18:00`; may be earlier than `start` for night work; `24:00` is possible. */
  readonly end: string | null;
  /** True when the end lies on the next day, or the shift is a full 24 hours. */
  readonly overnight: boolean;
  /** Weekly contracted hours (주 소정근로시간), 0 < n <= 80; null when not given. */
  readonly weekly: number | null;
  /** Break in minutes a day; null when not given. */
  readonly breakMinutes: number | null;
  /** `주5일`, `주6일`, `월~금`, `격일제`; empty when not given. */
  readonly days: string;
  /** `3조 2교대`, `2교대`, `격일제`; empty when none. */
  readonly shift: string;
  /** True for `시간협의`, `근무시간 협의가능`. */
  readonly negotiable: boolean;
  /** What a card prints: `09:00~18:00`, `3조 2교대`, `07:00~익일 07:00`, else a short form of `text`. */
  readonly label: string;
};
