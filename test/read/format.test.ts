import { describe, expect, test, vi } from 'vitest';

import { maxFileBytes, maxLines, maxUnpackedBytes } from '../../src/read/bounds.ts';
import { readHere, readTables } from '../../src/read/read.ts';
import { cp949, read, texts, utf16, utf8, workbook } from './files.ts';
import { zip } from './zip-file.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A compound file as far as its directory: the header, then entries of 128 bytes that begin with their names. */
function compound(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * (streams.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of ['Root Entry', ...streams].entries())
    bytes.write(name, 512 + 128 * index, 'utf16le');
  return new Uint8Array(bytes);
}

const content = new Uint8Array(10);

describe('files that hold no table are named for what they are, with the way out', () => {
  const cases: readonly (readonly [string, Uint8Array, string, RegExp, RegExp])[] = [
    ['HWP', compound('FileHeader', 'DocInfo', 'BodyText'), 'read/hwp', /한글\(HWP\)/, /한글에서.*CSV/],
    ['HWP 3', latin('HWP Document File V3.00 \x1a\x01\x02'), 'read/hwp', /한글/, /CSV/],
    [
      'HWPX',
      zip([
        ['mimetype', utf8('application/hwp+zip')],
        ['Contents/section0.xml', content],
      ]),
      'read/hwp',
      /HWPX/,
      /CSV/,
    ],
    ['HWPML', utf8('<?xml version="1.0"?><HWPML Version="2.8"></HWPML>'), 'read/hwp', /한글/, /CSV/],
    ['PDF', latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), 'read/pdf', /PDF/, /xlsx/],
    ['PNG', latin('\x89PNG\r\n\x1a\n'), 'read/image', /그림/, /엑셀/],
    ['JPEG', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'read/image', /그림/, /엑셀/],
    ['HEIC', latin('\0\0\0\x18ftypheic'), 'read/image', /그림/, /엑셀/],
    ['BMP', latin('BM\x36\x10\x0e\0\0\0\0\0'), 'read/image', /그림/, /엑셀/],
    ['ZIP', zip([['구인.csv', content]]), 'read/archive', /압축/, /압축을 푼/],
    ['GZIP', latin('\x1f\x8b\x08\0'), 'read/archive', /압축/, /압축을 푼/],
    ['7z', latin('7z\xbc\xaf\x27\x1c\0\x04'), 'read/archive', /압축/, /압축을 푼/],
    [
      'DOCX',
      zip([
        ['[Content_Types].xml', content],
        ['word/document.xml', content],
      ]),
      'read/word',
      /워드/,
      /엑셀/,
    ],
    ['DOC', compound('WordDocument', '1Table'), 'read/word', /워드/, /엑셀/],
    ['RTF', latin('{\\rtf1\\ansi'), 'read/word', /RTF/, /엑셀/],
    ['PPTX', zip([['ppt/presentation.xml', content]]), 'read/slides', /파워포인트/, /표/],
    [
      'ODS',
      zip([['mimetype', utf8('application/vnd.oasis.opendocument.spreadsheet')]]),
      'read/spreadsheet',
      /표 계산/,
      /xlsx/,
    ],
    [
      'encrypted XLSX',
      compound('EncryptionInfo', 'EncryptedPackage'),
      'read/password',
      /암호/,
      /암호를 지우고/,
    ],
    ['Excel 95', compound('Book'), 'read/old-excel', /엑셀 95/, /xlsx/],
    ['an unknown compound file', compound('Something'), 'read/unknown', /오피스/, /xlsx/],
    ['Softcamp', latin('SCDSA004\0\0\xf0\x06'), 'read/drm', /DRM/, /보안/],
    ['Fasoo', latin('\x9b DRMONE  This Document is encrypted'), 'read/drm', /DRM/, /보안/],
    ['MHT', utf8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'read/web-archive', /MHT/, /xlsx/],
    [
      'a page without a table',
      utf8('<!DOCTYPE html><html><body>로그인이 필요합니다.</body></html>'),
      'read/web-page',
      /웹 페이지/,
      /표/,
    ],
    ['nothing', new Uint8Array(), 'read/empty', /내용이 없는/, /확인/],
    ['only blank lines', utf8('\ufeff\r\n \r\n'), 'read/empty', /내용이 없는/, /확인/],
    [
      'random bytes',
      Uint8Array.from({ length: 3000 }, (_, index) => (index * index * 31 + 7) % 256),
      'read/unknown',
      /형식/,
      /xlsx/,
    ],
    [
      'half a ZIP',
      zip([['xl/workbook.xml', new Uint8Array(5000)]]).subarray(0, 60),
      'read/damaged',
      /손상/,
      /다시/,
    ],
  ];
  test.each(cases)('%s', async (_, bytes, code, message, hint) => {
    // The extension lies on purpose.
    const { entries, diagnostics } = await read(bytes, {}, '구인.csv');
    expect(entries).toEqual([]);
    expect(diagnostics).toMatchObject([{ code, severity: 'error', place: { file: '구인.csv' } }]);
    expect(diagnostics[0]?.message).toMatch(message);
    expect(diagnostics[0]?.hint).toMatch(hint);
  });
});

