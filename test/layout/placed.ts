/** Documents written as markup, laid out in the fake font, and what stands where as text. */
import type { Item } from '../../src/layout/frame.ts';
import { layoutPages, type Layout } from '../../src/layout/pages.ts';
import type { Document } from '../../src/markup/document.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { fakeBook } from './fake-font.ts';

/** Parses the inside of a sheet; lines of text are as high as the type. A mistake of the test throws. */
export function documentOf(css: string, body: string): Document {
  const style = `<style>@page { size: 240pt 200pt; margin: 20pt } sheet { line-height: 1 } ${css}</style>`;
  const { value, diagnostics } = parseMarkup(`<sheet title="t">${style}${body}</sheet>`, 'A4', 'test.hbs');
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

/** Lays the inside of a sheet out: pages of 200 by 160 pt within margins of 20, type of 10 pt. */
export function layoutOf(
  css: string,
  body: string,
  { columns = 1, book = fakeBook(), type = 10 } = {},
): Layout {
  return layoutPages(documentOf(css, body), book, { type, columns });
}

/** Every item of every page in reading order, one a line: corner (a text's left end and baseline), what it is. */
export function placed(layout: Layout): string {
  const pages = layout.pages.map(({ items, header, footer }, i) =>
    [
      `page ${i + 1}`,
      ...items.map(line),
      ...[...header, ...footer].map((item) => `${line(item)} (running)`),
    ].join('\n'),
  );
  const problems = layout.diagnostics.map(
    ({ code, place }) => `${code} ${place?.file ?? ''}:${place?.line ?? ''}`,
  );
  return [...pages, ...problems].join('\n');
}

function line(item: Item): string {
  return `${point(item.x, item.y)} ${whatIs(item)}`;
}

function whatIs(item: Item): string {
  switch (item.kind) {
    case 'text': {
      const face = item.face.name === 'regular' ? '' : ` ${item.face.name}`;
      return `"${item.text}"${item.original === undefined ? '' : ` for ${item.original}`}${item.size === 10 ? '' : ` ${item.size}pt`}${face}${item.turned ? ' turned' : ''}`;
    }
    case 'rect':
      return `filled ${extent(item)} ${item.fill}`;
    case 'outline':
      return `outline ${extent(item)} ${item.colour}`;
    case 'rule':
      return `${item.dashed ? 'dashes' : 'line'} to ${point(item.toX, item.toY)}`;
    case 'link':
      return `link ${extent(item)} ${item.url} "${item.label}"`;
    case 'image':
      return `image ${extent(item)}${item.turned ? ' turned' : ''}`;
    case 'qr':
      return `qr of ${item.size} modules of ${round(item.module)}`;
    case 'place':
      return `room ${extent(item)}`;
  }
}

function extent({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${round(width)}×${round(height)}`;
}

function point(x: number, y: number): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
