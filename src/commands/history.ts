/** `iljari history`: what was published when, added up. */
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { ledgerDoubts, type Entry } from '../issue/history.ts';
import {
  issueTotals,
  percent,
  resultsTable,
  yearTotals,
  type IssueTotals,
  type YearTotals,
} from '../issue/results.ts';
import type { Sending } from '../issue/sent.ts';
import { loadLedger } from './disk/ledger.ts';
import { checkKept, restore } from './kept-files.ts';
import { loadConfig } from './load/config.ts';
import { today } from './clock.ts';
import { exitCodes, reasonOf, RunError } from './machine.ts';
import { explained } from './pages.ts';
import { failed, lineOf, print, printError, printJson } from './print.ts';
import { folderOf } from './disk/publish.ts';
import { loadSendings } from './disk/sent-file.ts';
import { replaceFile } from './disk/write.ts';

export type HistoryOptions = {
  readonly out: string;
  readonly config?: string;
  readonly json?: boolean;
  readonly export?: string;
  /** A record, or an issue, to be written into a new folder. */
  readonly restore?: string;
  readonly check?: boolean;
};

/** Shows the 발행대장; with `export` writes the report of results too. */
export async function history(options: HistoryOptions): Promise<number> {
  const loaded = await loadConfig(options.config, today());
  const { config } = loaded.value;
  if (config === null) {
    if (options.json) printJson(failed('history', loaded.diagnostics));
    else for (const diagnostic of loaded.diagnostics) printError(lineOf(diagnostic));
    return exitCodes.usage;
  }
  const ledger = await loadLedger(options.out);
  const { entries } = ledger;
  if (options.check === true) return checkKept(options.out, entries, options.json === true);
  if (options.restore !== undefined) {
    const folder = await restore(options.out, entries, options.restore);
    if (options.json === true) printJson({ restored: folder, diagnostics: [] });
    else print(`되살렸습니다: ${folder} (입력 폴더에는 그때 읽은 파일이 있습니다)`);
    return exitCodes.published;
  }
  const sent = await loadSendings(options.out);
  const diagnostics = ledgerDoubts(ledger.path, ledger);
  if (options.export !== undefined) await write(options.export, resultsTable(entries, config.target));
  if (options.json) {
    const [issues, years] = [issueTotals(entries), yearTotals(entries)];
    printJson({ entries, issues, years, sent, diagnostics: explained(diagnostics) });
    return exitCodes.published;
  }
  for (const diagnostic of diagnostics) printError(lineOf(diagnostic));
  for (const line of linesOf(issueTotals(entries), yearTotals(entries), config, options.out)) print(line);
  for (const line of recordLines(entries)) print(line);
  for (const line of sentLines(sent)) print(line);
  if (options.export !== undefined) print(`실적표를 만들었습니다: ${options.export}`);
  return exitCodes.published;
}

async function write(path: string, text: string): Promise<void> {
  try {
    await replaceFile(path, Buffer.from(text));
  } catch (error) {
    throw new RunError(
      3,
      `${path}: 쓰지 못했습니다. ${reasonOf(error)}.`,
      '그 파일을 엑셀에서 열어 두었으면 닫고, 아니면 --export로 다른 이름을 정해 주십시오.',
    );
  }
}

function linesOf(
  issues: readonly IssueTotals[],
  years: readonly YearTotals[],
  { target }: Config,
  out: string,
): readonly string[] {
  const last = issues.at(-1);
  if (last === undefined) return ['아직 발행한 호가 없습니다.'];
  return [
    ...tableOf(issues),
    '',
    ...years.flatMap((year) => [
      `${year.year}년: ${year.issues}개 호, 구인 ${year.openings}건, 인원 ${year.vacancies}명, 업체 ${year.companies}곳${year.hired === 0 ? '' : `, 취업 연계 ${year.hired}명`}`,
      ...year.quarters.map(
        ({ name, openings, vacancies, companies }) =>
          `  ${name}: 구인 ${openings}건, 인원 ${vacancies}명, 업체 ${companies}곳`,
      ),
      ...reached('구인', year.openings, target.openings, '건'),
      ...reached('인원', year.vacancies, target.vacancies, '명'),
    ]),
    '',
    `가장 최근 호: ${join(out, folderOf(last))}`,
  ];
}

const latest = 12;

/** The latest records, by which a person finds the one to restore. */
function recordLines(entries: readonly Entry[]): readonly string[] {
  const records = entries.toSorted((a, b) => a.record - b.record).slice(-latest);
  if (records.length === 0) return [];
  const lines = records.map(({ record, number, made, action, revision, reason, of }) => {
    const what = action === '정정' ? `정정 ${revision}차` : action;
    const about = reason === '' ? (of === null ? '' : ` (기록 ${of})`) : `: ${reason}`;
    return `  ${String(record).padStart(4)}  ${made}  제${number}호 ${what}${about}`;
  });
  return ['', '기록 (iljari history --restore 번호로 되살립니다)', ...lines];
}

/** What became of the texts of the last issue that was sent anywhere. */
function sentLines(sendings: readonly Sending[]): readonly string[] {
  const last = sendings.at(-1);
  if (last === undefined) return [];
  const same = sendings.filter(({ number, date }) => number === last.number && date === last.date);
  const texts = [...new Map(same.map((one) => [one.name, one])).values()];
  const words = texts.map(({ name, state }) => `${name} ${state === '보내는 중' ? '모름' : state}`);
  return [`${last.channel}에 올린 글: 제${last.number}호 ${words.join(', ')} (${last.at})`];
}

function reached(name: string, count: number, wanted: number, unit: string): readonly string[] {
  if (wanted === 0) return [];
  const share = Math.min(1, count / wanted);
  const bar = '█'.repeat(Math.floor(share * barWidth)).padEnd(barWidth, '░');
  return [`  ${name} 목표 ${wanted}${unit} 가운데 ${percent(count, wanted)} ${bar}`];
}

const barWidth = 30;
const heads = ['호수', '발행일', '정정', '구인', '신규', '보류', '인원', '업체'];

/** One line an issue, numbers flush right, a bar for the openings. */
function tableOf(issues: readonly IssueTotals[]): readonly string[] {
  const most = Math.max(1, ...issues.map(({ openings }) => openings));
  const rows = issues.map((issue) => [
    `제${issue.number}호`,
    issue.date,
    issue.revision === 0 ? '' : String(issue.revision),
    ...[issue.openings, issue.fresh, issue.heldBack, issue.vacancies, issue.companies].map(String),
  ]);
  const widths = heads.map((head, i) => Math.max(...[head, ...rows.map((row) => row[i] ?? '')].map(widthOf)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => ' '.repeat((widths[i] ?? 0) - widthOf(cell)) + cell).join('  ');
  const bars = issues.map(({ openings }) => '█'.repeat(Math.ceil((openings / most) * barWidth)));
  return [line(heads), ...rows.map((row, i) => `${line(row)}  ${bars[i] ?? ''}`.trimEnd())];
}

/** A terminal gives Hangul two columns. */
const widthOf = (text: string): number => text.length + (text.match(/[\u3000-\uffef]/g)?.length ?? 0);
