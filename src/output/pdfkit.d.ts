/** The part of pdfkit 0.20 that the painter uses; `@types/pdfkit` lags behind and allows too much. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';
  import type { Font } from 'fontkit';

  export type StructureContent = { readonly refs: readonly unknown[] };

  export class StructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
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
      readonly tagged: true;
      readonly lang: string;
      readonly displayTitle: true;
      readonly info: Info;
    });
    info: Info;
    readonly outline: Outline;
    readonly page: { readonly width: number; readonly height: number };
    _addInfo(): void;
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
      },
    ): this;
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
      options?: { readonly alt?: string; readonly bbox?: readonly number[] },
    ): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options?: { readonly type: 'Pagination' | 'Layout' }): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    end(): void;
  }
  export default PDFDocument;
}
