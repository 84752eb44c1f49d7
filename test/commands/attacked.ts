/** A centre's folder with templates that attack the installed program, and what may come of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { iljari, type Run } from '../iljari.ts';

/** Files below the folder by their paths: `템플릿/sheet.hbs`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const config = '센터:\n  이름: 가온\n  전화: 063-540-0100\n발행:\n  첫호날짜: 2026-01-06\n';
const openings = Array.from(
  { length: 40 },
  (_, i) => `가온푸드${i},포장${i},월급 250만원,063-540-0${100 + i},김제시`,
);
const folders: string[] = [];

/** `iljari build … more` in a new folder with 40 openings and these files. */
export async function attacked(
  files: Files,
  more: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Run & { readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'iljari-attacked-'));
  folders.push(folder);
  mkdirSync(join(folder, '템플릿'));
  const all: Files = {
    '일자리.yaml': config,
    '구인.csv': ['회사명,모집제목,급여,연락처,근무지', ...openings, ''].join('\n'),
    ...files,
  };
  for (const [name, content] of Object.entries(all)) writeFileSync(join(folder, name), content);
  const args = ['build', '구인.csv', '--date', '2026-11-24', '--paper', 'A4', ...more];
  return { folder, ...(await iljari(folder, args, env)) };
}

/** Deletes the folders. */
export function cleanUp(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

export const sheet = (body: string, css = ''): string =>
  `<sheet title="가">\n<style>${css}</style>\n${body}\n</sheet>`;

/** A sheet that shows one picture. */
export const showing = (src: string): string =>
  sheet(`<p>가</p><img src="${src}" alt="그림"/>`, 'img { width: 50mm }');

export const svg = (inside: string, size = 'width="100" height="100"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`;

/** A run that made nothing says so in Korean sentences, one of them `says`, and shows nothing of the program's inside. */
export function expectRefusal({ code, stderr, stdout }: Run, says: string): void {
  expect(code).toBe(2);
  expect(stderr).toContain(says);
  expect(stderr).not.toMatch(/ {4}at |\bError\b|undefined|Handlebars|Maximum|node_modules|프로그램에 잘못/);
  for (const line of stderr.split('\n').filter((one) => one !== '')) expect(line).toMatch(/[가-힣]/);
  expect(stdout).not.toContain('.pdf');
}
