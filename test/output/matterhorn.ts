/**
 * The machine-testable conditions of PDF/UA-1 that can arise in our PDFs, numbered as in the Matterhorn
 * Protocol (PDF Association). `docs/develop/pdf.md` says of every checkpoint whether it stands here, cannot
 * arise, or needs a person.
 */
import { readContent, unicodeOf } from './matterhorn-content.ts';
import { openPdf, textOf, wordOf, type Dict, type PdfFile } from './matterhorn-file.ts';
import { isStandard, nodesOf, roleOf, type Node } from './matterhorn-tree.ts';

/** `28-012`, and what was found. */
export type Failure = { readonly condition: string; readonly found: string };

/** Every failure of a PDF; empty for a good one. */
export function examinePdf(bytes: Uint8Array): readonly Failure[] {
  const file = openPdf(bytes);
  const failures: Failure[] = [];
  const fail = (condition: string, found: string): void => {
    if (!failures.some((one) => one.condition === condition && one.found === found))
      failures.push({ condition, found });
  };
  const nodes = nodesOf(file);
  checkDocument(file, nodes, fail);
  checkContent(file, nodes, fail);
  checkRoles(file, nodes, fail);
  checkNesting(nodes, fail);
  checkHeadings(nodes, fail);
  checkNotes(nodes, fail);
  checkAnnotations(file, nodes, fail);
  checkFonts(file, fail);
  return failures;
}

type Fail = (condition: string, found: string) => void;

function checkDocument(file: PdfFile, nodes: readonly Node[], fail: Fail): void {
  const { catalogue, trailer } = file;
  const markInfo = file.dict(catalogue['/MarkInfo']);
  if (markInfo['/Marked'] !== true) fail('01-005', 'the document is not marked as tagged');
  if (markInfo['/Suspects'] === true) fail('01-007', 'Suspects');
  const xmp = file.bytes(catalogue['/Metadata']).toString('utf8');
  if (xmp === '') fail('06-001', 'no metadata');
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp)) fail('06-002', 'no pdfuaid:part');
  if (!/<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<]/.test(xmp)) fail('06-003', 'no dc:title');
  const shown = file.dict(catalogue['/ViewerPreferences'])['/DisplayDocTitle'];
  if (shown === undefined) fail('07-001', 'no DisplayDocTitle');
  else if (shown !== true) fail('07-002', 'DisplayDocTitle is not true');
  const languages = [catalogue, ...nodes.map(({ dict }) => dict).filter((dict) => '/Lang' in dict)];
  if (languages.some((dict) => !/^[a-z]{2,3}(?:-\w+)*$/i.test(textOf(dict['/Lang']))))
    for (const condition of ['11-001', '11-002', '11-003', '11-004', '11-006'])
      fail(condition, 'no language of the document, or none that is one');
  const layers = file.dict(catalogue['/OCProperties']);
  for (const config of [layers['/D'], ...file.list(layers['/Configs'])].map((one) => file.dict(one))) {
    if (catalogue['/OCProperties'] === undefined) break;
    if (textOf(config['/Name']) === '') fail('20-001', 'a configuration of layers without a name');
    if (config['/AS'] !== undefined) fail('20-003', 'AS');
  }
  for (const reference of file.list(file.dict(file.dict(catalogue['/Names'])['/EmbeddedFiles'])['/Names'])) {
    const specification = file.dict(reference);
    if (specification['/EF'] === undefined) continue;
    if (textOf(specification['/F']) === '' || textOf(specification['/UF']) === '')
      fail('21-001', 'an embedded file without F and UF');
  }
  if (file.dict(catalogue['/AcroForm'])['/XFA'] !== undefined) fail('25-001', 'XFA');
  if (trailer['/Encrypt'] === undefined) return;
  const { '/P': permissions } = file.dict(trailer['/Encrypt']);
  if ((Number(permissions) & (1 << 9)) === 0) fail('26-002', 'closed to screen readers');
}

function checkContent(file: PdfFile, nodes: readonly Node[], fail: Fail): void {
  const parents = new Map<string, string>();
  for (const node of nodes)
    for (const part of node.content) {
      if (part.kind !== 'mcid') continue;
      if (parents.has(part.key)) fail('01-005', `${part.key} has two parents`);
      parents.set(part.key, node.reference);
    }
  const tree = file.list(file.dict(file.dict(file.catalogue['/StructTreeRoot'])['/ParentTree'])['/Nums']);
  for (const { reference, dict } of file.pages) {
    const { painted, nested } = readContent(file, dict);
    const known = file.list(tree[tree.indexOf(dict['/StructParents'] ?? null) + 1]);
    for (const { marks } of painted) {
      const tagged = marks.find((mark) => mark.mcid !== null);
      if (marks.some(({ tag }) => tag === 'Artifact')) continue;
      if (tagged === undefined) fail('01-005', 'content that is neither tagged nor an artifact');
      else {
        const parent = parents.get(`${reference}/${tagged.mcid}`);
        if (parent === undefined || known[tagged.mcid ?? -1] !== parent)
          fail('01-005', `MCID ${tagged.mcid} that no element claims`);
      }
    }
    for (const { mark, inside } of nested) {
      if (mark.tag === 'Artifact' && inside.some(({ mcid }) => mcid !== null)) fail('01-003', 'an artifact');
      if (mark.mcid !== null && inside.some(({ tag }) => tag === 'Artifact')) fail('01-004', mark.tag);
    }
    for (const object of Object.values(file.dict(file.dict(dict['/Resources'])['/XObject'])))
      if (file.dict(object)['/Ref'] !== undefined) fail('30-001', 'a reference XObject');
  }
}

