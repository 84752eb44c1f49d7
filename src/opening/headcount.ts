/** Number of people wanted (모집인원). */

export type Headcount = {
  /** Cleaned text: `3명`, `○명`, `1명 (장애인만 채용)`; empty when missing. */
  readonly text: string;
  /** null when the text gives no number; `0명` means "some", so null as well. */
  readonly min: number | null;
  readonly max: number | null;
  /** What stands beside the number, e.g. `장애인 병행채용`; empty when nothing does. */
  readonly note: string;
};
