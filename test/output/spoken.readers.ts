/** What poppler copies where it is not what is read aloud. */
import { expect, test } from 'vitest';
import { asks } from '../programs.ts';
import { paint } from './conformance-sheet.ts';
import { markup } from './spoken-sheet.ts';

test('a sign that stands in for another keeps its place among the others for who copies', async () => {
  const text = asks(await paint(markup), 'pdftotext', 'FILE', '-');
  expect(text).toContain('★ 모집 ☎063-540-0100 완료✔');
});
