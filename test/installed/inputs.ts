/** Every form in which openings may come, and what is to come of it. */
import { cp949, utf16, utf8, workbook } from '../read/files.ts';
import type { Files } from './iljari.ts';
import { csv, records, rows, tsv } from './openings.ts';

export type Input = {
  readonly name: string;
  readonly files: Files;
  /** What is named on the command line; else the only file. */
  readonly path?: string;
};

const book = (type: Parameters<typeof workbook>[1]): Uint8Array => workbook([{ name: '11월', rows }], type);
const cells = (row: readonly string[]): string => row.map((cell) => `<td>${cell}</td>`).join('');
const page = `<html><body><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table></body></html>`;
const elements = (record: Readonly<Record<string, string>>): string =>
  Object.entries(record)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('');

// 고용24 gives no telephone in a list; the centre's is printed then, with the address of the opening.
const list = records(['company', 'title', 'sal', 'region', 'closeDt']).map(
  (record, i) =>
    `<wanted><wantedAuthNo>K${i}</wantedAuthNo>${elements(record)}<wantedInfoUrl>https://example.kr/${i}</wantedInfoUrl></wanted>`,
);
const details = records([
  'corpNm',
  'wantedTitle',
  'salTpNm',
  'workRegion',
  'receiptCloseDt',
  'contactTelno',
]).map(
  ({ corpNm = '', contactTelno = '', ...info }, i) =>
    `<wantedDtl><wantedAuthNo>K${i}</wantedAuthNo><corpInfo><corpNm>${corpNm}</corpNm></corpInfo><wantedInfo>${elements(info)}</wantedInfo><empchargeInfo><contactTelno>${contactTelno}</contactTelno></empchargeInfo></wantedDtl>`,
);
const xml = (encoding: string, content: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?>\n${content}`;

const flat = records(rows[0] ?? []);
const nested = { GetJobInfo: { RESULT: { CODE: 'INFO-000' }, row: flat } };

export const inputs: readonly Input[] = [
  { name: 'CSV in UTF-8', files: { '구인.csv': csv } },
  { name: 'CSV in UTF-8 with a mark', files: { '구인.csv': `\ufeff${csv}` } },
  { name: 'CSV in CP949', files: { '구인.csv': cp949(csv) } },
  { name: 'CSV in UTF-16, little end first', files: { '구인.csv': utf16(csv, 'le', true) } },
  { name: 'CSV in UTF-16, big end first', files: { '구인.csv': utf16(csv, 'be', true) } },
  { name: 'TSV', files: { '구인.tsv': tsv } },
  { name: 'XLSX', files: { '구인.xlsx': book('xlsx') } },
  { name: 'XLS', files: { '구인.xls': book('biff8') } },
  { name: 'XLSB', files: { '구인.xlsb': book('xlsb') } },
  { name: "Excel's own XML", files: { '구인.xml': book('xlml') } },
  { name: 'a web page that a portal calls XLS', files: { '구인.xls': cp949(page) } },
  {
    name: 'XML of 고용24, a list',
    files: { '목록.xml': xml('UTF-8', `<wantedRoot><total>3</total>${list.join('')}</wantedRoot>`) },
  },
  {
    name: 'XML of 고용24, details',
    files: Object.fromEntries(
      details.map((detail, i) => [
        `상세/${i}.xml`,
        i === 1 ? cp949(xml('EUC-KR', detail)) : xml('UTF-8', detail),
      ]),
    ),
    path: '상세',
  },
  { name: 'JSON, flat', files: { '구인.json': JSON.stringify(flat) } },
  { name: 'JSON, nested', files: { '구인.json': JSON.stringify(nested, null, 2) } },
  {
    name: 'a folder of several',
    files: {
      '구인/김제.csv': cp949(csv.split('\r\n').slice(0, 2).join('\r\n')),
      '구인/익산.xlsx': workbook([{ name: '구인', rows: [rows[0] ?? [], rows[2] ?? []] }]),
      '구인/완주.json': utf8(JSON.stringify(flat.slice(2))),
      '구인/읽어보기.md': '표가 아닙니다.',
    },
    path: '구인',
  },
];
