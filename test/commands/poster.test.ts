/** A poster of more openings than it holds, made by the real command. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedSpreadsheet } from '../../scripts/invented.mjs';
import { iljari, type Run } from '../iljari.ts';
import { textOf } from '../output/pdfium.ts';

const count = 60;
const centre = '센터:\n  이름: 가온센터\n  전화: 063-980-0100\n';
const channel = '  누리집:\n    - 이름: 구인 전체 보기\n      주소: https://example.org/jobs\n';
const rest = '발행:\n  첫호날짜: 2026-01-06\n양식:\n  A3: 포스터\n용지: A3, A4\n';

type Made = { readonly run: Run; readonly poster: string; readonly sheet: string; readonly report: string };

async function make(folder: string, config: string): Promise<Made> {
  writeFileSync(join(folder, '구인.csv'), inventedSpreadsheet(count));
  writeFileSync(join(folder, '일자리.yaml'), config);
  const run = await iljari(folder, ['build', '구인.csv', '--date', '2026-11-24']);
  const issue = join(
    folder,
    '발행',
    readdirSync(join(folder, '발행')).find((name) => name.endsWith('호')) ?? '',
  );
  const textOn = (paper: string): Promise<string> => {
    const file = readdirSync(issue).find((name) => name.endsWith(`_${paper}.pdf`)) ?? '';
    return textOf(readFileSync(join(issue, file)));
  };
  const report = readFileSync(join(issue, '점검결과.txt'), 'utf8');
  return { run, poster: await textOn('A3'), sheet: await textOn('A4'), report };
}

const phonesIn = (text: string): readonly string[] =>
  [...new Set(text.match(/063-5\d\d-01\d\d/g))].toSorted();

describe('a poster of more openings than it holds', () => {
  let [folder, made] = ['', null as Made | null];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'iljari-poster-'));
    made = await make(folder, centre + channel + rest);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Openings on the sheet: some invented ones pay too little and are held back. */
  const printed = (): number => Number(/(\d+)건을 실었습니다/.exec(made?.run.stdout ?? '')?.[1]);

  test('keeps its page, the sheet beside it has everything', () => {
    expect(made?.run.code).toBe(0);
    expect(made?.run.stdout).toMatch(/_A3\.pdf \(1쪽\)/);
    expect(phonesIn(made?.sheet ?? '')).toHaveLength(printed());
    expect(phonesIn(made?.poster ?? '').length).toBeGreaterThanOrEqual(6);
  });

  test('says how many there are besides, and the terminal and the report name them', () => {
    const shown = phonesIn(made?.poster ?? '').length;
    expect(made?.poster).toContain(`구인 ${printed() - shown}건이 더 있습니다`);
    expect(made?.run.stderr).toContain(`마감이 가까운 ${shown}건만 싣고 ${printed() - shown}건은 뺐습니다:`);
    expect(made?.report.match(/A3 포스터에는 자리가 모자라 싣지 않았습니다/g)).toHaveLength(
      printed() - shown,
    );
  });

  test('has what closes first', () => {
    expect(made?.poster).toContain('11. 27.(금)까지');
    expect(made?.poster).not.toMatch(/상시 모집|채용 시까지|12\. 18\./);
  });

  test('points to the list of all of them, or to the centre without one', async () => {
    expect(made?.poster).toContain('QR 코드를 찍으시면 모두 보실 수 있습니다 (구인 전체 보기)');
    const other = mkdtempSync(join(tmpdir(), 'iljari-poster-'));
    try {
      const { poster } = await make(other, centre + rest);
      expect(poster).toMatch(/063-980-0100 가온센터에\s물어보시면 알려 드립니다/);
      expect(poster).not.toContain('QR');
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  }, 60_000);
});
