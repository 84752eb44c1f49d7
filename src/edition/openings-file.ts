/**
 * The openings of a sheet as files that travel inside it, so that the next office need not retype them: a
 * CSV with our own Korean headers, which `build` reads again, and JSON for programs. Whoever gets the sheet
 * gets these too: no contact's name, no remarks, and whom to ask only as the sheet prints it.
 */
import type { Config } from '../config/config.ts';
import type { Issue } from '../issue/issue.ts';
import type { Opening } from '../opening/opening.ts';
import { korean } from '../field/vocabulary.ts';
import { descriptions, fields, type Field } from '../field/field.ts';
import { fieldText } from '../opening/field-text.ts';
import type { Attachment } from '../output/conformance.ts';
import { recordOf } from '../opening/record.ts';

/** The printed openings in the order of the sheet, as CSV and JSON. */
export function openingsFiles(
  issue: Issue,
  config: Pick<Config, 'title' | 'centre' | 'contact'>,
): Attachment[] {
  const openings = issue.groups.flatMap((group) => group.listings.map(({ opening }) => opening));
  const shown = openings.map((opening) => withContact(opening, config));
  return [
    {
      name: '구인.csv',
      type: 'text/csv',
      description: '이 정보지에 실린 구인 목록(엑셀로 열 수 있습니다)',
      // Excel takes a CSV for UTF-8 only by its mark.
      bytes: new TextEncoder().encode(`\ufeff${csvOf(shown)}`),
    },
    {
      name: '구인.json',
      type: 'application/json',
      description: '이 정보지에 실린 구인 목록(프로그램용)',
      bytes: new TextEncoder().encode(jsonOf(shown, issue, config)),
    },
  ];
}

/** Fields of which a person who gets the sheet is given something else than the cell. */
const special: Partial<Readonly<Record<Field, (shown: Shown) => string>>> = {
  days: ({ opening }) => opening.hours.days,
  deadline: ({ opening }) => deadlineText(opening),
  registered: ({ opening }) => opening.registered ?? '',
  phone: ({ phones }) => phones.join(', '),
  email: ({ email }) => email,
};

/** Whom to ask, as the sheet prints it. */
type Shown = { readonly opening: Opening; readonly phones: readonly string[]; readonly email: string };

function withContact(opening: Opening, { contact, centre }: Pick<Config, 'centre' | 'contact'>): Shown {
  if (contact === '센터' && centre.phone !== '') return { opening, phones: [centre.phone], email: '' };
  const phones = opening.phones.slice(0, 2).map(({ label }) => label);
  return { opening, phones, email: phones.length === 0 ? opening.email : '' };
}

/** Exported fields in the order of the manual; those here stand otherwise than the cell has them. */
const columns: readonly (readonly [field: Field, text: (shown: Shown) => string])[] = fields
  .filter((field) => descriptions[field].exported)
  .map((field) => [field, special[field] ?? (({ opening }) => fieldText(opening, field))]);

/** A date that was read as one stands with its year, whatever the cell left out. */
function deadlineText({ deadline }: Opening): string {
  if (deadline.kind !== 'date' || deadline.date === null) return deadline.text;
  return deadline.time === null ? deadline.date : `${deadline.date} ${deadline.time}`;
}

function csvOf(shown: readonly Shown[]): string {
  const rows = [
    columns.map(([field]) => korean[field]),
    ...shown.map((one) => columns.map(([, text]) => harmless(text(one)))),
  ];
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

/** A cell that a spreadsheet program would take for a formula begins with an apostrophe. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function jsonOf(
  shown: readonly Shown[],
  { day }: Issue,
  { title, centre }: Pick<Config, 'title' | 'centre'>,
): string {
  const openings = shown.map(({ opening, phones, email }) => ({
    ...recordOf(opening),
    phones,
    email,
    source: undefined,
  }));
  const sheet = { title, issue: { number: day.number, date: day.date }, centre: centre.name, openings };
  return `${JSON.stringify(sheet, null, 1)}\n`;
}
