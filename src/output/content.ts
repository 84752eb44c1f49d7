/**
 * What is written into the content of a page beside pdfkit's own drawing: text, one operator for each run of
 * it. pdfkit keeps the fonts and their subsets; its `text` would save, turn and restore the page for each
 * run, and look for words and wrapping where there are none.
 */
import type { EmbeddedFont, PDFDocument, PDFReference } from 'pdfkit';
import type { TextItem } from '../layout/frame.ts';
import type { Face } from '../layout/fonts.ts';
import { mendFont } from './pdfkit-defects.ts';

/** Gathers the operators of a content stream as text, which becomes bytes once. To be called before the first page. */
export function gatherContent(pdf: PDFDocument): void {
  const gathered = new Map<PDFReference, string[]>();
  const begin = (content: PDFReference): string[] => {
    const operators: string[] = [];
    gathered.set(content, operators);
    const end = content.end.bind(content);
    content.end = () => {
      gathered.delete(content);
      end(Buffer.from(`${operators.join('\n')}\n`, 'latin1'));
    };
    return operators;
  };
  pdf.addContent = (operators) => {
    const { content } = pdf.page;
    (gathered.get(content) ?? begin(content)).push(operators);
    return pdf;
  };
}

/** The fonts of a document, by face. */
export type Fonts = (face: Face) => DocumentFont;

type DocumentFont = {
  readonly font: EmbeddedFont;
  /** The codes of a text's glyphs in hexadecimal digits; none for characters that nobody sees. */
  readonly encode: (text: string) => string;
};

/** Marks without width: they would be read as characters that nobody sees, and U+FEFF must not be (PDF/UA-1, 7.21.7). */
export const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** Embeds each face when it is first asked for. */
export function createFonts(pdf: PDFDocument): Fonts {
  const fonts = new Map<Face, DocumentFont>();
  return (face) => {
    const known = fonts.get(face);
    if (known !== undefined) return known;
    pdf.registerFont(face.name, face.font);
    pdf.font(face.name);
    mendFont(pdf);
    const { _font: font } = pdf;
    // Text is not shaped, so that a character has the same glyph everywhere.
    const codes = new Map<string, string>();
    const codeOf = (character: string): string => {
      const code = font.encode(character.replace(unseen, ''))[0].join('');
      codes.set(character, code);
      return code;
    };
    const encode = (text: string): string => {
      let all = '';
      for (const character of text) all += codes.get(character) ?? codeOf(character);
      return all;
    };
    const made = { font, encode };
    fonts.set(face, made);
    return made;
  };
}

/** The font, size and spacing that a content stream has set last. */
export type TextState = { font: EmbeddedFont | null; size: number; spacing: number };

/** Nothing set yet: to begin a content stream with. */
export function textState(): TextState {
  return { font: null, size: 0, spacing: 0 };
}

/** Draws a run of text in the colour that fills, `ending` after it. */
export function drawRun(
  pdf: PDFDocument,
  { face, x, y, size, spacing, text, turned }: TextItem,
  ending: string,
  fonts: Fonts,
  state: TextState,
): void {
  const { font, encode } = fonts(face);
  const codes = encode(text + ending);
  if (codes === '') return;
  pdf.page.fonts[font.id] ??= font.ref();
  let operators = 'BT\n';
  if (state.font !== font || state.size !== size) operators += `/${font.id} ${number(size)} Tf\n`;
  if (state.spacing !== spacing) operators += `${number(spacing)} Tc\n`;
  Object.assign(state, { font, size, spacing });
  // The page runs downward from its top; letters stand against that, or run up it.
  const turn = turned ? '0 -1 -1 0' : '1 0 0 -1';
  pdf.addContent(`${operators}${turn} ${number(x)} ${number(y)} Tm\n<${codes}> Tj\nET`);
}

/** A number as pdfkit writes it. */
function number(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
