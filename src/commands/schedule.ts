/** `iljari schedule`: the daily run for this folder, shown for every scheduler or set up here. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findConfig } from './load/config.ts';
import { sheetsIn } from './load/files.ts';
import { today } from './clock.ts';
import { codeOf, exitCodes, reasonOf, RunError } from './machine.ts';
import { print, printJson } from './print.ts';
import { crontabLine, crontabWith, shellWord, systemdUnits, windowsTask, type Task } from './task.ts';
import { makeFolders, replaceFile } from './disk/write.ts';
import { josa } from '../josa.ts';

export type ScheduleOptions = {
  readonly out?: string;
  readonly config?: string;
  readonly at?: string;
  readonly install?: boolean;
  readonly json?: boolean;
};

/**
 * Shows how the daily run is set up, or sets it up.
 * @param program path of `iljari.js` as it was started
 */
export async function schedule(
  paths: readonly string[],
  options: ScheduleOptions,
  program: string,
): Promise<number> {
  const task = await taskOf(paths, options, program);
  const done = options.install === true ? await install(task) : null;
  if (options.json === true)
    printJson({
      installed: done?.where ?? null,
      crontab: crontabLine(task),
      systemd: systemdUnits(task),
      windows: { xml: windowsTask(task), command: windowsCommand(task) },
    });
  else for (const text of done?.lines ?? linesOf(task)) for (const line of text.split('\n')) print(line);
  return exitCodes.published;
}

