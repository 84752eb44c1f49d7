/** What ships with the program, as values: templates, fonts and what draws pictures. A centre's own templates take the place of ours. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decode } from '../../read/decode.ts';
import { attempt, bytesOf } from '../disk/read.ts';
import { RunError } from '../machine.ts';
import type { FontPart } from '../../layout/font-image.ts';
import type { FontFile } from '../../layout/fonts.ts';
import type { TemplateFile } from '../../markup/template.ts';
import type { PictureFiles } from '../../picture/album.ts';
import type { WorkbookReader } from '../../read/workbook.ts';
import { programFolder } from './program.ts';
import { readApart } from './workbooks.ts';
import { svgPainter } from './svg.ts';

/** What a program needs besides spreadsheets and a config; fits `Input` of `compile`. */
export type Shipped = {
  readonly templates: readonly TemplateFile[];
  readonly fonts: readonly FontFile[];
  /** No pictures yet: add those that templates show, as `{ ...pictures, files }`. */
  readonly pictures: PictureFiles;
  readonly pdfium: () => Promise<Uint8Array>;
  /** Starts a process of its own for the first workbook. */
  readonly workbooks: WorkbookReader;
};

/** Templates, fonts and what draws pictures, as they ship. Throws when the package is not whole. */
export async function shipped(): Promise<Shipped> {
  const [templates, fonts] = await Promise.all([loadTemplates(null), loadFonts()]);
  return {
    templates,
    fonts,
    pictures: { files: [], svg: loadSvgPainter() },
    pdfium: loadPdfium,
    workbooks: readApart,
  };
}

/** Name of the folder beside 일자리.yaml in which a centre keeps its own templates. */
export const templatesName = '템플릿';

/** The templates that ship with the program; those in the centre's own folder take their place by name. */
export async function loadTemplates(configPath: string | null): Promise<readonly TemplateFile[]> {
  const shipped = await templatesIn(join(programFolder(), 'templates'));
  const folder = configPath === null ? null : join(dirname(configPath), templatesName);
  if (
    folder === null ||
    !(await stat(folder).then(
      (entry) => entry.isDirectory(),
      () => false,
    ))
  )
    return shipped;
  const own = await ownTemplates(folder);
  return [...shipped.filter(({ name }) => !own.some((file) => file.name === name)), ...own];
}

async function templatesIn(folder: string): Promise<readonly TemplateFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.hbs'));
  return Promise.all(
    names.toSorted().map(async (name) => ({ name, source: await readFile(join(folder, name), 'utf8') })),
  );
}

/** Templates that a person edited, in whatever encoding their editor writes. */
async function ownTemplates(folder: string): Promise<readonly TemplateFile[]> {
  const names = (await attempt(folder, () => readdir(folder))).filter((name) => name.endsWith('.hbs'));
  return Promise.all(
    names.toSorted().map(async (name) => {
      const path = join(folder, name);
      const source = (await decode(name, await bytesOf(path))).value;
      if (source === undefined)
        throw new RunError(
          2,
          `${path}: 글자를 읽을 수 없습니다.`,
          '메모장에서 UTF-8로 다시 저장해 주십시오.',
        );
      return { name: name.normalize('NFC'), source };
    }),
  );
}

/** The font chain of `fonts/manifest.json`; of a file the parts are read that the sheet needs. */
export async function loadFonts(): Promise<readonly FontFile[]> {
  const folder = join(programFolder(), 'fonts');
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    readonly fonts: readonly { readonly file: string; readonly weight: 400 | 700; readonly order: number }[];
  };
  return manifest.fonts.map(({ file, weight, order }) => ({
    name: file.replace(/\.ttf$/, ''),
    weight,
    order,
    bytes: () => readFileSync(join(folder, file)),
    fill: (image, parts) => fillFrom(join(folder, file), image, parts),
  }));
}

function fillFrom(path: string, image: Uint8Array, parts: readonly FontPart[]): void {
  const file = openSync(path, 'r');
  try {
    for (const { start, end } of parts)
      if (readSync(file, image, start, end - start, start) < end - start)
        throw new Error(`${path} is cut short at ${end}`);
  } finally {
    closeSync(file);
  }
}

/** PDFium, which draws pictures. */
export function loadPdfium(): Promise<Uint8Array> {
  return readFile(beside('pdfium.wasm'));
}

/** A page of the staff's documents by its path among them, `rules/index.html`. */
export function pageFile(name: string): string {
  return join(programFolder(), 'dist', 'docs', name);
}

/** What draws SVG. */
export function loadResvg(): Uint8Array {
  return readFileSync(beside('index_bg.wasm'));
}

/** A file of a package that lies beside the bundled program. */
function beside(name: string): string {
  return join(programFolder(), 'dist', 'data', name);
}

/** Who paints SVG, when one is met. */
export function loadSvgPainter(): PictureFiles['svg'] {
  return svgPainter(join(programFolder(), 'dist'));
}
