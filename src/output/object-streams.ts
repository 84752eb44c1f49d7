/**
 * Object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8) for a pdfkit document, which
 * by itself writes every object plainly: a tagged sheet is mostly thousands of tiny structure elements, and
 * packed they take a seventh. Not for PDF/A-1, which forbids both.
 */
import type { PDFDocument, PDFReference } from 'pdfkit';

/** Objects in one stream; readers unpack a stream whole to reach one of its objects. */
const perStream = 200;

/** Makes `document` pack every object that is no stream. To be called before its first object ends. */
export function packObjects(document: PDFDocument): void {
  const places: ObjectPlace[] = [];
  let waiting: Packed[] = [];
  // Of the object that is being written: its head, then its body.
  let held: string[] | null = null;
  const write = document._write.bind(document);
  document._write = (data) => {
    if (held === null && typeof data === 'string' && data.endsWith(' obj')) held = [data];
    else if (held === null) write(data);
    else if (data === 'stream') {
      const lines = held;
      held = null;
      for (const line of lines) write(line);
      write(data);
    } else if (data !== 'endobj') held.push(String(data));
  };

  const pack = (): void => {
    const objects = waiting;
    waiting = [];
    if (objects.length === 0) return;
    const stream = document.ref({ Type: 'ObjStm', N: objects.length });
    writeObjects(stream, objects);
    for (const [index, { id }] of objects.entries()) places.push({ id, stream: stream.id, index });
  };
  const settle = document._refEnd.bind(document);
  document._refEnd = (reference) => {
    if (held !== null) {
      waiting.push({ id: reference.id, body: held.slice(1).join('\n') });
      held = null;
      if (waiting.length === perStream) pack();
    }
    settle(reference);
  };

  document._finalize = () => {
    pack();
    writeCrossReferences(document, places);
  };
}

type Packed = { readonly id: number; readonly body: string };

/** Where a packed object is: which one of which stream. */
type ObjectPlace = { readonly id: number; readonly stream: number; readonly index: number };

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

function writeCrossReferences(document: PDFDocument, places: readonly ObjectPlace[]): void {
  const table = document.ref({});
  const start = document._offset;
  const size = document._offsets.length + 1;
  const bytes = Buffer.alloc(size * 7);
  const enter = (id: number, kind: number, where: number, which: number): void => {
    bytes.writeUInt8(kind, id * 7);
    bytes.writeUInt32BE(where, id * 7 + 1);
    bytes.writeUInt16BE(which, id * 7 + 5);
  };
  enter(0, 0, 0, 65535);
  for (const [index, offset] of document._offsets.entries()) enter(index + 1, 1, offset ?? 0, 0);
  for (const { id, stream, index } of places) enter(id, 2, stream, index);
  enter(table.id, 1, start, 0);
  Object.assign(table.data, {
    Type: 'XRef',
    Size: size,
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
