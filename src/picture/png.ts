/** PNG → pixels in 8-bit RGB, whatever kind of PNG it was. Read with fast-png. */
import { inflateSync } from 'node:zlib';
import { convertIndexedToRgb, decode, type DecodedPng } from 'fast-png';
import { checkSize, damaged, refused } from './refusal.ts';

export type Pixels = {
  readonly kind: 'raster';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row. */
  readonly rgb: Uint8Array;
  /** One byte a pixel, 255 opaque; null when all of it is. */
  readonly alpha: Uint8Array | null;
};

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** @param room pixels that it may have at most */
export function readPng(bytes: Uint8Array, room?: number): Pixels {
  const header = readHeader(bytes);
  checkSize(header.width, header.height, room);
  if (header.interlaced && header.depth < 8)
    refused('인터레이스로 저장한 저색상 PNG라 읽지 못합니다.', '그림판에서 열어 PNG로 다시 저장해 주십시오.');
  checkContents(header);
  try {
    return toRaster(decode(header.plain), header.colour);
  } catch {
    return damaged();
  }
}

type PngHeader = {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly colour: number;
  readonly interlaced: boolean;
  /** The compressed pixels. */
  readonly data: Uint8Array;
  /** The file without its notes and colour profile, which are not needed and may unpack to anything. */
  readonly plain: Uint8Array;
};

const needed: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Walks the chunks (PNG, 5.3): all of them must lie within the file, IHDR first and IEND last. */
function readHeader(bytes: Uint8Array): PngHeader {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let at = signature.length;
  const kept: Uint8Array[] = [view.subarray(0, at)];
  let head: Omit<PngHeader, 'data' | 'plain'> | null = null;
  for (;;) {
    if (at + 12 > view.length) damaged();
    const length = view.readUInt32BE(at);
    const name = view.toString('latin1', at + 4, at + 8);
    const from = at + 8;
    if (from + length + 4 > view.length) damaged();
    if (needed.includes(name)) kept.push(view.subarray(at, from + length + 4));
    if (head === null) {
      if (name !== 'IHDR' || length !== 13) damaged();
      const [depth = 0, colour = 0, , , interlace = 0] = view.subarray(from + 8, from + 13);
      const [width, height] = [view.readUInt32BE(from), view.readUInt32BE(from + 4)];
      if (channelsOf[colour] === undefined || ![1, 2, 4, 8, 16].includes(depth)) damaged();
      head = { width, height, depth, colour, interlaced: interlace === 1 };
    } else if (name === 'IDAT') data.push(view.subarray(from, from + length));
    else if (name === 'IEND') return { ...head, data: Buffer.concat(data), plain: Buffer.concat(kept) };
    at = from + length + 4;
  }
}

/** The pixels must be as many as the header says: fewer are a torn file, more a trap for the memory. */
function checkContents({ width, height, depth, colour, interlaced, data }: PngHeader): void {
  const bits = depth * (channelsOf[colour] ?? 1);
  const size = (columns: number, rows: number): number =>
    columns > 0 && rows > 0 ? rows * (1 + Math.ceil((columns * bits) / 8)) : 0;
  const wanted = interlaced
    ? adam7.reduce(
        (sum, [x, y, stepX, stepY]) =>
          sum + size(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)),
        0,
      )
    : size(width, height);
  let found = -1;
  try {
    found = inflateSync(data, { maxOutputLength: wanted }).length;
  } catch {
    // Not the compression of a PNG, or more of it than there may be.
  }
  if (found !== wanted) damaged();
}

/** The seven passes of an interlaced PNG: first column and row, and the steps between. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function toRaster(png: DecodedPng, colour: number): Pixels {
  const { width, height } = png;
  const samples = colour === 3 ? convertIndexedToRgb(png) : samplesOf(png);
  const channels = samples.length / (width * height);
  if (!Number.isInteger(channels)) damaged();
  const isGrey = channels < 3;
  const hasAlpha = channels % 2 === 0;
  const [first = -1, ...others] = colour === 0 || colour === 2 ? (png.transparency ?? []) : [];
  const key = [first, ...others].map((value) => to8(value, png.depth));
  const rgb = new Uint8Array(3 * width * height);
  const alpha = new Uint8Array(width * height).fill(255);
  for (let i = 0; i < alpha.length; i++) {
    const at = i * channels;
    for (let c = 0; c < 3; c++) rgb[3 * i + c] = samples[at + (isGrey ? 0 : c)] ?? 0;
    if (hasAlpha) alpha[i] = samples[at + channels - 1] ?? 255;
    else if (first >= 0 && key.every((value, c) => samples[at + c] === value)) alpha[i] = 0;
  }
  return { kind: 'raster', width, height, rgb, alpha: alpha.every((one) => one === 255) ? null : alpha };
}

function to8(sample: number, depth: number): number {
  return depth === 16 ? sample >> 8 : Math.round((sample * 255) / (2 ** depth - 1));
}

/** One byte a sample: sixteen bits are halved, and fewer than eight unpacked from their rows. */
function samplesOf({ width, height, depth, channels, data }: DecodedPng): Uint8Array {
  if (depth === 8) return Uint8Array.from(data);
  if (depth === 16) return Uint8Array.from(data, (sample) => to8(sample, depth));
  const stride = Math.ceil((width * channels * depth) / 8);
  const most = 2 ** depth - 1;
  const perRow = width * channels;
  return Uint8Array.from({ length: perRow * height }, (_, i) => {
    const bit = (i % perRow) * depth;
    const byte = data[Math.floor(i / perRow) * stride + (bit >> 3)] ?? 0;
    return to8((byte >> (8 - depth - (bit & 7))) & most, depth);
  });
}
