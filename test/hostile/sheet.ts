/** Finished sheets for the tests of this folder: the whole way, with the fonts and templates that ship. */
import { extractText, getDocumentProxy } from 'unpdf';
import { compile, type Printing } from '../../src/compile.ts';
import { loadFonts, loadTemplates } from '../../src/commands/load/shipped.ts';
import { readConfig } from '../../src/config/read-config.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { FontFile } from '../../src/layout/fonts.ts';
import { issueDay } from '../opening/row.ts';

export const plainConfig = '센터:\n  이름: 가온센터\n  전화: 063-540-0100\n발행:\n  첫호날짜: 2026-01-06\n';

export type Made = {
  readonly publication: Printing;
  /** Text of the sheet's pages, as a program copies it. */
  readonly pages: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly codes: readonly string[];
  /** Addresses of the links. */
  readonly links: readonly string[];
};

export type Given = {
  readonly config?: string;
  /** Templates of the centre's own by name, `sheet.hbs`. */
  readonly templates?: Readonly<Record<string, string>>;
  readonly fonts?: (files: readonly FontFile[]) => readonly FontFile[];
};

/** The A4 sheet of a file. */
export async function made(file: string | Uint8Array, given: Given = {}): Promise<Made> {
  const config = readConfig(given.config ?? plainConfig, '일자리.yaml');
  if (config.value === null) throw new Error(config.diagnostics.map(({ message }) => message).join());
  const templates = new Map((await loadTemplates(null)).map(({ name, source }) => [name, source]));
  for (const [name, source] of Object.entries(given.templates ?? {})) templates.set(name, source);
  const fonts = await loadFonts();
  const { value, diagnostics } = await compile({
    files: [{ name: '구인.csv', bytes: typeof file === 'string' ? new TextEncoder().encode(file) : file }],
    config: config.value,
    date: issueDay,
    papers: ['A4'],
    templates: Array.from(templates, ([name, source]) => ({ name, source })),
    fonts: given.fonts?.(fonts) ?? fonts,
  });
  const [publication] = value.printings;
  if (publication === undefined) throw new Error('no edition');
  const bytes = publication.sheets[0]?.bytes;
  const codes = diagnostics.map(({ code }) => code);
  if (bytes === undefined) return { publication, pages: [], diagnostics, codes, links: [] };
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  return { publication, pages: text, diagnostics, codes, links: await linksOf(pdf) };
}

async function linksOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<readonly string[]> {
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    for (const { unsafeUrl } of (await (await pdf.getPage(number)).getAnnotations()) as readonly {
      unsafeUrl?: string;
    }[])
      if (unsafeUrl !== undefined) links.push(unsafeUrl);
  return links;
}

/** A text without white space, in which lines broken on the sheet are whole again. */
export const dense = (text: string | readonly string[]): string =>
  [text].flat().join('').replaceAll(/\s/g, '');

/** CSV of openings that could be printed, with some cells changed. */
export function csvOf(...changes: readonly Readonly<Record<string, string>>[]): string {
  const columns = [
    '업체명',
    '모집제목',
    '급여',
    '근무시간',
    '근무지',
    '접수마감일',
    '연락처',
    '지원자격',
    '채용공고URL',
    '이메일',
  ];
  const sound: Readonly<Record<string, string>> = {
    급여: '시급 11,000원',
    근무시간: '09:00~18:00',
    근무지: '김제시 백산면',
    접수마감일: '2026-12-10',
  };
  const rows = changes.map((change, i) => {
    const row: Readonly<Record<string, string>> = {
      ...sound,
      업체명: `가온${i + 1}`,
      모집제목: `사원${i + 1}`,
      연락처: `063-540-${String(i).padStart(4, '0')}`,
      ...change,
    };
    return columns.map((column) => `"${(row[column] ?? '').replaceAll('"', '""')}"`).join(',');
  });
  return [columns.join(','), ...rows].join('\r\n');
}
