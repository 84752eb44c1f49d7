/** SVG → PNG for a printed size. */
import { refused } from './refusal.ts';
import type { SvgJob, SvgPainting } from './resvg.ts';

/** What painting an SVG needs from the world: who does it, and fonts for text in it. */
export type SvgEngine = {
  /** Paints, to see whether it can be done; null where the picture cannot be read, and why it is given up. */
  readonly attempt: (job: SvgJob) => Promise<SvgPainting | null | 'too-much'>;
  /** Paints for the sheet what could be painted in small; may end the run. */
  readonly paint: (job: SvgJob) => Promise<SvgPainting | null>;
  readonly fonts: () => readonly Uint8Array[];
};

export type Svg = {
  /** As the file says, in px. */
  readonly width: number;
  readonly height: number;
  /** A PNG for `width` pt on paper. */
  readonly paint: (width: number) => Promise<Uint8Array>;
};

/** Twice what a printer resolves in halftones: edges of a logo stay sharp. At least 300 up to a width of A3. */
const dotsPerInch = 600;
/** Longest side in pixels. */
const longest = 3600;
/** Longest side of the painting that only tries whether it can be done. */
const proof = 200;

export async function openSvg(bytes: Uint8Array, engine: SvgEngine): Promise<Svg> {
  const text = new TextDecoder().decode(bytes);
  const fonts = /[<:]text[\s>]/.test(text) ? engine.fonts() : [];
  // What cannot be painted must be known before a sheet is laid out around it.
  const tried = await engine.attempt({ text, fonts, width: Number.MAX_VALUE, side: proof });
  if (tried === 'too-much')
    refused(
      'SVG 그림이 너무 복잡하여 그리지 못했습니다.',
      '그림을 만든 프로그램에서 효과를 줄이거나 PNG로 저장해 주십시오.',
    );
  const { width, height, png } = tried ?? unreadable();
  if (png === null)
    refused(
      `SVG 그림의 크기가 이상합니다(${width}×${height}).`,
      '그림을 만든 프로그램에서 크기를 정해 다시 저장해 주십시오.',
    );
  return {
    width,
    height,
    paint: async (printed) => {
      const job = { text, fonts, width: (printed / 72) * dotsPerInch, side: longest };
      return (await engine.paint(job))?.png ?? png;
    },
  };
}

function unreadable(): never {
  refused('SVG 그림을 읽을 수 없습니다.', '그림을 만든 프로그램에서 SVG나 PNG로 다시 저장해 주십시오.');
}