async function taskOf(
  paths: readonly string[],
  { out, config, at = '08:00' }: ScheduleOptions,
  program: string,
): Promise<Task> {
  const [hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(at)?.slice(1) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59)
    throw new RunError(2, `--at의 "${at}"${josa(at, '은')} 시각이 아닙니다.`, '08:00처럼 적어 주십시오.');
  const folder = process.cwd();
  if (config === undefined && (await findConfig(folder)) === null)
    throw new RunError(
      2,
      '설정 파일(일자리.yaml)이 없어 발행일을 알 수 없습니다.',
      'iljari init을 실행해 설정 파일부터 만들어 주십시오.',
    );
  const files = paths.length > 0 ? paths : [await sheetIn(folder)];
  const command = [
    process.execPath,
    await realpath(program),
    'build',
    ...files,
    ...(config === undefined ? [] : ['--config', config]),
    ...(out === undefined ? [] : ['--out', out]),
    '--if-due',
  ];
  for (const word of [folder, ...command])
    if (unwritable.test(word))
      throw new RunError(
        2,
        `이름에 줄바꿈이나 보이지 않는 제어 문자가 있어 예약할 수 없습니다: ${word}`,
        '폴더나 파일의 이름을 바꾼 뒤 다시 실행해 주십시오.',
      );
  const time = `${hour.padStart(2, '0')}:${minute}`;
  const instant = new Date(`${today()}T${time}:00+09:00`);
  const localAt = [instant.getHours(), instant.getMinutes()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  const id = `iljari-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`;
  return { folder, command, at: time, localAt, id };
}

/** A table of jobs is a text of lines: what ends one would begin another. XML has no word for the last ones. */
const unwritable = /[\p{Cc}\u2028\u2029\p{Cs}\ufffe\uffff]/u;

/** The spreadsheet of a folder; a guess among several would be carried out unseen. */
async function sheetIn(folder: string): Promise<string> {
  const names = await sheetsIn(folder);
  const [name] = names;
  if (name !== undefined && names.length === 1) return name;
  throw new RunError(
    2,
    name === undefined
      ? '이 폴더에 구인 파일이 없습니다.'
      : `이 폴더에 표 파일이 여럿입니다(${names.join(', ')}).`,
    '날마다 읽을 구인 파일이나 폴더를 적어 주십시오. 예: iljari schedule 구인.csv',
  );
}

const taskName = ({ id }: Task): string => `일자리정보지 ${id.slice('iljari-'.length)}`;
const taskFile = '일자리정보지.xml';

function windowsCommand(task: Task): string {
  return `schtasks /Create /F /TN "${taskName(task)}" /XML ${taskFile}`;
}

function linesOf(task: Task): readonly string[] {
  const units = Object.entries(systemdUnits(task));
  return [
    `날마다 ${task.at}(한국 시각)에 실행되어, 발행할 호가 있는 날에만 정보지를 만듭니다.`,
    '이 컴퓨터에 바로 예약하려면: iljari schedule --install',
    '',
    '■ 윈도 작업 스케줄러: 아래 내용을 일자리정보지.xml로 저장(UTF-16)하고 이 명령을 실행합니다.',
    `  ${windowsCommand(task)}`,
    '',
    windowsTask(task).trimEnd(),
    '',
    '■ 리눅스·맥 cron: crontab -e 로 열어 아래 한 줄을 넣습니다.',
    crontabLine(task),
    '',
    `■ 리눅스 systemd: 아래 두 파일을 ~/.config/systemd/user 에 두고 systemctl --user enable --now ${task.id}.timer 를 실행합니다.`,
    ...units.flatMap(([name, text]) => ['', `# ${name}`, text.trimEnd()]),
  ];
}

type Installed = { readonly where: 'crontab' | 'systemd' | 'windows'; readonly lines: readonly string[] };

/** Sets the task up with the scheduler at hand; doing it twice is the same as once. */
async function install(task: Task): Promise<Installed> {
  const when = `날마다 ${task.at}(한국 시각)에 실행합니다.`;
  const where = process.platform === 'win32' ? await installWindows(task) : await installUnix(task);
  const remove = {
    windows: `schtasks /Delete /TN "${taskName(task)}"`,
    crontab: 'crontab -e 로 열어 그 줄을 지웁니다.',
    systemd: `systemctl --user disable --now ${task.id}.timer`,
  }[where];
  const words = task.command.slice(2).map(shellWord).join(' ');
  return { where, lines: [`예약했습니다(${where}). ${when}`, `  iljari ${words}`, `없애려면: ${remove}`] };
}

async function installWindows(task: Task): Promise<'windows'> {
  const folder = await mkdtemp(join(tmpdir(), 'iljari-'));
  try {
    const file = join(folder, taskFile);
    await writeFile(file, Buffer.from(`\ufeff${windowsTask(task)}`, 'utf16le'));
    const told = await call('schtasks', ['/Create', '/F', '/TN', taskName(task), '/XML', file], '');
    if (told === null || told.code !== 0) throw cannotInstall('작업 스케줄러', told?.text ?? '');
    return 'windows';
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function installUnix(task: Task): Promise<'crontab' | 'systemd'> {
  const now = await call('crontab', ['-l'], '');
  if (now === null) return installSystemd(task);
  // Without a crontab the list fails; any other failure must not lead to an empty list being written.
  if (now.code !== 0 && !/no crontab/i.test(now.text)) throw cannotInstall('crontab', now.text);
  const told = await call('crontab', ['-'], crontabWith(now.code === 0 ? now.output : '', task));
  if (told === null || told.code !== 0) throw cannotInstall('crontab', told?.text ?? '');
  return 'crontab';
}

async function installSystemd(task: Task): Promise<'systemd'> {
  const folder = resolve(process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'systemd', 'user');
  try {
    await makeFolders(folder);
    for (const [name, text] of Object.entries(systemdUnits(task)))
      await replaceFile(join(folder, name), Buffer.from(text));
  } catch (error) {
    throw cannotInstall('systemd', reasonOf(error));
  }
  for (const args of [['daemon-reload'], ['enable', '--now', `${task.id}.timer`]]) {
    const told = await call('systemctl', ['--user', ...args], '');
    if (told === null || told.code !== 0) throw cannotInstall('systemd', told?.text ?? '');
  }
  return 'systemd';
}

function cannotInstall(name: string, reason: string): RunError {
  const why = reason.trim().split('\n')[0]?.slice(0, 200) ?? '';
  return new RunError(
    3,
    `이 컴퓨터의 예약 기능(${name})에 등록하지 못했습니다${why === '' ? '' : `(${why})`}.`,
    'iljari schedule이 보여 주는 방법으로 직접 등록하거나 컴퓨터 담당자에게 부탁해 주십시오.',
  );
}

/** Runs a program of the system; null when there is none of that name. */
function call(
  name: string,
  args: readonly string[],
  input: string,
): Promise<{ readonly code: number | null; readonly output: string; readonly text: string } | null> {
  return new Promise((done, failed) => {
    // The answers are looked at, so they must not be translated.
    const child = spawn(name, args, { env: { ...process.env, LC_ALL: 'C' } });
    let [output, text] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.on('error', (error) => (codeOf(error) === 'ENOENT' ? done(null) : failed(error)));
    child.on('close', (code) => done({ code, output, text }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
