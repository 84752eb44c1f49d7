/** Files that are made to exhaust whoever reads them, and what is said of each. All are made here, in memory. */
import { utils, write } from '@e965/xlsx';
import { utf8 } from './files.ts';
import { zip } from './zip-file.ts';

export type HostileFile = {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** What the refusal says or expects; null for a file that is read after all. */
  readonly says: RegExp | null;
};

const heading = ['회사명', '급여', '연락처'];
const opening = ['한결정밀', '월 250만원', '063-500-0101'];
const inline = (cells: readonly string[], row: number): string =>
  cells
    .map((cell, index) => `<c r="${'ABC'[index]}${row}" t="inlineStr"><is><t>${cell}</t></is></c>`)
    .join('');
const rows = `<row r="1">${inline(heading, 1)}</row><row r="2">${inline(opening, 2)}</row>`;

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

type SheetXml = { readonly before?: string; readonly rows?: string; readonly after?: string };

/** An XLSX of one sheet, shown `times` times, with this XML around and in its rows. */
function xlsx({ before = '', rows: own = '', after = '' }: SheetXml, times = 1): Uint8Array {
  const ids = Array.from({ length: times }, (_, index) => index + 1);
  const sheets = ids.map((id) => `<sheet name="구인${id}" sheetId="${id}" r:id="rId${id}"/>`).join('');
  const related = ids
    .map((id) => `<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>`)
    .join('');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}">${related}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${spreadsheet}">${before}<sheetData>${rows}${own}</sheetData>${after}</worksheet>`,
  };
  return zip(Object.entries(parts).map(([name, text]) => [name, utf8(text)]));
}

const links = (range: string, times: number): string =>
  `<hyperlinks>${`<hyperlink ref="${range}" location="A1"/>`.repeat(times)}</hyperlinks>`;

/** 240,000 cells with a border and nothing in them. */
function drawnCells(): string {
  const letters = Array.from({ length: 24 }, (_, index) => String.fromCharCode(65 + index));
  const row = (number: number): string =>
    `<row r="${number}">${letters.map((letter) => `<c r="${letter}${number}" s="0"/>`).join('')}</row>`;
  return Array.from({ length: 10_000 }, (_, index) => row(index + 3)).join('');
}

/** An old workbook with a link over all cells that sixteen bits can number, four thousand million. */
function linkedXls(): Uint8Array {
  const sheet = utils.aoa_to_sheet([heading, opening]);
  sheet['A2'] = { ...sheet['A2'], l: { Target: '#A1' } };
  const book = Buffer.from(
    write(utils.book_new(sheet, '구인'), { type: 'buffer', bookType: 'biff8' }) as Uint8Array,
  );
  // The record HLINK begins with its first and last row and column: row 2, column A.
  const range = Buffer.from([1, 0, 1, 0, 0, 0, 0, 0]);
  const at = book.indexOf(Buffer.concat([range, Buffer.from([0xd0, 0xc9, 0xea, 0x79])]));
  if (at < 0) throw new Error('no link in the workbook');
  book.set([0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff], at);
  return new Uint8Array(book);
}

const excelXml = (content: string): string =>
  `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="구인"><Table>${content}</Table></Worksheet></Workbook>`;
const wanted = (content: string): string => `<wantedRoot><wanted>${content}</wanted></wantedRoot>`;
const lines = (line: string, times: number): Uint8Array => utf8(`회사명,급여,연락처\n${line.repeat(times)}`);
const million = 1_000_000;

export const hostileFiles: readonly HostileFile[] = [
  {
    name: '열-범위.xlsx',
    bytes: () => xlsx({ before: '<cols><col min="1" max="100000000" width="9"/></cols>' }),
    says: null,
  },
  { name: '빈-칸.xlsx', bytes: () => xlsx({ rows: drawnCells() }), says: null },
  {
    name: '열린-칸.xlsx',
    bytes: () => xlsx({ rows: `<row r="3">${'<c r="A3">'.repeat(4 * million)}` }),
    says: /4,000,000칸 이하/,
  },
  {
    name: '넓은-링크.xlsx',
    bytes: () => xlsx({ after: links('A1:XFD1048576', 1) }),
    says: /메모리 \d+MB 이하/,
  },
  { name: '많은-링크.xlsx', bytes: () => xlsx({ after: links('A1:A100000', 20_000) }), says: /\d초 이하/ },
  { name: '많은-시트.xlsx', bytes: () => xlsx({ rows: rows.repeat(20_000) }, 2000), says: /메모리|초 이하/ },
  {
    name: '압축-폭탄.xlsx',
    bytes: () => xlsx({ after: ' '.repeat(110 * million) }),
    says: /96MB 이하/,
  },
  { name: '넓은-링크.xls', bytes: linkedXls, says: /\d초 이하/ },
  {
    name: '열-범위.xml',
    bytes: () => utf8(excelXml('<Column ss:Span="100000000"/>')),
    says: /메모리 \d+MB 이하|\d초 이하/,
  },
  {
    name: '웹.xls',
    bytes: () => utf8(`<table><tr>${'<td rowspan=2>가</td>'.repeat(20_000)}</tr></table>`),
    says: /너무 복잡한 웹 페이지/,
  },
  { name: '괄호.json', bytes: () => utf8('['.repeat(50 * million)), says: /100겹 이하/ },
  {
    name: '빈-묶음.json',
    bytes: () => utf8(`[${'[],'.repeat(20 * million)}[]]`),
    says: /값 4,000,000개 이하/,
  },
  {
    name: '되풀이.xml',
    bytes: () => utf8(wanted('<company>가</company>'.repeat(200_000))),
    says: null,
  },
  {
    name: '빈-항목.xml',
    bytes: () => utf8(wanted('<a/>'.repeat(15 * million))),
    says: /항목 4,000,000개 이하/,
  },
  {
    name: '개체.xml',
    bytes: () => utf8(wanted(`<company>${'&nbsp;'.repeat(10 * million)}</company>`)),
    says: /100,000곳 이하/,
  },
  {
    name: '이름.xml',
    bytes: () => utf8(wanted(Array.from({ length: 3 * million }, (_, index) => `<a${index}/>`).join(''))),
    says: /이름 1,000개 이하/,
  },
  {
    name: '따옴표.csv',
    bytes: () => lines('가나,"시급 11000,063\n', 2 * million),
    says: /50곳 이하|2,000,000줄 이하/,
  },
  { name: '줄.csv', bytes: () => lines('가\n', 1.9 * million), says: /100,000행 이하/ },
  { name: '쉼표.csv', bytes: () => lines(`${'가,'.repeat(2000)}\n`, 10), says: /한 행 1,000칸 이하/ },
];
