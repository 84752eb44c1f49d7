/** The command line: words to calls, and the exit code. The only file that imports commander. */
import { Command, CommanderError } from 'commander';
import { expectsWorkbook } from './commands/load/expect.ts';
import { exitCodes, refusalOf, RunError, workingFolder } from './commands/machine.ts';
import { print, printError, printFailure, settle } from './commands/print.ts';
import { nearest } from './nearest.ts';
import { flags } from './commands/flags.ts';

declare global {
  // eslint-disable-next-line typescript/no-namespace
  namespace NodeJS {
    interface ProcessEnv {
      /** Put in by the build, from package.json. */
      readonly ILJARI_VERSION?: string;
    }
  }
}

/** Folder of the issues, in the folder in which the command runs. */
const issuesName = '발행';

/** Runs the command line and gives the exit code: 0, 1 data, 2 use, 3 machine, 70 our own bug. */
export async function run(argv: readonly string[]): Promise<number> {
  return settle(await runCommand(argv), argv);
}

async function runCommand(argv: readonly string[]): Promise<number> {
  if (expectsWorkbook(argv))
    void import('./commands/load/workbooks.ts').then(({ startReader }) => startReader());
  let exitCode: number = exitCodes.published;
  const program = korean(new Command('iljari'))
    .usage('<명령> [옵션]')
    .description('구인 엑셀 목록으로 일자리정보지(A4·A3 PDF)를 만듭니다.')
    .version(process.env.ILJARI_VERSION ?? '', '-v, --version', '프로그램의 버전을 보여 줍니다.')
    .helpCommand(false)
    .addHelpText('after', `\n${manualHelp}`);

  withFlags(program, 'build')
    .description('정보지 PDF와 점검결과를 만듭니다.')
    .usage('[파일...] [옵션]')
    .argument('[파일...]', '구인 파일이나 폴더. 없으면: 지금 폴더의 구인 파일')
    .action(async (paths: string[], options: { readonly out?: string }) => {
      const { build } = await import('./commands/build.ts');
      exitCode = await build(paths, { out: issuesName, ...options });
    });
  withFlags(program, 'publish')
    .description('초안을 발행일보다 먼저 발행하거나, 오늘 발행한 호를 닫습니다.')
    .usage('[파일...] [옵션]')
    .argument('[파일...]', '구인 파일이나 폴더. 없으면: 초안을 만든 파일')
    .action(async (paths: string[], options: { readonly out?: string }) => {
      const { publish } = await import('./commands/publish.ts');
      exitCode = await publish(paths, { out: issuesName, ...options });
    });
  withFlags(program, 'undo')
    .description('마지막 발행이나 정정을 되돌립니다. 아무것도 지워지지 않습니다.')
    .usage('[옵션]')
    .action(async (options: { readonly out?: string }) => {
      const { undo } = await import('./commands/undo.ts');
      exitCode = await undo({ out: issuesName, ...options });
    });
  withFlags(program, 'check')
    .description('구인 파일의 문제만 보여 줍니다.')
    .usage('[파일...] [옵션]')
    .argument('[파일...]', '구인 파일이나 폴더. 없으면: 지금 폴더의 구인 파일')
    .action(async (paths: string[], options: { readonly out?: string }) => {
      const { check } = await import('./commands/check.ts');
      exitCode = await check(paths, { out: issuesName, ...options });
    });
  withFlags(program, 'columns')
    .description('칸마다 무엇으로 읽었는지 보여 주고, 모르는 칸을 물어 일자리.yaml에 적습니다.')
    .usage('[파일...] [옵션]')
    .argument('[파일...]', '구인 파일이나 폴더. 없으면: 지금 폴더의 구인 파일')
    .action(async (paths: string[], options: object) => {
      const { columns } = await import('./commands/columns.ts');
      exitCode = await columns(paths, options);
    });
  withFlags(program, 'history')
    .description('무엇을 언제 발행했는지 보여 줍니다.')
    .usage('[옵션]')
    .action(async (options: { readonly out?: string }) => {
      const { history } = await import('./commands/history.ts');
      exitCode = await history({ out: issuesName, ...options });
    });
  withFlags(program, 'tidy')
    .alias('정리')
    .description('오래된 호의 보관 파일을 지웁니다. --yes가 없으면 보여 주기만 합니다.')
    .usage('--before 날짜 [옵션]')
    .action(async (options: { readonly out?: string }) => {
      const { tidy } = await import('./commands/tidy.ts');
      exitCode = await tidy({ out: issuesName, ...options });
    });
  withFlags(program, 'send')
    .description('만들어 둔 글을 밴드에 올립니다. --yes가 없으면 보여 주기만 합니다.')
    .usage('band [폴더] [옵션]')
    .argument('<채널>', '올릴 곳: band(네이버 밴드)')
    .argument('[폴더]', '올릴 호의 폴더. 없으면: 가장 최근 호')
    .action(async (channel: string, folder: string | undefined, options: { readonly out?: string }) => {
      const { send } = await import('./commands/send.ts');
      exitCode = await send(channel, folder, { out: issuesName, ...options });
    });
  withFlags(program, 'schedule')
    .description('날마다 저절로 실행되도록 예약합니다.')
    .usage('[파일...] [옵션]')
    .argument('[파일...]', '구인 파일이나 폴더. 없으면: 지금 폴더의 구인 파일')
    .action(async (paths: string[], options: { readonly out?: string; readonly list?: true }) => {
      if (options.list === true) {
        const { listIssues } = await import('./commands/issue-list.ts');
        exitCode = await listIssues({ out: issuesName, ...options });
        return;
      }
      const { schedule } = await import('./commands/schedule.ts');
      exitCode = await schedule(paths, options, process.argv[1] ?? '');
    });
  withFlags(program, 'init')
    .description('설정 파일과 구인 서식을 만듭니다.')
    .usage('[폴더] [옵션]')
    .argument('[폴더]', '만들 폴더. 없으면: 지금 폴더')
    .action(async (folder = '.', options: { readonly templates?: true } = {}) => {
      const { init } = await import('./commands/init.ts');
      const { today } = await import('./commands/clock.ts');
      const { loadTemplates } = await import('./commands/load/shipped.ts');
      const templates = options.templates ? await loadTemplates(null) : [];
      const prepared = await init(folder, today(), templates);
      for (const line of prepared.value.lines) print(line);
      for (const { message, hint } of prepared.diagnostics) printError(`${message} ${hint ?? ''}`);
      if (prepared.diagnostics.length > 0) exitCode = exitCodes.machine;
    });
  korean(program.command('help'))
    .description('명령의 도움말이나 설명서가 있는 곳을 보여 줍니다.')
    .usage('[명령이나 설명서]')
    .argument('[명령이나 설명서]', '명령의 이름, 또는 설정, 템플릿처럼 알고 싶은 것')
    .action(async (name: string | undefined) => help(name, program));
  program.hook('preAction', async (_program, command) => {
    if (command.name() === 'help') return;
    workingFolder();
    const { repair } = await import('./commands/disk/repair.ts');
    await repair(command.opts<{ readonly out?: string }>().out ?? issuesName);
  });
  program.action(async (_options: object, { args: [unknown] }: Command) => {
    if (unknown !== undefined) throw new RunError(2, ...wrongCommand(unknown, program));
    const { nextStep } = await import('./commands/next-step.ts');
    for (const line of await nextStep(workingFolder())) print(line);
  });

  try {
    if (argv.includes('')) throw new RunError(2, '빈 따옴표만 적힌 곳이 있습니다.', seeHelp);
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return await explain(error, argv);
  }
}

