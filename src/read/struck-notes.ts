/** What staff is told of text that is struck through in a workbook. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Struck } from './struck.ts';

/** Rows and cells of one sheet. */
export function struckNotes(
  place: { readonly file: string; readonly sheet: string },
  { rows, cells }: Pick<Struck, 'rows' | 'cells'>,
): Diagnostic[] {
  const [struckRows, struckCells] = [rows.get(place.sheet) ?? [], cells.get(place.sheet) ?? []];
  const listed = (some: readonly (string | number)[]): string =>
    `${some.slice(0, 10).join(', ')}${some.length > 10 ? ' …' : ''}`;
  return [
    ...(struckRows.length === 0
      ? []
      : [
          {
            code: 'read/struck-rows',
            severity: 'info',
            message: `취소선이 그어진 행 ${struckRows.length}개(${listed(struckRows)}행)는 마감된 것으로 보고 읽지 않았습니다.`,
            place,
            hint: '실을 구인이면 엑셀에서 취소선을 없앤 뒤 저장해 주십시오.',
          } as const,
        ]),
    ...(struckCells.length === 0
      ? []
      : [
          {
            code: 'read/struck-cells',
            severity: 'info',
            message: `취소선이 그어진 칸 ${struckCells.length}개(${listed(struckCells)})는 지운 것으로 보고 읽지 않았습니다.`,
            place,
            hint: '실을 글이면 엑셀에서 취소선을 없앤 뒤 저장해 주십시오.',
          } as const,
        ]),
  ];
}

/** Texts of which a part is struck through. */
export function struckRuns(file: string, count: number): Diagnostic {
  return {
    code: 'read/struck-cells',
    severity: 'info',
    message: `칸 안에서 취소선이 그어진 글 ${count}곳은 지운 것으로 보고 읽지 않았습니다.`,
    place: { file },
    hint: '실을 글이면 엑셀에서 취소선을 없앤 뒤 저장해 주십시오.',
  };
}
