/**
 * Each defect of pdfkit that we work around, shown on pdfkit alone. A test here that fails after an upgrade
 * says that pdfkit has mended it: then the work-around goes.
 */
import { PDFDocument } from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { loadFonts } from '../../src/commands/load/shipped.ts';
import { createFontBook } from '../../src/layout/fonts.ts';
import { destination, mendDocument, mendFont, subtyped } from '../../src/output/pdfkit-defects.ts';
import { openPdf, textOf, type PdfFile, type Value } from './matterhorn-file.ts';

const fonts = await loadFonts();

const date = new Date('2026-11-24T00:00:00Z');

/** A document of one page with something in it, as qpdf reads it. */
async function made(work: (pdf: PDFDocument) => void, title = '제목'): Promise<PdfFile> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: 'ko-KR',
    displayTitle: true,
    info: { Title: title, CreationDate: date, ModDate: date },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  work(pdf);
  pdf.end();
  await done;
  return openPdf(Buffer.concat(chunks));
}

function page(pdf: PDFDocument): void {
  pdf.addPage({ size: [200, 300], margin: 0 });
}

function write(pdf: PDFDocument, text: string, mend = false): void {
  // A font of its own: fontkit remembers the first character of a glyph too.
  pdf.registerFont('main', createFontBook(fonts).main(400).font);
  pdf.font('main');
  if (mend) mendFont(pdf);
  pdf.text(text, 10, 50, { lineBreak: false, baseline: 'alphabetic', characterSpacing: 0 });
}

describe('metadata', () => {
  const titleIn = async (mend: boolean): Promise<string> => {
    const file = await made((pdf) => {
      if (mend) mendDocument(pdf);
      page(pdf);
    }, '가온 & <누리>');
    const xmp = file.bytes(file.catalogue['/Metadata']).toString('utf8');
    return /<dc:title>[^]*?<rdf:li[^>]*>([^]*?)<\/rdf:li>/.exec(xmp)?.[1] ?? '';
  };

  test('is written without escaping', async () => {
    expect(await titleIn(false)).toBe('가온 & <누리>');
  });

  test('is XML with the work-around, and the title beside it as it was', async () => {
    expect(await titleIn(true)).toBe('가온 &amp; &lt;누리&gt;');
    const file = await made((pdf) => {
      mendDocument(pdf);
      page(pdf);
    }, '가온 & <누리>');
    expect(file.get(file.dict(file.trailer['/Info'])['/Title'])).toBe('u:가온 & <누리>');
  });
});

describe('bookmarks', () => {
  const outline = async (mend: boolean): Promise<{ readonly count: unknown; readonly left: unknown }> => {
    const file = await made((pdf) => {
      if (mend) mendDocument(pdf);
      page(pdf);
      pdf.outline.addItem('생산', mend ? destination(pdf, 10) : { fit: false, top: 10, left: 30, zoom: 0 });
    });
    const root = file.dict(file.catalogue['/Outlines']);
    const [, , left] = file.list(file.dict(root['/First'])['/Dest']);
    return { count: root['/Count'], left };
  };

  test('have a root without /Count, and open at their distance from the right edge', async () => {
    expect(await outline(false)).toEqual({ count: undefined, left: 170 });
  });

  test('are counted and open at the left edge with the work-around', async () => {
    expect(await outline(true)).toEqual({ count: 1, left: 0 });
  });
});

describe('the checksum of an embedded file', () => {
  const checksum = async (mend: boolean): Promise<Value> => {
    const file = await made((pdf) => {
      if (mend) mendDocument(pdf);
      page(pdf);
      const options = { name: 'a.csv', type: 'text/csv', description: '목록', relationship: 'Data' } as const;
      pdf.file(Buffer.from('가'), { ...options, creationDate: date, modifiedDate: date });
    });
    const [, name] = file.list(file.dict(file.dict(file.catalogue['/Names'])['/EmbeddedFiles'])['/Names']);
    const stream = file.dict(file.dict(file.dict(name)['/EF'])['/F']);
    return file.get(file.dict(stream['/Params'])['/CheckSum']);
  };
  test('is written as hexadecimal digits', async () => {
    expect(await checksum(false)).toMatch(/^u:[0-9a-f]{32}$/);
  });

  test('is 16 bytes with the work-around', async () => {
    expect(await checksum(true)).toMatch(/^b:[0-9a-f]{32}$/);
    expect(await checksum(true)).toBe(`b:${textOf(await checksum(false))}`);
  });
});

