/** The command line: words to calls, and the exit code. The only file that imports commander. */
import { Command, CommanderError } from 'commander';
import { exitCodes, RunError } from './commands/machine.ts';
import { print, printError } from './commands/print.ts';
import { flags } from './options.ts';

declare global {
  // eslint-disable-next-line typescript/no-namespace
  namespace NodeJS {
    interface ProcessEnv {
      /** Put in by the build, from package.json. */
      readonly ILJARI_VERSION?: string;
    }
  }
}

/** Runs the command line and gives the exit code: 0, 1 data, 2 use, 3 machine, 70 our own bug. */
export async function run(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command('iljari')
    .description('구인 스프레드시트로 일자리정보지(A4·A3 PDF)를 만듭니다.')
    .version(process.env.ILJARI_VERSION ?? '', '-V, --version', '판을 보여 줍니다.')
    .helpOption('-h, --help', '도움말을 보여 줍니다.')
    .helpCommand('help [명령]', '명령의 도움말을 보여 줍니다.')
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ writeErr: () => {} })
    .exitOverride();

  withFlags(program.command('build'), 'build')
    .description('정보지 PDF와 점검결과를 만듭니다.')
    .argument('<파일...>', '구인 파일이나 폴더')
    .action(async (paths: string[], options: { readonly out?: string }) => {
      const { build } = await import('./commands/build.ts');
      exitCode = await build(paths, { out: '발행', ...options });
    });
  withFlags(program.command('check'), 'check')
    .description('구인 파일의 문제만 보여 줍니다.')
    .argument('<파일...>', '구인 파일이나 폴더')
    .action(async (paths: string[], options: object) => {
      const { check } = await import('./commands/check.ts');
      exitCode = await check(paths, options);
    });
  withFlags(program.command('init'), 'init')
    .description('설정 파일과 구인 서식을 만듭니다.')
    .argument('[폴더]', '만들 폴더', '.')
    .action(async (folder: string) => {
      const { init } = await import('./commands/init.ts');
      const { today } = await import('./commands/load.ts');
      const prepared = await init(folder, today());
      for (const line of prepared.value.lines) print(line);
      for (const { message, hint } of prepared.diagnostics) printError(`${message} ${hint ?? ''}`);
      if (prepared.diagnostics.length > 0) exitCode = exitCodes.machine;
    });

  try {
    if (argv.length === 0) print(program.helpInformation());
    else await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error);
  }
}

/** Commander's headings, in Korean. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': '사용법:',
  'Arguments:': '인자:',
  'Options:': '옵션:',
  'Commands:': '명령:',
};

function withFlags(command: Command, name: string): Command {
  for (const flag of flags)
    if (flag.commands.includes(name))
      command.option(
        flag.value === null ? flag.name : `${flag.name} <${flag.value}>`,
        `${flag.sentence} 없으면: ${flag.otherwise}`,
      );
  return command.helpOption('-h, --help', '도움말을 보여 줍니다.');
}

function explain(error: unknown): number {
  if (error instanceof RunError) {
    printError(`${error.message} ${error.hint}`);
    return error.exitCode;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.published;
    printError(`${usageOf(error)} 쓰는 법은 iljari help로 볼 수 있습니다.`);
    return exitCodes.usage;
  }
  printError('프로그램에 잘못이 있어 멈추었습니다. 만들던 것은 지웠고 이전 정보지는 그대로입니다.');
  printError(
    `아래 내용을 개발자에게 알려 주십시오.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return exitCodes.bug;
}

function usageOf({ code, message }: CommanderError): string {
  const named = /'([^']+)'/.exec(message)?.[1] ?? '';
  const sentences: Readonly<Record<string, string>> = {
    'commander.unknownCommand': `"${named}"라는 명령은 없습니다.`,
    'commander.unknownOption': `"${named}"라는 옵션은 없습니다.`,
    'commander.missingArgument': '구인 파일을 적어 주십시오. 예: iljari build 구인.csv',
    'commander.optionMissingArgument': `"${named}" 뒤에 값을 적어 주십시오.`,
    'commander.excessArguments': '인자가 너무 많습니다.',
  };
  return sentences[code] ?? `명령을 이해하지 못했습니다(${message}).`;
}
