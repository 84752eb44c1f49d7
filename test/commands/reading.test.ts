/** What the built program reads: the bundle, not `src/`, where a package may come out otherwise. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { iljari } from '../iljari.ts';

const list = `<?xml version="1.0" encoding="UTF-8"?><wantedRoot><total>1</total>
<wanted><wantedAuthNo>K111</wantedAuthNo><company>한결정밀</company><title>선반 가공</title><salTpNm>월급</salTpNm>
<sal>250만원</sal><region>전북 김제시</region><closeDt>26-12-11</closeDt></wanted></wantedRoot>`;
const detail = `<?xml version="1.0" encoding="UTF-8"?><wantedDtl><wantedAuthNo>K222</wantedAuthNo>
<corpInfo><corpNm>가온식품</corpNm></corpInfo><wantedInfo><wantedTitle>조리원 모집</wantedTitle>
<receiptCloseDt>20261211</receiptCloseDt></wantedInfo>
<empchargeInfo><contactTelno>063-500-0102</contactTelno></empchargeInfo></wantedDtl>`;

/** A new folder with these files. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'iljari-reading-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

type Record_ = { readonly company: string; readonly title: string };

describe('the built program', () => {
  test.each([
    ['list', list, '한결정밀', '선반 가공'],
    ['detail', detail, '가온식품', '조리원 모집'],
  ])('reads an XML %s of 고용24', async (name, text, company, title) => {
    const folder = folderWith({ [`${name}.xml`]: text });
    const run = await iljari(folder, ['check', `${name}.xml`, '--date', '2026-11-24', '--json']);
    expect(run.stderr).toBe('');
    const { records } = JSON.parse(run.stdout) as { readonly records: readonly Record_[] };
    expect(records).toMatchObject([{ company, title }]);
  });
});
