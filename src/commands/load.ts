/**
 * The world as values: files, config, templates, fonts and today's date. The only place that reads.
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/config.ts';
import { configFrom, readConfig } from '../config/read-config.ts';
import type { Checked } from '../diagnostic.ts';
import type { Part } from '../layout/font-image.ts';
import type { FontFile } from '../layout/fonts.ts';
import { besideTemplates, type PictureFiles } from '../picture/album.ts';
import type { PictureFile } from '../picture/picture.ts';
import type { TemplateFile } from '../markup/template.ts';
import { toDay, type Day } from '../opening/day.ts';
import { maxFileBytes } from '../read/bounds.ts';
import { decode } from '../read/decode.ts';
import type { SourceFile } from '../read/read.ts';
import { codeOf, hintFor, reasonOf, RunError } from './machine.ts';

const configName = '일자리.yaml';

/**
 * The spreadsheets named on the command line, a folder standing for the files in it, in the order of their
 * names: which was named first changes nothing. The table of posting places holds no openings, wherever it
 * lies.
 */
export async function loadFiles(
  paths: readonly string[],
  { config, path: configPath }: Pick<LoadedConfig, 'config' | 'path'> = { config: null, path: null },
): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  const seen = new Set<string>();
  if (configPath !== null && config !== null && config.placesFile !== '')
    seen.add(resolve(await placesPath(configPath, config.placesFile)));
  for (const path of paths)
    for (const name of await filesAt(path)) {
      if (seen.has(resolve(name))) continue;
      seen.add(resolve(name));
      files.push({ name: name.normalize('NFC'), bytes: await bytesOf(name) });
    }
  if (files.length === 0)
    throw new RunError(
      2,
      `${paths.join(', ')}: 구인 파일이 없습니다. 게시처 파일에서는 구인을 읽지 않습니다.`,
      '구인이 든 파일이나 폴더를 적어 주십시오.',
    );
  const keyOf = ({ name }: SourceFile): string => `${basename(name)}/${name}`;
  return files.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Names that a folder of spreadsheets holds beside them: hidden files, Office's locks, our own config. */
const passedOver =
  /^[.~]|\.(?:ya?ml|md|pdf|png|jpe?g|svg|ini|lnk|db|log|tmp)$|^(?:(?:점검결과|발행실패|밴드(?:-\d+)?|카카오(?:-와이드|-버튼)?)\.txt|(?:발행|발송)대장\.csv|게시처\.(?:csv|tsv|xlsx?))$/iu;

async function filesAt(path: string): Promise<readonly string[]> {
  const found = await asSpelled(path);
  const isFolder = await attempt(path, async () => (await stat(found)).isDirectory());
  if (!isFolder) return [found];
  const names = await attempt(path, () => filesIn(found));
  if (names.length === 0)
    throw new RunError(
      2,
      `${path} 폴더에 구인 파일이 없습니다.`,
      'CSV나 엑셀 파일을 이 폴더에 넣고 다시 실행해 주십시오.',
    );
  return names.map((name) => join(found, name));
}

/** Names of the files of a folder that may hold openings, in order. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !passedOver.test(entry.name.normalize('NFC')))
    .map((entry) => entry.name)
    .toSorted();
}

/** Names of the spreadsheets of a folder, in order. */
export async function sheetsIn(folder: string): Promise<readonly string[]> {
  return (await filesIn(folder)).filter((name) => /\.(?:csv|tsv|xlsx?)$/i.test(name));
}

/** One form in two formats: what `init` writes, until the person deletes one. */
export const forms = ['구인.csv', '구인.xlsx'] as const;

/**
 * The files named for a command, or without any the only spreadsheet of this folder, or both forms of `init`. A guess
 * among several would be carried out unseen.
 */
export async function namedFiles(paths: readonly string[], command: string): Promise<readonly string[]> {
  if (paths.length > 0) return paths;
  const names = await attempt('.', () => sheetsIn('.'));
  const isForm = (name: string): boolean => forms.some((form) => form === name.normalize('NFC'));
  if (names.length === 1 || (names.length > 0 && names.every(isForm))) return names;
  throw new RunError(
    2,
    names.length === 0
      ? '이 폴더에 구인 파일이 없습니다.'
      : `이 폴더에 표 파일이 여럿입니다(${names.join(', ')}).`,
    `구인 파일이나 폴더를 적어 주십시오. 예: iljari ${command} 구인.csv`,
  );
}