test('the name of a stream inside the text of a workbook does not mislead', async () => {
  const bytes = Buffer.from(compound('Workbook'));
  bytes.write('WordDocument\0', 100, 'utf16le');
  // No workbook either, but taken for one.
  expect((await read(new Uint8Array(bytes))).codes).toEqual(['read/damaged']);
});

test('a table that begins with the letters of another format is still a table', async () => {
  expect((await read('BM회사,급여\n가나,시급\n', { BM회사: 'company' })).entries).toHaveLength(1);
  expect((await read('[11월 구인],\n회사명,급여\n가나,시급\n')).entries).toHaveLength(1);
  expect((await read('<구인 목록>,\n회사명,급여\n가나,시급\n')).entries).toHaveLength(1);
});

test('a web page with a table, as portals save it under .xls, is read as text', async () => {
  const html = `<html><head><meta charset="euc-kr"></head><body><table>
    <tr><th>회사명</th><th>급여</th><th>연락처</th><th>마감일</th></tr>
    <tr><td rowspan="2">가나<br>식품</td><td>2,300,000</td><td>0635400001</td><td>2026-11-30</td></tr>
    <tr><td>시급 11000원</td><td>063-540-0002</td><td>채용시까지</td></tr></table></body></html>`;
  const expected = [
    { company: '가나\n식품', pay: '2,300,000', phone: '0635400001', deadline: '2026-11-30' },
    { company: '가나\n식품', pay: '시급 11000원', phone: '063-540-0002', deadline: '채용시까지' },
  ];
  expect((await read(cp949(html), {}, '목록.xls')).entries.map(texts)).toEqual(expected);
  expect((await read(utf16(html, 'le', true), {}, '목록.xls')).entries.map(texts)).toEqual(expected);
});

test('a web page made to exhaust the reader is refused', async () => {
  const spans = `<table><tr>${'<td rowspan=2>가</td>'.repeat(20_000)}</tr></table>`;
  expect((await read(spans)).codes).toEqual(['read/web-page']);
  expect((await read(`<html>${'<table'.repeat(100_000)}`)).codes).toEqual(['read/web-page']);
});

test('one unusable file does not stop the others, and the order of the list does not matter', async () => {
  const files = [
    { name: '나.csv', bytes: utf8('회사명,급여\n나,시급\n') },
    { name: '다.hwp', bytes: compound('FileHeader') },
    { name: '가.csv', bytes: utf8('회사명,급여\n가,시급\n') },
  ];
  const read = await readTables(files, readHere);
  expect(read.value.map(({ file }) => file)).toEqual(['가.csv', '나.csv']);
  expect(read.diagnostics.map(({ code }) => code)).toEqual(['read/hwp']);
  expect(await readTables(files.toReversed(), readHere)).toEqual(read);
});

