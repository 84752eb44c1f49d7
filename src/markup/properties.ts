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

/** A property's values after reading, or null when the text is not one. */
type Reader = (text: string) => Partial<Declared> | null;

const keyword =
  <K extends PropertyName>(name: K, ...words: readonly (Declared[K] & string)[]): Reader =>
  (text) =>
    (words as readonly string[]).includes(text) ? { [name]: text } : null;

const length =
  (name: PropertyName, units: readonly Length['unit'][] = ['pt', 'rem', 'em'], auto = false): Reader =>
  (text) => {
    if (auto && text === 'auto') return { [name]: 'auto' };
    const read = readLength(text, units);
    return read === null ? null : { [name]: read };
  };

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** `padding: 1mm 2mm` and its like: one to four lengths, in CSS's order. */
const box =
  (name: 'padding' | 'margin'): Reader =>
  (text) => {
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
  };

const border =
  (...names: readonly PropertyName[]): Reader =>
  (text) => {
    const read = text === 'none' ? null : readBorder(text);
    if (read === null && text !== 'none') return null;
    return Object.fromEntries(names.map((name) => [name, read])) as Partial<Declared>;
  };

const number =
  (name: PropertyName, least: number, most: number, auto = false): Reader =>
  (text) => {
    if (auto && text === 'auto') return { [name]: 'auto' };
    const value = /^\d{1,3}(?:\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? { [name]: value } : null;
  };

const colour =
  (name: PropertyName, none = false): Reader =>
  (text) => {
    if (none && (text === 'none' || text === 'transparent')) return { [name]: null };
    const read = readColour(text);
    return read === null ? null : { [name]: read };
  };

/** Each property with its reader and an example of a good value, which messages quote. */
export const properties: Readonly<Record<string, { readonly read: Reader; readonly example: string }>> = {
  'font-size': { read: length('font-size', ['pt', 'rem', 'em', '%']), example: '1.2rem' },
  'font-weight': {
    read: (text) => {
      const weights: Record<string, 400 | 700> = { normal: 400, '400': 400, bold: 700, '700': 700 };
      const weight = Object.hasOwn(weights, text) ? weights[text] : undefined;
      return weight === undefined ? null : { 'font-weight': weight };
    },
    example: 'bold',
  },
  color: { read: colour('color'), example: '#0b50d0' },
  'line-height': { read: number('line-height', 0.8, 4), example: '1.4' },
  'letter-spacing': { read: length('letter-spacing', ['pt', 'em']), example: '-0.02em' },
  'text-align': { read: keyword('text-align', 'left', 'center', 'right'), example: 'center' },
  'text-wrap': { read: keyword('text-wrap', 'wrap', 'balance', 'nowrap'), example: 'balance' },
  'background-color': { read: colour('background-color', true), example: '#ecf2fe' },
  border: {
    read: border('border-top', 'border-right', 'border-bottom', 'border-left'),
    example: '0.5pt solid #cdd1d5',
  },
  ...Object.fromEntries(
    sides.map((side) => [
      `border-${side}`,
      { read: border(`border-${side}`), example: '0.5pt solid #cdd1d5' },
    ]),
  ),
  'border-radius': { read: length('border-radius'), example: '2pt' },
  padding: { read: box('padding'), example: '2mm 3mm' },
  margin: { read: box('margin'), example: '0 0 2mm' },
  ...Object.fromEntries(
    sides.flatMap((side) => [
      [`padding-${side}`, { read: length(`padding-${side}`), example: '2mm' }],
      [`margin-${side}`, { read: length(`margin-${side}`), example: '2mm' }],
    ]),
  ),
  width: { read: length('width', ['pt', 'rem', 'em', '%', 'fr'], true), example: '30%' },
  height: { read: length('height', ['pt', 'rem', 'em'], true), example: '20mm' },
  'column-count': { read: number('column-count', 1, 6, true), example: '2' },
  'column-gap': { read: length('column-gap'), example: '5mm' },
  'column-rule': { read: border('column-rule'), example: '0.4pt solid #b1b8be' },
  'break-inside': { read: keyword('break-inside', 'auto', 'avoid'), example: 'avoid' },
  'break-after': { read: keyword('break-after', 'auto', 'avoid'), example: 'avoid' },
  'align-items': {
    read: keyword('align-items', 'start', 'center', 'end', 'stretch', 'baseline'),
    example: 'center',
  },
  'flex-wrap': { read: keyword('flex-wrap', 'nowrap', 'wrap'), example: 'wrap' },
  display: { read: keyword('display', 'block', 'none'), example: 'none' },
};

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
