/** What depends on who watches, and on where the machine thinks it is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { today } from '../../src/commands/clock.ts';
import { iljari } from '../iljari.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iljari-'));
  writeFileSync(
    join(folder, '구인.csv'),
    '회사명,하는 일,급여,근무지,마감일,연락처\n한결정밀,선반 가공,월 250만원,김제시 순동,2026-12-11,063-500-0101\n',
  );
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const args = ['build', '구인.csv', '--date', '2026-11-24', '--paper', 'A4'];
const progress = '정보지를 짜는 중입니다';

test('nobody is told how far it is where nobody watches', async () => {
  const { code, stdout, stderr } = await iljari(folder, args);
  expect(code).toBe(0);
  expect(stdout + stderr).not.toContain(progress);
});

test.each(['Pacific/Honolulu', 'America/New_York', 'UTC', 'Asia/Seoul', 'Pacific/Auckland'])(
  'today is the day in Korea, also in %s',
  (zone) => {
    vi.stubEnv('TZ', zone);
    vi.useFakeTimers();
    vi.setSystemTime(new Date('2026-11-23T14:59:59Z'));
    expect(today()).toBe('2026-11-23');
    vi.setSystemTime(new Date('2026-11-23T15:00:00Z'));
    expect(today()).toBe('2026-11-24');
  },
);
