/** Each condition of the checker fails on our own PDF after it has been damaged in just that respect. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { paint } from './conformance-sheet.ts';
import { damaged, type Dict, type PdfFile, type Value } from './matterhorn-file.ts';
import { nodesOf } from './matterhorn-tree.ts';
import { examinePdf } from './matterhorn.ts';
import { qpdf } from './qpdf.ts';

let good: Uint8Array;
beforeAll(async () => {
  good = await paint();
});

test('nothing is found in the sheet as it is, also after qpdf has written it anew', () => {
  expect(examinePdf(good)).toEqual([]);
  expect(examinePdf(damaged(good, () => {}))).toEqual([]);
});

test('docs/develop/pdf.md names every condition that the checker knows, and each is shown to fail', () => {
  const known = readFileSync('test/output/matterhorn.ts', 'utf8').match(/(?<=')\d\d-\d{3}(?=')/g);
  const told = readFileSync('docs/develop/pdf.md', 'utf8')
    .split('\n')
    .flatMap((line) => /^\| \d\d [^|]*\|([^|]*)\|/.exec(line)?.[1]?.match(/\d\d-\d{3}/g) ?? []);
  const shown = [...damages.map(([condition]) => condition), '26-002'];
  expect(told.toSorted()).toEqual([...new Set(known)].toSorted());
  expect([...new Set(shown)].toSorted()).toEqual(told.toSorted());
});

test('docs/develop/pdf.md says of each of the 136 conditions what becomes of it', () => {
  const counts = [
    7, 4, 3, 1, 2, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 3, 4, 3, 1, 1, 0, 1, 1, 2, 1, 18, 1, 2, 30,
  ];
  const rows = readFileSync('docs/develop/pdf.md', 'utf8').match(/^\| \d\d .*$/gm) ?? [];
  expect(rows).toHaveLength(31);
  for (const [i, row] of rows.entries()) {
    const named = [...row.matchAll(/\d\d-(\d{3})(?: to \d\d-(\d{3}))?/g)].flatMap(([, from, to = from]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at),
    );
    const all = Array.from({ length: counts[i] ?? 0 }, (_, at) => at + 1);
    expect([row.slice(2, 4), named.toSorted((a, b) => a - b)]).toEqual([String(i + 1).padStart(2, '0'), all]);
  }
});

type Damage = readonly [condition: string, what: string, damage: (file: PdfFile) => void];

const element = (file: PdfFile, role: string, which = 0): Dict => {
  const found = nodesOf(file).filter((node) => node.role === role)[which];
  if (found === undefined) throw new Error(`no ${role}`);
  return found.dict;
};
const rename =
  (role: string, to: string, which = 0) =>
  (file: PdfFile): void => {
    element(file, role, which)['/S'] = `/${to}`;
  };
const root = (file: PdfFile): Dict => file.dict(file.catalogue['/StructTreeRoot']);
const link = (file: PdfFile): Dict =>
  file.dict(file.list(file.pages.find(({ dict }) => dict['/Annots'] !== undefined)?.dict['/Annots'])[0]);
const linkPage = (file: PdfFile): Dict =>
  file.pages.find(({ dict }) => dict['/Annots'] !== undefined)?.dict ?? {};
const metadata =
  (from: RegExp) =>
  (file: PdfFile): void => {
    const where = file.catalogue['/Metadata'];
    file.write(where, Buffer.from(file.bytes(where).toString('utf8').replace(from, '')));
  };
/** Changes the content of the first page. */
const content =
  (change: (source: string) => string) =>
  (file: PdfFile): void => {
    const where = file.pages[0]?.dict['/Contents'];
    file.write(where, Buffer.from(change(file.bytes(where).toString('latin1')), 'latin1'));
  };
const font = (file: PdfFile): Dict => {
  const fonts = file.dict(file.dict(file.pages[0]?.dict['/Resources'])['/Font']);
  return file.dict(Object.values(fonts)[0]);
};
const descendant = (file: PdfFile): Dict => file.dict(file.list(font(file)['/DescendantFonts'])[0]);
const unicode =
  (change: (cmap: string) => string) =>
  (file: PdfFile): void => {
    const where = font(file)['/ToUnicode'];
    file.write(where, Buffer.from(change(file.bytes(where).toString('latin1')), 'latin1'));
  };
