/** The pictures of a run by name, each opened when it is first asked for and once. */
import type { Checked } from '../diagnostic.ts';
import type { Picture, PictureFile } from './picture.ts';

/** Pictures that lie ready, and the WebAssembly of resvg for those that are SVG. */
export type PictureFiles = {
  readonly files: readonly PictureFile[];
  readonly resvg: () => Uint8Array;
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
  const engine = {
    program: pictures?.resvg ?? (() => new Uint8Array()),
    fonts: () => fonts.filter(({ order }) => order === 1).map(({ bytes }) => bytes()),
  };
  return {
    names: files.map(({ name }) => name),
    open: async (name) => {
      const file = files.find((one) => one.name === name);
      if (file === undefined) return { value: null, diagnostics: [] };
      // Most sheets show none, and what reads pictures takes its time to load.
      const picture =
        opened.get(name) ?? import('./picture.ts').then(({ openPicture }) => openPicture(file, engine));
      opened.set(name, picture);
      return picture;
    },
  };
}

/** The name by which templates call a picture that lies beside their folder. */
export function besideTemplates(path: string): string {
  return `../${path}`;
}
