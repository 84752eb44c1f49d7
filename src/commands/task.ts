/**
 * The daily run in the words of three schedulers: a line for cron, a service and timer for systemd, and a
 * task for Windows. Each starts `iljari build … --if-due` in the centre's folder.
 */

export type Task = {
  /** Absolute path of the folder in which it runs. */
  readonly folder: string;
  /** Absolute paths of the program and what it is given: `node`, `iljari.js`, `build`, … */
  readonly command: readonly string[];
  /** `08:00` in Korea. */
  readonly at: string;
  /** The same instant by the machine's own clock, which cron and Windows follow. */
  readonly localAt: string;
  /** ASCII and the same for the same folder: `iljari-1f2e3d4c`. */
  readonly id: string;
};

/** A line of a crontab, without its end. */
export function crontabLine({ folder, command, localAt }: Task): string {
  const [hour = '', minute = ''] = localAt.split(':');
  const words = command.map(shellWord).join(' ');
  // cron takes a percent sign for a line end, and a line that ends in output for mail to be sent.
  const line = `cd ${shellWord(folder)} && ${words} >/dev/null 2>&1`.replaceAll('%', '\\%');
  return `${Number(minute)} ${Number(hour)} * * * ${line}`;
}

/** What tells our line in a crontab from others: it stands in a comment above it. */
export function crontabMark({ id }: Task): string {
  return `# 일자리정보지 ${id}`;
}

/** A crontab with the task's two lines, in place of those that were there for the same folder. */
export function crontabWith(text: string, task: Task): string {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const mark = crontabMark(task);
  const kept = lines.filter((line, i) => line !== mark && lines[i - 1] !== mark);
  return `${[...kept, mark, crontabLine(task)].join('\n')}\n`;
}

/** The two files of systemd, by name; `Persistent` catches up when the machine was off. */
export function systemdUnits({ folder, command, at, id }: Task): Readonly<Record<string, string>> {
  const path = (text: string): string => text.replaceAll('%', '%%');
  const service = [
    '[Unit]',
    'Description=일자리정보지 자동 발행',
    '',
    '[Service]',
    'Type=oneshot',
    // Everything after the sign belongs to the path, quotes would too.
    `WorkingDirectory=${path(folder)}`,
    `ExecStart=${command.map(systemdWord).join(' ')}`,
    '',
  ];
  const timer = [
    '[Unit]',
    'Description=일자리정보지 자동 발행 시각',
    '',
    '[Timer]',
    `OnCalendar=*-*-* ${at}:00 Asia/Seoul`,
    'Persistent=true',
    '',
    '[Install]',
    'WantedBy=timers.target',
    '',
  ];
  return { [`${id}.service`]: service.join('\n'), [`${id}.timer`]: timer.join('\n') };
}

/** A task of the Windows Task Scheduler 1.2 and later (Windows 7), its parts in the order of the schema ([MS-TSCH] 2.5); its encoding is UTF-16. */
export function windowsTask({ folder, command, localAt }: Task): string {
  const [program = '', ...words] = command;
  return `\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>일자리정보지 자동 발행</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <Enabled>true</Enabled>
      <StartBoundary>2026-01-01T${localAt}:00</StartBoundary>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT10M</ExecutionTimeLimit>
  </Settings>
  <Actions>
    <Exec>
      <Command>${xmlText(program)}</Command>
      <Arguments>${xmlText(words.map(windowsWord).join(' '))}</Arguments>
      <WorkingDirectory>${xmlText(folder)}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
`;
}

/** A word for the shell, quoted only where it must be. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}/._=:@+-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function systemdWord(text: string): string {
  const safe = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `"${safe.replaceAll('%', '%%').replaceAll('$', '$$$$')}"`;
}

/** A word as `CommandLineToArgvW` takes it apart: backslashes count only before a quote. */
export function windowsWord(text: string): string {
  if (/^[^\s"]+$/.test(text)) return text;
  const words = text.replaceAll(/\\*"/g, (quote) => `${'\\'.repeat(quote.length * 2 - 1)}"`);
  const tail = /\\+$/.exec(words)?.[0] ?? '';
  return `"${words}${tail}"`;
}

const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
