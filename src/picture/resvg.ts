/** An SVG painted once. The only file that imports resvg; whoever calls it is busy until it is done. */

/** What is painted. It travels to another thread as it is. */
export type SvgJob = {
  readonly text: string;
  /** For text in the picture. */
  readonly fonts: readonly Uint8Array[];
  /** The painting is as large as these allow, in pixels. */
  readonly width: number;
  readonly side: number;
};

/** The size that the file gives itself, in px, and a PNG; without one where the size makes no sense. */
export type SvgPainting = {
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array | null;
};

/** Sides in px that make sense. */
const sane = { least: 0.5, most: 100_000 } as const;

let ready: Promise<unknown> | null = null;

/**
 * Paints; null where resvg cannot read the picture.
 * @param program reads the WebAssembly of resvg, once
 */
export async function paintSvg(
  program: () => Uint8Array,
  { text, fonts, width: widest, side }: SvgJob,
): Promise<SvgPainting | null> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  ready ??= initWasm(program());
  await ready;
  const draw = <T>(zoom: number, use: (svg: InstanceType<typeof Resvg>) => T): T => {
    const svg = new Resvg(text, {
      font: { fontBuffers: [...fonts] },
      fitTo: { mode: 'zoom', value: zoom },
    });
    const used = use(svg);
    svg.free();
    return used;
  };
  try {
    const { width, height } = draw(1, (svg) => ({ width: svg.width, height: svg.height }));
    if (![width, height].every((one) => one >= sane.least && one <= sane.most))
      return { width, height, png: null };
    const png = draw(Math.min(widest / width, side / Math.max(width, height)), (svg) => {
      const image = svg.render();
      const bytes = image.asPng();
      image.free();
      return bytes;
    });
    return { width, height, png };
  } catch {
    return null;
  }
}
