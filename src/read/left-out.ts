/** What staff is told about rows that gave no opening, or one that should be looked at. */
import type { Diagnostic, Place } from '../diagnostic.ts';
import { columnLetter, type Column } from './header.ts';
import { kindOf } from './kind.ts';
import type { Shift } from './shift.ts';
import type { SkipReason } from './skip.ts';
import { placeOf, type Row, type Table } from './table.ts';
import { korean } from '../field/vocabulary.ts';

/** File and sheet of a table, for the places of its rows. */
export function originOf({ file, sheet }: Table): Pick<Place, 'file' | 'sheet'> & { readonly file: string } {
  return { file, ...(sheet === undefined ? {} : { sheet }) };
}

function placeOfRow(table: Table, { row, line }: Row): Place {
  return placeOf({ row, line, ...originOf(table) });
}

/** A row above the header: a title or an office's name, or a row of data that should stand below. */
export function aboveHeader(table: Table, row: Row): Diagnostic {
  const isData = row.cells.filter((cell) => kindOf(cell) !== undefined).length > 1;
  if (!isData)
    return leftOut(table, row, 'columns/title', 'info', '열 이름보다 위에 있는 제목 줄은 건너뛰었습니다.');
  return {
    ...leftOut(
      table,
      row,
      'columns/title',
      'warning',
      '구인으로 보이는 행이 열 이름보다 위에 있어 읽지 않았습니다.',
    ),
    hint: '실어야 할 구인이면 열 이름 줄 아래로 옮겨 주십시오.',
  };
}

const reasons: Readonly<Record<SkipReason, string>> = {
  total: '합계 줄은 건너뛰었습니다.',
  note: '안내 문구 줄은 건너뛰었습니다.',
  header: '열 이름이 되풀이된 줄은 건너뛰었습니다.',
  heading: '구분 제목 줄은 건너뛰었습니다.',
  number: '번호만 있는 빈 줄은 건너뛰었습니다.',
};

export function notAnOpening(table: Table, row: Row, reason: SkipReason): Diagnostic {
  return leftOut(table, row, `columns/${reason}-row`, 'info', reasons[reason]);
}

export function nothingKnown(table: Table, row: Row): Diagnostic {
  return {
    ...leftOut(
      table,
      row,
      'columns/nothing-known',
      'warning',
      '뜻을 아는 열에는 아무것도 없는 행이라 읽지 않았습니다.',
    ),
    hint: '칸이 옆으로 밀렸는지, 이름 없는 열에 적었는지 보아 주십시오.',
  };
}

function leftOut(
  table: Table,
  row: Row,
  code: `columns/${string}`,
  severity: 'info' | 'warning',
  message: string,
): Diagnostic {
  return {
    code,
    severity,
    message,
    place: placeOfRow(table, row),
    actual: quote(row.cells),
  };
}

export function extraCells(table: Table, row: Row, width: number): Diagnostic {
  return {
    code: 'columns/extra-cells',
    severity: 'warning',
    message: `이 행은 열 이름이 있는 ${width}칸보다 칸이 많아 넘친 칸은 읽지 않았습니다.`,
    place: placeOfRow(table, row),
    actual: quote(row.cells.slice(width)),
    hint: '쉼표가 든 칸이 나뉘어 뒤 칸이 밀리지 않았는지 보아 주십시오. 쉼표가 든 칸은 큰따옴표(")로 묶습니다.',
  };
}

export function carriedRow(table: Table, row: Row, company: string): Diagnostic {
  return {
    code: 'columns/carried',
    severity: 'warning',
    message: `회사명과 근무지, 연락처가 비어 있어 위 행의 것(${quote([company])})을 이어 읽었습니다.`,
    place: placeOfRow(table, row),
    actual: quote(row.cells),
    hint: '같은 업체의 구인이 아니면 이 행에 회사명과 연락처를 적어 주십시오.',
  };
}

export function shiftedRow(table: Table, row: Row, shift: Shift, columns: readonly Column[]): Diagnostic {
  const { by, after, from, repaired } = shift;
  const direction = by === 1 ? '오른쪽' : '왼쪽';
  const header = columns[from]?.header ?? columnLetter(from);
  const done = repaired === undefined ? '제자리를 알 수 없는 칸은 비웠습니다' : '제자리로 옮겨 읽었습니다';
  return {
    code: 'columns/shifted',
    severity: 'warning',
    message: `‘${header}’부터 칸이 ${direction}으로 한 칸 밀려 있어 ${done}.`,
    place: { ...placeOfRow(table, row), column: header },
    actual: quote(row.cells.slice(after, from + 1)),
    hint: '이 행의 칸을 제자리로 옮긴 뒤 다시 실행해 주십시오.',
  };
}

/** A table without a header of which the contents told some columns. */
export function assumed(table: Table, columns: readonly Column[]): Diagnostic {
  const known = columns.flatMap(({ header, meaning }) =>
    meaning.kind === 'field' ? [`${header}열=${korean[meaning.field]}`] : [],
  );
  return {
    code: 'columns/no-header',
    severity: 'warning',
    message: '열 이름이 적힌 줄이 없어 내용을 보고 아래처럼 짐작했습니다. 나머지 열은 읽지 않았습니다.',
    place: originOf(table),
    actual: known.join(', '),
    hint: '맨 위에 한 줄을 넣어 회사명, 모집직종, 급여, 연락처처럼 열 이름을 적어 주십시오. 일자리.yaml의 ‘열:’에 ‘C: 회사명’처럼 적어도 됩니다.',
  };
}

/** A table whose columns cannot be told; a sheet of notes beside the list is no reason to stop. */
export function noHeader(table: Table): Diagnostic {
  return {
    code: 'columns/no-header',
    severity: table.sheet === undefined ? 'error' : 'warning',
    message: '열 이름(회사명, 연락처 …)이 적힌 줄을 찾지 못해 읽지 않았습니다.',
    place: originOf(table),
    actual: quote(table.rows[0]?.cells ?? []),
    hint: '표의 맨 위에 회사명, 모집직종, 급여, 접수마감일, 연락처처럼 열 이름을 적어 주십시오.',
  };
}

export function noRows(table: Table): Diagnostic {
  return {
    code: 'read/no-rows',
    severity: table.sheet === undefined ? 'error' : 'warning',
    message: '열 이름만 있고 구인이 한 건도 없습니다.',
    place: originOf(table),
    hint: '열 이름 아래에 구인을 한 줄에 하나씩 적어 주십시오.',
  };
}

function quote(cells: readonly string[]): string {
  const texts = [...new Set(cells.map((cell) => cell.slice(0, 200).replace(/\s+/g, ' ').trim()))];
  const line = texts.filter((text) => text !== '').join(' | ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