/** `iljari help`, `iljari help build` and `iljari help 템플릿`. */
async function help(name: string | undefined, program: Command): Promise<void> {
  const command = name === undefined ? program : program.commands.find((one) => one.name() === name);
  if (command !== undefined) return command.outputHelp();
  const { chapters, isChapter, whereIs } = await import('./commands/manual.ts');
  const topic = (name ?? '').normalize('NFC');
  if (!isChapter(topic))
    throw new RunError(
      2,
      `"${topic}"라는 명령이나 설명서는 없습니다.`,
      `설명서: ${Object.keys(chapters).join(', ')}. ${seeHelp}`,
    );
  for (const line of await whereIs(topic)) print(line);
}

/** Help without an English word, and errors thrown to us instead of printed. */
function korean(command: Command): Command {
  return command
    .helpOption('-h, --help', '도움말을 보여 줍니다.')
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      // A terminal gives Hangul two columns.
      displayWidth: (text) => text.length + (text.match(/[\u3000-\uffef]/g)?.length ?? 0),
      subcommandTerm: (sub) => `${sub.name()} ${sub.usage()}`,
    })
    .configureOutput({ writeOut: printText, writeErr: () => {} })
    .allowExcessArguments(command.name() === 'iljari')
    .exitOverride();
}

function printText(text: string): void {
  for (const line of text.replace(/\n$/, '').split('\n')) print(line);
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '사용법:',
  'Arguments:': '적을 것:',
  'Options:': '옵션:',
  'Commands:': '명령:',
};

