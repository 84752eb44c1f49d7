/** The pictures of a small issue, and of one sheet beside it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { drawAll, type Drawing, type Drawings } from '../../src/edition/draw.ts';
import { loadFonts } from '../../src/commands/load/shipped.ts';
import type { Checked } from '../../src/diagnostic.ts';
import { createAlbum } from '../../src/picture/album.ts';
import { createFontBook } from '../../src/layout/fonts.ts';
import { config, issueOf, rowsOf, templates } from '../channel/issue.ts';
import { paint } from '../output/conformance-sheet.ts';

const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
const fonts = await loadFonts();

/** The openings of the issue. */
export const rows = rowsOf(7);

/** Draws them, by these templates. */
export async function drawn(files = templates): Promise<Checked<Drawings | null>> {
  const material = {
    issue: issueOf(rows),
    config,
    templates: files,
    book: createFontBook(fonts),
    album: createAlbum(undefined, []),
    logo: '',
    places: [],
    paints: true,
  };
  return drawAll(material, [{ paper: 'A4', bytes: await paint() }], wasm, '');
}

/** Draws them by the templates that ship with the program. */
export async function shipped(): Promise<Drawings> {
  const { value } = await drawn();
  if (value === null) throw new Error('no pictures');
  return value;
}

export const cardsOf = ({ drawings }: Drawings): readonly Drawing[] =>
  drawings.filter(({ name }) => name.startsWith('카드'));
