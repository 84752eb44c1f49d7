/**
 * What stands on pages beside the flow: the running header and footer on each, the colophon at the foot of the
 * last and, at the edge of the paper, what is torn off. Heights in pt from the top of the paper.
 */
import { elementsOf, type Element } from '../markup/document.ts';
import type { PageRule } from '../markup/stylesheet.ts';
import { emit, type Box } from './box.ts';
import type { Counters } from './copy.ts';
import { layoutElement } from './flow.ts';
import type { Item } from './frame.ts';
import type { Pass } from './paragraph.ts';

export type Furniture = {
  /** Where the flow begins on a page, the first being 1. */
  readonly topOf: (page: number) => number;
  /** Where the flow ends on every page but the last. */
  readonly bottom: number;
  /** How much higher it ends on the last page. */
  readonly reserve: number;
  /** What is painted on a page of so many. */
  readonly on: (page: number, pages: number) => PageFurniture;
};

type PageFurniture = {
  readonly header: Item[];
  readonly footer: Item[];
  /** Colophon and strips; empty on every page but the last. */
  readonly atFoot: Item[];
};

/** The furniture of a sheet on pages of this geometry. */
export function furnish(sheet: Element, page: PageRule, pass: Pass): Furniture {
  const { margin } = page;
  const width = page.width - margin.left - margin.right;
  const style = pass.cascade(sheet, null);
  const parts = elementsOf(sheet);
  const find = (name: Element['name']): Element | undefined => parts.find((part) => part.name === name);
  const layoutPart = (part: Element, counters: Pass['counters'] = null, room = width): Box =>
    layoutElement(part, style, sheet.id, room, { ...pass, counters });

  // As wide as page numbers get, so that no number moves what stands below.
  const widest = { page: 88, pages: 88 };
  const [headerPart, footerPart] = [find('header'), find('footer')];
  const header = headerPart === undefined ? null : layoutPart(headerPart, widest);
  const footer = footerPart === undefined ? null : layoutPart(footerPart, widest);
  const colophon = find('colophon');
  const foot = colophon === undefined ? null : layoutPart(colophon);
  const tearoff = find('tearoff');
  const strips = tearoff === undefined ? null : layoutPart(tearoff, null, page.width);
  // The strips reach into the margin: what stands above them moves up by the rest.
  const raise = strips === null ? 0 : Math.max(0, strips.height + strips.margin.top - margin.bottom);
  const bottom = page.height - margin.bottom - (footer === null ? 0 : footer.height + footer.margin.top);

  const running = (part: Element | undefined, counters: Counters, topOf: (box: Box) => number): Item[] => {
    if (part === undefined || !isShown(part, counters.page)) return [];
    const box = layoutPart(part, counters);
    return emitted(box, margin.left, topOf(box));
  };
  return {
    topOf: (number) =>
      margin.top +
      (header === null || !isShown(headerPart, number) ? 0 : header.height + header.margin.bottom),
    bottom,
    reserve: raise + (foot === null ? 0 : foot.height + foot.margin.top),
    on: (number, count) => {
      const isLast = number === count;
      const counters = { page: number, pages: count };
      const footerTop = ({ height }: Box): number =>
        page.height - margin.bottom - height - (isLast ? raise : 0);
      return {
        header: running(headerPart, counters, () => margin.top),
        footer: running(footerPart, counters, footerTop),
        atFoot: isLast
          ? [
              ...(foot === null ? [] : emitted(foot, margin.left, bottom - raise - foot.height)),
              ...(strips === null ? [] : emitted(strips, 0, page.height - strips.height)),
            ]
          : [],
      };
    },
  };
}

function isShown(element: Element | undefined, page: number): boolean {
  return element !== undefined && (element.attributes['pages'] !== 'rest' || page > 1);
}

function emitted(box: Box, x: number, y: number): Item[] {
  const items: Item[] = [];
  emit(box, x, y, items);
  return items;
}
