/** From a spreadsheet row to an opening. */
import { placeOf } from '../read/table.ts';
import { careerText } from './career.ts';
import { cellLimit, cleanLine, cleanList, fold, saysNothing, shorten } from './clean.ts';
import { closedRow } from './closed.ts';
import { companyName } from './company.ts';
import { mailIn, urlIn } from './contact.ts';
import { checkDeadline } from './deadline.ts';
import { checkEmployment } from './employment.ts';
import { checkHeadcount } from './headcount.ts';
import { checkHours } from './hours.ts';
import { withFactsInPlace } from './elsewhere.ts';
import { groupOf } from './occupation.ts';
import { checkPay } from './pay.ts';
import { checkPhones } from './phone.ts';
import { readRegion } from './region.ts';
import { unread } from './unread.ts';
import { wholeDay } from './written-day.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import type { Entry } from '../read/table.ts';
import { descriptions, textFields, type Field, type TextField } from '../field/field.ts';
import type { Day } from '../day.ts';
import type { Opening } from './opening.ts';
import type { PhoneCell } from './phone.ts';
import type { PlainField } from './unread.ts';

/**
 * Reads every field of a row. What cannot be read stays as text and is reported at its cell; nothing is guessed.
 * `issueDay` resolves dates without a year.
 */
export function toOpening(given: Entry, issueDay: Day): Checked<Opening> {
  const entry = withFactsInPlace(given);
  const row = cellsOf(entry);
  const { raw, line, checked, read } = row;
  const registered = read('registered', dayIn(raw('registered'), issueDay));
  const texts = textsOf(row);
  const { phones, faxes } = checked('phone', checkPhones(raw('phone')));
  const payField =
    (['pay', 'payMin', 'payMax', 'payListed'] as const).find((field) => line(field) !== '') ?? 'pay';
  const hours = checked(
    'hours',
    checkHours(raw('hours'), { days: raw('days'), shift: raw('shift'), weekly: raw('weeklyHours') }),
  );
  read('shift', hours.shift, (shift) => shift !== '' || noShift.test(line('shift')));
  read('weeklyHours', hours.weekly, (weekly) => weekly !== null || talk.test(line('weeklyHours')));
  const typed = {
    company: companyName(raw('company')),
    group: groupOf(texts.occupation, texts.title || texts.duties, companyName(raw('company'))),
    headcount: checked('headcount', checkHeadcount(raw('headcount'))),
    employment: checked('employment', checkEmployment(raw('employment'))),
    workplace: read('workplace', readRegion(raw('workplace')), isPlace),
    companyAddress: readRegion(raw('companyAddress')),
    hours,
    pay: checked(
      payField,
      checkPay(raw('pay'), {
        unit: raw('payUnit'),
        min: raw('payMin'),
        max: raw('payMax'),
        listed: raw('payListed'),
        header: entry.cells.get(payField)?.column ?? '',
      }),
    ),
    career: said(careerText(raw('career'))),
    deadline: checked('deadline', checkDeadline(raw('deadline'), issueDay, registered)),
    registered,
    startOfWork: read(
      'startOfWork',
      dayIn(raw('startOfWork'), issueDay),
      (day) => day !== null || soon.test(line('startOfWork')),
    ),
    phones,
    fax: read('fax', faxOf(checkPhones(raw('fax')).value, faxes)),
    email: read(
      'email',
      mailIn(raw('email')) || mailIn(raw('phone')),
      (mail) => mail !== '' || asksToLogIn.test(raw('email').slice(0, 200)),
    ),
    url: read('url', urlIn(raw('url'))),
    id: read('id', line('id').replaceAll(' ', '').replace(mangled, '')),
    entry,
  };
  // Assigned and not spread: of so many names a spread makes an object that is slow to read.
  const opening: Opening = Object.assign(typed, texts);
  return { value: opening, diagnostics: [...row.diagnostics(), ...closedRow(entry)] };
}

/** Every field that stays text. */
function textsOf({ line, list }: Cells): Readonly<Record<TextField, string>> {
  const texts = Object.fromEntries(
    textFields.map((field) => [field, descriptions[field].read === 'list' ? list(field) : line(field)]),
  ) as Record<TextField, string>;
  return { ...texts, duties: texts.duties.replace(/^직무내용 /, '') };
}

/** An id that Excel took for a number: different ids look the same in it, `1.2E+15`. */
const mangled = /^\d(?:\.\d+)?E\+\d+$/i;
/** What a portal shows in place of an address to those who have not logged in. */
const asksToLogIn = /로그인|조회 ?가능|비공개/;
const noShift = /^(?:교대)? ?(?:없음|없는|아님|안 ?함|비교대|해당 ?없음|무|N|×)$/i;
const talk = /^(?:시간)? ?협의/;
const soon = /즉시|협의|추후|입사|채용|합격|결정/;

function faxOf({ phones }: PhoneCell, beside: PhoneCell['faxes']): string {
  return [...phones, ...beside][0]?.label ?? '';
}

function isPlace({ text, city, province, district }: Opening['workplace']): boolean {
  return city + province + district !== '' || /전국|재택|수도권|전 ?지역|해외|협의/.test(text);
}

type Cells = {
  /** The cell as it stands; empty when there is none. */
  readonly raw: (field: Field) => string;
  /** The cell on one cleaned line, or as a cleaned list; empty when it says nothing. */
  readonly line: (field: Field) => string;
  readonly list: (field: Field) => string;
  /** The value, its diagnostics kept with the cell's place. */
  readonly checked: <T>(field: Field, reading: Checked<T>) => T;
  /** The value; noted when nothing was read although the cell says something. */
  readonly read: <T>(field: PlainField, value: T, isRead?: (value: T) => boolean) => T;
  readonly diagnostics: () => readonly Diagnostic[];
};

function cellsOf(entry: Entry): Cells {
  const diagnostics: Diagnostic[] = [];
  const raw = (field: Field): string => entry.cells.get(field)?.text ?? '';
  const line = (field: Field): string => said(cleanLine(raw(field)));
  const report = (field: Field, found: readonly Diagnostic[]): void => {
    for (const diagnostic of found) diagnostics.push({ ...diagnostic, place: placeOf(entry, field) });
  };
  for (const [field, { text }] of entry.cells) if (text.length > cellLimit) report(field, [tooLong(text)]);
  return {
    raw,
    line,
    list: (field) => said(cleanList(raw(field))),
    checked: (field, reading) => {
      report(field, reading.diagnostics);
      return reading.value;
    },
    read: (field, value, isRead = Boolean) => {
      const text = isRead(value) ? '' : line(field);
      if (text !== '') report(field, [unread(field, text)]);
      return value;
    },
    diagnostics: () => diagnostics,
  };
}

function said(text: string): string {
  return text === '' || saysNothing(text) ? '' : text;
}

function dayIn(cell: string, issueDay: Day): Day | null {
  return wholeDay(fold(cleanLine(cell.slice(0, 200))), issueDay);
}

function tooLong(text: string): Diagnostic {
  return {
    code: 'cell/too-long',
    severity: 'warning',
    message: `칸의 글이 ${text.length}자로 너무 길어 앞의 ${cellLimit}자만 읽었습니다.`,
    actual: shorten(cleanLine(text.slice(0, 400)), 60),
    hint: '여러 줄이 한 칸에 들어가지 않았는지, 따옴표가 빠지지 않았는지 확인해 주십시오.',
  };
}
