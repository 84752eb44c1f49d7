/**
 * How much one file may hold. A centre's list has tens to a few thousand openings; these limits lie far
 * above that and keep the memory of a run bounded whatever the file is.
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

/** Cells of one table. */
export const maxCells = 4_000_000;

/** Physical lines of a text file, blank ones included. */
export const maxLines = 2_000_000;

/** Length of one CSV record; a longer one is taken for a quotation mark that nobody closed. */
export const maxRecordLength = 1024 * 1024;

/** Quotation marks that are repaired in one CSV file before it is refused. */
export const maxRepairs = 50;
