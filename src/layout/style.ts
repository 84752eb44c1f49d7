/**
 * Cascade: rules × element → the values that hold for it, lengths in points. Records are shared: every
 * card of an issue has the same one, so a sheet of a thousand cards computes a dozen.
 */
import type { Element } from '../markup/document.ts';
import { inherited, initial, type Border, type Declared, type Length } from '../markup/properties.ts';
import type { StyleRule, Step, Stylesheet } from '../markup/stylesheet.ts';
import type { ElementName } from '../markup/elements.ts';

export type Line = { readonly width: number; readonly colour: string; readonly dashed: boolean };
export type Sides<T> = { readonly top: T; readonly right: T; readonly bottom: T; readonly left: T };
/** A width or height: points, a share of the container, a share of what is left, or by content. */
export type Extent =
  | { readonly kind: 'pt' | 'share' | 'rest'; readonly value: number }
  | { readonly kind: 'auto' };

/** The extent in pt where it is a length or a share of `available`; null where others settle it. */
export function pointsOf(extent: Extent, available: number): number | null {
  if (extent.kind === 'pt') return extent.value;
  return extent.kind === 'share' ? extent.value * available : null;
}

/** Computed style; all lengths in pt. */
export type Style = {
  readonly size: number;
  readonly weight: Declared['font-weight'];
  readonly colour: string;
  /** Line height in pt. */
  readonly leading: number;
  readonly spacing: number;
  readonly align: Declared['text-align'];
  readonly wrap: Declared['text-wrap'];
  readonly background: string | null;
  readonly border: Sides<Line | null>;
  readonly radius: number;
  readonly padding: Sides<number>;
  readonly margin: Sides<number>;
  readonly width: Extent;
  readonly height: Extent;
  readonly columnCount: number | 'auto';
  readonly columnGap: number;
  readonly columnRule: Line | null;
  readonly breakInside: Declared['break-inside'];
  readonly breakAfter: Declared['break-after'];
  readonly alignItems: Declared['align-items'];
  /** A row whose cells do not fit side by side may stack them. */
  readonly wraps: boolean;
  readonly hidden: boolean;
};

/** Gives the style of an element whose parent's style it is told; identity of a style stands for its whole ancestry. */
export type Cascade = (element: Element, parent: Style | null) => Style;

/** What HTML would do with these elements, before any rule of the template. */
const defaults: Partial<Record<ElementName, Partial<Declared>>> = {
  b: { 'font-weight': 700 },
  h1: { 'font-weight': 700, 'break-after': 'avoid' },
  h2: { 'font-weight': 700, 'break-after': 'avoid' },
  h3: { 'font-weight': 700, 'break-after': 'avoid' },
  th: { 'font-weight': 700 },
  tr: { 'break-inside': 'avoid' },
  hr: { 'border-top': { width: { value: 0.5, unit: 'pt' }, style: 'solid', colour: '#8a949e' } },
};

type StyleNode = { readonly style: Style; readonly declared: Declared; readonly path: readonly Element[] };

/** A cascade for one type size: `rem` in pt. */
export function createCascade(stylesheet: Stylesheet, rem: number): Cascade {
  const rules = stylesheet.rules.toSorted((a, b) => a.specificity - b.specificity);
  const nodes = new Map<Style | null, StyleNode>();
  const shared = new Map<Style | null, Map<string, Style>>();
  return (element, parent) => {
    let siblings = shared.get(parent);
    if (siblings === undefined) shared.set(parent, (siblings = new Map<string, Style>()));
    const known = siblings.get(element.kindred);
    if (known !== undefined) return known;
    const above = nodes.get(parent);
    const path = [...(above?.path ?? []), element];
    const declared = declare(path, rules, above?.declared ?? null);
    const style = compute(declared, above?.style ?? null, rem);
    siblings.set(element.kindred, style);
    nodes.set(style, { style, declared, path });
    return style;
  };
}

function declare(path: readonly Element[], rules: readonly StyleRule[], parent: Declared | null): Declared {
  const element = path.at(-1);
  const taken = parent === null ? {} : Object.fromEntries(inherited.map((name) => [name, parent[name]]));
  let declared: Declared = { ...initial, ...taken, ...(element === undefined ? {} : defaults[element.name]) };
  // An inherited size is the parent's computed one: 1 em of it.
  if (parent !== null) declared = { ...declared, 'font-size': { value: 1, unit: 'em' } };
  for (const rule of rules) if (matches(rule.steps, path)) declared = { ...declared, ...rule.declared };
  return declared;
}

function matches(steps: readonly Step[], path: readonly Element[]): boolean {
  let step = steps.length - 1;
  for (let i = path.length - 1; i >= 0 && step >= 0; i--) {
    const element = path[i];
    const wanted = steps[step];
    if (element === undefined || wanted === undefined) return false;
    const fits =
      (wanted.name === '*' || wanted.name === element.name) &&
      wanted.classes.every((name) => element.classes.includes(name));
    if (fits) step--;
    else if (i === path.length - 1) return false;
  }
  return step < 0;
}

function compute(declared: Declared, parent: Style | null, rem: number): Style {
  const own = declared['font-size'];
  const size = toPoints(own, rem, parent?.size ?? rem, parent?.size ?? rem);
  const points = (length: Length): number => toPoints(length, rem, size, 0);
  const line = (border: Border | null): Line | null =>
    border === null
      ? null
      : { width: points(border.width), colour: border.colour, dashed: border.style === 'dashed' };
  const sides = (name: 'padding' | 'margin'): Sides<number> => ({
    top: points(declared[`${name}-top`]),
    right: points(declared[`${name}-right`]),
    bottom: points(declared[`${name}-bottom`]),
    left: points(declared[`${name}-left`]),
  });
  const extent = (length: Length | 'auto'): Extent => {
    if (length === 'auto') return { kind: 'auto' };
    if (length.unit === '%') return { kind: 'share', value: length.value / 100 };
    return length.unit === 'fr'
      ? { kind: 'rest', value: length.value }
      : { kind: 'pt', value: points(length) };
  };
  return {
    size,
    weight: declared['font-weight'],
    colour: declared.color,
    leading: declared['line-height'] * size,
    spacing: points(declared['letter-spacing']),
    align: declared['text-align'],
    wrap: declared['text-wrap'],
    background: declared['background-color'],
    border: {
      top: line(declared['border-top']),
      right: line(declared['border-right']),
      bottom: line(declared['border-bottom']),
      left: line(declared['border-left']),
    },
    radius: points(declared['border-radius']),
    padding: sides('padding'),
    margin: sides('margin'),
    width: extent(declared.width),
    height: extent(declared.height),
    columnCount: declared['column-count'],
    columnGap: points(declared['column-gap']),
    columnRule: line(declared['column-rule']),
    breakInside: declared['break-inside'],
    breakAfter: declared['break-after'],
    alignItems: declared['align-items'],
    wraps: declared['flex-wrap'] === 'wrap',
    hidden: declared.display === 'none',
  };
}

function toPoints(length: Length, rem: number, em: number, whole: number): number {
  switch (length.unit) {
    case 'pt':
      return length.value;
    case 'rem':
      return length.value * rem;
    case 'em':
      return length.value * em;
    case '%':
      return (length.value / 100) * whole;
    case 'fr':
      return 0;
  }
}
