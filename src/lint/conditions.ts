/**
 * Terms a reader needs (직업안정법 제10조): pay, place, hours, duties.
 */
import type { Rule } from './rule.ts';
import { statutes } from './statutes.ts';

const vaguePay: Rule = {
  code: 'conditions/vague-pay',
  severity: 'warning',
  name: '임금이 분명하지 않음',
  statutes: [statutes.concreteTerms],
  check: ({ opening: { pay } }) => {
    if (pay.text === '') return [];
    const hint = '업체에 물어 "월급 2,300,000원"처럼 단위와 금액을 적어 주십시오.';
    if (pay.min === null && pay.max === null && pay.negotiable) {
      return [{ message: '임금이 금액으로 적혀 있지 않습니다.', field: 'pay', actual: pay.text, hint }];
    }
    if (pay.min !== null && pay.unit === null) {
      const message = '시급인지 월급인지 알 수 없습니다.';
      return [{ message, field: 'pay', actual: pay.text, hint }];
    }
    return [];
  },
};

const missingPay: Rule = {
  code: 'conditions/missing-pay',
  severity: 'warning',
  name: '임금이 비어 있음',
  statutes: [statutes.concreteTerms],
  check: ({ opening: { pay } }) =>
    pay.text === ''
      ? [{ message: '임금이 비어 있습니다.', field: 'pay', hint: '업체에 물어 적어 주십시오.' }]
      : [],
  wholeFile: {
    message: '이 파일에는 임금이 하나도 없습니다.',
    hint: '임금 칸이 있다면 머리글을 "급여"로 고치거나 일자리.yaml의 "열:"에 이름을 적어 주십시오.',
  },
};

const missingPlace: Rule = {
  code: 'conditions/missing-place',
  severity: 'warning',
  name: '근무지가 비어 있음',
  statutes: [statutes.concreteTerms],
  check: ({ opening: { workplace, companyAddress } }) => {
    if (workplace.text !== '') return [];
    const hint = '업체에 일하는 곳을 물어 근무지 칸에 적어 주십시오. 업체 주소를 근무지로 싣지는 않습니다.';
    if (companyAddress.text === '') return [{ message: '근무지가 비어 있습니다.', field: 'workplace', hint }];
    return [
      {
        message: '근무지가 비어 있고 업체 주소만 있습니다.',
        field: 'workplace',
        actual: companyAddress.text,
        hint,
      },
    ];
  },
  wholeFile: {
    message: '이 파일에는 근무지가 하나도 없습니다.',
    hint: '근무지 칸이 있다면 머리글을 "근무지"로 고치거나 일자리.yaml의 "열:"에 이름을 적어 주십시오.',
  },
};

const missingHours: Rule = {
  code: 'conditions/missing-hours',
  severity: 'info',
  name: '근무시간이 비어 있음',
  statutes: [statutes.concreteTerms],
  check: ({ opening: { hours } }) =>
    hours.text === '' && hours.label === ''
      ? [{ message: '근무시간이 비어 있습니다.', field: 'hours', hint: '업체에 물어 적어 주십시오.' }]
      : [],
  wholeFile: {
    message: '이 파일에는 근무시간이 하나도 없습니다.',
    hint: '근무시간 칸이 있다면 머리글을 "근무시간"으로 고치거나 일자리.yaml의 "열:"에 이름을 적어 주십시오.',
  },
};

const missingDuties: Rule = {
  code: 'conditions/missing-duties',
  severity: 'warning',
  name: '하는 일이 비어 있음',
  statutes: [statutes.concreteTerms],
  check: ({ opening: { title, occupation, duties } }) =>
    title === '' && occupation === '' && duties === ''
      ? [
          {
            message: '무슨 일인지 적혀 있지 않습니다.',
            field: 'title',
            hint: '채용제목이나 모집직종을 적어 주십시오.',
          },
        ]
      : [],
};

/** In the order in which a report lists them. */
export const conditionRules: readonly Rule[] = [
  vaguePay,
  missingPay,
  missingPlace,
  missingHours,
  missingDuties,
];
