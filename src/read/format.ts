/** What a file is, told by its bytes: names and extensions lie (`.xls` from a portal is often a web page). */
import type { Diagnostic } from '../diagnostic.ts';
import type { ZipEntry } from './zip.ts';

/** The formats that another file of this folder reads. */
export type Format = 'zip' | 'xls' | 'text';

/** A format nobody here reads, with the words a staff member knows it by. */
export type Foreign = {
  readonly code: `read/${string}`;
  readonly name: string;
  readonly wayOut: string;
};

const asSpreadsheet =
  '엑셀에서 ‘다른 이름으로 저장’을 눌러 ‘Excel 통합 문서(.xlsx)’ 또는 ‘CSV UTF-8’로 저장해 주십시오.';
const askForTable =
  '표로 된 원본(.xlsx 또는 CSV)을 받아 주십시오. 없으면 내용을 엑셀 표로 옮겨 저장해 주십시오.';

const hwp: Foreign = {
  code: 'read/hwp',
  name: '한글(HWP) 문서',
  wayOut: '한글에서 표를 모두 선택해 복사한 뒤 엑셀에 붙여 넣고 ‘CSV UTF-8’ 또는 .xlsx로 저장해 주십시오.',
};
const word: Foreign = {
  code: 'read/word',
  name: '워드 문서',
  wayOut: '워드에서 표를 복사해 엑셀에 붙여 넣고 .xlsx로 저장해 주십시오.',
};
const slides: Foreign = { code: 'read/slides', name: '파워포인트 문서', wayOut: askForTable };
const pdf: Foreign = { code: 'read/pdf', name: 'PDF 문서', wayOut: askForTable };
const image: Foreign = { code: 'read/image', name: '그림 파일', wayOut: askForTable };
const archive: Foreign = {
  code: 'read/archive',
  name: '압축 파일',
  wayOut: '압축을 푼 뒤 그 안의 .xlsx 또는 CSV 파일을 지정해 주십시오.',
};
const otherSpreadsheet: Foreign = {
  code: 'read/spreadsheet',
  name: '엑셀이 아닌 표 계산 문서',
  wayOut: asSpreadsheet,
};
const oldExcel: Foreign = { code: 'read/old-excel', name: '엑셀 95 이전의 문서', wayOut: asSpreadsheet };
export const password: Foreign = {
  code: 'read/password',
  name: '암호가 걸린 문서',
  wayOut:
    '엑셀에서 암호를 넣어 연 뒤 ‘파일 → 정보 → 통합 문서 보호 → 암호 설정’에서 암호를 지우고 저장해 주십시오.',
};
const secured: Foreign = {
  code: 'read/drm',
  name: '문서 보안(DRM)이 걸린 파일',
  wayOut:
    '문서 보안 프로그램에서 보안을 해제해 저장하거나, 엑셀에서 열어 내용을 새 문서에 복사해 CSV로 저장해 주십시오.',
};
const mail: Foreign = {
  code: 'read/web-archive',
  name: '웹 보관 파일(MHT)',
  wayOut: asSpreadsheet,
};
const rtf: Foreign = { ...word, name: '서식 있는 텍스트(RTF) 문서' };
const unknownOffice: Foreign = {
  code: 'read/unknown',
  name: '알 수 없는 오피스 문서',
  wayOut: asSpreadsheet,
};

const signatures: readonly (readonly [string, Foreign])[] = [
  ['HWP Document File', hwp],
  ['%PDF-', pdf],
  ['\x89PNG', image],
  ['\xff\xd8\xff', image],
  ['GIF8', image],
  ['BM', image],
  ['II*\0', image],
  ['MM\0*', image],
  ['RIFF', image],
  ['\x1f\x8b', archive],
  ['Rar!', archive],
  ['7z\xbc\xaf\x27\x1c', archive],
  ['EGGA', archive],
  ['ALZ\x01', archive],
  ['SCDSA00', secured],
  ['\x9b DRMONE', secured],
  ['{\\rtf', rtf],
  ['MIME-Version:', mail],
];

