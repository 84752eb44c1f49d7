/** The table of posting places that the config names, as a value. */
import { dirname, join } from 'node:path';
import { asSpelled, bytesOf, isBelow } from '../disk/read.ts';
import { RunError } from '../machine.ts';
import type { Config } from '../../config/config.ts';
import type { SourceFile } from '../../read/read.ts';

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

export const placesPath = (configPath: string, name: string): Promise<string> =>
  asSpelled(join(dirname(configPath), name));
