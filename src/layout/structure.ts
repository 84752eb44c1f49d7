/**
 * The document's logical tree, by element number: what a screen reader is told. Made once per document;
 * items on the pages point into it by their owner.
 */
import type { Document, Element } from '../markup/document.ts';
import { specOf, type Role } from '../markup/elements.ts';

export type Tag = {
  readonly id: number;
  readonly role: Role;
  /** Number of the tag it stands in; null for the document. */
  readonly parent: number | null;
  /** What a picture shows; null when it is none. */
  readonly alt: string | null;
  /** Name in the reader's list of bookmarks; null when it has none. */
  readonly bookmark: string | null;
};

export type Structure = ReadonlyMap<number, Tag>;

/** Tags of every element that has a role. */
export function structureOf(document: Document): Structure {
  const tags = new Map<number, Tag>();
  const visit = (element: Element, parent: number | null): void => {
    const role = specOf(element.name)?.role ?? null;
    if (role !== null) {
      const { alt = null, bookmark = null } = element.attributes;
      tags.set(element.id, { id: element.id, role, parent, alt, bookmark });
    }
    const inner = role === null ? parent : element.id;
    for (const child of element.children) if (child.kind === 'element') visit(child, inner);
  };
  visit(document.sheet, null);
  return tags;
}
