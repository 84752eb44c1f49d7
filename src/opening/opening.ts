/**
 * One opening (구인): every value keeps its original text beside its typed reading. Types only;
 * `entry.ts` makes openings out of spreadsheet rows.
 */
import type { TextField } from '../field/field.ts';
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

/** Columns that stay text, cleaned, on one line or as a list; empty when the row says nothing. */
type Texts = Readonly<Record<TextField, string>>;

export type Opening = Texts & {
  /** `(주)새만금정밀`; empty when the row names none. */
  readonly company: string;
  /** The reader's group, `생산·제조`, from occupation and title. */
  readonly group: Group;
  readonly headcount: Headcount;
  readonly employment: Employment;
  /** Where the work is done. Never filled from the company's address. */
  readonly workplace: Region;
  readonly companyAddress: Region;
  readonly hours: Hours;
  readonly pay: Pay;
  readonly career: string;
  readonly deadline: Deadline;
  /** Day the opening was registered; null when missing or unreadable. */
  readonly registered: Day | null;
  /** Day work begins; null when missing or unreadable. */
  readonly startOfWork: Day | null;
  readonly phones: readonly Phone[];
  readonly fax: string;
  /** Empty when missing; never a sentence such as `로그인하셔야 조회가 가능합니다`. */
  readonly email: string;
  /** Only http(s); empty otherwise. */
  readonly url: string;
  /** 구인인증번호, `K120312502210034`; empty when missing. */
  readonly id: string;
  /** The row it came from, with the cells as they stood. */
  readonly entry: Entry;
};
