/**
 * Finished pages: items at fixed positions, in points from the top left corner. The contract between
 * layout and output: a painter draws these and decides nothing.
 */
import type { Picture } from '../picture/picture.ts';
import type { Face } from './fonts.ts';
import type { Style } from './style.ts';

/** Element of the document an item belongs to (`Element.id`), or null for decoration. */
export type Owner = number | null;

export type TextItem = {
  readonly kind: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly face: Face;
  /** Type size in pt. */
  readonly size: number;
  /** Extra space after each character in pt. */
  readonly spacing: number;
  readonly colour: string;
  /** Advance width in pt, trailing space not counted. */
  readonly width: number;
  readonly owner: Owner;
  /** Set a quarter turned to the left, running up from `x`, `y`. */
  readonly turned?: true;
  /** What was written, where `text` is a sign that stands in for it. */
  readonly original?: string;
  /** Stands before a forced break: a word ends here although no space says so. */
  readonly endsLine?: true;
};

export type RectItem = {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: string;
};

export type RuleItem = {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  /** End of the line. */
  readonly toX: number;
  readonly toY: number;
  readonly width: number;
  readonly colour: string;
  readonly dashed: boolean;
};

/** A stroked rectangle with round corners; straight borders are rules. */
export type OutlineItem = {
  readonly kind: 'outline';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly stroke: number;
  readonly colour: string;
  readonly dashed: boolean;
};

export type LinkItem = {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly url: string;
  /** What a screen reader says of it. */
  readonly label: string;
  readonly owner: Owner;
};

/** Dark modules of a QR code as rectangles relative to `x`, `y`, in modules of `module` pt. */
export type QrItem = {
  readonly kind: 'qr';
  readonly x: number;
  readonly y: number;
  readonly module: number;
  readonly size: number;
  readonly runs: readonly { readonly x: number; readonly y: number; readonly length: number }[];
  readonly owner: Owner;
};

export type ImageItem = {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  /** As it is drawn, in proportion. */
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
  readonly owner: Owner;
  /** Set a quarter turned to the left, running up from `x`, `y`: `width` is its extent upward. */
  readonly turned?: true;
};

/** Room for the name of the place where a copy hangs; nothing is drawn of it on a sheet for everybody. */
export type PlaceItem = {
  readonly kind: 'place';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How the name is set where it fits so. */
  readonly style: Style;
};

export type Item = TextItem | RectItem | RuleItem | OutlineItem | LinkItem | QrItem | ImageItem | PlaceItem;

export type Page = {
  /** The paper; with a bleed it is larger than the page that is left after cutting. */
  readonly width: number;
  readonly height: number;
  /** In reading order; decoration before what stands on it. */
  readonly items: readonly Item[];
  /** Running header and footer: artifacts for a screen reader. */
  readonly header: readonly Item[];
  readonly footer: readonly Item[];
  /** Crop marks, outside the cut page. */
  readonly marks: readonly Item[];
  /** From the paper's edges to the cut, and how far ink reaches beyond the cut, in pt; null: nothing is cut. */
  readonly trim: { readonly inset: number; readonly bleed: number } | null;
};

/** The item moved by `dx`, `dy`. */
export function moved(item: Item, dx: number, dy: number): Item {
  if (item.kind === 'rule')
    return { ...item, x: item.x + dx, y: item.y + dy, toX: item.toX + dx, toY: item.toY + dy };
  return { ...item, x: item.x + dx, y: item.y + dy };
}
