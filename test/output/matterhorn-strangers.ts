/**
 * What `docs/develop/pdf.md` says cannot arise in our PDFs, and so the conditions of the Matterhorn Protocol about
 * it: forms, layers, threads, actions, media, signatures, encryption, foreign fonts and roles.
 */
import { readContent } from './matterhorn-content.ts';
import { wordOf, type Dict, type PdfFile } from './matterhorn-file.ts';
import { nodesOf } from './matterhorn-tree.ts';

/** Roles that our templates give, and those of the tree itself. */
const roles = new Set(
  'Document Sect Div H1 H2 H3 H4 H5 H6 P L LI LBody Table TR TH TD Figure Link Span'.split(' '),
);

/** Keys of the catalogue, and of a page, that bring something a screen reader may not follow. */
const strange = ['/AcroForm', '/OCProperties', '/Threads', '/AA', '/Perms', '/Collection', '/Requirements'];

/** What stands in a PDF and never should; empty for ours. */
export function strangersIn(file: PdfFile): readonly string[] {
  const found: string[] = [];
  const has = (dict: Dict, keys: readonly string[], where: string): void => {
    for (const key of keys) if (dict[key] !== undefined) found.push(`${key} in ${where}`);
  };
  has(file.catalogue, [...strange, '/OpenAction'], 'the catalogue');
  has(file.dict(file.catalogue['/Names']), ['/JavaScript', '/Renditions'], 'the names');
  has(file.trailer, ['/Encrypt'], 'the trailer');
  has(file.dict(file.catalogue['/StructTreeRoot']), ['/RoleMap'], 'the tree');
  for (const { dict } of file.pages) {
    has(dict, ['/AA', '/B', '/Trans', '/PZ'], 'a page');
    for (const each of file.list(dict['/Annots'])) {
      const { '/Subtype': kind, '/A': action } = file.dict(each);
      if (kind !== '/Link') found.push(`an annotation ${wordOf(kind)}`);
      if (action !== undefined && file.dict(action)['/S'] !== '/URI')
        found.push('an action that is no address');
    }
    const resources = file.dict(dict['/Resources']);
    for (const each of Object.values(file.dict(resources['/XObject'])))
      if (file.dict(each)['/Subtype'] !== '/Image') found.push('an XObject that is no picture');
    const fonts = file.dict(resources['/Font']);
    for (const name of new Set(readContent(file, dict).painted.map(({ font }) => font)))
      if (name !== null && !isOurs(file, file.dict(fonts[name])))
        found.push(`a font of another kind: ${name}`);
  }
  for (const { role } of nodesOf(file)) if (!roles.has(role)) found.push(`an element ${role}`);
  return [...new Set(found)];
}

/** Composite TrueType, its codes the numbers of its glyphs. */
function isOurs(file: PdfFile, font: Dict): boolean {
  const descendant = file.dict(file.list(font['/DescendantFonts'])[0]);
  return (
    font['/Subtype'] === '/Type0' &&
    font['/Encoding'] === '/Identity-H' &&
    descendant['/Subtype'] === '/CIDFontType2' &&
    file.dict(descendant['/FontDescriptor'])['/CIDSet'] === undefined
  );
}
