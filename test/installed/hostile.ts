/** Files that are broken, or made to harm; each lies beside a good one. */
import { cp949, workbook } from '../read/files.ts';
import { plainWorkbook } from '../read/plain-workbook.ts';
import { zip } from '../read/zip-file.ts';
import { rows } from './openings.ts';

export type Hostile = {
  readonly name: string;
  readonly file: string;
  /** Made when it is needed: some are large. */
  readonly content: () => string | Uint8Array;
  /** What is said of the file; null when it is read. */
  readonly says: RegExp | null;
};

/** Openings that the good file has not. */
const others = rows.map((row, i) => (i === 0 ? row : [`다른${row[0]}`, ...row.slice(1)]));
const xlsx = workbook([{ name: '구인', rows: others }]);
const xls = workbook([{ name: '구인', rows: others }], 'biff8');
const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);
const spaces = (bytes: number): Uint8Array => Buffer.alloc(bytes, 0x20);
const wanted = (content: string): string => `<?xml version="1.0"?>${content}`;
/** The signature of a program, and what need not be right for it to be known. */
const signed = (signature: string): Uint8Array =>
  Buffer.concat([Buffer.from(signature, 'latin1'), Buffer.alloc(600)]);
/** Bytes without a pattern, the same every time. */
const noise = Uint8Array.from({ length: 4096 }, (_, i) => (Math.imul(i + 1, 2_654_435_761) >>> 13) & 0xff);

export const hostile: readonly Hostile[] = [
  {
    name: 'columns without end',
    file: '나쁜.xlsx',
    content: () =>
      plainWorkbook({ rows: others, before: '<cols><col min="1" max="100000000" width="9"/></cols>' }),
    says: /./,
  },
  {
    name: 'cells that are never closed',
    file: '나쁜.xlsx',
    content: () => plainWorkbook({ rows: others, after: `<row r="9">${'<c r="A9">'.repeat(3_500_000)}` }),
    says: /./,
  },
  {
    name: 'a quarter of a million cells with nothing but a style',
    file: '나쁜.xlsx',
    content: () =>
      plainWorkbook({ rows: others, after: `<row>${'<c s="0"/>'.repeat(1000)}</row>`.repeat(240) }),
    says: null,
  },
  {
    name: 'a sheet whose name is a command for the terminal',
    file: '나쁜.xlsx',
    content: () => plainWorkbook({ rows: others, name: '&#27;[2J&#27;]0;x&#7;&#x202e;' }),
    says: null,
  },
  {
    name: 'an archive that unpacks to too much',
    file: '나쁜.xlsx',
    content: () =>
      zip([
        ['xl/workbook.xml', spaces(1)],
        ['xl/worksheets/sheet1.xml', spaces(3e8)],
      ]),
    says: /압축을 풀면 너무 커서/,
  },
  { name: 'half of an XLSX', file: '나쁜.xlsx', content: () => half(xlsx), says: /손상되었거나/ },
  { name: 'half of an XLS', file: '나쁜.xls', content: () => half(xls), says: /손상되어/ },
  {
    name: 'an XLS of noise behind its head',
    file: '나쁜.xls',
    content: () => Buffer.concat([xls.subarray(0, 2048), noise]),
    says: /./,
  },
  {
    name: 'entities that multiply',
    file: '나쁜.xml',
    content: () =>
      wanted(
        `<!DOCTYPE w [<!ENTITY a "ㄱㄱ">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`).join('')}]><wantedRoot><wanted><company>&a29;</company></wanted></wantedRoot>`,
      ),
    says: /DTD/,
  },
  {
    name: 'an entity that is a file of the computer',
    file: '나쁜.xml',
    content: () =>
      wanted(
        '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><wantedRoot><wanted><company>&a;</company></wanted></wantedRoot>',
      ),
    says: /DTD/,
  },
  {
    name: 'elements in elements without end',
    file: '나쁜.xml',
    content: () => wanted('<a>'.repeat(1_000_000)),
    says: /깊게/,
  },
  {
    name: 'one field again and again',
    file: '나쁜.xml',
    content: () =>
      wanted(`<wantedRoot><wanted>${'<company>가</company>'.repeat(200_000)}</wanted></wantedRoot>`),
    says: /./,
  },
  {
    name: 'lists in lists without end',
    file: '나쁜.json',
    content: () => '['.repeat(50_000_000),
    says: /JSON/,
  },
  { name: 'a JSON that breaks off', file: '나쁜.json', content: () => '[{"회사명": "가', says: /JSON/ },
  {
    name: 'a million lines of one word',
    file: '나쁜.csv',
    content: () => '가\n'.repeat(1_000_000),
    says: /./,
  },
  {
    name: 'a quote that is never closed',
    file: '나쁜.csv',
    content: () => `회사명,연락처\n"${'가'.repeat(1_000_000)}`,
    says: /./,
  },
  { name: 'noise', file: '나쁜.csv', content: () => noise, says: /./ },
  {
    name: 'two encodings in one',
    file: '나쁜.csv',
    content: () => Buffer.concat([cp949('회사명,연락처\n가,'), Buffer.from('나\n')]),
    says: /./,
  },
  { name: 'nothing', file: '나쁜.csv', content: () => '', says: /내용이 없는 파일/ },
  { name: 'a PDF', file: '나쁜.csv', content: () => signed('%PDF-1.7'), says: /PDF 문서/ },
  { name: 'a HWP', file: '나쁜.xlsx', content: () => signed('HWP Document File'), says: /한글\(HWP\)/ },
  { name: 'a picture', file: '나쁜.xls', content: () => signed('\x89PNG'), says: /그림 파일/ },
];
