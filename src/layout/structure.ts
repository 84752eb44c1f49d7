/**
 * The document's logical tree, by element number: what a screen reader is told. Made once per document;
 * items on the pages point into it by their owner.
 */
import { elementsOf, roleOf, type Document, type Element } from '../markup/document.ts';
import type { Role } from '../markup/elements.ts';

export type Tag = {
  readonly id: number;
  readonly role: Role;
  /** Number of the tag it stands in; null for the document. */
  readonly parent: number | null;
  /** What a picture shows; null when it is none. */
  readonly alt: string | null;
  /** Name in the reader's list of bookmarks; null when it has none. */
  readonly bookmark: string | null;
  /** Language of what stands in it, `en`; null when it is that of its surroundings. */
  readonly lang: string | null;
  /** What a heading cell heads; null for every other element. */
  readonly scope: 'Column' | 'Row' | null;
};

export type Structure = ReadonlyMap<number, Tag>;

/** Tags of every element that has a role. */
export function structureOf(document: Document): Structure {
  const tags = new Map<number, Tag>();
  const visit = (element: Element, parent: number | null, siblings: readonly Element[]): void => {
    const role = roleOf(element);
    if (role !== null) {
      const { alt = null, bookmark = null, lang = null } = element.attributes;
      tags.set(element.id, {
        id: element.id,
        role,
        parent,
        alt,
        bookmark,
        lang,
        scope: scopeOf(element, siblings),
      });
    }
    const inner = role === null ? parent : element.id;
    const children = elementsOf(element);
    for (const child of children) visit(child, inner, children);
  };
  visit(document.sheet, null, []);
  return tags;
}

/** In a row of nothing but heading cells each heads its column. */
function scopeOf({ name }: Element, siblings: readonly Element[]): Tag['scope'] {
  if (name !== 'th') return null;
  return siblings.every((sibling) => sibling.name === 'th') ? 'Column' : 'Row';
}
