/**
 * Personal data that must not hang in a lobby. The cells are searched as they stood, so that a number in
 * a column nobody prints is found as well.
 */
import { fields } from '../field/field.ts';
import type { Field } from '../field/field.ts';
import type { Opening } from '../opening/opening.ts';
import { passageLimit } from './passage.ts';
import { phrase, quote } from './phrase.ts';
import { phraseRule } from './phrase-rule.ts';
import { maskNumbers, residentNumbersIn } from './resident-number.ts';
import type { Finding, Rule } from './rule.ts';
import { statutes } from './statutes.ts';

const residentNumber: Rule = {
  code: 'privacy/resident-number',
  severity: 'error',
  name: '주민등록번호',
  statutes: [statutes.residentNumber],
  firm: 'always',
  check: ({ opening }) =>
    cellsOf(opening).flatMap(({ field, text }): Finding[] => {
      const found = residentNumbersIn(text).find(({ certain }) => certain);
      if (found === undefined) return [];
      return [
        {
          message: `주민등록번호로 보이는 숫자가 있어 싣지 않습니다: “${quote(maskNumbers(text), found.start, found.end)}”`,
          field,
          hint: '파일에서 그 번호를 지우고 다시 실행해 주십시오. 이 보고서에는 뒷자리를 가렸습니다.',
        },
      ];
    }),
};

const birthDate: Rule = {
  code: 'privacy/birth-date',
  severity: 'warning',
  name: '생년월일',
  statutes: [statutes.personalData],
  check: ({ opening }) =>
    cellsOf(opening).flatMap(({ field, text }): Finding[] => {
      const unsure = residentNumbersIn(text).find(({ certain }) => !certain);
      const match = birthTrigger.test(text)
        ? birth.map((pattern) => pattern.exec(text)).find((found) => found !== null)
        : undefined;
      const span = match ? { start: match.index, end: match.index + match[0].length } : unsure;
      if (span === undefined) return [];
      return [
        {
          message: `생년월일이나 주민등록번호로 보이는 글이 있습니다: “${quote(maskNumbers(text), span.start, span.end)}”`,
          field,
          hint: '사람의 생년월일이라면 지워 주십시오.',
        },
      ];
    }),
};

/** Without one of these none of the patterns below matches. */
const birthTrigger = /생|[*＊xX○●]{6}/u;

const birth: readonly RegExp[] = [
  phrase('(?:19|20)\\d\\d_?[년.\\-/]_?\\d{1,2}_?[월.\\-/]_?\\d{1,2}_?[일.]?_?생(?![산활일])'),
  phrase('\\(\\d\\d[.\\-/]\\d{1,2}[.\\-/]\\d{1,2}\\)_?생(?![산활일])'),
  phrase('생년월일_?[:：]?_?(?:19|20)?\\d\\d_?[년.\\-/]?_?\\d{1,2}_?[월.\\-/]?_?\\d{1,2}'),
  phrase('(?<!\\d)[4-9]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])_?생(?![산활일])'),
  phrase('(?<!\\d)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])_?-_?[1-8][*＊xX○●]{6}'),
].map((pattern) => new RegExp(pattern.source, 'u'));

const personalMobile: Rule = {
  code: 'privacy/personal-mobile',
  severity: 'warning',
  name: '휴대전화 번호',
  statutes: [statutes.personalData],
  check: ({ opening, passages }) => {
    const phone = opening.phones.find(({ kind }) => kind === 'mobile');
    if (phone !== undefined) return [mobileFinding('phone', phone.label)];
    for (const { field, text } of passages) {
      const match = mobile.exec(text);
      if (match !== null) return [mobileFinding(field, match[0])];
    }
    return [];
  },
};

const mobileFinding = (field: Field, number: string): Finding => ({
  message: `개인 휴대전화 번호일 수 있습니다: “${number}”`,
  field,
  hint: '게시해도 된다고 본인이 동의하였는지 확인하시고, 아니면 회사 번호나 센터 번호로 바꿔 주십시오.',
});

/** 010 is followed by eight digits, the old prefixes by seven or eight. */
const mobile = /(?<![\d-])(?:010[\s.)-]{0,2}\d{4}|01[16789][\s.)-]{0,2}\d{3,4})[\s.-]{0,2}\d{4}(?!\d)/u;

