/**
 * Who is hiring and how to reach them (직업안정법 시행령 제28조: the employer's name, address or phone).
 */
import type { Opening } from '../opening/opening.ts';
import { isExact } from '../opening/reach.ts';
import type { Rule } from './rule.ts';
import { statutes } from './statutes.ts';

const companyMissing: Rule = {
  code: 'company/missing',
  severity: 'error',
  name: '회사 이름이 없음',
  statutes: [statutes.jobInformationDecree],
  check: ({ opening: { company, entry } }) => {
    if (company !== '' && !hidden.test(company)) return [];
    const cell = company || entry.cells.get('company')?.text.trim() || '';
    return [
      {
        message: '구인하는 회사의 이름이 없습니다.',
        field: 'company',
        ...(cell === '' ? {} : { actual: cell }),
        hint: '회사 이름을 적어 주십시오. 이름 없는 구인은 싣지 않습니다.',
      },
    ];
  },
};

/** Words that stand where a name should: `비공개`, `미정`, `-`. */
const hidden =
  /^[\s(["']*(?:비공개|회사명\s?비공개|기업\s?비공개|미정|미기재|없음|익명|해당\s?없음|[-–.]+|\?+)[\s)\]"']*$/u;

const contactMissing: Rule = {
  code: 'contact/missing',
  severity: 'error',
  name: '지원할 방법이 없음',
  statutes: [statutes.jobInformationDecree],
  check: ({ opening }, { config }) => {
    if (config.contact !== '업체' || config.centre.phone !== '') return [];
    if (ways(opening).length > 0 || numberElsewhere(opening) !== null) return [];
    return [
      {
        message: '전화, 이메일, 주소, 누리집이 모두 없어 지원할 방법이 없습니다.',
        field: 'phone',
        hint: '업체 전화번호를 연락처 칸에 적어 주십시오. 센터가 대신 받는다면 일자리.yaml에서 문의를 "센터"로 하십시오.',
      },
    ];
  },
};

const contactIndirect: Rule = {
  code: 'contact/indirect',
  severity: 'warning',
  name: '연락처가 제자리에 없음',
  statutes: [statutes.jobInformationDecree],
  check: ({ opening }, { config }) => {
    if (config.contact === '센터' || ways(opening).length > 0) return [];
    const elsewhere = numberElsewhere(opening);
    if (elsewhere !== null) {
      return [
        {
          message: '연락처 칸은 비어 있고 다른 칸에 전화번호가 있습니다.',
          field: 'phone',
          actual: elsewhere,
          hint: '그 번호를 연락처 칸에도 적어 주십시오. 연락처 칸의 번호만 정보지에 나옵니다.',
        },
      ];
    }
    if (config.contact === '업체' && config.centre.phone === '') return [];
    return [
      {
        message: '업체 연락처가 없어 센터 번호만 실립니다.',
        field: 'phone',
        hint: '업체 전화번호를 연락처 칸에 적어 주십시오.',
      },
    ];
  },
  wholeFile: {
    message: '이 파일의 구인에는 업체 연락처가 하나도 없어 센터 전화로 싣습니다.',
    hint: '연락처 칸이 있다면 일자리.yaml의 ‘열:’에 ‘그 칸의 이름: 연락처’라고 적어 주십시오. 없다면 센터에서 문의를 받아 주십시오.',
  },
};

const onlineOnly: Rule = {
  code: 'contact/online-only',
  severity: 'info',
  name: '전화 없이 온라인으로만 지원',
  statutes: [],
  check: ({ opening }, { config }) => {
    const found = ways(opening);
    if (config.contact !== '업체' || found.length === 0 || found.some((way) => way !== 'online')) return [];
    if (numberElsewhere(opening) !== null) return [];
    return [
      {
        message: '전화번호와 주소가 없어 온라인으로만 지원할 수 있습니다.',
        field: 'phone',
        hint: '인터넷이 어려운 구직자를 위하여 업체나 센터 전화번호를 더해 주십시오.',
      },
    ];
  },
  wholeFile: {
    message: '이 파일의 구인에는 전화번호가 하나도 없습니다.',
    hint: '연락처 칸이 있다면 머리글을 "연락처"로 고치거나 일자리.yaml의 "열:"에 이름을 적어 주십시오.',
  },
};

const postBox: Rule = {
  code: 'contact/post-box',
  severity: 'warning',
  name: '사서함만 있음',
  statutes: [statutes.jobInformationDecree],
  check: ({ opening }) => {
    if (opening.phones.length > 0) return [];
    const text = [opening.companyAddress.text, opening.apply].find((place) => place.includes('사서함'));
    if (text === undefined) return [];
    return [
      {
        message: '연락할 곳이 사서함뿐입니다.',
        field: text === opening.apply ? 'apply' : 'companyAddress',
        actual: text,
        hint: '업체의 주소나 전화번호를 적어 주십시오.',
      },
    ];
  },
};

type Way = 'phone' | 'address' | 'online';

/** How an applicant can reach the employer. 고용24's number counts: the posting can be found and answered there. */
function ways(opening: Opening): readonly Way[] {
  const found: Way[] = [];
  if (opening.phones.length > 0 || opening.fax !== '') found.push('phone');
  if (opening.companyAddress.text !== '' || isExact(opening.workplace.text)) found.push('address');
  const online = opening.email !== '' || opening.url !== '' || opening.id !== '' || link.test(opening.apply);
  if (online) found.push('online');
  return found;
}

const link = /https?:\/\/|www\.|[\w.-]{1,60}@[\w-]{1,60}\.|고용24|워크넷/iu;

/** A telephone number in the employer's other texts; null when there is none. */
function numberElsewhere(opening: Opening): string | null {
  for (const text of [
    opening.apply,
    opening.contact,
    opening.duties,
    opening.notes,
    opening.qualifications,
    opening.documents,
  ]) {
    const match = telephone.exec(text);
    if (match !== null) return match[0];
  }
  return null;
}

const telephone = /(?<![\d-])(?:0\d{1,3}[\s.)-]{1,2}\d{3,4}[\s.-]{1,2}\d{4}|1[5689]\d\d-\d{4})(?!\d)/u;

/** In the order in which a report lists them. */
export const contactRules: readonly Rule[] = [
  companyMissing,
  contactMissing,
  contactIndirect,
  onlineOnly,
  postBox,
];
