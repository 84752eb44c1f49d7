/** Which sheets of a workbook are read when several are visible: the config's, else all but those of the past. */
import type { Checked, Diagnostic } from '../diagnostic.ts';
import type { Table } from './table.ts';

/** The tables to read; `wanted` are the names under `시트:`, empty when the config names none. */
export function chosenSheets(tables: readonly Table[], wanted: readonly string[]): Checked<readonly Table[]> {
  const diagnostics: Diagnostic[] = [];
  const value = tables.filter((table) => {
    const sheets = tables.filter(({ file, sheet }) => file === table.file && sheet !== undefined);
    if (table.sheet === undefined || sheets.length < 2) return true;
    const isKept = keptNames(sheets, wanted).has(table.sheet);
    if (!isKept) diagnostics.push(leftOut(table, table.sheet, sheets, wanted.length > 0));
    return isKept;
  });
  return { value, diagnostics };
}

function keptNames(sheets: readonly Table[], wanted: readonly string[]): ReadonlySet<string> {
  const names = sheets.flatMap(({ sheet }) => sheet ?? []);
  const named = names.filter((name) => wanted.some((one) => plain(one) === plain(name)));
  if (named.length > 0) return new Set(named);
  const current = names.filter((name) => !past.test(name));
  const months = current.flatMap((name) => monthOf(name) ?? []);
  const last = lastOf(months);
  const kept = current.filter((name) => monthOf(name) === undefined || monthOf(name) === last);
  return new Set(kept.length > 0 ? kept : names);
}

const plain = (name: string): string => name.replace(/\s+/g, '').toLowerCase();

/** Names of sheets that are kept for the record. */
const past = /지난|이전|예전|작년|전월|백업|보관|사본|복사|backup|old|archive/i;

function monthOf(name: string): number | undefined {
  const month = Number(/(?<!\d)(\d{1,2}) ?월/.exec(name)?.[1]);
  return month >= 1 && month <= 12 ? month : undefined;
}

/** The latest of the months; January is later than December beside it. */
function lastOf(months: readonly number[]): number | undefined {
  const isTurn = months.some((month) => month >= 10) && months.some((month) => month <= 3);
  const rank = (month: number): number => (isTurn && month <= 3 ? month + 12 : month);
  return months.toSorted((a, b) => rank(b) - rank(a))[0];
}

function leftOut(table: Table, name: string, sheets: readonly Table[], isWanted: boolean): Diagnostic {
  const all = sheets.map(({ sheet }) => sheet).join(', ');
  return {
    code: 'read/sheet-left-out',
    severity: isWanted ? 'info' : 'warning',
    message: isWanted
      ? `시트 ‘${name}’(${table.rows.length}행)는 일자리.yaml의 ‘시트’에 없어 읽지 않았습니다.`
      : `시트 ‘${name}’(${table.rows.length}행)는 지난 것으로 보여 읽지 않았습니다.`,
    place: { file: table.file, sheet: name },
    hint: `이 시트도 읽으려면 일자리.yaml에 ‘시트: [${all}]’처럼 적어 주십시오.`,
  };
}