/** The path as the disk spells it: macOS decomposes Hangul in names, and they travel so in archives. */
export async function asSpelled(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  );
  if (isThere) return path;
  const names = await readdir(dirname(path)).catch(() => []);
  const name = names.find((one) => one.normalize('NFC') === basename(path).normalize('NFC'));
  return name === undefined ? path : join(dirname(path), name);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size, isFile } = await attempt(path, async () => {
    const entry = await stat(path);
    return { size: entry.size, isFile: entry.isFile() };
  });
  // A device or a pipe may never end.
  if (!isFile) throw new RunError(2, `${path}: 파일이 아닙니다.`, '파일 이름과 폴더를 확인해 주십시오.');
  if (size > maxFileBytes)
    throw new RunError(
      2,
      `${path} 파일이 너무 큽니다(${Math.round(size / 1024 / 1024)} MB).`,
      `${maxFileBytes / 1024 / 1024} MB까지 읽습니다. 구인만 남기고 나누어 저장해 주십시오.`,
    );
  return attempt(path, () => readFile(path));
}

/** Runs a reading; a refusal of the system becomes a sentence: wrong use when there is no such file. */
async function attempt<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const missing = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
    throw new RunError(
      missing ? 2 : 3,
      `${path}: 읽지 못했습니다. ${reasonOf(error)}.`,
      missing
        ? '파일 이름과 폴더를 확인해 주십시오.'
        : (hintFor(codeOf(error)) ??
            '파일이 다른 프로그램에 열려 있지 않은지, 읽을 권한이 있는지 확인해 주십시오.'),
    );
  }
}

/** The config with the path it came from; null when there is none, and a config of defaults. */
export type LoadedConfig = {
  readonly config: Config | null;
  readonly path: string | null;
  /** The files it was read from. */
  readonly source: readonly SourceFile[];
};

/**
 * Reads `path`, or the nearest 일자리.yaml from the working folder upward. Without one, defaults hold and
 * the sheet of that day is the first issue.
 */
export async function loadConfig(path: string | undefined, date: Day): Promise<Checked<LoadedConfig>> {
  const found = path === undefined ? await findConfig(process.cwd()) : await asSpelled(path);
  if (found === null) return { value: { config: configFrom(date), path: null, source: [] }, diagnostics: [] };
  const name = path ?? relative(process.cwd(), found);
  const bytes = await bytesOf(found);
  const source = [{ name: name.normalize('NFC'), bytes }];
  const text = await decode(name, bytes);
  if (text.value === undefined)
    return { value: { config: null, path: found, source }, diagnostics: text.diagnostics };
  const read = readConfig(text.value, name);
  const config = read.value === null ? null : await withArrears(read.value, found);
  return { value: { config, path: found, source }, diagnostics: [...text.diagnostics, ...read.diagnostics] };
}

async function withArrears(config: Config, configPath: string): Promise<Config> {
  if (config.arrearsFile === '') return config;
  const path = resolve(dirname(configPath), config.arrearsFile);
  const text = (await decode(path, await bytesOf(path))).value;
  if (text === undefined)
    throw new RunError(2, `${path}: 글자를 읽을 수 없습니다.`, '메모장에서 UTF-8로 다시 저장해 주십시오.');
  const arrears = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return { ...config, arrears };
}

/** The nearest 일자리.yaml from `folder` upward, or null. */
export async function findConfig(folder: string): Promise<string | null> {
  const path = await asSpelled(join(folder, configName));
  const isFile = await stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
  if (isFile) return path;
  const parent = dirname(folder);
  return parent === folder ? null : findConfig(parent);
}

/** The folder that holds `fonts/` and `templates/`: beside `dist/` or `src/`. */
function programFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (basename(folder) !== 'dist' && basename(folder) !== 'src') folder = dirname(folder);
  return dirname(folder);
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
  const own = await templatesIn(folder);
  return [...shipped.filter(({ name }) => !own.some((file) => file.name === name)), ...own];
}

