/** Why a file, or a sheet of it, is not read. What is beyond a bound of `bounds.ts` is told with the bound. */
import type { Diagnostic, Place } from '../diagnostic.ts';
import { maxWorkbookMemory } from './bounds.ts';

const remedy = '구인 목록만 남긴 새 파일로 저장해 주십시오. 구인 목록이 맞다면 파일을 나누어 주십시오.';
const asValues =
  '엑셀에서 구인 목록만 복사해 새 통합 문서에 ‘값만 붙여넣기’로 붙이고 저장해 주십시오. 구인 목록이 맞다면 파일을 나누어 주십시오.';

/**
 * A file, or a sheet of it, that is not read.
 * @param reason what was seen, as the beginning of the sentence: `행이 너무 많아`
 * @param most the bound that was met, by {@link atMost}
 */
export function tooLarge(place: Place, reason: string, most: string, hint = remedy): Diagnostic {
  return {
    code: 'read/too-large',
    severity: 'error',
    message: `${reason} 이 ${place.sheet === undefined ? '파일을' : '시트를'} 읽지 않았습니다.`,
    place,
    expected: most,
    hint,
  };
}

/** A workbook whose reading was stopped after so many seconds of processor time. */
export function tookTooLong(file: string, seconds: number): Diagnostic {
  const reason = `엑셀 파일을 읽는 데 ${seconds}초가 넘게 걸려`;
  return tooLarge({ file }, reason, atMost(seconds, '초'), asValues);
}

/** A workbook whose reading was stopped because of its memory. */
export function tookTooMuch(file: string): Diagnostic {
  const reason = '엑셀 파일을 읽는 데 메모리가 너무 많이 들어';
  return tooLarge({ file }, reason, `메모리 ${atMost(maxWorkbookMemory, 'MB')}`, asValues);
}

/** `100,000행 이하`. */
export function atMost(count: number, unit: string): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')}${unit} 이하`;
}

/** A ZIP file that is cut or broken. */
export function damagedArchive(file: string): Diagnostic {
  return {
    code: 'read/damaged',
    severity: 'error',
    message: '파일이 손상되었거나 끝까지 저장되지 않아 열 수 없습니다.',
    place: { file },
    hint: '원본을 다시 받거나 엑셀에서 ‘다른 이름으로 저장’으로 새 파일을 만들어 주십시오.',
  };
}

/** A workbook that its reader gives up. */
export function damagedWorkbook(file: string): Diagnostic {
  return {
    code: 'read/damaged',
    severity: 'error',
    message: '엑셀 파일이 손상되어 열 수 없습니다.',
    place: { file },
    hint: '엑셀에서 열리는지 확인한 뒤 ‘다른 이름으로 저장’으로 새 .xlsx 파일을 만들어 주십시오.',
  };
}

/** One sheet of a workbook that its reader gives up. */
export function damagedSheet(file: string, sheet: string): Diagnostic {
  return {
    code: 'read/damaged',
    severity: 'error',
    message: `시트 ‘${sheet}’이(가) 손상되어 읽지 못했습니다.`,
    place: { file, sheet },
    hint: '엑셀에서 그 시트가 온전한지 확인한 뒤 ‘다른 이름으로 저장’으로 새 .xlsx 파일을 만들어 주십시오.',
  };
}

/** A workbook on a machine that does not start what reads workbooks. */
export function unstarted(file: string): Diagnostic {
  return {
    code: 'read/not-started',
    severity: 'error',
    message: '엑셀 파일을 읽는 프로그램을 이 컴퓨터에서 시작하지 못해 이 파일을 읽지 않았습니다.',
    place: { file },
    hint: '다른 프로그램을 닫고 다시 실행해 주십시오. 그래도 같으면 엑셀에서 ‘CSV UTF-8(쉼표로 분리)’로 저장해 그 파일을 지정해 주십시오.',
  };
}
