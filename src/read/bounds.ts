/**
 * How much one file may hold. A centre's list has tens to a few thousand openings; these limits lie far
 * above that and keep the memory and the time of a run bounded whatever the file is. A refusal names the one
 * that was met (`refusal.ts`).
 */

/** Bytes of one file. */
export const maxFileBytes = 64 * 1024 * 1024;

/** Bytes of all parts of a workbook (a ZIP) together after unpacking. */
export const maxUnpackedBytes = 96 * 1024 * 1024;

/** Rows of one table, the header included. */
export const maxRows = 100_000;

/** Columns of one table. Old Excel had 256; a list of openings has twenty. */
export const maxColumns = 1_000;

/** UTF-16 units of one cell: what Excel itself can hold. The rest of a longer cell is cut off. */
export const maxCellLength = 32_767;

/** Cells of one table. Of XML: elements, attributes and what is no XML together; of JSON: values. */
export const maxCells = 4_000_000;

/**
 * UTF-16 units of all cells of a workbook together. A text that stands once in the file can be shown by many of
 * its cells; in all other formats the bytes of the file bound it.
 */
export const maxTextLength = 64 * 1024 * 1024;

/** Physical lines of a text file, blank ones included. */
export const maxLines = 2_000_000;

/** Length of one CSV record; a longer one is taken for a quotation mark that nobody closed. */
export const maxRecordLength = 1024 * 1024;

/** Quotation marks that are repaired in one CSV file before it is refused. */
export const maxRepairs = 50;

/** Elements of XML, or lists and objects of JSON, one inside the other. */
export const maxDepth = 100;

/** Unknown entities and forbidden characters that are kept or dropped in one XML file before it is refused. */
export const maxFaults = 100_000;

/** Megabytes that the process may hold that reads workbooks; 100,000 rows of 16 columns take 400 to 600. */
export const maxWorkbookMemory = 620;

/**
 * Seconds of processor time that a workbook may take. A good one takes 0.1 s a MB, an XLS 0.25 s, of its bytes after
 * unpacking, on the machine of docs/develop/reliability.md; an office's may be three times slower.
 */
export function maxWorkbookSeconds(bytes: number): number {
  return 3 + Math.ceil((bytes / 1024 / 1024) * 0.5);
}
