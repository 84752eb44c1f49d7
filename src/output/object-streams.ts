/**
 * Object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8) for a pdfkit document, which
 * by itself writes every object plainly: a tagged sheet is mostly thousands of tiny structure elements, and
 * packed they take a seventh. Not for PDF/A-1, which forbids both.
 */
import type { PDFDocument, PDFReference } from 'pdfkit';

/** Objects in one stream; readers unpack a stream whole to reach one of its objects. */
const perStream = 200;

/** Makes `document` pack every object that is no stream. To be called before its first page. */
export function packObjects(document: PDFDocument): void {
  const written: Packed[] = [];
  let diverted: string[] | null = null;
  const write = document._write.bind(document);
  document._write = (data) => {
    if (diverted === null) write(data);
    else if (typeof data === 'string') diverted.push(data);
  };

  const settle = document._refEnd.bind(document);
  document._refEnd = (reference) => {
    if (diverted === null) settle(reference);
  };

  const pack = (reference: PDFReference): void => {
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      if (reference.buffer.length > 0) {
        finalize();
        return;
      }
      // pdfkit writes three lines: the head of the object, its body and its end.
      const lines: string[] = [];
      diverted = lines;
      finalize();
      diverted = null;
      written.push({ id: reference.id, body: lines.slice(1, -1).join('\n') });
      settle(reference);
    };
  };
  const plain = document.ref.bind(document);
  document.ref = (data) => {
    const reference = plain(data);
    pack(reference);
    return reference;
  };
  // The catalogue and what hangs on it were made before anybody could step in.
  for (const early of [document._root, ...Object.values(document._root.data)])
    if (isReference(early)) pack(early);

  document._finalize = () => {
    const streams: { id: number; objects: readonly Packed[] }[] = [];
    for (let from = 0; from < written.length; from += perStream) {
      const objects = written.slice(from, from + perStream);
      const stream = plain({ Type: 'ObjStm', N: objects.length });
      writeObjects(stream, objects);
      streams.push({ id: stream.id, objects });
    }
    writeCrossReferences(document, plain, streams);
  };
}

function isReference(value: unknown): value is PDFReference {
  return typeof value === 'object' && value !== null && 'finalize' in value;
}

type Packed = { readonly id: number; readonly body: string };

function writeObjects(stream: PDFReference, objects: readonly Packed[]): void {
  let offset = 0;
  const index: number[] = [];
  for (const { id, body } of objects) {
    index.push(id, offset);
    offset += body.length + 1;
  }
  const head = `${index.join(' ')}\n`;
  stream.data['First'] = head.length;
  stream.end(Buffer.from(head + objects.map(({ body }) => `${body}\n`).join(''), 'latin1'));
}

function writeCrossReferences(
  document: PDFDocument,
  plain: (data: object) => PDFReference,
  streams: readonly { readonly id: number; readonly objects: readonly Packed[] }[],
): void {
  const table = plain({});
  const start = document._offset;
  const entries = document._offsets.map((offset) => [1, offset ?? 0, 0] as const);
  const rows: (readonly [number, number, number])[] = [[0, 0, 65535], ...entries];
  for (const { id, objects } of streams)
    for (const [i, { id: packed }] of objects.entries()) rows[packed] = [2, id, i];
  rows[table.id] = [1, start, 0];
  const bytes = Buffer.alloc(rows.length * 7);
  for (const [i, [kind, where, which]] of rows.entries()) {
    bytes.writeUInt8(kind, i * 7);
    bytes.writeUInt32BE(where, i * 7 + 1);
    bytes.writeUInt16BE(which, i * 7 + 5);
  }
  Object.assign(table.data, {
    Type: 'XRef',
    Size: rows.length,
    W: [1, 4, 2],
    Root: document._root,
    Info: document._info,
    ID: [document._id, document._id],
  });
  table.end(bytes);
  document._write('startxref');
  document._write(String(start));
  document._write('%%EOF');
  document.push(null);
}
