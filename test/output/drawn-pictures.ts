/** The pictures that are drawn on the pages of a PDF, in the order of drawing. */
import { readContent } from './matterhorn-content.ts';
import { wordOf, type PdfFile } from './matterhorn-file.ts';

type DrawnPicture = {
  /** `8×8 /DeviceRGB`: pixels and colours. */
  readonly what: string;
  /** The object that holds it, the same for a picture that is drawn again. */
  readonly reference: string;
  /** Whether a reader may blur its pixels into each other. */
  readonly smoothed: boolean;
  /** Whether it lets through what is below. */
  readonly transparent: boolean;
};

export function picturesIn(file: PdfFile): readonly DrawnPicture[] {
  return file.pages.flatMap(({ dict: page }) => {
    const named = file.dict(file.dict(page['/Resources'])['/XObject']);
    return readContent(file, page).painted.flatMap(({ picture }) => {
      if (picture === null) return [];
      const dict = file.dict(named[picture]);
      return {
        what: `${Number(dict['/Width'])}×${Number(dict['/Height'])} ${wordOf(dict['/ColorSpace'])}`,
        reference: wordOf(named[picture]),
        smoothed: dict['/Interpolate'] === true,
        transparent: dict['/SMask'] !== undefined,
      };
    });
  });
}
