/**
 * The parsed page, before fonts and paper are known: a tree of known elements and text. Comes out of
 * `parse.ts`; `layout/` reads it. Knows no opening and no position.
 */
import { specOf, type ElementName, type Role } from './elements.ts';
import type { Stylesheet } from './stylesheet.ts';

export type Text = { readonly kind: 'text'; readonly text: string };

export type Element = {
  readonly kind: 'element';
  /** Number in order of appearance, unique in the document: the identity that items and tags refer to. */
  readonly id: number;
  readonly name: ElementName;
  readonly attributes: Readonly<Record<string, string>>;
  /** Class names, in the order written. */
  readonly classes: readonly string[];
  /** Name and classes as one word: siblings of one kind share their style. */
  readonly kindred: string;
  readonly children: readonly (Element | Text)[];
  /** Template line it was written on, `sheet.hbs:41`. */
  readonly origin: Origin;
};

/** The word for `Element.kindred`. */
export function kindredOf(name: ElementName, classes: readonly string[]): string {
  return [name, ...classes].join('.');
}

/** A line of a template file. */
export type Origin = { readonly file: string; readonly line: number };

export type Document = {
  readonly sheet: Element;
  readonly stylesheet: Stylesheet;
};

/** The element's role for a screen reader; one that only says its language is a Span or a Div. */
export function roleOf({ name, attributes }: Element): Role | null {
  const spec = specOf(name);
  if (spec === null || spec.role !== null || attributes['lang'] === undefined) return spec?.role ?? null;
  if (spec.flow === 'inline') return 'Span';
  return spec.flow === 'block' ? 'Div' : null;
}

/** The element children of an element. */
export function elementsOf(element: Element): readonly Element[] {
  return element.children.filter((child) => child.kind === 'element');
}
