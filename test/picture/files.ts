/** Pictures for tests: every kind of PNG from its pixels, JPEG from `jpeg/`, SVG as text. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { PictureFiles } from '../../src/picture/album.ts';
import type { PictureFile } from '../../src/picture/picture.ts';
import { paintSvg } from '../../src/picture/resvg.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

export function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export type PngSpec = {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly colour: number;
  readonly interlaced?: boolean;
  /** Rows as they are compressed, each with its filter byte 0 in front. */
  readonly rows: Uint8Array;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
};

export function png(spec: PngSpec): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(spec.width, 0);
  header.writeUInt32BE(spec.height, 4);
  header.set([spec.depth, spec.colour, 0, 0, spec.interlaced === true ? 1 : 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(spec.palette ? [chunk('PLTE', Uint8Array.from(spec.palette))] : []),
    ...(spec.transparency ? [chunk('tRNS', Uint8Array.from(spec.transparency))] : []),
    chunk('IDAT', deflateSync(spec.rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A square of one colour, opaque or with alpha. */
export function plainPng(
  side: number,
  [red, green, blue, alpha]: readonly [number, number, number, number?],
): Buffer {
  const pixel = alpha === undefined ? [red, green, blue] : [red, green, blue, alpha];
  const row = [0, ...Array.from({ length: side }, () => pixel).flat()];
  const rows = Uint8Array.from(Array.from({ length: side }, () => row).flat());
  return png({ width: side, height: side, depth: 8, colour: pixel.length === 3 ? 2 : 6, rows });
}

/**
 * A JPEG of 40 by 20 pixels, red above and blue below, made by poppler and libjpeg: in colour, in grey, progressive, or in the
 * four colours of a press.
 */
export function jpeg(kind: 'colour' | 'grey' | 'progressive' | 'press' = 'colour'): Buffer {
  return readFileSync(join(import.meta.dirname, 'jpeg', `${kind}.jpg`));
}

/** The note of a camera that the picture is to be turned, with a place in clear text beside it. */
export function turned(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from(`49492a0008000000010012010300010000000${orientation}00000000000000`, 'hex');
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 35.80N 126.88E')]);
  const head = Buffer.of(0xff, 0xe1, 0, body.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

export const svg = (inside: string, size = 'width="80" height="40" viewBox="0 0 80 40"'): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`);

export function fileOf(name: string, bytes: Uint8Array | null): PictureFile {
  return { name, path: name, size: bytes?.length ?? 0, bytes: () => bytes };
}

const require = createRequire(import.meta.url);
const resvg = (): Uint8Array => readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'));
/** Paints here, not in a thread of its own as the program does. */
export const painter: PictureFiles['svg'] = {
  attempt: (job) => paintSvg(resvg, job),
  paint: (job) => paintSvg(resvg, job),
};

export function filesOf(files: Readonly<Record<string, Uint8Array>>): PictureFiles {
  return { files: Object.entries(files).map(([name, bytes]) => fileOf(name, bytes)), svg: painter };
}
