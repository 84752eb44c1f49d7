/** From a spreadsheet row to an opening. */
import { placeOf } from '../read/table.ts';
import { cellLimit, cleanLine, cleanList, fold, saysNothing, shorten } from './clean.ts';
import { companyName } from './company.ts';
import { mailIn, urlIn } from './contact.ts';
import { daysBetween } from './day.ts';
import { checkDeadline } from './deadline.ts';
import { readEmployment } from './employment.ts';
import { checkHeadcount } from './headcount.ts';
import { checkHours } from './hours.ts';
import { groupOf } from './occupation.ts';
import { checkPay } from './pay.ts';
import { checkPhones } from './phone.ts';
import { readRegion } from './region.ts';
import { wholeDay } from './written-day.ts';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import type { Entry, Field } from '../read/table.ts';
import type { Day } from './day.ts';
import type { Opening } from './opening.ts';

/**
 * Reads every field of a row. What cannot be read stays as text and is reported at its cell; nothing is guessed.
 * `issueDay` resolves dates without a year.
 */
export function toOpening(entry: Entry, issueDay: Day): Checked<Opening> {
  const diagnostics: Diagnostic[] = [];
  const raw = (field: Field): string => entry.cells.get(field)?.text ?? '';
  const line = (field: Field): string => said(cleanLine(raw(field)));
  const list = (field: Field): string => said(cleanList(raw(field)));
  const at = <T>(field: Field, checked: Checked<T>): T => {
    for (const diagnostic of checked.diagnostics)
      diagnostics.push({ ...diagnostic, place: placeOf(entry, field) });
    return checked.value;
  };

  const registered = at('registered', checkDay(raw('registered'), issueDay, '등록일'));
  const deadline = at('deadline', checkDeadline(raw('deadline'), issueDay, registered));
  if (registered !== null && deadline.date !== null && daysBetween(registered, deadline.date) < 0) {
    diagnostics.push({
      code: 'deadline/before-registered',
      severity: 'warning',
      message: '접수마감이 등록일보다 앞섭니다.',
      place: placeOf(entry, 'deadline'),
      actual: deadline.text,
      expected: `${registered} 이후`,
      hint: '연도가 잘못 적혔는지 확인해 주십시오.',
    });
  }
  const payField =
    (['pay', 'payMin', 'payMax', 'payListed'] as const).find((field) => line(field) !== '') ?? 'pay';
  const pay = at(
    payField,
    checkPay(raw('pay'), {
      unit: raw('payUnit'),
      min: raw('payMin'),
      max: raw('payMax'),
      listed: raw('payListed'),
      header: entry.cells.get(payField)?.column ?? '',
    }),
  );
  const hours = at(
    'hours',
    checkHours(raw('hours'), { days: raw('days'), shift: raw('shift'), weekly: raw('weeklyHours') }),
  );
  const { phones, faxes } = at('phone', checkPhones(raw('phone')));
  const [title, occupation] = [line('title'), line('occupation')];
  for (const [field, cell] of entry.cells) {
    if (cell.text.length > cellLimit) diagnostics.push(tooLong(entry, field, cell.text));
  }

  return {
    value: {
      company: companyName(raw('company')),
      title,
      occupation,
      group: groupOf(occupation, title),
      duties: line('duties').replace(/^직무내용 /, ''),
      headcount: at('headcount', checkHeadcount(raw('headcount'))),
      employment: readEmployment(raw('employment')),
      workplace: readRegion(raw('workplace')),
      companyAddress: readRegion(raw('companyAddress')),
      hours,
      pay,
      insurance: list('insurance'),
      retirement: list('retirement'),
      benefits: list('benefits'),
      career: line('career'),
      education: line('education'),
      licence: list('licence'),
      preference: list('preference'),
      qualifications: line('qualifications'),
      deadline,
      registered,
      startOfWork: checkDay(raw('startOfWork'), issueDay, '').value,
      apply: list('apply'),
      documents: list('documents'),
      phones,
      fax: line('fax') || (faxes[0]?.label ?? ''),
      email: mailIn(raw('email')) || mailIn(raw('phone')),
      contact: line('contact'),
      url: urlIn(raw('url')),
      id: line('id').replaceAll(' ', ''),
      notes: line('notes'),
      gender: line('gender'),
      age: line('age'),
      release: line('release'),
      entry,
    },
    diagnostics,
  };
}

function said(text: string): string {
  return saysNothing(text) ? '' : text;
}

function checkDay(cell: string, issueDay: Day, name: string): Checked<Day | null> {
  const text = said(cleanLine(cell));
  if (text === '') return { value: null, diagnostics: [] };
  const day = wholeDay(fold(text.slice(0, 100)), issueDay);
  if (day !== null || name === '') return { value: day, diagnostics: [] };
  return {
    value: null,
    diagnostics: [
      {
        code: 'registered/unreadable',
        severity: 'warning',
        message: `${name}을 날짜로 읽지 못하였습니다.`,
        actual: shorten(text, 120),
        expected: '2026-11-24',
        hint: `${name} 칸에 "2026-11-24"처럼 연·월·일을 적어 주십시오.`,
      },
    ],
  };
}

function tooLong(entry: Entry, field: Field, text: string): Diagnostic {
  return {
    code: 'cell/too-long',
    severity: 'warning',
    message: `칸의 글이 ${text.length}자로 너무 길어 앞의 ${cellLimit}자만 읽었습니다.`,
    place: placeOf(entry, field),
    actual: shorten(cleanLine(text.slice(0, 400)), 60),
    hint: '여러 줄이 한 칸에 들어가지 않았는지, 따옴표가 빠지지 않았는지 확인해 주십시오.',
  };
}
