/** Kind of contract (고용형태). */

export type Employment = {
  /** Cleaned text; empty when missing. */
  readonly text: string;
  /** Short label after 고용24's legend: `정규`, `기간제 12개월`, `시간제`, `파견`, `대체`; empty when missing; the text when unknown. */
  readonly label: string;
  /** Months of a fixed term; null when none is given. */
  readonly months: number | null;
  /** True for 시간제, 시간선택제. */
  readonly partTime: boolean;
};
