/**
 * A filled column is on paper or named in the report: every field is filled, every form is set, and each is looked
 * for in the text of the PDF, then in the note `columns/not-printed`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFonts } from '../../src/commands/load/shipped.ts';
import { compile } from '../../src/compile.ts';
import { itemNames } from '../../src/config/items.ts';
import { formNames, type Form } from '../../src/config/papers.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { outlets } from '../../src/field/fate.ts';
import { descriptions, fields, type Field } from '../../src/field/field.ts';
import { day } from '../lint/builder.ts';
import { pdfjsReads } from '../output/pdfjs.ts';

/** A cell and what a sheet prints of it, for the fields that do not stay text. */
const typed: Partial<Readonly<Record<Field, readonly [cell: string, shown: string]>>> = {
  company: ['가람식품1', '가람식품1'],
  headcount: ['37명', '37명'],
  employment: ['기간제 7개월', '기간제 7개월'],
  workplace: ['전북 김제시 백구면', '김제 백구면'],
  companyAddress: ['전북 익산시 함열읍', '함열읍'],
  hours: ['08:10~17:20', '08:10~17:20'],
  days: ['주5일', '주5일'],
  shift: ['야간 고정', '야간 고정'],
  weeklyHours: ['39시간', '39시간'],
  pay: ['월급 2,710,000원', '271만원'],
  payUnit: ['월급', '월급'],
  payMin: ['2810000', '281만'],
  payMax: ['2910000', '291만'],
  payListed: ['월급 301 만원 ~ 302 만원', '301만'],
  career: ['경력 7년 이상', '경력 7년 이상'],
  deadline: ['2026-12-19', '12. 19.'],
  registered: ['2026-11-21', '11. 21.'],
  startOfWork: ['2026-12-21', '2026-12-21'],
  phone: ['063-540-1234', '063-540-1234'],
  fax: ['063-540-5678', '063-540-5678'],
  email: ['dasi@example.org', 'dasi@example.org'],
  url: ['https://example.org/j', 'example.org/j'],
  id: ['K130000000000001', 'K130000000000001'],
  release: ['2026-11-24 확인', '2026-11-24 확인'],
  serial: ['8765', '8765'],
};

const cellOf = (field: Field): string => typed[field]?.[0] ?? `${field} 글`;
const shownOf = (field: Field): string => typed[field]?.[1] ?? `${field} 글`;

/** A row with everything, then rows in which what another field stands in for is empty. */
const rows: readonly (readonly Field[])[] = [
  [],
  ['pay'],
  ['pay', 'payMin', 'payMax', 'phone'],
  ['phone', 'email'],
  ['phone', 'email', 'url'],
];

const csv = [
  fields.map((field) => descriptions[field].korean),
  ...rows.map((empty, index) =>
    fields.map((field) => {
      if (empty.includes(field)) return '';
      // Rows that differ are different openings.
      return field === 'company' || field === 'id'
        ? `${cellOf(field).slice(0, -1)}${index + 1}`
        : cellOf(field);
    }),
  ),
]
  .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
  .join('\n');

async function made(form: Form, items: string): Promise<{ readonly text: string; readonly note: string }> {
  const yaml = `발행:\n  첫호날짜: 2026-11-24\n센터:\n  이름: 가온센터\n싣는항목: ${items}\n용지: A4\n양식:\n  A4: ${form}\n`;
  const { value: config } = readConfig(yaml, '일자리.yaml');
  if (config === null) throw new Error('the config has a mistake');
  const templates = readdirSync('templates').map((name) => ({
    name,
    source: readFileSync(join('templates', name), 'utf8'),
  }));
  const { value, diagnostics } = await compile({
    files: [{ name: '구인.csv', bytes: Buffer.from(csv) }],
    config,
    date: day('2026-11-24'),
    templates,
    fonts: await loadFonts(),
  });
  const [sheet] = value.printings[0]?.sheets ?? [];
  if (sheet === undefined) throw new Error('no sheet');
  const notes = diagnostics.filter(({ code }) => code === 'columns/not-printed');
  expect(notes.length).toBeLessThan(2);
  return { text: bare(await pdfjsReads(sheet.bytes)), note: notes[0]?.message ?? '' };
}

const bare = (text: string): string => text.replace(/\s+/g, '');

const combinations = formNames.flatMap((form) =>
  [itemNames.join(', '), '없음'].map((items) => [form, items] as const),
);

test.each(combinations)('%s, 싣는항목: %s', async (form, items) => {
  const { text, note } = await made(form, items);
  const lost = fields.filter((field) => {
    if (descriptions[field].read === 'none') return false;
    return !text.includes(bare(shownOf(field))) && !note.includes(descriptions[field].korean);
  });
  expect(lost).toEqual([]);
  // What is said to be left out only for want of a choice is not on the sheet, and the other way round.
  const told = note.includes('‘싣는항목’에 없습니다');
  expect(told).toBe(items === '없음');
});

test('every form is an outlet, and a field that stands in for others names fields', () => {
  expect(outlets).toEqual(expect.arrayContaining([...formNames]));
  const named = fields.flatMap((field) => {
    const { fate } = descriptions[field];
    return fate.kind === 'instead' ? fate.of : [];
  });
  expect(fields).toEqual(expect.arrayContaining(named));
});
