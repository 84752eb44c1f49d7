/** `iljari undo`: the last publication or correction taken back, by a new record with the bytes of the one before. */
import { join } from 'node:path';
import { labelOf, recordBefore } from '../issue/aim.ts';
import { currentEntries, type Entry } from '../issue/history.ts';
import { withJosa } from '../josa.ts';
import { today } from './clock.ts';
import { openLedger, filesOf, folderOf, publish } from './disk/publish.ts';
import { withLock } from './disk/lock.ts';
import { loadSendings } from './disk/sent-file.ts';
import { exitCodes, RunError } from './machine.ts';
import { print, printJson } from './print.ts';

export type UndoOptions = { readonly out: string; readonly json?: boolean };

/** Takes the last one back; the exit code. Throws `RunError` when nothing hangs. */
export async function undo(options: UndoOptions): Promise<number> {
  return withLock(options.out, async () => {
    const ledger = await openLedger(options.out);
    const last = lastOf(ledger.entries);
    if (last === null)
      throw new RunError(2, '되돌릴 발행이 없습니다.', 'iljari history로 무엇을 발행했는지 보십시오.');
    const before = recordBefore(last, ledger.entries);
    const files = before === null ? [] : await filesOf(options.out, before, before.outputs);
    const { keptBeside } = await publish(
      options.out,
      ledger,
      {
        number: last.number,
        date: last.date,
        made: today(),
        action: before === null ? '취소' : '되돌림',
        reason: '',
        of: before?.record ?? last.record,
        inputs: before?.inputs ?? [],
        printed: before?.printed ?? [],
        heldBack: before?.heldBack ?? [],
      },
      files,
      [],
    );
    const sendings = await loadSendings(options.out);
    const wasSent = sendings.some(
      ({ number, date, state }) => number === last.number && date === last.date && state !== '실패',
    );
    if (options.json === true)
      printJson({
        issue: { number: last.number, date: last.date },
        undone: last.record,
        restored: before?.record ?? null,
        diagnostics: [],
      });
    else {
      for (const line of linesOf(last, before, options.out)) print(line);
      for (const { name, as } of keptBeside)
        print(`  ${name}: 만든 뒤에 고친 파일이어서 지우지 않고 ${as}로 남겨 두었습니다.`);
      if (wasSent) print('  밴드에 올린 글은 그대로 있습니다. 밴드에서 지우거나 고쳐 주십시오.');
    }
    return exitCodes.published;
  });
}

/** What was put in place last, of all that hangs; null when nothing does. */
function lastOf(entries: readonly Entry[]): Entry | null {
  return (
    currentEntries(entries)
      .toSorted((a, b) => a.record - b.record)
      .at(-1) ?? null
  );
}

function linesOf(last: Entry, before: Entry | null, out: string): readonly string[] {
  const name = `제${last.number}호 (${last.date})`;
  const folder = join(out, folderOf(last));
  if (before === null)
    return [
      `${name}의 발행을 되돌렸습니다. 발행하지 않은 것이 되었고, 만들었던 것은 지난판 폴더에 있습니다.`,
      `  ${folder}`,
    ];
  return [
    `${name}: ${withJosa(whatWas(last), '을')} 되돌리고, ${before.made}에 만든 ${withJosa(before.revision === 0 ? '처음 것' : labelOf(before), '을')} 다시 놓았습니다.`,
    `  ${folder}`,
    '  되돌리기 전의 것도 보관되어 있습니다. 한 번 더 실행하면 그 앞의 것으로 돌아갑니다.',
  ];
}

function whatWas({ action, revision }: Entry): string {
  if (action === '정정') return `정정 ${revision}차`;
  return action === '교체' ? '오늘 바꾼 것' : '마지막에 한 일';
}
