/** What is read aloud where it is not what is printed, and in which language. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { offences } from './conformance-archive.ts';
import { paint } from './conformance-sheet.ts';
import { pdfiumReads } from './conformance-readers.ts';
import { inFolder, openPdf, textOf } from './matterhorn-file.ts';
import { nodesOf, structureText } from './matterhorn-tree.ts';
import { examinePdf } from './matterhorn.ts';

/** Stand-ins at the start, within a word, at the end of a line and in a running footer; a variant; a sign of no font; one whose font has no space at the end of a line. */
const markup = `<sheet title="가"><style>.mark { background-color: #eeeeee }</style>
<h1>가</h1>
<p>🌟 모집 📞063-540-0100 완료✅<br/>09:00∼18:00</p>
<p>화살표 ➔<br/>다음 줄</p>
<p><span lang="en">Welcome, <b>friends</b></span> 환영합니다 <span class="mark" lang="vi">Xin chào</span></p>
<div lang="en"><p>English page</p></div>
<ul><li lang="ja"><p>여기</p></li></ul>
<p>𛀁</p>
<footer><p>🌟 꼬리</p></footer></sheet>`;

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

  test('keeps its place among the others for who copies', () => {
    const text = inFolder((folder) => {
      writeFileSync(join(folder, 'sheet.pdf'), bytes);
      return execFileSync('pdftotext', [join(folder, 'sheet.pdf'), '-'], { encoding: 'utf8' });
    });
    expect(text).toContain('★ 모집 ☎063-540-0100 완료✔');
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