const contactName: Rule = {
  code: 'privacy/contact-name',
  severity: 'info',
  name: '담당자 이름',
  statutes: [statutes.personalData],
  check: ({ opening }) => {
    const match = personName.exec(opening.contact);
    if (match === null) return [];
    return [
      {
        message: `담당자 이름으로 보입니다: “${match[0].trim()}”`,
        field: 'contact',
        hint: '본인이 동의하지 않았다면 "인사담당자"처럼 자리 이름으로 바꿔 주십시오.',
      },
    ];
  },
};

/** A common surname, two syllables, and then a title or the end; `인사담당`, `공장장`, `배차실`, `원무과` are not names. */
const personName =
  /(?:^|[\s,/:(])(?!인사|채용|총무|관리|담당|경영|행정|센터|부서|대표|원장|소장|지점|본사)[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모][가-힣][가-힣](?<![장실팀과부소국처])(?=\s?(?:님|과장|부장|대리|팀장|실장|차장|주임|사원|소장|원장|대표|이사|반장|씨|담당자?)?(?:$|[\s,/)(]))/u;

const foreignPhone = phraseRule({
  code: 'contact/foreign-phone',
  severity: 'warning',
  name: '외국 전화번호',
  statutes: [statutes.falseOffers],
  message: '외국 전화번호로 보입니다',
  hint: '국내에 있는 업체인지, 거짓 구인이 아닌지 확인해 주십시오.',
  lexicon: {
    trigger: /\+\s?\d/u,
    spares: [],
    phrases: [{ flags: [/\+\s?(?!82)[1-9]\d{0,2}[\s.-]{1,2}(?:\d[\s.-]?){6,11}\d/gu] }],
  },
});

const maskedPhone = phraseRule({
  code: 'contact/masked-phone',
  severity: 'warning',
  name: '가려진 전화번호',
  statutes: [],
  message: '전화번호가 가려져 있거나 글자가 섞여 있습니다',
  hint: '걸 수 있는 번호를 업체에 물어 연락처 칸에 적어 주십시오.',
  lexicon: {
    trigger: /0\d{1,2}\s?[-.)]\s?[\d\s.-]{0,8}[*＊○●xX공영일둘이삼사오육륙칠팔구하넷셋]/u,
    spares: [],
    phrases: [
      {
        flags: [
          /(?<!\d)0\d{1,2}\s?[-.)]\s?[\d*＊○●xX]{3,4}\s?[-.]\s?(?:[*＊○●xX]{4}|\d{0,3}[*＊○●xX]{1,4}\d{0,3}|[*＊]{2,4}\d{0,2})(?!\d)/gu,
          /(?<!\d)0\d{1,2}\s?[-.)]\s?(?=[\d*＊○●xX]{0,3}[*＊○●xX])[\d*＊○●xX]{3,4}\s?[-.]\s?\d{4}(?!\d)/gu,
          /(?<!\d)01[016789]\s?[-.]\s?(?:[\d공영일둘이삼사오육륙칠팔구하넷셋]{3,4})\s?[-.]\s?(?=\d{0,3}[공영일둘이삼사오육륙칠팔구])[\d공영일둘이삼사오육륙칠팔구]{4}/gu,
          /(?<!\d)01[016789]\s?[-.]\s?(?=\d{0,3}[공영일둘이삼사오육륙칠팔구])[\d공영일둘이삼사오육륙칠팔구]{3,4}\s?[-.]\s?[\d공영일둘이삼사오육륙칠팔구]{4}/gu,
        ],
      },
    ],
  },
});

function cellsOf(opening: Opening): readonly { readonly field: Field; readonly text: string }[] {
  return fields.flatMap((field) => {
    const text = opening.entry.cells.get(field)?.text.slice(0, passageLimit) ?? '';
    return text === '' ? [] : [{ field, text }];
  });
}

/** In the order in which a report lists them. */
export const privacyRules: readonly Rule[] = [residentNumber, birthDate, personalMobile, contactName];
export const phoneRules: readonly Rule[] = [foreignPhone, maskedPhone];