function checkRoles(file: PdfFile, nodes: readonly Node[], fail: Fail): void {
  const map = file.dict(file.dict(file.catalogue['/StructTreeRoot'])['/RoleMap']);
  for (const key of Object.keys(map)) {
    if (isStandard(key.slice(1))) fail('02-004', `${key} is mapped`);
    let [slow, fast] = [key, map[key]];
    while (typeof fast === 'string' && slow !== fast) {
      fast = map[wordOf(map[fast])];
      slow = wordOf(map[slow]);
    }
    if (typeof fast === 'string') fail('02-003', `${key} goes round in a circle`);
  }
  for (const { dict } of nodes) {
    const type = wordOf(dict['/S']).slice(1);
    if (roleOf(file, type) === null) fail('02-001', type);
  }
}

/** What may stand in what (ISO 32000-1, 14.8.4.3; ISO 14289-1, 7.2). */
const kids: Readonly<Record<string, readonly [condition: string, roles: readonly string[]]>> = {
  Table: ['09-004', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']],
  THead: ['09-004', ['TR']],
  TBody: ['09-004', ['TR']],
  TFoot: ['09-004', ['TR']],
  TR: ['09-004', ['TH', 'TD']],
  L: ['09-005', ['L', 'LI', 'Caption']],
  LI: ['09-005', ['Lbl', 'LBody']],
  TOC: ['09-006', ['TOC', 'TOCI', 'Caption']],
  Ruby: ['09-007', ['RB', 'RT', 'RP']],
  Warichu: ['09-008', ['WT', 'WP']],
};
const owners: Readonly<Record<string, readonly [condition: string, roles: readonly string[]]>> = {
  THead: ['09-004', ['Table']],
  TBody: ['09-004', ['Table']],
  TFoot: ['09-004', ['Table']],
  TR: ['09-004', ['Table', 'THead', 'TBody', 'TFoot']],
  TH: ['09-004', ['TR']],
  TD: ['09-004', ['TR']],
  LI: ['09-005', ['L']],
  LBody: ['09-005', ['LI']],
};

function checkNesting(nodes: readonly Node[], fail: Fail): void {
  for (const { role, parent, children, content, dict } of nodes) {
    const inside = Object.hasOwn(kids, role) ? kids[role] : undefined;
    if (inside !== undefined) {
      for (const child of children)
        if (!inside[1].includes(child.role)) fail(inside[0], `${child.role} in ${role}`);
      if (content.some(({ kind }) => kind !== 'node')) fail(inside[0], `content in ${role}`);
    }
    const around = Object.hasOwn(owners, role) ? owners[role] : undefined;
    if (around !== undefined && !around[1].includes(parent?.role ?? ''))
      fail(around[0], `${role} in ${parent?.role ?? 'nothing'}`);
    if (role === 'TH' && !hasScope(dict)) fail('15-003', 'TH without a scope');
    const alternative = textOf(dict['/Alt']) || textOf(dict['/ActualText']);
    if (role === 'Figure' && alternative === '') fail('13-004', 'Figure without an alternative');
    if (role === 'Formula' && alternative === '') fail('17-002', 'Formula without an alternative');
  }
}

function hasScope(dict: Dict): boolean {
  return JSON.stringify(dict['/A'] ?? null).includes('"/Scope"') || dict['/ID'] !== undefined;
}

function checkHeadings(nodes: readonly Node[], fail: Fail): void {
  let last = 0;
  const numbered = nodes.filter(({ role }) => /^H\d$/.test(role));
  for (const { role } of numbered) {
    const level = Number(role.slice(1));
    if (last === 0 && level !== 1) fail('14-002', `${role} is the first heading`);
    else if (level > last + 1) fail('14-003', `${role} after H${last}`);
    last = level;
  }
  if (numbered.length > 0 && nodes.some(({ role }) => role === 'H')) fail('14-007', 'H beside H1');
  for (const { children } of nodes)
    if (children.filter(({ role }) => role === 'H').length > 1) fail('14-006', 'two H in one element');
}

function checkNotes(nodes: readonly Node[], fail: Fail): void {
  const seen = new Set<string>();
  for (const { dict } of nodes.filter(({ role }) => role === 'Note')) {
    const id = textOf(dict['/ID']);
    if (id === '') fail('19-003', 'Note without an ID');
    else if (seen.has(id)) fail('19-004', `ID ${id} twice`);
    seen.add(id);
  }
}

function checkAnnotations(file: PdfFile, nodes: readonly Node[], fail: Fail): void {
  const holders = new Map<string, string>();
  for (const { role, content } of nodes)
    for (const part of content) if (part.kind === 'annotation') holders.set(part.reference, role);
  for (const { dict } of file.pages) {
    const annotations = file.list(dict['/Annots']);
    if (annotations.length > 0 && dict['/Tabs'] === undefined) fail('28-008', 'a page without Tabs');
    else if (annotations.length > 0 && dict['/Tabs'] !== '/S') fail('28-009', 'Tabs is not S');
    for (const reference of annotations) {
      const annotation = file.dict(reference);
      const holder = holders.get(wordOf(reference)) ?? 'nothing';
      const says = textOf(annotation['/Contents']);
      if (annotation['/Subtype'] === '/Link') {
        if (holder !== 'Link') fail('28-011', `a link in ${holder}`);
        if (says === '') fail('28-012', 'a link without Contents');
      } else {
        if (annotation['/Subtype'] === '/TrapNet') fail('28-007', 'TrapNet');
        if (holder !== 'Annot' && holder !== 'Form') fail('28-002', `an annotation in ${holder}`);
        if (says === '') fail('28-004', 'an annotation without Contents');
      }
    }
  }
}

function checkFonts(file: PdfFile, fail: Fail): void {
  for (const { dict } of file.pages) {
    const fonts = file.dict(file.dict(dict['/Resources'])['/Font']);
    const used = new Map<string, Set<number>>();
    for (const { font, codes } of readContent(file, dict).painted) {
      if (font === null) continue;
      const all = used.get(font) ?? new Set();
      for (const code of codes) all.add(code);
      used.set(font, all);
    }
    for (const [name, codes] of used) checkFont(file, file.dict(fonts[name]), codes, fail);
  }
}

function checkFont(file: PdfFile, font: Dict, codes: ReadonlySet<number>, fail: Fail): void {
  const descendant = file.dict(file.list(font['/DescendantFonts'])[0]);
  const descriptor = file.dict(descendant['/FontDescriptor']);
  const name = wordOf(font['/BaseFont']);
  if (descendant['/Subtype'] === '/CIDFontType2' && descendant['/CIDToGIDMap'] !== '/Identity')
    fail('31-005', `${name} without CIDToGIDMap`);
  if (font['/Encoding'] !== '/Identity-H') fail('31-006', `${name}: ${wordOf(font['/Encoding'])}`);
  const program = file.bytes(descriptor['/FontFile2'] ?? descriptor['/FontFile3']);
  if (program.length === 0) fail('31-009', `${name} is not embedded`);
  else checkWidths(name, program, descendant, file, codes, fail);
  if (codes.has(0)) fail('31-030', `${name} shows .notdef`);
  const unicode = unicodeOf(file, font);
  if (unicode === null) fail('31-027', `${name} without ToUnicode`);
  else {
    for (const code of codes) if (!unicode.has(code)) fail('10-001', `${name}: no character for ${code}`);
    const texts = [...unicode.values()].join('');
    if (texts.includes('\0')) fail('31-028', `${name}: U+0000`);
    if (/[\ufeff\ufffe]/.test(texts)) fail('31-029', `${name}: U+FEFF`);
  }
}

/** Widths of the dictionary against those of the TrueType program. */
function checkWidths(
  name: string,
  program: Buffer,
  descendant: Dict,
  file: PdfFile,
  codes: ReadonlySet<number>,
  fail: Fail,
): void {
  const [first, list] = file.list(descendant['/W']);
  const widths = file.list(list);
  const table = (tag: string): number => {
    for (let i = 0; i < program.readUInt16BE(4); i++)
      if (program.toString('latin1', 12 + i * 16, 16 + i * 16) === tag)
        return program.readUInt32BE(20 + i * 16);
    throw new Error(`${name} has no ${tag}`);
  };
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map(table) as [
    number,
    number,
    number,
    number,
  ];
  const unitsPerEm = program.readUInt16BE(head + 18);
  const measured = program.readUInt16BE(hhea + 34);
  const glyphs = program.readUInt16BE(maxp + 4);
  for (const code of codes) {
    if (code >= glyphs) {
      fail('31-011', `${name} has no glyph ${code}`);
      continue;
    }
    const advance = program.readUInt16BE(hmtx + Math.min(code, measured - 1) * 4);
    const width = Number(widths[code - Number(first)] ?? 1000);
    if (Math.abs((advance * 1000) / unitsPerEm - width) > 1) fail('31-016', `${name}: width of ${code}`);
  }
}
