/** What a run that made an issue tells of it: in words, or as the object of `--json`. */
import { join } from 'node:path';
import type { Publication } from '../compile.ts';
import { gathered } from '../gathered.ts';
import { ruleCodes } from '../lint/rules.ts';
import type { KeptBeside } from './disk/folder.ts';
import { sha256Of } from './disk/hash.ts';
import type { Made } from './make.ts';
import { listed, printedIn, sourcesOf } from './outputs.ts';
import { explained } from './pages.ts';
import { byPlace, countsOf, lineOf, print, printError } from './print.ts';

/** How a run ended. */
export type Ending = {
  /** What became of the issue: `초안`, `발행`, `교체`, `정정`, `그대로`; `없음` when nothing was made. */
  readonly state: '초안' | '발행' | '교체' | '정정' | '그대로' | '없음';
  readonly revision: number;
  /** Name of the folder that it lies in. */
  readonly folder: string;
  /** Further sentences. */
  readonly lines: readonly string[];
  readonly keptBeside: readonly KeptBeside[];
};

/** The object of `--json`. */
export function resultOf({ value, outputs, diagnostics }: Made, { state, revision, folder }: Ending): object {
  return {
    issue: { number: value.day.number, date: value.day.date, state, revision },
    outputs: outputs.map(({ name, bytes, ...rest }) => ({
      path: `${folder}/${name}`,
      ...rest,
      bytes: bytes.length,
      sha256: sha256Of(bytes),
    })),
    openings: { read: value.read, printed: printedIn(value).size, heldBack: value.heldBack.size },
    sources: sourcesOf(value),
    diagnostics: explained(diagnostics, ruleCodes),
  };
}

/** Problems that the terminal shows; the report has more of them. */
const mostLines = 60;

/** A run in words: the problems, how many openings went where, the files, or why there are none. */
export function tell(made: Made, out: string, ending: Ending): void {
  const { value, diagnostics, outputs, refused } = made;
  const { heldBack, printings } = value;
  const shown = gathered(diagnostics, value.supplied)
    .filter(({ severity }) => severity !== 'info')
    .toSorted(byPlace);
  for (const diagnostic of shown.slice(0, mostLines)) printError(lineOf(diagnostic));
  if (shown.length > mostLines)
    printError(`그 밖에 ${shown.length - mostLines}건이 더 있습니다. 점검결과.txt를 보아 주십시오.`);
  if (shown.length > 0) printError('');
  print(countLine(value, ending.state, refused !== null));
  const sources = sourcesOf(value);
  if (sources.length > 1)
    for (const { file, read: rows, printed } of sources) print(`  ${file}: ${rows}건 가운데 ${printed}건`);
  if (printings.length > 1)
    for (const { edition, issue } of printings) print(`  ${edition.name}: ${issue.printed}건`);
  if (heldBack.size > 0) print(`  보류한 구인 ${heldBack.size}건: 위의 [오류]를 고치면 실립니다.`);
  print(`  점검: ${countsOf(diagnostics)}`);
  for (const line of listed(outputs)) print(`  ${join(out, ending.folder, line)}`);
  for (const line of ending.lines) print(`  ${line}`);
  for (const { name, as } of ending.keptBeside)
    print(`  ${name}: 만든 뒤에 고친 파일이어서 지우지 않고 ${as}로 남겨 두었습니다.`);
  if (refused !== null) printError(refused.message);
}

/** `제24호 (2026-11-24): 구인 42건을 읽어 40건을 실었습니다.` */
function countLine(value: Publication, state: Ending['state'], isRefused: boolean): string {
  const { day, read, openings } = value;
  const printed = printedIn(value).size;
  const name = `제${day.number}호 (${day.date})${state === '초안' ? ' 초안' : ''}`;
  const twice = read - openings.length;
  const found =
    twice > 0 ? `구인 ${read}줄을 읽었고, 겹친 ${twice}줄을 빼면 ${openings.length}건` : `구인 ${read}건`;
  if (isRefused) return twice > 0 ? `${name}: ${found}입니다.` : `${name}: ${found}을 읽었습니다.`;
  return twice > 0
    ? `${name}: ${found}입니다. ${printed}건을 실었습니다.`
    : `${name}: ${found}을 읽어 ${printed}건을 실었습니다.`;
}
