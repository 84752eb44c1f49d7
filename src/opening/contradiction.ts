/** Whether two rows can be the same opening: they cannot where both say something and say it differently. */
import { descriptions, fields, type Field } from '../field/field.ts';
import { fieldText } from './field-text.ts';
import type { Opening } from './opening.ts';

/** Whether anything that both rows say speaks against their being one opening. */
export function contradicts(one: Opening, other: Opening): boolean {
  return compared.some((field) => clash(field, one, other)) || othersDiffer(one, other);
}

/** Whether rows alike in company and work are two openings beyond question, which nobody need be asked about. */
export function areApart(one: Opening, other: Opening): boolean {
  return telling.some((field) => clash(field, one, other)) || othersDiffer(one, other);
}

const telling = [
  'occupation',
  'employment',
  'workplace',
  'hours',
  'days',
  'shift',
  'pay',
  'startOfWork',
] as const satisfies readonly Field[];

/** Fields that say nothing of the work itself: when it was written down, by whom, under which number. */
const aboutTheRow: ReadonlySet<Field> = new Set<Field>([
  'company',
  'title',
  'companyAddress',
  'registered',
  'contact',
  'release',
  'serial',
  'id',
]);

/** What was read of a field, so that the same said in other words is the same; empty when nothing was. */
const readings: Partial<Readonly<Record<Field, (opening: Opening) => string>>> = {
  headcount: ({ headcount: { min, max } }) => ((min ?? max) === null ? '' : `${min}~${max}`),
  employment: ({ employment }) => employment.label,
  workplace: ({ workplace: { province, city, district, text } }) =>
    city === '' ? plain(text) : [province, city, district].join(' '),
  hours: ({ hours: { start, end } }) => (start === null ? '' : `${start}~${end}`),
  weeklyHours: ({ hours: { weekly } }) => String(weekly ?? ''),
  days: ({ hours: { days } }) => plain(days),
  shift: ({ hours: { shift } }) => plain(shift),
  pay: ({ pay: { unit, min, max } }) =>
    (min ?? max) === null ? '' : [unit, min?.low, min?.high, max?.low, max?.high].join(' '),
  deadline: ({ deadline: { kind, date } }) => (kind === 'unknown' ? '' : `${kind} ${date}`),
};

/** What most openings of an employer differ in comes first. */
const compared = fields
  .filter((field) => !aboutTheRow.has(field) && descriptions[field].read !== 'none')
  .toSorted((a, b) => Number(b in readings || b === 'phone') - Number(a in readings || a === 'phone'));

function clash(field: Field, one: Opening, other: Opening): boolean {
  if (field === 'phone') return phonesDiffer(one, other);
  const typed = readings[field];
  if (typed !== undefined) {
    const [first, second] = [typed(one), typed(other)];
    if (first !== '' && second !== '') return first !== second;
  }
  const [text, otherText] = [fieldText(one, field), fieldText(other, field)];
  if (text === '' || otherText === '' || text === otherText) return false;
  const [first, second] = [plain(text), plain(otherText)];
  // Another institution writes the same in more words.
  return differs(first, second) && !first.includes(second) && !second.includes(first);
}

/** One number that both have is enough: lists name one or two of an employer's. */
function phonesDiffer({ phones: one }: Opening, { phones: other }: Opening): boolean {
  if (one.length === 0 || other.length === 0) return false;
  return !one.some(({ digits }) => other.some((phone) => phone.digits === digits));
}

/** Cells of columns that nobody understood: within one table a cell that only one of the rows has tells them apart too. */
function othersDiffer({ entry: one }: Opening, { entry: other }: Opening): boolean {
  const isOneTable = one.file === other.file && one.sheet === other.sheet;
  const names = new Set([...(one.others?.keys() ?? []), ...(other.others?.keys() ?? [])]);
  return [...names].some((name) => {
    const [first, second] = [one.others?.get(name), other.others?.get(name)];
    return isOneTable ? first !== second : first !== undefined && second !== undefined && first !== second;
  });
}

function differs(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

function plain(text: string): string {
  return text
    .slice(0, 2_000)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
