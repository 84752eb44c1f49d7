/**
 * One opening (구인): every value keeps its original text beside its typed reading. Types only;
 * `entry.ts` makes openings out of spreadsheet rows.
 */
import type { Entry } from '../read/table.ts';
import type { Deadline } from './deadline.ts';
import type { Employment } from './employment.ts';
import type { Headcount } from './headcount.ts';
import type { Hours } from './hours.ts';
import type { Group } from './occupation.ts';
import type { Pay } from './pay.ts';
import type { Phone } from './phone.ts';
import type { Region } from './region.ts';
import type { Day } from '../day.ts';

export type Opening = {
  /** `(주)새만금정밀`; empty when the row names none. */
  readonly company: string;
  /** Headline of the posting, `생산직 사원 모집`; empty when missing. */
  readonly title: string;
  /** Occupation as the spreadsheet names it, `식품 분야 단순 종사원`; empty when missing. */
  readonly occupation: string;
  /** The reader's group, `생산·제조`, from occupation and title. */
  readonly group: Group;
  readonly duties: string;
  readonly headcount: Headcount;
  readonly employment: Employment;
  /** Where the work is done. Never filled from the company's address. */
  readonly workplace: Region;
  readonly companyAddress: Region;
  readonly hours: Hours;
  readonly pay: Pay;
  /** `국민연금, 고용보험, 산재보험, 건강보험`; cleaned text, empty when missing. */
  readonly insurance: string;
  readonly retirement: string;
  readonly benefits: string;
  readonly career: string;
  readonly education: string;
  readonly licence: string;
  readonly preference: string;
  readonly qualifications: string;
  readonly deadline: Deadline;
  /** Day the opening was registered; null when missing or unreadable. */
  readonly registered: Day | null;
  /** Day work begins; null when missing or unreadable. */
  readonly startOfWork: Day | null;
  readonly apply: string;
  readonly documents: string;
  readonly phones: readonly Phone[];
  readonly fax: string;
  /** Empty when missing; never a sentence such as `로그인하셔야 조회가 가능합니다`. */
  readonly email: string;
  readonly contact: string;
  /** Only http(s); empty otherwise. */
  readonly url: string;
  /** 구인인증번호, `K120312502210034`; empty when missing. */
  readonly id: string;
  readonly notes: string;
  readonly gender: string;
  readonly age: string;
  /** Text of the `확인` column, by which a person releases the opening for this issue. */
  readonly release: string;
  /** The row it came from, with the cells as they stood. */
  readonly entry: Entry;
};
