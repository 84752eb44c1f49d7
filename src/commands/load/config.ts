/** 일자리.yaml as a value: found, read, and the list of 체불사업주 that it names. */
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { asSpelled, bytesOf } from '../disk/read.ts';
import { RunError } from '../machine.ts';
import type { Config } from '../../config/config.ts';
import { configFrom, readConfig } from '../../config/read-config.ts';
import type { Day } from '../../day.ts';
import type { Checked } from '../../diagnostic.ts';
import { decode } from '../../read/decode.ts';
import type { SourceFile } from '../../read/read.ts';

const configName = '일자리.yaml';

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
