/**
 * What a stage found wrong, as a value. Nothing here prints; `commands/print.ts` does.
 */

/** `error` holds an opening back (or stops the run), `warning` asks a person, `info` only notes. */
export type Severity = 'error' | 'warning' | 'info';

/** Where something was seen: a cell of a spreadsheet, a line of a template or of the config. */
export type Place = {
  /** File name as the user gave it, e.g. `구인/익산.csv`. */
  readonly file: string;
  /** Sheet of a workbook, e.g. `11월`. */
  readonly sheet?: string;
  /** Physical line, 1-based. */
  readonly line?: number;
  /** Row number the spreadsheet program shows, 1-based; the header of a plain file is row 1. */
  readonly row?: number;
  /** Header of the column as the file spells it, e.g. `급여`; the column's letter when it has none. */
  readonly column?: string;
};

export type Diagnostic = {
  /** `pay/below-minimum`: the folder and name of its page under `docs/rules/`. */
  readonly code: `${string}/${string}`;
  readonly severity: Severity;
  /** One polite Korean sentence that states what was seen. */
  readonly message: string;
  readonly place?: Place;
  /** What stands there, e.g. `시급 9,000원`. */
  readonly actual?: string;
  /** What was expected, e.g. `10,320원 이상`. */
  readonly expected?: string;
  /** How such a cell is written, `3명, 2~3명`; shows the way and corrects nothing. */
  readonly example?: string;
  /** What the staff member can do about it. */
  readonly hint?: string;
};

/** A stage's result together with every problem it met. */
export type Checked<T> = { readonly value: T; readonly diagnostics: readonly Diagnostic[] };
