/**
 * The subset of CSS that a sheet understands, once: each property, how its value is read and what it
 * means when nothing is said. Names and units are CSS's own; `docs/templates.md` is made from this table.
 */

/** A length before type sizes are known. `rem` is the size the fitter chooses, `em` the element's own. */
export type Length = { readonly value: number; readonly unit: 'pt' | 'rem' | 'em' | '%' | 'fr' };

export type Border = { readonly width: Length; readonly style: 'solid' | 'dashed'; readonly colour: string };

/** Values as declared; lengths are resolved against the type size in `layout/`. */
export type Declared = {
  readonly 'font-size': Length;
  readonly 'font-weight': 400 | 700;
  readonly color: string;
  readonly 'line-height': number;
  readonly 'letter-spacing': Length;
  readonly 'text-align': 'left' | 'center' | 'right';
  readonly 'text-wrap': 'wrap' | 'balance' | 'nowrap';
  readonly 'background-color': string | null;
  readonly 'border-top': Border | null;
  readonly 'border-right': Border | null;
  readonly 'border-bottom': Border | null;
  readonly 'border-left': Border | null;
  readonly 'border-radius': Length;
  readonly 'padding-top': Length;
  readonly 'padding-right': Length;
  readonly 'padding-bottom': Length;
  readonly 'padding-left': Length;
  readonly 'margin-top': Length;
  readonly 'margin-right': Length;
  readonly 'margin-bottom': Length;
  readonly 'margin-left': Length;
  readonly width: Length | 'auto';
  readonly height: Length | 'auto';
  readonly 'column-count': number | 'auto';
  readonly 'column-gap': Length;
  readonly 'column-rule': Border | null;
  readonly 'break-inside': 'auto' | 'avoid';
  readonly 'break-after': 'auto' | 'avoid';
  readonly 'align-items': 'start' | 'center' | 'end' | 'stretch' | 'baseline';
  readonly 'flex-wrap': 'nowrap' | 'wrap';
  readonly display: 'block' | 'none';
};

export type PropertyName = keyof Declared;

const zero: Length = { value: 0, unit: 'pt' };

/** What holds for the sheet when no rule says otherwise. */
export const initial: Declared = {
  'font-size': { value: 1, unit: 'rem' },
  'font-weight': 400,
  color: '#1e2124',
  'line-height': 1.45,
  'letter-spacing': zero,
  'text-align': 'left',
  'text-wrap': 'wrap',
  'background-color': null,
  'border-top': null,
  'border-right': null,
  'border-bottom': null,
  'border-left': null,
  'border-radius': zero,
  'padding-top': zero,
  'padding-right': zero,
  'padding-bottom': zero,
  'padding-left': zero,
  'margin-top': zero,
  'margin-right': zero,
  'margin-bottom': zero,
  'margin-left': zero,
  width: 'auto',
  height: 'auto',
  'column-count': 'auto',
  'column-gap': { value: 1, unit: 'rem' },
  'column-rule': null,
  'break-inside': 'auto',
  'break-after': 'auto',
  'align-items': 'stretch',
  'flex-wrap': 'nowrap',
  display: 'block',
};

/** Properties a child takes from its parent. */
export const inherited: readonly PropertyName[] = [
  'font-size',
  'font-weight',
  'color',
  'line-height',
  'letter-spacing',
  'text-align',
  'text-wrap',
];

/**
 * How a property is read: the values it sets, by name, and null for a text that is no value of it. `N` is what
 * it may set: `properties` below must set everything declared.
 */
type Reader<N extends PropertyName> = {
  readonly sets: readonly N[];
  readonly read: (text: string) => Partial<Declared> | null;
};

const keyword = <N extends PropertyName>(
  name: N,
  ...words: readonly (Declared[N] & string)[]
): Reader<N> => ({
  sets: [name],
  read: (text) => ((words as readonly string[]).includes(text) ? { [name]: text } : null),
});

