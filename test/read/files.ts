/** Files for the tests of reading, made in memory. */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx';

import { toEntries } from '../../src/read/columns.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { readHere, readTables, type SourceFile } from '../../src/read/read.ts';
import type { Entry } from '../../src/read/table.ts';
import type { Field } from '../../src/field/field.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

let pairs: Map<string, readonly number[]> | undefined;

/** The bytes that Korean Windows saves; throws for what CP949 cannot hold. */
export function cp949(text: string): Uint8Array {
  pairs ??= cp949Pairs();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : pairs.get(character);
    if (pair === undefined) throw new Error(`not in CP949: ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

function cp949Pairs(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('windows-949');
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x41; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') found.set(character, [lead, trail]);
    }
  }
  return found;
}

export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  /** Number formats by cell address. */
  readonly formats?: Readonly<Record<string, string>>;
};

export function workbook(sheets: readonly Sheet[], bookType: BookType = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, worksheet(sheet), sheet.name);
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) };
  return new Uint8Array(
    write(book, { type: 'buffer', bookType, bookSST: true, compression: true }) as Uint8Array,
  );
}

function worksheet({ rows, merges = [], hiddenRows = [], formats = {} }: Sheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { cellDates: true, UTC: true },
  );
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  const last = Math.max(0, ...hiddenRows);
  sheet['!rows'] = Array.from({ length: last }, (_, index) => ({ hidden: hiddenRows.includes(index + 1) }));
  for (const [address, format] of Object.entries(formats)) sheet[address] = { ...sheet[address], z: format };
  return sheet;
}

/** What the whole stage makes of one file. */
export async function read(
  bytes: Uint8Array | string,
  mapping: Readonly<Record<string, Field>> = {},
  name = '구인.csv',
): Promise<Reading> {
  const file: SourceFile = { name, bytes: typeof bytes === 'string' ? utf8(bytes) : bytes };
  const tables = await readTables([file], readHere);
  const entries = tables.value.map((table) => toEntries(table, new Map(Object.entries(mapping))));
  const diagnostics = [...tables.diagnostics, ...entries.flatMap((checked) => checked.diagnostics)];
  return {
    entries: entries.flatMap(({ value }) => value),
    codes: diagnostics.map(({ code }) => code),
    diagnostics,
  };
}

export type Reading = {
  readonly entries: readonly Entry[];
  readonly codes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
};

/** The texts of an entry by field. */
export function texts(entry: Entry | undefined): Readonly<Partial<Record<Field, string>>> {
  return Object.fromEntries([...(entry?.cells ?? [])].map(([field, { text }]) => [field, text]));
}
