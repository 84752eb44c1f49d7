/**
 * `iljari init [folder]`: makes a folder ready to use and never overwrites what is there.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleConfig } from '../config/sample.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import type { TemplateFile } from '../markup/template.ts';
import type { Day } from '../day.ts';
import { starterCsv, starterWorkbook } from '../field/starter.ts';
import { forms as sheets } from './load/files.ts';
import { templatesName } from './load/shipped.ts';
import { codeOf, reasonOf } from './machine.ts';

export type Prepared = {
  /** Names of the files written, in order. */
  readonly made: readonly string[];
  /** Names of the files that were there already and were left alone. */
  readonly kept: readonly string[];
  /** What to tell the person, line by line. */
  readonly lines: readonly string[];
};

const config = '일자리.yaml';

/**
 * Writes 일자리.yaml, 구인.csv and 구인.xlsx where they are missing. The two spreadsheets are one form in
 * two formats: when either is there, the other was deleted on purpose and is not made again. With templates none
 * is made. A failure
 * of the machine is an error; what was written before it stays and is listed.
 * @param folder as the user gave it; it is made when only it does not exist
 * @param today in Korea; date of the first issue until the person changes it
 * @param templates copied into the centre's own folder of templates, to be changed there; none without
 */
export async function init(
  folder: string,
  today: Day,
  templates: readonly TemplateFile[] = [],
): Promise<Checked<Prepared>> {
  const made: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let path = folder;
  let present: ReadonlySet<string> = new Set();
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    path = join(folder, name);
    if (await writeNew(path, content)) made.push(name);
  };
  try {
    await makeFolder(folder);
    // A file that came from macOS may spell its name in decomposed letters.
    present = new Set((await readdir(folder)).map((entry) => entry.normalize('NFC')));
    // Who asks for templates has a list already.
    const hasForm = templates.length > 0 || sheets.some((sheet) => present.has(sheet));
    const wanted = [config, ...(hasForm ? [] : sheets)];
    for (const name of wanted) if (!present.has(name)) await write(name, await contentOf(name, today));
    path = join(folder, templatesName);
    if (templates.length > 0) await makeFolder(path);
    for (const { name, source } of templates) await write(join(templatesName, name), source);
  } catch (error) {
    diagnostics.push(cannotWrite(path, error));
  }
  const kept = [config, ...sheets].filter((file) => present.has(file));
  return { value: { made, kept, lines: tell(folder, made, kept, diagnostics.length === 0) }, diagnostics };
}

/** One level only: `recursive` never returns where the system refuses with ENOENT, as under /proc (Node 20). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

async function contentOf(name: string, today: Day): Promise<string | Uint8Array> {
  if (name === config) return sampleConfig(today);
  return name === sheets[0] ? starterCsv(today) : starterWorkbook(today);
}

/** Writes a file that is not there yet, wholly or not at all; false when it is there after all. */
async function writeNew(path: string, content: string | Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (halfWritten.has(codeOf(error))) await rm(path, { force: true });
    throw error;
  }
}

/** Failures that come after the file was made by us. */
const halfWritten: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EFBIG']);

function cannotWrite(path: string, error: unknown): Diagnostic {
  return {
    code: 'init/cannot-write',
    severity: 'error',
    message: `${path}: 쓰지 못했습니다. ${reasonOf(error)}.`,
    place: { file: path },
    hint: '쓸 수 있는 다른 폴더에서 다시 실행하십시오.',
  };
}

const about: Readonly<Record<string, string>> = {
  [config]: '센터 이름, 전화, 첫 호 날짜를 적는 설정',
  [sheets[0]]: '구인을 적는 표(예시 두 줄이 들어 있습니다)',
  [sheets[1]]: '같은 표의 엑셀 파일',
};

function tell(
  folder: string,
  made: readonly string[],
  kept: readonly string[],
  done: boolean,
): readonly string[] {
  const where = folder === '.' || folder === '' ? '' : `${folder} 폴더에서 `;
  const lines = [
    ...made.map((name) => `만들었습니다: ${join(folder, name)} — ${about[name] ?? '고쳐 쓸 템플릿'}`),
    ...kept.map((name) => `그대로 두었습니다: ${join(folder, name)}`),
  ];
  if (!done) return lines;
  if (made.length === 0) return [...lines, '모두 이미 있어 새로 만든 것이 없습니다.'];
  const both = sheets.every((sheet) => made.includes(sheet));
  const steps = [
    ...(made.includes(config) ? [`${config}을 메모장으로 열어 센터 이름과 전화를 적습니다.`] : []),
    ...(both
      ? ['구인.csv와 구인.xlsx 가운데 편한 것 하나에 구인을 적고, 다른 하나와 예시 두 줄은 지웁니다.']
      : []),
    `${where}iljari build ${both ? '구인.csv (또는 구인.xlsx)' : '구인 파일'} 을 실행하면 정보지가 나옵니다.`,
  ];
  return [...lines, '', '다음에 할 일', ...steps.map((step, i) => `  ${i + 1}. ${step}`)];
}
