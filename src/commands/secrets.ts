/**
 * The token and the key of a BAND, from the environment or from a file that nobody else can read and that
 * does not travel with the project's folder. Nothing here ever shows them.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import type { BandAccess } from '../channel/band.ts';
import { decode } from '../read/decode.ts';
import { codeOf, reasonOf, RunError } from './machine.ts';

const [tokenName, keyName] = ['BAND_ACCESS_TOKEN', 'BAND_KEY'] as const;

/**
 * What is set; null when something is missing. A file named on the command line goes before the environment.
 * @param folders in which the file must not lie
 */
export async function loadAccess(
  file: string | undefined,
  folders: readonly string[],
): Promise<BandAccess | null> {
  const lines = file === undefined ? process.env : await valuesOf(file, folders);
  const token = (lines[tokenName] ?? '').trim();
  const key = (lines[keyName] ?? '').trim();
  for (const [name, value] of [
    [tokenName, token],
    [keyName, key],
  ] as const)
    if (value !== '' && !/^[\u0021-\u007e]{1,1000}$/.test(value))
      throw new RunError(
        2,
        `${name}에 토큰이나 키에 쓰이지 않는 글자가 있습니다.`,
        '밴드 개발자센터에서 다시 복사해 주십시오.',
      );
  return token === '' || key === '' ? null : { token, key };
}

/** What to do when there is none. */
export const missingAccess = [
  `밴드의 토큰(${tokenName})과 밴드 키(${keyName})가 없습니다.`,
  '환경 변수로 정하거나 --token-file로 파일을 알려 주십시오. 받는 방법은 iljari help 밴드로 볼 수 있습니다.',
] as const;

const longestFile = 64 * 1024;

async function valuesOf(
  file: string,
  folders: readonly string[],
): Promise<Readonly<Record<string, string | undefined>>> {
  try {
    const path = await realpath(file);
    for (const folder of folders) if (isInside(path, await realpath(folder))) throw within(file, folder);
    const entry = await stat(path);
    if (!entry.isFile() || entry.size > longestFile)
      throw new RunError(2, `${file}: 토큰을 적은 파일이 아닙니다.`, '파일 이름을 확인해 주십시오.');
    if (process.platform !== 'win32' && (entry.mode & 0o077) !== 0)
      throw new RunError(
        2,
        `${file}: 다른 사람도 읽을 수 있는 파일이라 쓰지 않았습니다.`,
        `chmod 600 ${file} 을 실행해 나만 읽을 수 있게 해 주십시오.`,
      );
    return Object.fromEntries(assignments((await decode(file, await readFile(path))).value ?? ''));
  } catch (error) {
    if (error instanceof RunError) throw error;
    throw new RunError(
      codeOf(error) === 'ENOENT' ? 2 : 3,
      `${file}: 읽지 못했습니다. ${reasonOf(error)}.`,
      '파일 이름과 읽을 권한을 확인해 주십시오.',
    );
  }
}

/** `이름=값` lines; quotes around the value and `export` before the name are allowed, `#` begins a note. */
function assignments(text: string): readonly (readonly [name: string, value: string])[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      const at = line.indexOf('=');
      if (at < 0 || line.trimStart().startsWith('#')) return [];
      const name = line
        .slice(0, at)
        .trim()
        .replace(/^export /, '');
      return [
        [
          name,
          line
            .slice(at + 1)
            .trim()
            .replaceAll(/^["']|["']$/g, ''),
        ] as const,
      ];
    });
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}

function within(file: string, folder: string): RunError {
  return new RunError(
    2,
    `${file}: 정보지 폴더(${folder}) 안에 있어 쓰지 않았습니다.`,
    '폴더를 복사하거나 나눌 때 토큰이 따라가지 않도록 다른 곳으로 옮겨 주십시오.',
  );
}
