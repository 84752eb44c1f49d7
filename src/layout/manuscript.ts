/** What every pass over a document shares: the document, its fonts and pictures, and the text read so far. */
import type { Document, Origin } from '../markup/document.ts';
import type { Pictures } from '../picture/picture.ts';
import type { Copy } from './copy.ts';
import type { FontBook } from './fonts.ts';

export type Manuscript = {
  readonly document: Document;
  readonly book: FontBook;
  readonly pictures: Pictures;
  /** Text of elements by their numbers, but for running headers and footers, which say something else on each page. */
  readonly copies: (Copy | undefined)[];
  /** Characters no font has, each with where it was first met. */
  readonly missing: Map<string, Origin>;
};

/** `book` opens fonts as needed. A picture that `pictures` lacks is left out. */
export function openManuscript(
  document: Document,
  book: FontBook,
  pictures: Pictures = new Map(),
): Manuscript {
  return { document, book, pictures, copies: [], missing: new Map() };
}