describe('bounds', () => {
  test('a file of too many bytes is not even looked at', async () => {
    const { codes, diagnostics } = await read(new Uint8Array(maxFileBytes + 1));
    expect(codes).toEqual(['read/too-large']);
    expect(diagnostics[0]?.expected).toBe('64MB 이하');
    expect(diagnostics[0]?.hint).toBeTruthy();
  });

  test('a file of line ends', async () => {
    const { diagnostics } = await read(new Uint8Array(maxLines * 2 + 1).fill(0x0d));
    expect(diagnostics).toMatchObject([{ code: 'read/too-large', expected: '2,000,000줄 이하' }]);
  });

  const record = `${'가,'.repeat(999)}\n`;
  test.each([
    ['rows', '가,나\n'.repeat(100_001), '100,000행 이하'],
    ['columns', `${'가,'.repeat(1000)}\n`, '한 행 1,000칸 이하'],
    ['cells', record.repeat(4001), '4,000,000칸 이하'],
    ['text in a line', 'x'.repeat(1024 * 1024 + 1), '한 줄 1,048,576자 이하'],
    ['open quotation marks', '가나,"시급\n'.repeat(52), '50곳 이하'],
  ])('a CSV of too many %s is refused, by the bound that was met', async (_, text, expected) => {
    const { entries, diagnostics } = await read(text);
    expect(entries).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'read/too-large', severity: 'error', expected }]);
  });

  test('a workbook that unpacks to too much is refused, whatever size it states', async () => {
    const bomb = new Uint8Array(maxUnpackedBytes + 1);
    const parts = [
      ['xl/workbook.xml', content],
      ['xl/worksheets/sheet1.xml', bomb],
    ] as const;
    for (const bytes of [zip(parts), zip(parts, { statedSize: 100 })])
      expect((await read(bytes)).diagnostics).toMatchObject([
        { code: 'read/too-large', expected: '96MB 이하' },
      ]);
  });

  test('parts count together', async () => {
    const part = new Uint8Array(maxUnpackedBytes / 4);
    const parts = Array.from({ length: 6 }, (_, index) => [`xl/worksheets/sheet${index}.xml`, part] as const);
    expect((await read(zip([['xl/workbook.xml', content], ...parts]))).codes).toEqual(['read/too-large']);
  });

  test('pictures do not count', async () => {
    const book = workbook([
      {
        name: '구인',
        rows: [
          ['회사명', '급여'],
          ['가나', '시급'],
        ],
      },
    ]);
    expect(
      (await read(zip([['xl/media/사진.png', new Uint8Array(maxUnpackedBytes + 1)]], { before: book })))
        .entries,
    ).toHaveLength(1);
  });

  test('a cell that is too long is cut, which is said', async () => {
    const { entries, diagnostics } = await read(`회사명,내용,급여\n가나,${'가'.repeat(40_000)},시급\n`, {
      내용: 'duties',
    });
    expect(texts(entries[0]).duties).toHaveLength(32_767);
    expect(diagnostics).toMatchObject([
      { code: 'read/long-cell', severity: 'warning', place: { row: 2, column: 'B' } },
    ]);
  });
});

test('reading CSV loads neither the workbook library nor the XML parser', async () => {
  vi.resetModules();
  vi.doMock('@e965/xlsx', () => {
    throw new Error('workbook library loaded');
  });
  vi.doMock('saxes', () => {
    throw new Error('XML parser loaded');
  });
  const fresh = await import('../../src/read/read.ts');
  const file = { name: '가.csv', bytes: utf8('회사명,급여\n가,시급\n') };
  expect((await fresh.readTables([file], fresh.readHere)).value).toHaveLength(1);
  const xml = { name: '가.xml', bytes: utf8('<wantedRoot></wantedRoot>') };
  await expect(fresh.readTables([xml], fresh.readHere)).rejects.toThrow(/when mocking|loaded/);
  vi.doUnmock('@e965/xlsx');
  vi.doUnmock('saxes');
});
