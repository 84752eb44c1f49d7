/** The text of every template on both papers, as poppler reads it. */
import { describe, expect, test } from 'vitest';
import { asks } from '../programs.ts';
import { paint } from './conformance-sheet.ts';
import { printed } from './example.ts';
import { bare, formInput, forms } from './forms.ts';
import { openPdf } from './matterhorn-file.ts';
import { structureText } from './matterhorn-tree.ts';

/** The texts of the structure tree, one an element, as our own reader finds them. */
const told = (bytes: Uint8Array): readonly string[] =>
  structureText(openPdf(bytes), { alternatives: false }).map(bare);

describe.each(forms)('%s', (form) => {
  test('poppler copies the texts of the tree in their order', async () => {
    const { sheets } = await printed(await formInput(form));
    expect(sheets).toHaveLength(2);
    for (const { bytes } of sheets) {
      // What is copied when a whole page is marked, in the order of the content.
      const copied = bare(asks(bytes, 'pdftotext', '-raw', 'FILE', '-'));
      const texts = told(bytes);
      expect(texts.length).toBeGreaterThan(20);
      let at = 0;
      for (const text of texts) {
        const next = copied.indexOf(text, at);
        expect([text, next >= at]).toEqual([text, true]);
        at = next + text.length;
      }
    }
  });
});

test('poppler reads the text that is in the tree, in its order', async () => {
  const bytes = await paint();
  const tree = asks(bytes, 'pdfinfo', '-struct-text', 'FILE');
  const read = [...tree.matchAll(/^ *"(.*)"$/gm)].map(([, text = '']) => text).join('');
  expect(bare(read)).toBe(told(bytes).join(''));
});
