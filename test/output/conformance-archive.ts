/**
 * Rules of PDF/A-2a and PDF/A-3a (ISO 19005-2 and -3, by clause) that can arise in our PDFs and that PDF/UA
 * does not already hold. No program that checks these parts can be had as a package.
 */
import { openPdf, textOf, wordOf, type Dict, type PdfFile, type Value } from './matterhorn-file.ts';

/** Clauses that a PDF offends, with what was found. */
export function offences(bytes: Uint8Array): readonly string[] {
  const file = openPdf(bytes);
  const found: string[] = [];
  const must = (holds: boolean, clause: string): void => {
    if (!holds && !found.includes(clause)) found.push(clause);
  };
  const { catalogue, trailer } = file;
  must(/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(Buffer.from(bytes).toString('latin1', 0, 20)), '6.1.2 header');
  must(file.list(trailer['/ID']).length === 2, '6.1.3 file identifier');
  must(trailer['/Encrypt'] === undefined, '6.1.3 encryption');
  checkIntent(file, must);
  for (const { dict } of file.pages) checkPage(file, dict, must);
  must(catalogue['/AA'] === undefined && catalogue['/OpenAction'] === undefined, '6.5.2 trigger');
  must(file.dict(catalogue['/Names'])['/JavaScript'] === undefined, '6.5.1 script');
  const part = checkMetadata(file, must);
  must(file.dict(catalogue['/MarkInfo'])['/Marked'] === true, '6.7.2.2 not tagged');
  must(catalogue['/StructTreeRoot'] !== undefined, '6.7.3.3 structure');
  must(textOf(catalogue['/Lang']) !== '', '6.7.4 language');
  checkFiles(file, part, must);
  checkLimits(file, must);
  return found;
}

type Must = (holds: boolean, clause: string) => void;

function checkIntent(file: PdfFile, must: Must): void {
  const intent = file.dict(file.list(file.catalogue['/OutputIntents'])[0]);
  must(intent['/S'] === '/GTS_PDFA1', '6.2.3 output intent');
  const profile = file.bytes(intent['/DestOutputProfile']);
  must(profile.toString('latin1', 36, 40) === 'acsp', '6.2.3 colour profile');
  const spaces: Readonly<Record<string, number>> = { 'RGB ': 3, GRAY: 1, CMYK: 4 };
  const components = spaces[profile.toString('latin1', 16, 20)];
  must(file.dict(intent['/DestOutputProfile'])['/N'] === components, '6.2.3 components of the profile');
}

