/** The pictures as programs of Debian read them: zbar the code, tesseract the telephone numbers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Drawing } from '../../src/edition/draw.ts';
import { inFolder, says } from '../programs.ts';
import { cardsOf, rows, shipped } from './drawings.ts';

let cards: readonly Drawing[] = [];
beforeAll(async () => {
  cards = cardsOf(await shipped());
}, 60_000);

/** What a program prints about a picture, whose path takes the place of `FILE`. */
const reads = (picture: Drawing | undefined, program: string, ...words: readonly string[]): string =>
  inFolder((folder) => {
    const path = join(folder, 'card.png');
    writeFileSync(path, picture?.bytes ?? '');
    return says(program, ...words.map((word) => (word === 'FILE' ? path : word)));
  });

test('the last card has a QR code that zbar reads', () => {
  expect(reads(cards.at(-1), 'zbarimg', '--raw', '-q', 'FILE').trim()).toBe('https://example.org/jobs');
});

test('a card has phone numbers that tesseract reads', () => {
  const phones = rows.map(({ phone = '' }) => phone).filter((phone) => cards[1]?.description.includes(phone));
  expect(phones.length).toBeGreaterThan(1);
  const read = reads(cards[1], 'tesseract', 'FILE', '-', '-l', 'eng', '--psm', '6');
  for (const phone of phones) expect(read).toContain(phone);
});