function withFlags(program: Command, name: string): Command {
  const command = korean(program.command(name));
  for (const flag of flags)
    if (flag.commands.includes(name))
      command.option(
        flag.value === null ? flag.name : `${flag.name} <${flag.value}>`,
        `${flag.sentence} 없으면: ${flag.otherwise}`,
      );
  return command;
}

async function explain(error: unknown, argv: readonly string[]): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.published;
  const refusal =
    error instanceof CommanderError ? new RunError(2, usageOf(error), seeHelp) : refusalOf(error);
  if (refusal !== null) {
    printFailure(refusal, argv);
    return refusal.exitCode;
  }
  const damaged = await damage();
  if (damaged !== null) {
    printFailure(damaged, argv);
    return damaged.exitCode;
  }
  const message = '프로그램에 잘못이 있어 멈추었습니다. 새로 만든 것은 없고 이전 정보지는 그대로입니다.';
  printFailure({ exitCode: exitCodes.bug, message, hint: '아래 내용을 개발자에게 알려 주십시오.' }, argv);
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const line of trace.split('\n')) printError(line);
  return exitCodes.bug;
}

/** A program with files missing or changed; when even what looks for them is missing, that is sure. */
async function damage(): Promise<RunError | null> {
  const looking = await import('./commands/disk/installation.ts').catch(() => null);
  if (looking !== null) return looking.damage();
  return new RunError(3, '프로그램의 파일이 없거나 읽을 수 없습니다.', '프로그램을 다시 설치해 주십시오.');
}

const manualHelp = '설명서가 있는 곳을 보려면: iljari help 문서';
const seeHelp = '쓰는 법은 iljari help로 볼 수 있습니다.';

function wrongCommand(name: string, program: Command): [message: string, hint: string] {
  // Somebody who writes the file at once has told us what they want.
  if (/[./\\]/.test(name))
    return [`"${name}" 앞에 명령이 없습니다.`, `iljari build ${name} 처럼 적어 주십시오.`];
  const near = nearest(
    name,
    program.commands.map((command) => command.name()),
  );
  return [`"${name}"라는 명령은 없습니다.`, near === null ? seeHelp : `혹시 ${near}입니까? ${seeHelp}`];
}

function usageOf({ code, message }: CommanderError): string {
  const named = /'([^']+)'/.exec(message)?.[1] ?? '';
  const sentences: Readonly<Record<string, string>> = {
    'commander.unknownOption': `"${named}"라는 옵션은 없습니다.`,
    'commander.missingArgument': '어디에 올릴지 적어 주십시오. 예: iljari send band',
    'commander.optionMissingArgument': `"${named}" 뒤에 값을 적어 주십시오.`,
    'commander.excessArguments': '적은 것이 너무 많습니다.',
  };
  return sentences[code] ?? `명령을 이해하지 못했습니다(${message}).`;
}
