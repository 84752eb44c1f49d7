/** Files to tables: every file is recognised by its content and read as far as it can be read. */
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { parseDelimited } from './csv.ts';
import { decode } from './decode.ts';
import type { Table } from './table.ts';

export type SourceFile = {
  /** File name as the user gave it, e.g. `구인/익산.csv`. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

/**
 * The tables of all files, ordered by file name, then as they stand in the file. A file that cannot be
 * used gives one error and no table; the others are read all the same.
 */
export async function readTables(files: readonly SourceFile[]): Promise<Checked<readonly Table[]>> {
  const tables: Table[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const read = await readFile(file);
    tables.push(...read.value);
    diagnostics.push(...read.diagnostics);
  }
  return { value: tables, diagnostics };
}

async function readFile({ name, bytes }: SourceFile): Promise<Checked<readonly Table[]>> {
  const text = decode(name, bytes);
  if (text.value === undefined) return { value: [], diagnostics: text.diagnostics };
  const rows = parseDelimited(name, text.value);
  return { value: [{ file: name, rows: rows.value }], diagnostics: rows.diagnostics };
}