function checkPage(file: PdfFile, page: Dict, must: Must): void {
  const source = file.bytes(page['/Contents']).toString('latin1');
  must(!/\b(?:k|K)\n|DeviceCMYK/.test(source), '6.2.4.3 colour space');
  must(!/(?:^|\s)(?:ri|sh|BI)\s/.test(source), '6.2 operator');
  let depth = 0;
  let deepest = 0;
  for (const [operator] of source.matchAll(/(?<=^|\n)[qQ](?=\n|$)/g)) {
    depth += operator === 'q' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  must(deepest <= 28 && depth >= 0, '6.1.13 nesting of q');
  const resources = file.dict(page['/Resources']);
  for (const state of Object.values(file.dict(resources['/ExtGState'])).map((one) => file.dict(one)))
    must(
      state['/SMask'] === undefined && (state['/ca'] ?? 1) === 1 && (state['/CA'] ?? 1) === 1,
      '6.2.10 transparency',
    );
  must(page['/AA'] === undefined, '6.5.2 trigger');
  for (const annotation of file.list(page['/Annots']).map((one) => file.dict(one))) {
    const flags = Number(annotation['/F'] ?? 0);
    must((flags & 4) !== 0 && (flags & (1 | 2 | 32)) === 0, '6.3.2 flags of an annotation');
    must(['/URI', '/GoTo'].includes(wordOf(file.dict(annotation['/A'])['/S'])), '6.5.1 action');
  }
}

/** Also says which part is claimed. */
function checkMetadata(file: PdfFile, must: Must): string {
  const stream = file.dict(file.catalogue['/Metadata']);
  must(stream['/Type'] === '/Metadata' && stream['/Subtype'] === '/XML', '6.6.2.1 metadata');
  const xmp = file.bytes(file.catalogue['/Metadata']).toString('utf8');
  const said = (name: string): string => {
    const [, text = ''] = new RegExp(`<${name}>(?:\\s*<rdf:\\w+>\\s*<rdf:li[^>]*>)?([^<]*)<`).exec(xmp) ?? [];
    return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  };
  must(/^[23]$/.test(said('pdfaid:part')) && said('pdfaid:conformance') === 'A', '6.6.4 identification');
  const known = [
    'rdf',
    'x',
    'xmp',
    'dc',
    'pdf',
    'pdfaid',
    'pdfaExtension',
    'pdfaSchema',
    'pdfaProperty',
    'xml',
  ];
  const prefixes = [...xmp.matchAll(/xmlns:(\w+)=/g)].map(([, prefix = '']) => prefix);
  const described = [...xmp.matchAll(/<pdfaSchema:prefix>(\w+)</g)].map(([, prefix = '']) => prefix);
  must(
    prefixes.every((prefix) => [...known, ...described].includes(prefix)),
    '6.6.2.3 schema not described',
  );
  const info = file.dict(file.trailer['/Info']);
  const told = (key: string): string => textOf(file.get(info[key]));
  for (const [key, name] of [
    ['/Title', 'dc:title'],
    ['/Author', 'dc:creator'],
    ['/Subject', 'dc:description'],
    ['/Creator', 'xmp:CreatorTool'],
    ['/Producer', 'pdf:Producer'],
  ] as const)
    must(told(key) === said(name), `6.6.3 ${key}`);
  const digits = (text: string): string => text.replaceAll(/\D/g, '');
  must(digits(told('/CreationDate')) === digits(said('xmp:CreateDate')), '6.6.3 /CreationDate');
  must(digits(told('/ModDate')) === digits(said('xmp:ModifyDate')), '6.6.3 /ModDate');
  return said('pdfaid:part');
}

function checkFiles(file: PdfFile, part: string, must: Must): void {
  const names = file.list(file.dict(file.dict(file.catalogue['/Names'])['/EmbeddedFiles'])['/Names']);
  const files = names.filter((_, i) => i % 2 === 1);
  must(files.length === 0 || part === '3', '6.8 embedded file');
  const associated = file.list(file.catalogue['/AF']);
  for (const reference of files) {
    const specification = file.dict(reference);
    const stream = file.dict(file.dict(specification['/EF'])['/F']);
    must(associated.includes(reference), '6.8 not associated');
    must(
      /^\/(?:Source|Data|Alternative|Supplement|Unspecified)$/.test(wordOf(specification['/AFRelationship'])),
      '6.8 relationship',
    );
    must(/^\/\w+\/[\w.+-]+$/.test(wordOf(stream['/Subtype'])), '6.8 media type');
    must(file.dict(stream['/Params'])['/ModDate'] !== undefined, '6.8 date');
  }
}

function checkLimits(file: PdfFile, must: Must): void {
  const visit = (value: Value): void => {
    if (typeof value === 'number') must(Math.abs(value) < 2 ** 31, '6.1.13 number');
    else if (typeof value === 'string') {
      if (value.startsWith('/')) must(Buffer.byteLength(value) <= 128, '6.1.13 name');
      else must(Buffer.byteLength(value) <= 32767, '6.1.13 string');
    } else if (Array.isArray(value)) for (const one of value) visit(one);
    else if (value !== null) for (const one of Object.values(value)) visit(one);
  };
  for (const { value, stream } of Object.values(file.raw.qpdf[1])) visit(value ?? stream?.dict ?? null);
}
