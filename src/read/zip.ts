/**
 * The parts of a ZIP file, unpacked within a budget. The workbook library trusts the sizes a ZIP states
 * about itself, so what it is given has been unpacked and counted here first.
 */
import { crc32, inflateRawSync } from 'node:zlib';

import { maxUnpackedBytes } from './bounds.ts';

export type ZipEntry = Sizes & {
  readonly name: string;
  readonly encrypted: boolean;
  /** CRC-32 of what is unpacked. */
  readonly checksum: number;
  /** 0 stored, 8 deflated; others are rare. */
  readonly method: number;
};

/** Bytes, and the position of the entry's own header. */
type Sizes = { readonly unpacked: number; readonly packed: number; readonly offset: number };

const endSignature = 0x0605_4b50;
const entrySignature = 0x0201_4b50;
const localSignature = 0x0403_4b50;

/** Entries by the central directory; `undefined` for a damaged or cut file. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const sizes = {
      unpacked: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...withLongSizes(sizes, extra),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Java programs state sizes in the ZIP64 field (id 1): 64-bit values of those that are all ones above. */
function withLongSizes(sizes: Sizes, extra: Uint8Array): Sizes {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const long = { ...sizes };
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    for (const key of ['unpacked', 'packed', 'offset'] as const) {
      if (sizes[key] !== 0xffff_ffff || next + 8 > end) continue;
      long[key] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
  return long;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 22 - 0x1_0000; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

/**
 * The contents of the entries, in their order, each in memory of its own. `too-large` when they hold more than
 * {@link maxUnpackedBytes} together, whatever they state; `damaged` when a part cannot be unpacked.
 */
export function unpack(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): readonly Uint8Array[] | 'too-large' | 'damaged' {
  const parts: Uint8Array[] = [];
  let budget = maxUnpackedBytes;
  for (const entry of entries) {
    if (entry.unpacked > budget) return 'too-large';
    const part = unpackOne(bytes, entry, budget);
    if (typeof part === 'string') return part;
    // A changed byte often still unpacks, to another text.
    if (crc32(part) !== entry.checksum) return 'damaged';
    budget -= part.length;
    parts.push(part);
  }
  return parts;
}

function unpackOne(bytes: Uint8Array, entry: ZipEntry, budget: number): Uint8Array | 'too-large' | 'damaged' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) return 'damaged';
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) return 'damaged';
  const data = bytes.subarray(from, from + packed);
  if (method === 0) return data.length > budget ? 'too-large' : new Uint8Array(data);
  if (method !== 8) return 'damaged';
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, budget) });
  } catch (error) {
    const isOver =
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
    return isOver ? 'too-large' : 'damaged';
  }
}