const length = <N extends PropertyName>(
  name: N,
  units: readonly Length['unit'][] = ['pt', 'rem', 'em'],
  auto = false,
): Reader<N> => ({
  sets: [name],
  read: (text) => {
    if (auto && text === 'auto') return { [name]: 'auto' };
    const read = readLength(text, units);
    return read === null ? null : { [name]: read };
  },
});

const sides = ['top', 'right', 'bottom', 'left'] as const;
type Side = (typeof sides)[number];

/** `padding: 1mm 2mm` and its like: one to four lengths, in CSS's order. */
const box = <B extends 'padding' | 'margin'>(name: B): Reader<`${B}-${Side}`> => ({
  sets: sides.map((side) => `${name}-${side}` as const),
  read: (text) => {
    const parts = text.split(/\s+/);
    const [top, right = top, bottom = top, left = right] = parts.map((part) =>
      readLength(part, ['pt', 'rem', 'em']),
    );
    if (parts.length > 4 || !top || !right || !bottom || !left) return null;
    return {
      [`${name}-top`]: top,
      [`${name}-right`]: right,
      [`${name}-bottom`]: bottom,
      [`${name}-left`]: left,
    };
  },
});

const border = <N extends PropertyName>(...names: readonly N[]): Reader<N> => ({
  sets: names,
  read: (text) => {
    const read = text === 'none' ? null : readBorder(text);
    if (read === null && text !== 'none') return null;
    return Object.fromEntries(names.map((name) => [name, read])) as Partial<Declared>;
  },
});

