/** Everything that is known of a field, in one place; the rest of the program derives what it needs from it. */
import type { Fate } from './fate.ts';

export type Description = {
  /** Name in messages, in `열:` of 일자리.yaml, in the starter spreadsheet and in templates. */
  readonly korean: string;
  /**
   * Headers that mean it, the likeliest first, between spaces: of two columns of a table that say the same, the one
   * whose alias stands first is taken.
   */
  readonly aliases: string;
  /** What the column is for, for staff. */
  readonly sentence: string;
  /** How a cell of it may be written; empty when anything may stand there. */
  readonly example: string;
  /** `line` and `list` stay text, on one line or as a list; `typed` has a reader in `src/opening/`; `none` is not read. */
  readonly read: 'line' | 'list' | 'typed' | 'none';
  /** Several columns of it add to each other; of other fields one column is taken. */
  readonly adds?: true;
  /** The rules of wording look for phrases in it. */
  readonly searched?: true;
  /** It stands in the list attached to the PDF and in the record for programs. */
  readonly exported?: true;
  /**
   * What a column of it is like that no alias names: a header without spaces and marks, in small letters, and the
   * beginning of a cell.
   */
  readonly likeness?: { readonly header: RegExp; readonly cell?: RegExp };
  /** Width in characters and the cells of the two examples in the starter spreadsheet. */
  readonly starter?: { readonly width: number; readonly cells: readonly [string, string] };
  readonly fate: Fate;
};
