/** Paragraphs set in the fake font at 10 pt, so that 1 em is 10 pt and every line is 10 pt high. */
import type { Item, TextItem } from '../../src/layout/frame.ts';
import { layoutPages } from '../../src/layout/pages.ts';
import { kindredOf, type Element, type Text } from '../../src/markup/document.ts';
import type { ElementName } from '../../src/markup/elements.ts';
import { readStylesheet } from '../../src/markup/stylesheet.ts';
import { fakeBook } from './fake-font.ts';

const origin = { file: 'test.hbs', line: 1 };
let count = 0;

/** An element as the parser gives it, whatever the texts in it. */
export function element(
  name: ElementName,
  children: readonly (Element | Text | string)[],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const classes = (attributes['class'] ?? '').split(' ').filter((one) => one !== '');
  return {
    kind: 'element',
    id: count++,
    name,
    attributes,
    classes,
    kindred: kindredOf(name, classes),
    children: children.map((child) => (typeof child === 'string' ? { kind: 'text', text: child } : child)),
    origin,
  };
}

/** What stands on one line; `y` is its top in pt, as an even stack of 10 pt lines has it. */
export type Line = { readonly y: number; readonly items: readonly Item[] };

/** The lines of a paragraph, `width` em wide, with more rules written as CSS. */
export function linesOf(
  paragraph: Element | string,
  width: number,
  css = '',
  book = fakeBook(),
): readonly Line[] {
  const whole = typeof paragraph === 'string' ? element('p', [paragraph]) : paragraph;
  const rules = `@page { size: 1000pt 1000pt; margin: 0 } p { line-height: 1; width: ${width}rem } ${css}`;
  const { value, diagnostics } = readStylesheet(rules, 'A4', origin);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const stylesheet = { ...value, page: { ...value.page, height: 1e9 } };
  const sheet = element('sheet', [whole], { title: 't' });
  const { pages } = layoutPages({ sheet, stylesheet }, book, { type: 10, columns: 1 });
  const lines = new Map<number, Item[]>();
  for (const item of pages.flatMap((page) => page.items)) {
    const y = Math.floor(item.y / 10 - 1e-6) * 10;
    lines.set(y, [...(lines.get(y) ?? []), item]);
  }
  return [...lines].map(([y, items]) => ({ y, items }));
}

/** The placed texts of a line. */
export function textsOf({ items }: Line): readonly TextItem[] {
  return items.filter((item) => item.kind === 'text');
}

/** The text of a line as it is placed, piece after piece. */
export function textOf(line: Line): string {
  return textsOf(line)
    .map(({ text }) => text)
    .join('');
}

/** The lines as texts; the space at which a line ends is left away, as nobody sees it. */
export function broken(paragraph: Element | string, width: number, css = ''): readonly string[] {
  return linesOf(paragraph, width, css).map((line) => textOf(line).replace(/ $/, ''));
}
