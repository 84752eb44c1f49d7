import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { kindOf } from '../../src/read/kind.ts';
import { cp949, read, texts, utf16, utf8, workbook } from './files.ts';

const header = ['업체명', '직종', '급여', '근무지', '접수마감', '연락처'];
const rows = Array.from({ length: 20 }, (_, index) => [
  `가나${index}`,
  index % 3 === 0 ? '조리원, 배식' : '"급구" 용접',
  `시급 ${11_000 + index}원`,
  '전북 김제시 백산면',
  `2026-11-${index + 10}`,
  `063-540-00${index + 10}`,
]);
const csv = [header, ...rows]
  .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  .join('\r\n');
const xml = `<wantedRoot>${rows.map(([company, title]) => `<wanted><company>${company}</company><title>${title}</title></wanted>`).join('')}</wantedRoot>`;
const shapes: readonly Uint8Array[] = [
  utf8(csv),
  cp949(csv),
  utf16(csv, 'le', true),
  utf8(xml),
  utf8(JSON.stringify(rows.map(([company, title]) => ({ company, title })))),
  workbook([{ name: '구인', rows: [header, ...rows], merges: ['A2:A3'] }]),
  workbook([{ name: '구인', rows: [header, ...rows], merges: ['A2:A3'] }], 'biff8'),
  workbook([{ name: '구인', rows: [header, ...rows] }], 'xlml'),
];

/** Whatever comes in: no throw, and either an opening or an error that says why there is none. */
async function survives(bytes: Uint8Array): Promise<void> {
  const { entries, diagnostics } = await read(bytes);
  expect(entries.length > 0 || diagnostics.length > 0).toBe(true);
  for (const { message, code } of diagnostics) {
    expect(code).toMatch(/^(?:read|columns)\/[a-z-]+$/);
    expect(message).toMatch(/[가-힣]/);
  }
}

describe('properties', () => {
  test('random bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000, size: 'max' }), survives), {
      numRuns: 300,
    });
  });

  test('random text', async () => {
    const unit = fc.constantFrom(
      '회사명',
      '급여',
      '"',
      ',',
      '\n',
      '\t',
      '<',
      '>',
      '{',
      '[',
      '가',
      '1',
      '063-540-0001',
      '\0',
      '합계',
      '※',
    );
    await fc.assert(fc.asyncProperty(fc.string({ unit, maxLength: 300 }).map(utf8), survives), {
      numRuns: 500,
    });
  });

  const change = fc.record({ at: fc.double({ min: 0, max: 0.9999, noNaN: true }), byte: fc.nat(255) });
  test('files of every format with some bytes changed or cut off', async () => {
    await expect(
      fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...shapes),
          fc.array(change, { maxLength: 8 }),
          fc.double({ min: 0.1, max: 1, noNaN: true }),
          async (shape, changes, kept) => {
            const bytes = shape.slice(0, Math.ceil(shape.length * kept));
            for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte;
            await survives(bytes);
          },
        ),
        { numRuns: 400 },
      ),
    ).resolves.toBeUndefined();
  });

  test('no row of a list is lost silently, whatever its cells hold', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '합계',
        '소계',
        '※ 안내',
        '■',
        '063-540-0001',
        '2026-11-30',
        '시급 11000원',
        '업체명',
        '연락처',
        '3',
        '가나(주)',
      ),
      fc.string({ unit: fc.constantFrom('가', '"', ',', '\n', ' ', '1', '※'), maxLength: 6 }),
    );
    const list = fc.array(fc.array(cell, { minLength: 6, maxLength: 7 }), { minLength: 1, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(list, async (found) => {
        const text = [header, ...found].map((row) =>
          row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','),
        );
        const { entries, diagnostics } = await read(text.join('\n'));
        const named = new Set([
          ...entries.map(({ row }) => row),
          ...diagnostics.map(({ place }) => place?.row),
        ]);
        const filled = found.flatMap((row, index) =>
          row.some((value) => value.trim() !== '') ? [index + 2] : [],
        );
        expect(filled.filter((row) => !named.has(row))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('every cell under a known header reaches its entry', async () => {
    const value = fc
      .string({ unit: fc.constantFrom('나', '"', ',', '\n', '2', ';', '|', '\t'), maxLength: 8 })
      .map((text) => `가${text}`);
    const list = fc.array(
      fc.tuple(value, value, value, value, value, value).map((row) => row.map((cell, index) => cell + index)),
      {
        minLength: 1,
        maxLength: 10,
      },
    );
    await fc.assert(
      fc.asyncProperty(list, fc.constantFrom(',', '\t', ';'), async (found, delimiter) => {
        const text = [header, ...found].map((row) =>
          row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter),
        );
        const { entries } = await read(text.join('\n'));
        expect(entries.map((entry) => Object.values(texts(entry)))).toEqual(found);
      }),
    );
  });
});

describe('no pattern takes longer than the text is long', () => {
  const longest = 200_000;
  test.each(['0', '가', '가 ', '\\', '(', '1,', '2026-', '~ ', 'a@', '063-', '시급 ', '<', '[', '계'])(
    '%j',
    async (unit) => {
      const text = unit.repeat(Math.ceil(longest / unit.length));
      expect(kindOf(text)).toBeUndefined();
      // Header, cell and whole file alike; a quadratic pattern would need minutes.
      await survives(utf8(`${text},급여\n${text},시급\n`));
      await survives(utf8(`업체명,급여\n${text},시급\n`));
    },
  );
});
