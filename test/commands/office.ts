/** An office with its folder, spreadsheet and clock, in which tests run the real command day by day. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Entry } from '../../src/issue/history.ts';
import { readLedger } from '../../src/issue/ledger-table.ts';
import { iljari, type Run } from '../iljari.ts';

const clock = `--import=${pathToFileURL(resolve('test/commands/clock.mjs')).href}`;

const head = '회사명,하는 일,급여,근무지,마감일,연락처,모집인원\n';

export class Office {
  readonly folder = mkdtempSync(join(tmpdir(), 'iljari-office-'));

  constructor(more = '', first = '2026-11-24') {
    this.configure(more, first);
    this.list('한결정밀', '나래식품');
  }

  /** Writes 일자리.yaml; `more` stands under 발행, or after it when it begins at the left. */
  configure(more = '', first = '2026-11-24'): void {
    const text = `센터:\n  이름: 한결일자리센터\n  전화: 063-540-0100\n용지: A4\n발행:\n  첫호날짜: ${first}\n  첫호번호: 24\n${more}`;
    writeFileSync(join(this.folder, '일자리.yaml'), text);
  }

  /** Writes the spreadsheet: an opening for each company, `한결정밀 260` with its pay in 만원. */
  list(...companies: readonly string[]): void {
    const rows = companies.map((company, at) => {
      const [name = '', pay = '250', place = '김제시 순동'] = company.split(' ');
      const phone = `063-500-${String(1100 + at)}`;
      return `${name},선반 가공,월 ${pay}만원,전북 ${place},채용시까지,${phone},2명\n`;
    });
    const path = join(this.folder, '구인.csv');
    writeFileSync(path, head + rows.join(''));
    // Changed on whatever day it is in the office.
    const now = new Date('2099-01-01');
    utimesSync(path, now, now);
  }

  /** `iljari …` on a day by the clock. */
  async on(today: string, ...args: readonly string[]): Promise<Run> {
    const run = await iljari(this.folder, args, { NODE_OPTIONS: clock, TODAY: today });
    // Written by the clock of this machine, which the office is not to take for its own.
    const past = new Date('2026-01-01');
    if (existsSync(this.path('발행대장.csv'))) utimesSync(this.path('발행대장.csv'), past, past);
    return run;
  }

  build(today: string, ...more: readonly string[]): Promise<Run> {
    return this.on(today, 'build', '구인.csv', ...more);
  }

  records(): readonly Entry[] {
    const path = join(this.folder, '발행', '발행대장.csv');
    return existsSync(path) ? (readLedger(readFileSync(path, 'utf8'))?.entries ?? []) : [];
  }

  /** `24 정정 1`: number, action and correction of every record, in the order in which they were made. */
  story(): readonly string[] {
    return this.records()
      .toSorted((a, b) => a.record - b.record)
      .map(({ number, action, revision }) => `${number} ${action} ${revision}`);
  }

  path(...names: readonly string[]): string {
    return join(this.folder, '발행', ...names);
  }

  /** Names of what lies in a folder of 발행, without what is hidden. */
  inside(...names: readonly string[]): readonly string[] {
    return readdirSync(this.path(...names))
      .filter((name) => !name.startsWith('.'))
      .toSorted();
  }

  text(...names: readonly string[]): string {
    return readFileSync(this.path(...names), 'utf8');
  }

  /** Every file below the folders of published issues, by path, without lists and drafts. */
  published(): ReadonlyMap<string, Buffer> {
    if (!existsSync(this.path())) return new Map();
    const paths = (readdirSync(this.path(), { recursive: true }) as string[])
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /^[\d-]{10}_제\d+호\//.test(path) && !path.endsWith('.목록.json'))
      .filter((path) => statSync(this.path(path)).isFile());
    return new Map(paths.map((path) => [path, readFileSync(this.path(path))]));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
