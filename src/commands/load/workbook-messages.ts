/** What is said between the process that reads workbooks (`workbook-process.ts`) and the one that asks (`workbooks.ts`). */
import type { Checked } from '../../diagnostic.ts';
import type { Table } from '../../read/table.ts';
import type { WorkbookSource } from '../../read/workbook.ts';

/** A workbook to be read. */
export type Request = { readonly file: string; readonly source: WorkbookSource };

export type Answer = {
  /** The tables; a text is what was thrown, which is a bug of ours. */
  readonly read: Checked<readonly Table[]> | string;
  /** The process ends now: it holds memory that the next workbook would be charged for. */
  readonly isLast: boolean;
};

/** What the process sends once, before any answer. */
export const ready = 'ready';

/** What its guard writes to standard output before it ends the process; the time is followed by its seconds. */
export const stopped = { time: 'time ', memory: 'memory' } as const;
