/**
 * The structure tree as a list of elements in reading order, and what must hold among them.
 */
import { readContent, unicodeOf } from './matterhorn-content.ts';
import { isDict, textOf, wordOf, type Dict, type PdfFile, type Value } from './matterhorn-file.ts';

export type Node = {
  readonly reference: string;
  readonly dict: Dict;
  /** Standard structure type, after the role map. */
  readonly role: string;
  readonly parent: Node | null;
  readonly children: Node[];
  /** Marked content `page reference/MCID`, annotations, and child elements, in order. */
  readonly content: (
    | { readonly kind: 'mcid'; readonly key: string }
    | { readonly kind: 'annotation'; readonly reference: string }
    | { readonly kind: 'node'; readonly node: Node }
  )[];
};

/** ISO 32000-1, 14.8.4. */
const standard = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI
  Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP
  Warichu WT WP Figure Formula Form`.split(/\s+/),
);

/** Elements in reading order. */
export function nodesOf(file: PdfFile): readonly Node[] {
  const nodes: Node[] = [];
  const root = file.dict(file.catalogue['/StructTreeRoot']);
  const visit = (value: Value, parent: Node | null, page: Value): void => {
    if (parent !== null && typeof value === 'number') {
      parent.content.push({ kind: 'mcid', key: `${wordOf(page)}/${value}` });
      return;
    }
    const dict = file.dict(value);
    if (parent !== null && dict['/Type'] === '/MCR') {
      parent.content.push({ kind: 'mcid', key: `${wordOf(dict['/Pg'] ?? page)}/${Number(dict['/MCID'])}` });
      return;
    }
    if (parent !== null && dict['/Type'] === '/OBJR') {
      parent.content.push({ kind: 'annotation', reference: wordOf(dict['/Obj']) });
      return;
    }
    const role = roleOf(file, wordOf(dict['/S']).slice(1)) ?? '';
    const node: Node = { reference: wordOf(value), dict, role, parent, children: [], content: [] };
    nodes.push(node);
    if (parent !== null) {
      parent.children.push(node);
      parent.content.push({ kind: 'node', node });
    }
    for (const kid of kidsOf(file, dict)) visit(kid, node, dict['/Pg'] ?? page);
  };
  for (const kid of kidsOf(file, root)) visit(kid, null, null);
  return nodes;
}

function kidsOf(file: PdfFile, dict: Dict): readonly Value[] {
  const kids = dict['/K'] ?? null;
  const found = file.get(kids);
  if (Array.isArray(found)) return found;
  return kids === null ? [] : [isDict(found) ? kids : found];
}

/** The standard type a type stands for; null when the role map leads nowhere or round in a circle. */
export function roleOf(file: PdfFile, type: string): string | null {
  const map = file.dict(file.dict(file.catalogue['/StructTreeRoot'])['/RoleMap']);
  const seen = new Set<string>();
  let role = type;
  while (!standard.has(role)) {
    const next = map[`/${role}`];
    if (seen.has(role) || typeof next !== 'string') return null;
    seen.add(role);
    role = next.slice(1);
  }
  return role;
}

export const isStandard = (type: string): boolean => standard.has(type);

/** Elements that run within the text of another. */
const isInline = ({ role }: Node): boolean => role === 'Link' || role === 'Span';

/** Text of the document as the tree tells it: one line for each element that has text of its own. */
export function structureText(file: PdfFile, { alternatives = true } = {}): readonly string[] {
  const texts = new Map<string, string>();
  for (const { reference, dict } of file.pages) {
    const fonts = file.dict(file.dict(dict['/Resources'])['/Font']);
    for (const { marks, font, codes } of readContent(file, dict).painted) {
      const mcid = marks.find((mark) => mark.mcid !== null)?.mcid;
      const map = font === null ? null : unicodeOf(file, file.dict(fonts[font]));
      if (mcid === undefined || map === null) continue;
      const key = `${reference}/${mcid}`;
      texts.set(key, (texts.get(key) ?? '') + codes.map((code) => map.get(code) ?? '\0').join(''));
    }
  }
  const textIn = (node: Node): string =>
    textOf(node.dict['/ActualText']) ||
    node.content
      .map((part) => {
        if (part.kind === 'mcid') return texts.get(part.key) ?? '';
        return part.kind === 'node' && isInline(part.node) ? textIn(part.node) : '';
      })
      .join('');
  return nodesOf(file)
    .filter((node) => !isInline(node))
    .map((node) => (alternatives ? textOf(node.dict['/Alt']) : '') || textIn(node))
    .filter((text) => text !== '');
}
