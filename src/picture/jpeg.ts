/**
 * JPEG as it may stand in a PDF: its segments checked to the end, and what a camera wrote about itself
 * (place, owner, thumbnail) left out. The pixels stay as they are; viewers of PDF decode them.
 */
import { checkSize, damaged, refused } from './refusal.ts';

export type Jpeg = {
  readonly kind: 'jpeg';
  /** As stored, in pixels. */
  readonly width: number;
  readonly height: number;
  /** How it is to be turned (Exif, 0x0112): 1 as it is; 5 to 8 lie on their side. */
  readonly orientation: number;
  readonly bytes: Uint8Array;
};

const redo = '그림판에서 열어 PNG로 다시 저장해 주십시오.';

export function readJpeg(bytes: Uint8Array): Jpeg {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [view.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | null = null;
  let orientation = 1;
  let scans = 0;
  let at = 2;
  for (;;) {
    if (view[at] !== 0xff) damaged();
    // Any number of fill bytes may stand before a marker (ITU T.81, B.1.1.2).
    while (view[at + 1] === 0xff) at++;
    const marker = view[at + 1] ?? damaged();
    if (marker === 0xd9) break;
    if (at + 4 > view.length) damaged();
    const length = view.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > view.length) damaged();
    const segment = view.subarray(at, end);
    if (isFrame(marker)) {
      if (size !== null) damaged();
      size = readFrame(marker, segment);
    } else if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation;
    // Adobe's segment (APP14) says how the colours are coded; the others of their kind are notes.
    const isNote = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!isNote) kept.push(segment);
    at = end;
    if (marker !== 0xda) continue;
    if (size === null) damaged();
    scans++;
    const next = endOfScan(view, at);
    kept.push(view.subarray(at, next));
    at = next;
  }
  if (size === null || scans === 0) damaged();
  kept.push(Buffer.of(0xff, 0xd9));
  return { kind: 'jpeg', ...size, orientation, bytes: Buffer.concat(kept) };
}

/** SOF0 to SOF15 without the tables that share their range (ITU T.81, table B.1). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function readFrame(marker: number, segment: Buffer): { readonly width: number; readonly height: number } {
  if (segment.length < 10) damaged();
  const components = segment[9] ?? 0;
  if (components === 4)
    refused('인쇄용 색(CMYK)으로 저장한 JPEG라 쓸 수 없습니다.', `화면용 색(RGB)으로 바꾸거나 ${redo}`);
  // Baseline, extended and progressive Huffman are what DCTDecode reads (ISO 32000-1, 7.4.8).
  if (marker > 0xc2 || segment[4] !== 8 || (components !== 1 && components !== 3))
    refused('흔히 쓰지 않는 방식으로 압축한 JPEG라 쓸 수 없습니다.', redo);
  const [height, width] = [segment.readUInt16BE(5), segment.readUInt16BE(7)];
  checkSize(width, height);
  return { width, height };
}

/** Where the coded pixels end: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(view: Buffer, from: number): number {
  let at = view.indexOf(0xff, from);
  while (at >= 0 && at + 1 < view.length) {
    const next = view[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = view.indexOf(0xff, at + 1);
  }
  return damaged();
}

/** The orientation that a camera noted, or null. */
function orientationOf(segment: Buffer): number | null {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return null;
  const tiff = segment.subarray(10);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const read = (at: number, bytes: 2 | 4): number => {
    if (at + bytes > tiff.length) return 0;
    return isLittle ? tiff.readUIntLE(at, bytes) : tiff.readUIntBE(at, bytes);
  };
  const directory = read(4, 4);
  const count = Math.min(200, read(directory, 2));
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + 12 * i;
    const value = read(entry + 8, 2);
    if (read(entry, 2) === 0x0112) return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
