/**
 * The tag tree of a PDF while it is painted: opens a structure element when the first item that belongs
 * to it is drawn, so that the tree comes out in reading order.
 */
import type { PDFDocument, StructureElement } from 'pdfkit';
import type { Owner, Page } from '../layout/frame.ts';
import type { Structure } from '../layout/structure.ts';
import { subtyped } from './pdfkit-defects.ts';

export type TagTree = {
  /**
   * Begins marked content of an owner; ends what was open before. Nothing happens while the owner stays the
   * same. A picture's `frame` is left, top, right and bottom in pt from the top left corner of the page.
   */
  readonly enter: (owner: Owner | ArtifactName, frame?: Frame) => void;
  /** Begins marked content of an owner that is to be read as `actual`, whatever is drawn. */
  readonly enterSpan: (owner: number, actual: string) => void;
  /** The structure element of an owner, opened if need be. */
  readonly elementOf: (owner: number) => StructureElement;
  /** Ends the marked content of a page, its links and every element that no later page continues. */
  readonly endPage: () => void;
  /** Ends the tree. */
  readonly end: () => void;
};

/** What stands on a page without being its content. */
export type ArtifactName = keyof typeof artifacts;

/** How each is marked (ISO 32000-1, table 330): crop marks are aids of production, of the page itself. */
const artifacts = {
  header: { type: subtyped('Pagination', 'Header'), attached: ['Top'] },
  footer: { type: subtyped('Pagination', 'Footer'), attached: ['Bottom'] },
  marks: { type: 'Page' },
} as const;

export type Frame = readonly [left: number, top: number, right: number, bottom: number];

/** A tag tree for the document on these pages. `onOpen` is told of each tag when its first content is drawn. */
export function createTagTree(
  pdf: PDFDocument,
  structure: Structure,
  pages: readonly Page[],
  onOpen: (id: number) => void,
): TagTree {
  const lastPages = lastPagesOf(structure, pages);
  const elements = createElements(pdf, structure, onOpen);
  let page = 0;
  let current: Owner | ArtifactName | 'span' | undefined;
  const leave = (): void => {
    if (current !== undefined) pdf.endMarkedContent();
    current = undefined;
  };
  return {
    enter: (owner, frame) => {
      if (owner === current) return;
      leave();
      if (owner === null) pdf.markContent('Artifact', { type: 'Layout' });
      else if (typeof owner === 'string') pdf.markContent('Artifact', artifacts[owner]);
      else {
        const element = elements.of(owner, frame);
        element.add(pdf.markStructureContent(structure.get(owner)?.role ?? 'P'));
      }
      current = owner;
    },
    enterSpan: (owner, actual) => {
      leave();
      // ActualText of marked content would do, but poppler loses the place of what is marked so.
      const span = pdf.struct('Span', { actual });
      elements.of(owner).add(span);
      span.add(pdf.markStructureContent('Span'));
      current = 'span';
    },
    elementOf: (id) => elements.of(id),
    endPage: () => {
      leave();
      elements.endPage((id) => (lastPages.get(id) ?? 0) <= page);
      shareParents(pdf);
      page += 1;
    },
    end: elements.end,
  };
}

/** The structure elements that are open, by the id of their owner. */
type Elements = {
  /** The element of an owner, opened with all above it if need be. */
  readonly of: (id: number, frame?: Frame) => StructureElement;
  /** Ends the links, and every element of which `isOver` says that no later page continues it. */
  readonly endPage: (isOver: (id: number) => boolean) => void;
  /** Ends the tree. */
  readonly end: () => void;
};

function createElements(pdf: PDFDocument, structure: Structure, onOpen: (id: number) => void): Elements {
  const opened = new Map<number, StructureElement>();
  const links = new Map<number, StructureElement>();
  const cellsOf = new Map<number, number[]>();
  for (const { id, parent, role } of structure.values())
    if (parent !== null && (role === 'TH' || role === 'TD'))
      cellsOf.set(parent, [...(cellsOf.get(parent) ?? []), id]);
  let root: StructureElement | null = null;

  const elementOf = (id: number, frame?: Frame): StructureElement => {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const tag = structure.get(id);
    if (tag === undefined) throw new Error(`no tag for element ${id}`);
    const parent = tag.parent === null ? null : elementOf(tag.parent);
    // Opening a row has opened its cells, this one among them.
    const made = opened.get(id);
    if (made !== undefined) return made;
    const element = pdf.struct(tag.role, {
      ...(tag.alt === null ? {} : { alt: tag.alt }),
      ...(tag.lang === null ? {} : { lang: tag.lang }),
      ...(frame === undefined ? {} : { bbox: frame }),
      ...(tag.scope === null ? {} : { scope: tag.scope }),
    });
    if (parent === null) {
      root = element;
      pdf.addStructure(element);
    } else parent.add(element);
    onOpen(id);
    // A list item keeps its content in a body (ISO 32000-1, table 336).
    const holder = tag.role === 'LI' ? pdf.struct('LBody') : element;
    if (holder !== element) element.add(holder);
    opened.set(id, holder);
    if (tag.role === 'Link') links.set(id, element);
    // An empty cell draws nothing, but without it the row's other cells would stand under wrong headings.
    if (tag.role === 'TR') for (const cell of cellsOf.get(id) ?? []) elementOf(cell);
    return holder;
  };
  return {
    of: elementOf,
    endPage: (isOver) => {
      // pdfkit takes the page of a link's annotation when the element ends: it must end on its own page.
      for (const [id, link] of links) {
        link.end();
        opened.delete(id);
      }
      links.clear();
      for (const [id, element] of opened) {
        if (!isOver(id)) continue;
        element.end();
        opened.delete(id);
      }
    },
    end: () => root?.end(),
  };
}

/** The last page, from 0, on which something of an element is drawn. */
function lastPagesOf(structure: Structure, pages: readonly Page[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (const [index, { items }] of pages.entries())
    for (const item of items) {
      let id = 'owner' in item ? item.owner : null;
      while (id !== null && last.get(id) !== index) {
        last.set(id, index);
        id = structure.get(id)?.parent ?? null;
      }
    }
  return last;
}

/** The elements of the current page's marked content, as an object of their own: pdfkit keeps them to the end. */
function shareParents(pdf: PDFDocument): void {
  const tree = pdf.getStructParentTree();
  const key = pdf.page.structParentTreeKey;
  const parents = pdf.ref(tree.get(key));
  parents.end();
  tree.add(key, parents);
}