const roles =
  (map: Dict) =>
  (file: PdfFile): void => {
    root(file)['/RoleMap'] = map;
  };
/** A child without content of its own, as the first of an element. */
const insert =
  (role: string, child: Dict) =>
  (file: PdfFile): void => {
    const parent = element(file, role);
    const kids: Value = parent['/K'] ?? null;
    parent['/K'] = [child, ...(Array.isArray(kids) ? kids : [kids])];
  };

const damages: readonly Damage[] = [
  [
    '01-003',
    'an artifact in tagged content',
    content((text) => text.replace(/(\/P <<\s*\/MCID \d+\s*>> BDC)/, '$1 /Artifact BMC EMC')),
  ],
  [
    '01-004',
    'tagged content in an artifact',
    content((text) => text.replace(/(\/Artifact <<[^>]*>> BDC)/, '$1 /P << /MCID 99 >> BDC EMC')),
  ],
  ['01-005', 'content outside all tags', content((text) => `${text}\n0 0 m 9 9 l S`)],
  [
    '01-005',
    'a tag in the content that no element claims',
    content((text) => text.replace(/\/MCID 1\s/, '/MCID 999 ')),
  ],
  ['01-005', 'content that two elements claim', insert('P', { '/S': '/Span', '/K': [0] })],
  ['01-005', 'a document that does not say it is tagged', (file) => void delete file.catalogue['/MarkInfo']],
  ['01-007', 'suspects', (file) => void (file.dict(file.catalogue['/MarkInfo'])['/Suspects'] = true)],
  ['02-001', 'a type that is no standard one', rename('P', 'Absatz')],
  ['02-003', 'types that stand for each other', roles({ '/A': '/B', '/B': '/A' })],
  ['02-004', 'a standard type that is to be another', roles({ '/P': '/H1' })],
  ['06-001', 'no metadata', (file) => void delete file.catalogue['/Metadata']],
  ['06-002', 'no claim', metadata(/<pdfuaid:part>1<\/pdfuaid:part>/)],
  ['06-003', 'no title in the metadata', metadata(/<dc:title>[\s\S]*<\/dc:title>/)],
  [
    '07-001',
    'no word on what the title bar shows',
    (file) => void delete file.catalogue['/ViewerPreferences'],
  ],
  [
    '07-002',
    'the file name in the title bar',
    (file) => void (file.dict(file.catalogue['/ViewerPreferences'])['/DisplayDocTitle'] = false),
  ],
  ['09-004', 'a cell outside a row', rename('P', 'TD')],
  ['09-004', 'a list in a table', rename('L', 'Table')],
  ['09-005', 'a list item outside a list', rename('L', 'Sect')],
  ['09-005', 'a paragraph in a list', rename('LI', 'P')],
  ['09-005', 'a body outside a list item', rename('LI', 'Div')],
  ['09-006', 'a list in a table of contents', rename('L', 'TOC')],
  ['09-007', 'text in a Ruby', rename('P', 'Ruby')],
  ['09-008', 'text in a Warichu', rename('P', 'Warichu')],
  [
    '10-001',
    'a character that ToUnicode does not know',
    unicode((cmap) => cmap.replaceAll(/\[(<\w+> ){3}/g, '[')),
  ],
  ...['11-001', '11-002', '11-003', '11-004', '11-006'].map((condition): Damage => [
    condition,
    'no language',
    (file) => void delete file.catalogue['/Lang'],
  ]),
  ['11-004', 'a paragraph in no language', (file) => void (element(file, 'P')['/Lang'] = 'u:English please')],
  ['13-004', 'a QR code that says nothing', (file) => void delete element(file, 'Figure')['/Alt']],
  ['14-002', 'H2 first', rename('H1', 'H2')],
  ['14-003', 'H3 after H1', rename('H2', 'P')],
  [
    '14-006',
    'two H in one section',
    insert('Sect', { '/S': '/Div', '/K': [{ '/S': '/H' }, { '/S': '/H' }] }),
  ],
  ['14-007', 'H beside H1', insert('Sect', { '/S': '/H' })],
  [
    '15-003',
    'a heading cell that heads nothing',
    insert('Sect', { '/S': '/Table', '/K': [{ '/S': '/TR', '/K': [{ '/S': '/TH' }] }] }),
  ],
  ['17-002', 'a formula that says nothing', rename('P', 'Formula')],
  ['19-003', 'a note without an ID', rename('P', 'Note')],
  [
    '19-004',
    'two notes with one ID',
    (file) => {
      for (const which of [0, 1]) Object.assign(element(file, 'P', which), { '/ID': 'u:1' });
      for (const one of [element(file, 'P', 0), element(file, 'P', 1)]) one['/S'] = '/Note';
    },
  ],
  [
    '20-001',
    'layers without a name',
    (file) => void (file.catalogue['/OCProperties'] = { '/D': {}, '/OCGs': [] }),
  ],
  [
    '20-003',
    'layers that switch by themselves',
    (file) => void (file.catalogue['/OCProperties'] = { '/D': { '/Name': 'u:a', '/AS': [] }, '/OCGs': [] }),
  ],
  [
    '21-001',
    'an attachment without a readable name',
    (file) =>
      void (file.dict(file.catalogue['/Names'])['/EmbeddedFiles'] = {
        '/Names': ['u:a', { '/Type': '/Filespec', '/EF': {}, '/F': 'u:a' }],
      }),
  ],
  ['25-001', 'an XFA form', (file) => void (file.catalogue['/AcroForm'] = { '/Fields': [], '/XFA': [] })],
  ['28-002', 'a remark outside Annot', (file) => void Object.assign(link(file), { '/Subtype': '/Text' })],
  [
    '28-004',
    'a remark that says nothing',
    (file) => void Object.assign(link(file), { '/Subtype': '/Text', '/Contents': null }),
  ],
  ['28-007', 'a trap network', (file) => void Object.assign(link(file), { '/Subtype': '/TrapNet' })],
  ['28-008', 'a page without an order of tabs', (file) => void delete linkPage(file)['/Tabs']],
  ['28-009', 'tabs by rows', (file) => void (linkPage(file)['/Tabs'] = '/R')],
  ['28-011', 'a link outside Link', rename('Link', 'Span')],
  ['28-012', 'a link that says nothing', (file) => void delete link(file)['/Contents']],
  [
    '30-001',
    'content from another file',
    (file) => void (file.dict(file.pages[0]?.dict['/Resources'])['/XObject'] = { '/X': { '/Ref': {} } }),
  ],
  ['31-005', 'a font without a map of glyphs', (file) => void delete descendant(file)['/CIDToGIDMap']],
  ['31-006', 'a character map of its own', (file) => void (font(file)['/Encoding'] = '/Other-H')],
  [
    '31-009',
    'a font that is not embedded',
    (file) => void delete file.dict(descendant(file)['/FontDescriptor'])['/FontFile2'],
  ],
  ['31-011', 'a glyph the font does not have', content((text) => text.replace(/<[0-9a-f]{4}/, '<ffff'))],
  [
    '31-016',
    "a width that is not the font's",
    (file) => void (file.list(file.list(descendant(file)['/W'])[1])[1] = 1),
  ],
  ['31-027', 'a font without ToUnicode', (file) => void delete font(file)['/ToUnicode']],
  ['31-028', 'a glyph that is the character NUL', unicode((cmap) => cmap.replace('[<fffd>', '[<0000>'))],
  ['31-029', 'a glyph that is a byte order mark', unicode((cmap) => cmap.replace('[<fffd>', '[<feff>'))],
  ['31-030', 'the glyph for a missing character', content((text) => text.replace(/<[0-9a-f]{4}/, '<0000'))],
];

describe('the checker finds', () => {
  test.each(damages)('%s: %s', (condition, _, damage) => {
    const found = examinePdf(damaged(good, damage)).map((failure) => failure.condition);
    expect(found).toContain(condition);
  });

  test('26-002: a file that is closed to screen readers', () => {
    const closed = ['--encrypt', '', 'owner', '128', '--accessibility=n', '--'];
    const bytes = qpdf(good, ...closed, '--allow-weak-crypto');
    expect(examinePdf(bytes).map((failure) => failure.condition)).toContain('26-002');
  });
});
