/** The pictures as a phone gets them: their sizes, and the code it reads off them. */
import { decode } from 'fast-png';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Drawing, Drawings } from '../../src/edition/draw.ts';
import { withTemplate } from '../channel/issue.ts';
import { codesOn } from '../output/codes.ts';
import { cardsOf, drawn, rows, shipped } from './drawings.ts';

let made: Drawings;
beforeAll(async () => {
  made = await shipped();
}, 60_000);

const cards = (): readonly Drawing[] => cardsOf(made);

describe('the pictures of an issue', () => {
  test('are a cover, numbered cards and a preview of each page', () => {
    const names = made.drawings.map(({ name }) => name);
    expect(names).toEqual(['표지.png', ...cards().map((_, i) => `카드-0${i + 1}.png`), '미리보기-A4-1.png']);
    expect(cards().length).toBeGreaterThan(2);
  });

  test('are 800×400, 1080×1440 and as high as the paper, opaque and under 500 kB', () => {
    for (const { name, bytes } of made.drawings) {
      const { width, height, palette = [] } = decode(bytes);
      const size = name.startsWith('표지')
        ? [800, 400]
        : name.startsWith('카드')
          ? [1080, 1440]
          : [1240, 1754];
      expect([name, width, height]).toEqual([name, ...size]);
      expect(palette[0]?.length).toBe(3);
      expect(bytes.length).toBeLessThan(500_000);
    }
  });

  test('are the same bytes when they are drawn again', async () => {
    const again = await shipped();
    expect(again.drawings.map(({ bytes }) => Buffer.from(bytes))).toEqual(
      made.drawings.map(({ bytes }) => Buffer.from(bytes)),
    );
    expect(again.descriptions).toBe(made.descriptions);
  });

  test('have a QR code that a phone reads from the last card', async () => {
    expect(await codesOn(cards().at(-1)?.bytes ?? Buffer.of())).toEqual(['https://example.org/jobs']);
  });

  test('are none when a template is wrong, and the mistake is named', async () => {
    const files = withTemplate('cover.hbs', '<sheet title="a"><p>{{호수}}</p></sheet>');
    const { value, diagnostics } = await drawn(files);
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'template/unknown-name', place: { file: 'cover.hbs' } }]);
  });
});

describe('그림설명.txt', () => {
  test('has a paragraph for each picture with every opening on it', () => {
    const paragraphs = made.descriptions.trim().split('\n\n');
    expect(paragraphs.map((paragraph) => paragraph.split('\n')[0])).toEqual(
      made.drawings.map(({ name }) => name),
    );
    for (const { company = '', phone = '' } of rows) {
      const holding = cards().filter(({ description }) => description.includes(company));
      expect(holding).toHaveLength(1);
      expect(holding[0]?.description).toContain(phone);
    }
  });

  test('says what a QR code opens', () => {
    expect(cards().at(-1)?.description).toContain('구인 전체 보기 QR 코드: https://example.org/jobs');
  });
});
