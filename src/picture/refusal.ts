/** Why a picture cannot be printed, and how large one may be. */

export const bounds = {
  /** A logo has some ten kilobytes; more than this makes the sheet too heavy for a messenger. */
  bytes: 4 * 1024 * 1024,
  /** 4000 by 4000: a whole A4 page at 340 dpi. */
  pixels: 16_000_000,
  /** Of all pictures of a run together: four bytes each are held while it lasts. */
  pixelsInAll: 48_000_000,
  /** Longest side in pixels, so that no strip is a million wide. */
  side: 12_000,
} as const;

/** Thrown and caught within this folder: reading stops where a file cannot be meant. */
export class Refusal extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

export function refused(message: string, hint: string): never {
  throw new Refusal(message, hint);
}

/** What is told of a file that ends early or is damaged inside. */
export function damaged(): never {
  refused(
    '그림 파일이 깨졌거나 끝이 잘렸습니다.',
    '원본에서 다시 복사하거나 그림판에서 열어 PNG로 다시 저장해 주십시오.',
  );
}

/**
 * Refuses sizes that are nothing or too much, before any pixel is unpacked.
 * @param room pixels that there may still be
 */
export function checkSize(width: number, height: number, room: number = bounds.pixels): void {
  if (width < 1 || height < 1) damaged();
  if (width > bounds.side || height > bounds.side || width * height > bounds.pixels)
    refused(
      `그림이 너무 큽니다(${width}×${height} 픽셀).`,
      `가로와 세로를 ${Math.sqrt(bounds.pixels)} 픽셀 안으로 줄여 저장해 주십시오.`,
    );
  if (width * height > room)
    refused(
      `그림을 모두 합치면 너무 큽니다(이 그림은 ${width}×${height} 픽셀).`,
      `모두 합쳐 ${bounds.pixelsInAll / 10_000}만 픽셀까지 씁니다. 그림을 줄여 저장해 주십시오.`,
    );
}
