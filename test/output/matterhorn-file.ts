/**
 * A PDF as qpdf sees it: objects with their values, streams decoded. For the checker of PDF/UA only.
 */
import { qpdf } from './qpdf.ts';

/** qpdf's notation (JSON version 2): names as `/P`, strings as `u:…` or `b:…`, references as `12 0 R`. */
export type Value = null | boolean | number | string | Value[] | Dict;
export type Dict = { [key: string]: Value };

type RawObject = { value?: Value; stream?: { dict: Dict; data?: string } };
type RawFile = { version: number; qpdf: [Dict, Record<string, RawObject>] };

export type PdfFile = {
  readonly raw: RawFile;
  readonly catalogue: Dict;
  readonly trailer: Dict;
  /** Follows references to the end. */
  readonly get: (value: Value | undefined) => Value;
  /** The dictionary a value stands for, also of a stream; an empty one when it is none. */
  readonly dict: (value: Value | undefined) => Dict;
  readonly list: (value: Value | undefined) => Value[];
  /** Decoded bytes of a stream. */
  readonly bytes: (value: Value | undefined) => Buffer;
  /** Puts other bytes into a stream. */
  readonly write: (value: Value | undefined, bytes: Uint8Array) => void;
  readonly pages: readonly { readonly reference: string; readonly dict: Dict }[];
};

export const isDict = (value: Value): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Opens a PDF. Throws with qpdf's own words when it cannot be read. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const json = qpdf(bytes, '--json=2', '--json-stream-data=inline', '--decode-level=generalized');
  return fromRaw(JSON.parse(Buffer.from(json).toString()) as RawFile);
}

/** Our own PDF, broken on purpose: `damage` changes the objects, qpdf writes them as a file again. */
export function damaged(bytes: Uint8Array, damage: (file: PdfFile) => void): Uint8Array {
  const file = openPdf(bytes);
  damage(file);
  const { version, qpdf: objects } = file.raw;
  return qpdf(Buffer.from(JSON.stringify({ version, qpdf: objects })), '--json-input', '--warning-exit-0');
}

function fromRaw(raw: RawFile): PdfFile {
  const objects = raw.qpdf[1];
  const find = (value: Value | undefined): RawObject | null =>
    typeof value === 'string' && /^\d+ \d+ R$/.test(value) ? (objects[`obj:${value}`] ?? {}) : null;
  const get = (value: Value | undefined): Value => {
    const object = find(value);
    return object === null ? (value ?? null) : get(object.stream?.dict ?? object.value);
  };
  const dict = (value: Value | undefined): Dict => {
    const found = get(value);
    return isDict(found) ? found : {};
  };
  const list = (value: Value | undefined): Value[] => {
    const found = get(value);
    return Array.isArray(found) ? found : [];
  };
  const trailer = dict(objects['trailer']?.value);
  const catalogue = dict(trailer['/Root']);
  const pagesUnder = (reference: Value): { reference: string; dict: Dict }[] => {
    const node = dict(reference);
    if (node['/Type'] === '/Pages') return list(node['/Kids']).flatMap(pagesUnder);
    return [{ reference: wordOf(reference), dict: node }];
  };
  return {
    raw,
    catalogue,
    trailer,
    get,
    dict,
    list,
    bytes: (value) => Buffer.from(find(value)?.stream?.data ?? '', 'base64'),
    write: (value, bytes) => {
      const stream = find(value)?.stream;
      if (stream === undefined) throw new Error(`${wordOf(value)} is no stream`);
      stream.data = Buffer.from(bytes).toString('base64');
    },
    pages: pagesUnder(catalogue['/Pages'] ?? null),
  };
}

/** A name or reference as qpdf writes it, `''` when the value is neither. */
export function wordOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Text of a string value, `''` when it is none. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' && value.startsWith('u:') ? value.slice(2) : '';
}
