/**
 * Employers on the published list of those who owe wages (체불사업주), and openings that stand in the issue twice.
 */
import { companyKey } from '../opening/company.ts';
import { isSample } from '../opening/sample.ts';
import { workOf } from '../opening/work.ts';
import type { Rule } from './rule.ts';
import { statutes } from './statutes.ts';

export const wageArrears: Rule = {
  code: 'employer/wage-arrears',
  severity: 'warning',
  name: '체불사업주 명단과 같은 이름',
  statutes: [statutes.arrears, statutes.refusal],
  check: ({ opening: { company } }, { config }) => {
    const key = companyKey(company);
    const listed = key === '' ? undefined : config.arrears.find((name) => companyKey(name) === key);
    if (listed === undefined) return [];
    return [
      {
        message: '체불사업주 명단에 같은 이름이 있습니다.',
        field: 'company',
        actual: company,
        expected: `명단: ${listed}`,
        hint: '같은 업체인지 주소와 대표자로 확인해 주십시오. 같은 업체라면 싣지 않거나 명단에 있음을 밝혀야 합니다.',
      },
    ];
  },
};

/** The rows by which `init` shows how to fill the form in offer no work: never printed, alone or not. */
export const sample: Rule = {
  code: 'ad/sample',
  severity: 'error',
  name: '예시로 적힌 줄',
  statutes: [],
  firm: 'always',
  check: ({ opening }) => {
    if (!isSample(opening)) return [];
    return [
      {
        message: '채우는 법을 보여 주는 예시 줄입니다.',
        field: 'company',
        actual: opening.company,
        hint: '이 줄을 지우고 실제 구인을 적어 주십시오.',
      },
    ];
  },
};

export const duplicate: Rule = {
  code: 'duplicate/in-issue',
  severity: 'warning',
  name: '같은 구인이 두 번',
  statutes: [],
  check: ({ opening }, { twinOf }) => {
    const twin = twinOf(opening);
    if (twin === null) return [];
    const { file, sheet, row } = twin.entry;
    return [
      {
        message: `같은 구인입니까? 앞에 같은 구인으로 보이는 행이 있습니다: ${file}${sheet === undefined ? '' : ` (${sheet})`} ${row}행.`,
        field: 'title',
        actual: workOf(opening),
        hint: '같은 구인이면 한 행을 지워 주십시오. 다른 구인이면 제목이나 근무지를 다르게 적어 주십시오.',
      },
    ];
  },
};
