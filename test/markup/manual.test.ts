import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/read-config.ts';
import { issueFor } from '../../src/issue/calendar.ts';
import { makeIssue } from '../../src/issue/issue.ts';
import { sheetContext } from '../../src/markup/context.ts';
import { sheetFields, type FieldNote } from '../../src/markup/fields.ts';
import { templateManual } from '../../src/markup/manual.ts';
import type { TemplateValue } from '../../src/markup/template.ts';
import { toDay } from '../../src/day.ts';
import { toOpening } from '../../src/opening/entry.ts';
import type { Entry } from '../../src/read/table.ts';

test('docs/templates.md is what the tables say (npx vitest run test/markup -u writes it anew)', async () => {
  await expect(templateManual()).toMatchFileSnapshot('../../docs/templates.md');
});

test('every name of the manual is given to the template, and no other', () => {
  const day = toDay('2026-11-24');
  if (day === null) throw new Error('no day');
  const entry: Entry = {
    file: '구인.csv',
    row: 2,
    line: 2,
    cells: new Map([
      ['company', { text: '가온푸드(주)', column: '업체명' }],
      ['title', { text: '포장 사원', column: '제목' }],
      ['phone', { text: '063-540-0101', column: '연락처' }],
    ]),
  };
  const config = {
    ...defaultConfig,
    centre: { ...defaultConfig.centre, channels: [{ name: '밴드', url: 'https://example.org' }] },
  };
  const issue = makeIssue([toOpening(entry, day).value], new Set(), issueFor(day, config), config);
  expect(namesOf(sheetContext(issue, config, 'A4'))).toEqual(namesOfNotes(sheetFields));
});

function namesOf(value: TemplateValue, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : namesOf(value[0] as TemplateValue, path);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value)
    .flatMap(([name, inner]) => [`${path}/${name}`, ...namesOf(inner, `${path}/${name}`)])
    .toSorted();
}

function namesOfNotes(notes: Readonly<Record<string, FieldNote>>, path = ''): readonly string[] {
  return Object.entries(notes)
    .flatMap(([name, { fields = {} }]) => [`${path}/${name}`, ...namesOfNotes(fields, `${path}/${name}`)])
    .toSorted();
}
