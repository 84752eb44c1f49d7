/** The spreadsheets that a command reads, as values. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { asSpelled, attempt, sourceAt } from '../disk/read.ts';
import type { LoadedConfig } from './config.ts';
import { placesPath } from './places.ts';
import { RunError } from '../machine.ts';
import { toOpening } from '../../opening/entry.ts';
import { isSample } from '../../opening/sample.ts';
import { toEntries } from '../../read/columns.ts';
import { readTables, type SourceFile } from '../../read/read.ts';
import { today } from '../clock.ts';
import { readApart } from './workbooks.ts';

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
      files.push(await sourceAt(name));
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
 * The files named for a command, or without any the only spreadsheet of this folder, or both forms of `init`; a form
 * that holds nothing but its examples is none. A guess among several would be carried out unseen.
 */
export async function namedFiles(paths: readonly string[], command: string): Promise<readonly string[]> {
  if (paths.length > 0) return paths;
  const names = await attempt('.', () => sheetsIn('.'));
  const isForm = (name: string): boolean => forms.some((form) => form === name.normalize('NFC'));
  const filled: string[] = [];
  for (const name of names) if (!isForm(name) || !(await holdsOnlySamples(name))) filled.push(name);
  if (filled.length === 1 || (filled.length > 0 && filled.every(isForm))) return filled;
  if (filled.length === 0 && names.length > 0)
    throw new RunError(
      2,
      `${names.join(', ')}에는 아직 예시만 있습니다.`,
      '구인을 적고 예시 줄을 지운 뒤에 다시 실행하거나, 쓰던 엑셀 파일을 이 폴더에 넣어 주십시오.',
    );
  throw new RunError(
    2,
    names.length === 0
      ? '이 폴더에 구인 파일이 없습니다.'
      : `이 폴더에 표 파일이 여럿입니다(${names.join(', ')}).`,
    `구인 파일이나 폴더를 적어 주십시오. 예: iljari ${command} 구인.csv`,
  );
}

/** Whether a form that `init` wrote was not filled in yet. */
async function holdsOnlySamples(name: string): Promise<boolean> {
  const { value: tables } = await readTables([await sourceAt(name)], readApart);
  const entries = tables.flatMap((table) => toEntries(table, new Map()).value);
  const openings = entries.map((entry) => toOpening(entry, today()).value);
  return openings.length > 0 && openings.every(isSample);
}
