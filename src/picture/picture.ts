/**
 * Files of pictures → pictures with a size, ready to be drawn. Nothing is believed before it is checked:
 * bytes and pixels are counted first, and what no printed page can hold is refused with its reason.
 */
import type { Checked } from '../diagnostic.ts';
import { readJpeg, type Jpeg } from './jpeg.ts';
import { isPng, readPng, type Pixels } from './png.ts';
import { bounds, refused, Refusal } from './refusal.ts';
import { openSvg, type SvgEngine } from './svg.ts';

/** A picture lying ready; `bytes` is called once, when a sheet first shows it. */
export type PictureFile = {
  /** Name by which templates call it, `지도.png`. */
  readonly name: string;
  /** Where it lies, as messages give it: `템플릿/지도.png`. */
  readonly path: string;
  readonly size: number;
  /** null when the system refuses. */
  readonly bytes: () => Uint8Array | null;
};

export type Picture = {
  /** Size in pt when the template asks for none. */
  readonly width: number;
  readonly height: number;
  /** Pixels that are held in memory for it. */
  readonly pixels: number;
  /** What is drawn where the picture is `width` pt wide; the same value for the same width. */
  readonly at: (width: number) => Promise<Pixels | Jpeg>;
};

/** Pictures by the names under which templates call them. */
export type Pictures = ReadonlyMap<string, Picture>;

/** A CSS pixel in pt: what a pixel measures where nobody asks for a size. */
const pixel = 0.75;

/**
 * Opens a picture; null with the reason when it cannot be printed.
 * @param room pixels that it may have at most
 */
export async function openPicture(
  file: PictureFile,
  engine: SvgEngine,
  room?: number,
): Promise<Checked<Picture | null>> {
  try {
    if (file.size > bounds.bytes)
      refused(
        `그림 파일이 너무 큽니다(${(file.size / 1024 / 1024).toFixed(1)} MB).`,
        `${bounds.bytes / 1024 / 1024} MB 안으로 줄여 저장해 주십시오.`,
      );
    const bytes = file.bytes();
    if (bytes === null)
      refused(
        '그림 파일을 읽지 못했습니다.',
        '그 이름의 파일이 일자리.yaml이 있는 폴더 안에 있는지 확인해 주십시오.',
      );
    return { value: await read(bytes, engine, room), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message, hint } = error;
    const place = { file: file.path };
    return {
      value: null,
      diagnostics: [{ code: 'picture/unusable', severity: 'warning', message, place, hint }],
    };
  }
}

async function read(bytes: Uint8Array, engine: SvgEngine, room?: number): Promise<Picture> {
  if (isPng(bytes)) return still(readPng(bytes, room));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return still(readJpeg(bytes));
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('utf8');
  if (!/<svg[\s>]/.test(head))
    refused(
      bytes.length === 0 ? '그림 파일이 비어 있습니다.' : 'PNG, JPEG, SVG 그림이 아닙니다.',
      '그림판 같은 프로그램에서 열어 PNG로 다시 저장해 주십시오. 이름만 바꾸어서는 안 됩니다.',
    );
  const svg = await openSvg(bytes, engine);
  const painted = new Map<number, Promise<Pixels>>();
  return {
    width: svg.width * pixel,
    height: svg.height * pixel,
    pixels: 0,
    at: (width) => {
      const raster = painted.get(width) ?? svg.paint(width).then((png) => readPng(png));
      painted.set(width, raster);
      return raster;
    },
  };
}

function still(image: Pixels | Jpeg): Picture {
  const isSideways = image.kind === 'jpeg' && image.orientation > 4;
  const [width, height] = isSideways ? [image.height, image.width] : [image.width, image.height];
  const pixels = image.kind === 'raster' ? width * height : 0;
  return { width: width * pixel, height: height * pixel, pixels, at: () => Promise.resolve(image) };
}
