/** Files of arbitrary cells, right and broken ones, from their bytes to openings and verdicts. */
import * as fc from 'fast-check';
import { examine } from '../../src/examine.ts';
import { defaultConfig } from '../../src/config/read-config.ts';
import { aliases, korean } from '../../src/field/vocabulary.ts';
import { fields } from '../../src/field/field.ts';
import { issueDay } from '../opening/row.ts';
import { cp949, utf16, utf8, workbook } from '../read/files.ts';
import { hostile, shortCell } from './cells.ts';
import type { Target } from './target.ts';

const formats = ['csv', 'csv bom', 'tsv', 'cp949', 'utf16le', 'utf16be', 'json', 'xlsx', 'xls'] as const;

export type Table = {
  readonly format: (typeof formats)[number];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Bytes that are changed or, when negative, the share of the file that is cut off. */
  readonly damage: readonly { readonly at: number; readonly byte: number }[];
};

const headers = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...fields.map((field) => korean[field])) },
  { weight: 2, arbitrary: fc.constantFrom(...Object.values(aliases).flat()) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '뜻 모를 열', ...hostile) },
);
const damage = fc.record({
  at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  byte: fc.integer({ min: -1, max: 255 }),
});

/** Workbooks take ten times as long as text and are made less often. */
const format = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...formats.slice(0, 7)) },
  { weight: 1, arbitrary: fc.constantFrom(...formats.slice(7)) },
);

const tables: fc.Arbitrary<Table> = fc
  .tuple(
    fc.uniqueArray(headers, { minLength: 1, maxLength: 12 }),
    fc.nat(8),
    format,
    fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(damage, { minLength: 1, maxLength: 4 }) },
    ),
  )
  .chain(([header, count, format, damages]) =>
    fc
      .array(fc.array(shortCell, { minLength: header.length, maxLength: header.length }), {
        minLength: count,
        maxLength: count,
      })
      .map((rows) => ({
        format,
        header: ['업체명', ...header],
        rows: rows.map((row, i) => [`가온${i}`, ...row]),
        damage: damages,
      })),
  );

export const files: Target<Table> = {
  name: 'files',
  cases: tables,
  sizeOf: ({ header, rows }) => ({ cells: header.length * (rows.length + 1), files: 1 }),
  faultsOf: async (table) => {
    const { value, diagnostics } = await examine(
      [{ name: '구인.csv', bytes: bytesOf(table) }],
      defaultConfig,
      issueDay,
    );
    const unworded = diagnostics
      .filter(({ message }) => !/[가-힣]/.test(message))
      .map(({ code }) => `${code} is no Korean`);
    if (value.openings.length === 0 && diagnostics.length === 0) return ['nothing was read and nothing said'];
    // The file, or the one sheet of a workbook, is refused as a whole.
    const isRefused = diagnostics.some(
      ({ code, severity, place }) =>
        place?.row === undefined &&
        (severity === 'error' || (code === 'columns/no-header' && value.openings.length === 0)),
    );
    if (table.damage.length > 0 || isRefused) return unworded;
    const named = new Set([
      ...value.openings.map(({ entry }) => entry.row),
      ...diagnostics.map(({ place }) => place?.row),
    ]);
    const unexplained = [...value.heldBack].filter(
      ({ entry }) =>
        !diagnostics.some(({ place, severity }) => severity === 'error' && place?.row === entry.row),
    );
    return [
      ...unworded,
      ...table.rows.flatMap((row, i) =>
        named.has(i + 2) ? [] : [`row ${i + 2} is lost: ${JSON.stringify(row).slice(0, 200)}`],
      ),
      ...unexplained.map(({ entry }) => `row ${entry.row} is held back without an error`),
    ];
  },
};

/** The file as some program saves it. */
export function bytesOf({ format, header, rows, damage }: Table): Uint8Array {
  let bytes = sound(format, [header, ...rows]);
  for (const { at, byte } of damage) {
    const place = Math.floor(at * bytes.length);
    if (byte < 0) bytes = bytes.slice(0, place);
    else if (place < bytes.length) bytes[place] = byte;
  }
  return bytes;
}

function sound(format: Table['format'], grid: readonly (readonly string[])[]): Uint8Array {
  const delimited = (delimiter: string): string =>
    grid.map((row) => row.map((text) => quoted(text)).join(delimiter)).join('\r\n');
  switch (format) {
    case 'csv':
      return utf8(delimited(','));
    case 'csv bom':
      return utf8(`\ufeff${delimited(',')}`);
    case 'tsv':
      return utf8(delimited('\t'));
    case 'cp949':
      return cp949(
        Array.from(delimited(','), (character) => (isCp949(character) ? character : '?')).join(''),
      );
    case 'utf16le':
      return utf16(delimited('\t'), 'le', true);
    case 'utf16be':
      return utf16(delimited(','), 'be', true);
    case 'json': {
      const [header = [], ...rows] = grid;
      return utf8(
        JSON.stringify(rows.map((row) => Object.fromEntries(row.map((text, i) => [header[i] ?? '', text])))),
      );
    }
    case 'xlsx':
      return workbook([{ name: '구인', rows: grid }]);
    case 'xls':
      return workbook([{ name: '구인', rows: grid }], 'biff8');
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const inCp949 = new Map<string, boolean>();
function isCp949(character: string): boolean {
  const known = inCp949.get(character);
  if (known !== undefined) return known;
  let is = true;
  try {
    cp949(character);
  } catch {
    is = false;
  }
  inCp949.set(character, is);
  return is;
}
