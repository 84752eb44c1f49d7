/** Workbooks of parts written by hand: what no program that writes workbooks would write. */
import { zip } from './zip-file.ts';

type Parts = {
  /** Name of the sheet, as it stands in XML. */
  readonly name?: string;
  readonly rows: readonly (readonly string[])[];
  /** XML before and after the rows. */
  readonly before?: string;
  readonly after?: string;
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_ = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An XLSX with one sheet of texts. */
export function plainWorkbook({ name = '구인', rows, before = '', after = '' }: Parts): Uint8Array {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const data = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const relations = (target: string, kind: string): string =>
    `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': relations('xl/workbook.xml', 'officeDocument'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml', 'worksheet'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${before}<sheetData>${data}${after}</sheetData></worksheet>`,
  };
  return zip(Object.entries(parts).map(([path, xml]) => [path, Buffer.from(`<?xml version="1.0"?>${xml}`)]));
}