describe('ToUnicode', () => {
  /** The characters of the glyphs, from glyph 0 of the subset on. */
  const charactersOf = async (text: string, mend: boolean): Promise<readonly string[]> => {
    const file = await made((pdf) => {
      page(pdf);
      pdf.markContent('Artifact', { type: 'Layout' });
      write(pdf, text, mend);
      pdf.endMarkedContent();
    });
    const [font] = Object.values(file.dict(file.dict(file.pages[0]?.dict['/Resources'])['/Font']));
    const map = file.bytes(file.dict(font)['/ToUnicode']).toString('latin1');
    const codes = /beginbfrange[^[]*\[([^\]]*)\]/.exec(map)?.[1]?.match(/<([0-9a-f]*)>/g) ?? [];
    return codes.map((code) => Buffer.from(code.slice(1, -1), 'hex').swap16().toString('utf16le'));
  };

  test('says that glyph 0 is U+0000', async () => {
    expect((await charactersOf('가', false))[0]).toBe('\0');
    expect((await charactersOf('가', true))[0]).toBe('\ufffd');
  });

  test('gives a glyph the first character that used it, a no-break space for all spaces', async () => {
    expect(await charactersOf('가\u00a0나 다', false)).toContain('\u00a0');
    expect(await charactersOf('가\u00a0나 다', true)).not.toContain('\u00a0');
    expect(await charactersOf('가\u00a0나 다', true)).toContain(' ');
  });
});

describe('the page of a link in the structure tree', () => {
  /** Index of the page that a link on the first of two pages names. */
  const pageOfLink = async (endsOnItsPage: boolean): Promise<number> => {
    let link = '';
    const file = await made((pdf) => {
      page(pdf);
      const element = pdf.struct('Link');
      pdf.addStructure(element);
      pdf.link(10, 10, 50, 10, 'tel:1', { structParent: element, Contents: new String('전화') as string });
      if (endsOnItsPage) element.end();
      page(pdf);
      element.end();
      link = `${element.dictionary.id} 0 R`;
    });
    const kids = file.list(file.dict(link)['/K']).map((kid) => file.dict(kid));
    const reference = kids.find((kid) => kid['/Type'] === '/OBJR')?.['/Pg'];
    return file.pages.findIndex((one) => one.reference === reference);
  };

  test('is the page on which the element ends', async () => {
    expect(await pageOfLink(false)).toBe(1);
    expect(await pageOfLink(true)).toBe(0);
  });
});

test('every object is written plainly, none packed', async () => {
  const file = await made(page);
  const types = Object.values(file.raw.qpdf[1]).map((one) => one.stream?.dict['/Type']);
  expect(types).not.toContain('/ObjStm');
  expect(file.trailer['/Type']).toBeUndefined();
});

test('a plain text in an annotation becomes a name, not a text', async () => {
  const contents = async (text: string): Promise<unknown> => {
    const file = await made((pdf) => {
      page(pdf);
      pdf.link(10, 10, 50, 10, 'tel:1', { Contents: text });
    });
    return file.dict(file.list(file.pages[0]?.dict['/Annots'])[0])['/Contents'];
  };
  expect(await contents('call')).toBe('/call');
  expect(await contents(new String('call') as string)).toBe('u:call');
});

describe('an artifact', () => {
  test('has no subtype, and its type is written without escaping', async () => {
    const file = await made((pdf) => {
      page(pdf);
      const options = { type: subtyped('Pagination', 'Header'), subtype: 'Header' };
      pdf.markContent('Artifact', options);
      pdf.endMarkedContent();
    });
    const content = file.bytes(file.pages[0]?.dict['/Contents']).toString('latin1');
    expect(content.match(/\/Subtype \/Header/g)).toHaveLength(1);
  });
});