const number = <N extends PropertyName>(name: N, least: number, most: number, auto = false): Reader<N> => ({
  sets: [name],
  read: (text) => {
    if (auto && text === 'auto') return { [name]: 'auto' };
    const value = /^\d{1,3}(?:\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? { [name]: value } : null;
  },
});

const colour = <N extends PropertyName>(name: N, none = false): Reader<N> => ({
  sets: [name],
  read: (text) => {
    if (none && (text === 'none' || text === 'transparent')) return { [name]: null };
    const read = readColour(text);
    return read === null ? null : { [name]: read };
  },
});

const weight: Reader<'font-weight'> = {
  sets: ['font-weight'],
  read: (text) => {
    const weights: Record<string, 400 | 700> = { normal: 400, '400': 400, bold: 700, '700': 700 };
    const read = Object.hasOwn(weights, text) ? weights[text] : undefined;
    return read === undefined ? null : { 'font-weight': read };
  },
};

/** A property: its reader and an example of a good value, which messages quote. */
type Property<N extends PropertyName = PropertyName> = Reader<N> & { readonly example: string };

const property = <N extends PropertyName>(reader: Reader<N>, example: string): Property<N> => ({
  ...reader,
  example,
});

const line = '0.5pt solid #cdd1d5';

const known = {
  'font-size': property(length('font-size', ['pt', 'rem', 'em', '%']), '1.2rem'),
  'font-weight': property(weight, 'bold'),
  color: property(colour('color'), '#0b50d0'),
  'line-height': property(number('line-height', 0.8, 4), '1.4'),
  'letter-spacing': property(length('letter-spacing', ['pt', 'em']), '-0.02em'),
  'text-align': property(keyword('text-align', 'left', 'center', 'right'), 'center'),
  'text-wrap': property(keyword('text-wrap', 'wrap', 'balance', 'nowrap'), 'balance'),
  'background-color': property(colour('background-color', true), '#ecf2fe'),
  border: property(border('border-top', 'border-right', 'border-bottom', 'border-left'), line),
  'border-top': property(border('border-top'), line),
  'border-right': property(border('border-right'), line),
  'border-bottom': property(border('border-bottom'), line),
  'border-left': property(border('border-left'), line),
  'border-radius': property(length('border-radius'), '2pt'),
  padding: property(box('padding'), '2mm 3mm'),
  margin: property(box('margin'), '0 0 2mm'),
  'padding-top': property(length('padding-top'), '2mm'),
  'margin-top': property(length('margin-top'), '2mm'),
  'padding-right': property(length('padding-right'), '2mm'),
  'margin-right': property(length('margin-right'), '2mm'),
  'padding-bottom': property(length('padding-bottom'), '2mm'),
  'margin-bottom': property(length('margin-bottom'), '2mm'),
  'padding-left': property(length('padding-left'), '2mm'),
  'margin-left': property(length('margin-left'), '2mm'),
  width: property(length('width', ['pt', 'rem', 'em', '%', 'fr'], true), '30%'),
  height: property(length('height', ['pt', 'rem', 'em'], true), '20mm'),
  'column-count': property(number('column-count', 1, 6, true), '2'),
  'column-gap': property(length('column-gap'), '5mm'),
  'column-rule': property(border('column-rule'), '0.4pt solid #b1b8be'),
  'break-inside': property(keyword('break-inside', 'auto', 'avoid'), 'avoid'),
  'break-after': property(keyword('break-after', 'auto', 'avoid'), 'avoid'),
  'align-items': property(keyword('align-items', 'start', 'center', 'end', 'stretch', 'baseline'), 'center'),
  'flex-wrap': property(keyword('flex-wrap', 'nowrap', 'wrap'), 'wrap'),
  display: property(keyword('display', 'block', 'none'), 'none'),
};

/** Empty when every declared value has a property that sets it; a name without one does not compile. */
type Unread = Exclude<PropertyName, (typeof known)[keyof typeof known]['sets'][number]>;

/** Every property that a style sheet may set. */
export const properties: [Unread] extends [never] ? Readonly<Record<string, Property>> : Unread = known;

/** Points in one unit (CSS 2.2, 4.3.2): 1 px is 0.75 pt. */
const absolute: Readonly<Record<string, number>> = { pt: 1, mm: 72 / 25.4, cm: 720 / 25.4, px: 0.75 };

/** `2mm` as 5.67 pt, `1.2rem`, `0`; null when it is no length in one of `units` (all absolute units count as pt). */
export function readLength(text: string, units: readonly Length['unit'][]): Length | null {
  const match = /^(-?\d{0,4}(?:\.\d{1,4})?)(pt|mm|cm|px|rem|em|fr|%)?$/.exec(text);
  if (match === null || match[1] === '' || match[1] === '-') return null;
  const value = Number(match[1]);
  const unit = match[2];
  if (unit === undefined) return value === 0 ? { value: 0, unit: 'pt' } : null;
  const points = absolute[unit];
  if (points !== undefined) return units.includes('pt') ? { value: value * points, unit: 'pt' } : null;
  return units.includes(unit as Length['unit']) ? { value, unit: unit as Length['unit'] } : null;
}

function readBorder(text: string): Border | null {
  const match = /^(\S+) (solid|dashed) (\S.*)$/.exec(text);
  const width = readLength(match?.[1] ?? '', ['pt', 'rem', 'em']);
  const colour = readColour(match?.[3] ?? '');
  const style = match?.[2] === 'dashed' ? 'dashed' : 'solid';
  return width === null || colour === null ? null : { width, style, colour };
}

/** `#abc`, `#aabbcc`, or `color-mix(in srgb, #a 12%, #b)`, as `#aabbcc`; null for anything else. */
function readColour(text: string): string | null {
  const lower = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  const mix = /^color-mix\(in srgb, (#[0-9a-f]{3,6}) (\d{1,3})%, (#[0-9a-f]{3,6})\)$/.exec(lower);
  if (mix === null) return null;
  const [first, second] = [readColour(mix[1] ?? ''), readColour(mix[3] ?? '')];
  const share = Number(mix[2]) / 100;
  if (first === null || second === null || share > 1) return null;
  const channel = (colour: string, i: number): number =>
    Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) =>
    Math.round(channel(first, i) * share + channel(second, i) * (1 - share)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