/** The format of a file that is not empty. `PK` files and compound files need a second look inside. */
export function formatOf(bytes: Uint8Array): Format | Foreign {
  if (startsWith(bytes, 'PK\x03\x04')) return 'zip';
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundFormat(bytes);
  if (latin(bytes.subarray(4, 12)).startsWith('ftyp')) return image;
  const found = signatures.find(([signature]) => startsWith(bytes, signature));
  if (found === undefined) return 'text';
  // "BM" may also be the first two letters of a table.
  const isText = found[0] === 'BM' && bytes[6] !== 0;
  return isText ? 'text' : found[1];
}

/** Streams whose names tell what program wrote a compound file (directory entries are UTF-16). */
const streams: readonly (readonly [string, 'xls' | Foreign])[] = [
  ['Workbook', 'xls'],
  ['Book', oldExcel],
  ['EncryptedPackage', password],
  ['WordDocument', word],
  ['PowerPoint Document', slides],
  ['FileHeader', hwp],
];

function compoundFormat(bytes: Uint8Array): 'xls' | Foreign {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = streams
    .map(([name, format]) => ({ format, at: entryAt(buffer, name) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  return found[0]?.format ?? unknownOffice;
}

/** Position of the directory entry of a stream: 128 bytes each, the name first, ended by a NUL. */
function entryAt(buffer: Buffer, name: string): number {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1)) {
    if (at % 128 === 0) return at;
  }
  return -1;
}

/** What a ZIP file is, by the names of its parts and, for 한글 and OpenDocument, by its `mimetype`. */
export function zipFormat(entries: readonly ZipEntry[], mimetype: string): 'xlsx' | Foreign {
  const has = (start: string): boolean => entries.some(({ name }) => name.startsWith(start));
  if (mimetype.includes('hwp') || has('Contents/section0.xml')) return { ...hwp, name: '한글(HWPX) 문서' };
  if (has('xl/workbook.')) return 'xlsx';
  if (has('word/')) return word;
  if (has('ppt/')) return slides;
  if (mimetype.includes('opendocument.text')) return { ...word, name: '오픈도큐먼트 글 문서(ODT)' };
  if (mimetype.includes('opendocument') || has('Index/')) return otherSpreadsheet;
  return archive;
}

const webPage: Foreign = { code: 'read/web-page', name: '표가 없는 웹 페이지', wayOut: askForTable };
const heavyPage: Foreign = { code: 'read/web-page', name: '너무 복잡한 웹 페이지', wayOut: asSpreadsheet };

/**
 * What a text is: `table` for web pages with a table (many portals save one as `.xls`) and for Excel's
 * own XML, `xml` for other XML, `delimited` for the rest.
 */
export function textFormatOf(text: string): 'table' | 'xml' | 'delimited' | Foreign {
  const start = text.slice(0, 4096).trimStart();
  if (!/^<(?:[?!]|[a-z])/i.test(start)) return 'delimited';
  if (
    /^<(?:!doctype html|html|head|body|meta|style|table|div|center)\b/i.test(start) ||
    /<html[\s>]/i.test(start)
  ) {
    if (!/<table/i.test(text)) return webPage;
    return isHeavy(text) ? heavyPage : 'table';
  }
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return isHeavy(text) ? heavyPage : 'table';
  return start.includes('<HWPML') ? hwp : 'xml';
}

/** SheetJS looks for the end of each table and at each merged cell for every cell: bound their product. */
function isHeavy(text: string): boolean {
  const tables = count(text, /<table/gi);
  const spans = count(text, /(?:row|col)span/gi);
  const cells = count(text, /<t[dh]/gi);
  return text.length > 16 * 1024 * 1024 || tables * text.length > 1e9 || spans * cells > 1e8;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}

/** The refusal of a foreign format. */
export function refuse(file: string, { code, name, wayOut }: Foreign): Diagnostic {
  return {
    code,
    severity: 'error',
    message: `구인 목록을 바로 읽을 수 없는 파일입니다: ${name}`,
    place: { file },
    hint: wayOut,
  };
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return latin(bytes.subarray(0, signature.length)) === signature;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
