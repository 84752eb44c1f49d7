/** SVG → PNG for a printed size. The only file that imports resvg, and only when an SVG is met. */
import { refused } from './refusal.ts';

/** What painting an SVG needs from the world: the program that does it, and fonts for text in it. */
export type SvgEngine = {
  /** The WebAssembly of resvg. */
  readonly program: () => Uint8Array;
  readonly fonts: () => readonly Uint8Array[];
};

export type Svg = {
  /** As the file says, in px. */
  readonly width: number;
  readonly height: number;
  /** A PNG for `width` pt on paper. */
  readonly paint: (width: number) => Uint8Array;
};

/** Twice what a printer resolves in halftones: edges of a logo stay sharp. At least 300 up to a width of A3. */
const dotsPerInch = 600;
/** Longest side in pixels. */
const longest = 3600;
/** Longest side of the painting that only tries whether it can be done. */
const proof = 200;
/** Where an SVG gives itself no sensible size. */
const sanest = { least: 0.5, most: 100_000 } as const;

let ready: Promise<void> | null = null;

export async function openSvg(bytes: Uint8Array, engine: SvgEngine): Promise<Svg> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  ready ??= initWasm(engine.program());
  await ready;
  const text = new TextDecoder().decode(bytes);
  const fontBuffers = /[<:]text[\s>]/.test(text) ? [...engine.fonts()] : [];
  const draw = <T>(zoom: number, use: (svg: InstanceType<typeof Resvg>) => T): T => {
    try {
      const svg = new Resvg(text, { font: { fontBuffers }, fitTo: { mode: 'zoom', value: zoom } });
      const used = use(svg);
      svg.free();
      return used;
    } catch {
      return refused(
        'SVG 그림을 읽을 수 없습니다.',
        '그림을 만든 프로그램에서 SVG나 PNG로 다시 저장해 주십시오.',
      );
    }
  };
  const { width, height } = draw(1, (svg) => ({ width: svg.width, height: svg.height }));
  if (![width, height].every((side) => side >= sanest.least && side <= sanest.most))
    refused(
      `SVG 그림의 크기가 이상합니다(${width}×${height}).`,
      '그림을 만든 프로그램에서 크기를 정해 다시 저장해 주십시오.',
    );
  const paint = (zoom: number): Uint8Array =>
    draw(zoom, (svg) => {
      const image = svg.render();
      const png = image.asPng();
      image.free();
      return png;
    });
  const longer = Math.max(width, height);
  // What cannot be painted must be known before a sheet is laid out around it.
  paint(proof / longer);
  return {
    width,
    height,
    paint: (printed) => paint(Math.min(((printed / 72) * dotsPerInch) / width, longest / longer)),
  };
}
