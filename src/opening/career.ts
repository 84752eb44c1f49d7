/** Experience asked for (경력조건). */
import { cleanLine } from './clean.ts';

/** 고용24's `경력 (최소 1년 0 개월 이상) 필수` as `경력 1년 이상(필수)`; everything else is only cleaned. */
export function careerText(cell: string): string {
  return cleanLine(cell).replace(
    /\( ?최소 (\d{1,2})년 (\d{1,2}) ?개월 이상 ?\)(?: (필수|우대))?/,
    (whole: string, years: string, months: string, need?: string) => {
      if (Number(years) + Number(months) === 0) return whole;
      const parts = [
        Number(years) > 0 ? `${years}년` : '',
        Number(months) > 0 ? `${months}개월` : '',
        '이상',
      ];
      return parts.filter((part) => part !== '').join(' ') + (need === undefined ? '' : `(${need})`);
    },
  );
}