async function templatesIn(folder: string): Promise<readonly TemplateFile[]> {
  const names = (await attempt(folder, () => readdir(folder))).filter((name) => name.endsWith('.hbs'));
  return Promise.all(
    names.toSorted().map(async (name) => {
      const path = join(folder, name);
      return { name: name.normalize('NFC'), source: await attempt(path, () => readFile(path, 'utf8')) };
    }),
  );
}

/** The table of posting places that the config names; null when it names none. */
export async function loadPlaces(
  configPath: string | null,
  { placesFile }: Config,
): Promise<SourceFile | null> {
  if (configPath === null || placesFile === '') return null;
  const path = await placesPath(configPath, placesFile);
  if (!(await isBelow(dirname(configPath), path)))
    throw new RunError(
      2,
      `${placesFile}: 일자리.yaml이 있는 폴더 밖의 파일이어서 읽지 않았습니다.`,
      '파일을 그 폴더에 복사하고 게시처에 파일 이름을 적어 주십시오.',
    );
  return { name: placesFile, bytes: await bytesOf(path) };
}

const placesPath = (configPath: string, name: string): Promise<string> =>
  asSpelled(join(dirname(configPath), name));

/** Whether a file lies below a folder, wherever links lead; one that is not there does. */
async function isBelow(folder: string, path: string): Promise<boolean> {
  const home = await realpath(folder);
  const real = await realpath(path).catch(() => null);
  return real === null || real.startsWith(home.endsWith(sep) ? home : home + sep);
}

/** The pictures that templates may show: the centre's logo, and those in its own folder of templates. */
export async function loadPictures(configPath: string | null, config: Config): Promise<PictureFiles> {
  const folder = configPath === null ? null : dirname(configPath);
  const files: PictureFile[] = [];
  if (folder !== null) {
    const names = await readdir(join(folder, templatesName)).catch(() => []);
    for (const name of names.filter((name) => /\.(?:png|jpe?g|svg)$/i.test(name)).toSorted())
      files.push(await pictureAt(folder, `${templatesName}/${name}`, name));
    const logos = new Set(
      [config, ...config.editions.map((edition) => edition.config)].map(({ logo }) => logo),
    );
    for (const logo of logos)
      if (logo !== '') files.push(await pictureAt(folder, logo, besideTemplates(logo)));
  }
  return { files, resvg: () => readFileSync(beside('index_bg.wasm')) };
}

/** A picture below `folder`, read when it is first shown; one that leads out of the folder is not read. */
async function pictureAt(folder: string, path: string, name: string): Promise<PictureFile> {
  const file = await asSpelled(join(folder, path));
  const [home, real] = await Promise.all([realpath(folder), realpath(file).catch(() => '')]);
  const isWithin = real.startsWith(home.endsWith(sep) ? home : home + sep);
  const entry = isWithin ? await stat(real) : null;
  return {
    name: name.normalize('NFC'),
    path: path.normalize('NFC'),
    size: entry?.size ?? 0,
    bytes: () => {
      if (entry?.isFile() !== true) return null;
      try {
        return readFileSync(real);
      } catch {
        return null;
      }
    },
  };
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

function fillFrom(path: string, image: Uint8Array, parts: readonly Part[]): void {
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
  const path = beside('pdfium.wasm');
  return attempt(path, () => readFile(path));
}

/** A file of a package that lies beside the bundled program. */
function beside(name: string): string {
  return join(programFolder(), 'dist', 'data', name);
}

/** Korea is nine hours before UTC all year. `Intl` says so too and takes 0.05 s to load what it knows. */
const koreanTime = 9 * 60 * 60 * 1000;

/** Today in Korea, whatever the machine's time zone. */
export function today(): Day {
  const day = toDay(new Date(Date.now() + koreanTime).toISOString().slice(0, 10));
  if (day === null) throw new RunError(3, '컴퓨터의 시계가 맞지 않습니다.', '날짜와 시각을 맞춰 주십시오.');
  return day;
}

/** The day of `--date`, today without one. */
export function readDate(text: string | undefined): Day {
  if (text === undefined) return today();
  const day = toDay(text);
  if (day === null)
    throw new RunError(2, `--date의 "${text}"은(는) 날짜가 아닙니다.`, '2026-11-24처럼 적어 주십시오.');
  return day;
}
