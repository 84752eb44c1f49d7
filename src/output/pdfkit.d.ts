/** The part of pdfkit 0.20 that the painter uses; `@types/pdfkit` lags behind and allows too much. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';
  import type { Font } from 'fontkit';

  export type StructureContent = { readonly refs: readonly unknown[] };

  /** An object of the file; a stream once something has been written to it. */
  export class PDFReference {
    readonly id: number;
    readonly data: Record<string, unknown>;
    readonly buffer: readonly unknown[];
    end(bytes?: Uint8Array): void;
  }

  /** A picture; `embed` makes its object when it is first drawn. */
  export type EmbeddedImage = {
    readonly label: string;
    readonly width: number;
    readonly height: number;
    orientation: number;
    obj: PDFReference | null;
    embed(document: PDFDocument): void;
  };

  /** A font of the document; `unicode` holds the code points of each glyph of its subset. */
  export type EmbeddedFont = {
    readonly id: string;
    readonly unicode: (readonly number[])[];
    encode(text: string): readonly [codes: readonly string[], positions: unknown];
    ref(): PDFReference;
  };

  export class StructureElement {
    readonly dictionary: PDFReference;
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }

  export type Info = Record<string, string | Date>;

  export type Outline = {
    options: Record<string, unknown>;
    addItem(title: string, options: Record<string, unknown>): Outline;
  };

  export class PDFDocument extends Readable {
    constructor(options: {
      readonly autoFirstPage: false;
      readonly font: null;
      readonly pdfVersion: '1.4' | '1.7';
      readonly subset?: 'PDF/A-1b' | 'PDF/A-2a' | 'PDF/A-3a';
      readonly tagged: boolean;
      readonly lang: string;
      readonly displayTitle: true;
      readonly info: Info;
    });
    info: Info;
    readonly outline: Outline;
    readonly page: {
      readonly width: number;
      readonly height: number;
      readonly dictionary: PDFReference;
      readonly resources: { data: Record<string, unknown> };
      readonly fonts: Record<string, PDFReference>;
      /** Of the marked content, in the tree of parents. */
      readonly structParentTreeKey: number;
      content: PDFReference;
    };
    addContent(operators: string): this;
    readonly _root: PDFReference;
    readonly _info: PDFReference;
    readonly _id: Uint8Array;
    readonly _offset: number;
    readonly _offsets: readonly (number | null)[];
    /** The font that `font()` chose. */
    readonly _font: EmbeddedFont;
    _addInfo(): void;
    _write(data: string | Uint8Array): void;
    _refEnd(reference: PDFReference): void;
    _finalize(): void;
    ref(data?: object): PDFReference;
    appendXML(xml: string): void;
    file(
      bytes: Uint8Array,
      options: {
        readonly name: string;
        readonly type: string;
        readonly description: string;
        readonly relationship: 'Data';
        readonly creationDate: Date;
        readonly modifiedDate: Date;
      },
    ): PDFReference;
    openImage(bytes: Uint8Array): EmbeddedImage;
    image(
      image: EmbeddedImage,
      x: number,
      y: number,
      options: { readonly width: number; readonly height: number },
    ): this;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: 0 }): this;
    registerFont(name: string, font: Font): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(width: number): this;
    dash(length: number, options: { readonly space: number }): this;
    undash(): this;
    text(
      text: string,
      x: number,
      y: number,
      options: {
        readonly lineBreak: false;
        readonly baseline: 'alphabetic';
        readonly characterSpacing: number;
        readonly textWidth?: number;
        readonly wordCount?: number;
      },
    ): this;
    save(): this;
    restore(): this;
    rotate(degrees: number, options: { readonly origin: readonly [number, number] }): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    fill(): this;
    stroke(): this;
    link(
      x: number,
      y: number,
      width: number,
      height: number,
      url: string,
      options: { readonly structParent?: StructureElement; readonly Contents: string },
    ): this;
    struct(
      role: string,
      options?: {
        readonly alt?: string;
        readonly lang?: string;
        readonly actual?: string;
        readonly bbox?: readonly number[];
        readonly scope?: 'Column' | 'Row';
      },
    ): StructureElement;
    getStructParentTree(): {
      get(key: number): readonly PDFReference[];
      add(key: number, parents: PDFReference): void;
    };
    addStructure(element: StructureElement): this;
    markContent(
      tag: 'Artifact',
      options: { readonly type: string; readonly attached?: readonly string[] },
    ): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    end(): void;
  }
  export default PDFDocument;
}
