/** The pictures of a run by name, each opened when it is first asked for and once. */
import type { Checked } from '../diagnostic.ts';
import type { Picture, PictureFile } from './picture.ts';
import { bounds } from './refusal.ts';
import type { SvgEngine } from './svg.ts';

/** Pictures that lie ready, and who paints those that are SVG. */
export type PictureFiles = {
  readonly files: readonly PictureFile[];
  readonly svg: Omit<SvgEngine, 'fonts'>;
};

export type Album = {
  readonly names: readonly string[];
  /** The picture; null with the reason when it cannot be printed, and for an unknown name without one. */
  readonly open: (name: string) => Promise<Checked<Picture | null>>;
};

/** Fonts for text within an SVG. */
type SvgFonts = readonly { readonly order: number; readonly bytes: () => Uint8Array }[];

export function createAlbum(pictures: PictureFiles | undefined, fonts: SvgFonts): Album {
  const files = pictures?.files ?? [];
  const opened = new Map<string, Promise<Checked<Picture | null>>>();
  const engine: SvgEngine = {
    ...(pictures?.svg ?? { attempt: () => Promise.resolve(null), paint: () => Promise.resolve(null) }),
    fonts: () => fonts.filter(({ order }) => order === 1).map(({ bytes }) => bytes()),
  };
  let room: number = bounds.pixelsInAll;
  const openFile = async (file: PictureFile): Promise<Checked<Picture | null>> => {
    // Most sheets show none, and what reads pictures takes its time to load.
    const { openPicture } = await import('./picture.ts');
    const opened = await openPicture(file, engine, room);
    room -= opened.value?.pixels ?? 0;
    return opened;
  };
  return {
    names: files.map(({ name }) => name),
    open: async (name) => {
      const file = files.find((one) => one.name === name);
      if (file === undefined) return { value: null, diagnostics: [] };
      const picture = opened.get(name) ?? openFile(file);
      opened.set(name, picture);
      return picture;
    },
  };
}

/** The name by which templates call a picture that lies beside their folder. */
export function besideTemplates(path: string): string {
  return `../${path}`;
}
