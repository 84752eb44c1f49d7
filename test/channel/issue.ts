/** Issues for the tests of the texts. */
import type { Config } from '../../src/config/config.ts';
import { defaultConfig } from '../../src/config/read-config.ts';
import { issueFor } from '../../src/issue/calendar.ts';
import { makeIssue, type Issue } from '../../src/issue/issue.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateFile } from '../../src/markup/template.ts';
import { issueDay, openingWith, type Cells } from '../lint/builder.ts';

const folder = join(import.meta.dirname, '..', '..', 'templates');

/** The templates that ship with the program. */
export const templates: readonly TemplateFile[] = readdirSync(folder).map((name) => ({
  name,
  source: readFileSync(join(folder, name), 'utf8'),
}));

/** Ours, with one of them written otherwise. */
export function withTemplate(name: string, source: string): readonly TemplateFile[] {
  return [...templates.filter((file) => file.name !== name), { name, source }];
}

export const config: Config = {
  ...defaultConfig,
  title: '가온 일자리정보지',
  centre: {
    ...defaultConfig.centre,
    name: '가온일자리센터',
    phone: '063-540-0100',
    channels: [{ name: '구인 전체 보기', url: 'https://example.org/jobs' }],
  },
};

/** An issue of one opening for each set of cells. */
export function issueOf(rows: readonly Cells[], settings: Config = config): Issue {
  const openings = rows.map((cells, i) => openingWith(cells, { row: i + 2 }));
  return makeIssue(openings, new Set(), issueFor(issueDay, settings), settings);
}

/** Cells of `count` different openings. */
export function rowsOf(count: number): readonly Cells[] {
  const works = ['두부 포장원', '요양보호사', '지게차 운전원', '조리원', '경비원', '경리 사무원'];
  return Array.from({ length: count }, (_, i) => ({
    company: `가람${i + 1}상회`,
    title: works[i % works.length] ?? '',
    occupation: works[i % works.length] ?? '',
    phone: `063-540-${String(1000 + i)}`,
  }));
}
