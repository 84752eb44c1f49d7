/** What is read aloud where it is not what is printed, and in which language. */
import { beforeAll, describe, expect, test } from 'vitest';
import { offences } from './conformance-archive.ts';
import { paint } from './conformance-sheet.ts';
import { openPdf, textOf } from './matterhorn-file.ts';
import { nodesOf, structureText } from './matterhorn-tree.ts';
import { examinePdf } from './matterhorn.ts';
import { pdfiumReads, textOf as copied } from './pdfium.ts';
import { markup } from './spoken-sheet.ts';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await paint(markup);
});

describe('a sign that stands in for another', () => {
  test('is read as what was written, a variant of the same sign as what is printed', () => {
    expect(structureText(openPdf(bytes))).toEqual([
      '가',
      '🌟 모집 📞063-540-0100 완료✅ 09:00~18:00',
      '화살표 ➔ 다음 줄',
      'Welcome, friends 환영합니다 Xin chào',
      'English page',
      '여기',
      '𛀁',
    ]);
  });

  test('keeps its place among the others for who copies', async () => {
    expect(await copied(bytes)).toContain('★ 모집 ☎063-540-0100 완료✔');
  });

  test('is read so by PDFium too', async () => {
    expect(await pdfiumReads(bytes)).toContain('🌟 모집 📞063-540-0100 완료✅ 09:00~18:00');
  });
});

test('each language stands at its element, and the document keeps its own', () => {
  const file = openPdf(bytes);
  const spoken = nodesOf(file)
    .filter(({ dict }) => '/Lang' in dict)
    .map(({ role, dict }) => `${role} ${textOf(dict['/Lang'])}`);
  expect(spoken).toEqual(['Span en', 'Span vi', 'Div en', 'LI ja']);
  expect(textOf(file.catalogue['/Lang'])).toBe('ko-KR');
});

test('the claims of the file hold', () => {
  expect(examinePdf(bytes)).toEqual([]);
  expect(offences(bytes)).toEqual([]);
});
