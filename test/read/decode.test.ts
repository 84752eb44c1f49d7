import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { decode } from '../../src/read/decode.ts';
import { cp949, read, texts, utf16, utf8 } from './files.ts';

const list = '회사명,모집직종,급여\n샾인샾 김밥,똠얌꿍 조리원,"월급 2,500,000원"\n';

describe('a list is the same in every encoding', () => {
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', utf8(list)],
    ['UTF-8 with a mark', utf8(`\ufeff${list}`)],
    ['CP949', cp949(list)],
    ['UTF-16LE with a mark', utf16(list, 'le', true)],
    ['UTF-16BE with a mark', utf16(list, 'be', true)],
    ['UTF-16LE', utf16(list, 'le', false)],
    ['UTF-16BE', utf16(list, 'be', false)],
    ['decomposed UTF-8', utf8(list.normalize('NFD'))],
    ['CR LF', utf8(list.replaceAll('\n', '\r\n'))],
    ['CR alone', utf8(list.replaceAll('\n', '\r'))],
  ];
  test.each(encodings)('%s', async (_, bytes) => {
    const { entries, codes } = await read(bytes);
    expect(codes).toEqual([]);
    expect(texts(entries[0])).toEqual({
      company: '샾인샾 김밥',
      occupation: '똠얌꿍 조리원',
      pay: '월급 2,500,000원',
    });
  });
});

test('a table of hardly anything but Hangul is still seen to be UTF-16', async () => {
  // 가 and 대 end in a zero byte, as every ASCII letter begins with one.
  const zeros = `회사명\t급여\n${'가대가\t대가\n'.repeat(50)}`;
  for (const order of ['le', 'be'] as const) {
    expect((await read(utf16(zeros, order, false))).entries).toHaveLength(50);
    const prose = `회사명\t급여\n가나\t${'나'.repeat(3000)}`;
    expect((await read(utf16(prose, order, true))).entries).toHaveLength(1);
  }
});

test('every Hangul syllable survives CP949', async () => {
  const syllables = Array.from({ length: 11_172 }, (_, index) => String.fromCharCode(0xac00 + index)).join(
    '',
  );
  expect((await decode('가.csv', cp949(syllables))).value).toBe(syllables);
});

describe('a byte that fits no encoding is shown where it stands', () => {
  const damaged = (bytes: Uint8Array, at: number, byte: number): Uint8Array => bytes.with(at, byte);
  const lines = '회사명,연락처\n가나식품,063-540-0001\n다라식품,063-540-0002\n';

  test('UTF-8, although CP949 could read the rest', async () => {
    const bytes = utf8(lines);
    const at = bytes.length - 26;
    const [problem, ...others] = (await decode('가.csv', damaged(bytes, at, 0xff))).diagnostics;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'read/encoding',
      severity: 'error',
      place: { file: '가.csv', line: 3 },
    });
    expect(problem?.message).toContain('UTF-8');
  });

  test('CP949', async () => {
    const bytes = cp949(lines);
    const at = bytes.lastIndexOf(0xb4); // 다
    const [problem] = (await decode('가.csv', damaged(bytes, at, 0xff))).diagnostics;
    expect(problem).toMatchObject({ code: 'read/encoding', place: { line: 3 } });
    expect(problem?.message).toContain('CP949');
    expect(problem?.actual).toContain('540-0001');
  });

  test('a UTF-8 file cut in the middle of a character', async () => {
    const bytes = utf8('회사명,연락처\n가나식품,전화 문의');
    expect((await decode('가.csv', bytes.subarray(0, bytes.length - 1))).diagnostics[0]).toMatchObject({
      code: 'read/encoding',
      place: { line: 2 },
    });
  });

  test('a replacement character that the file holds itself is no damage', async () => {
    const bytes = Uint8Array.from([...utf8('가\ufffd나\n다'), 0xff]);
    expect((await decode('가.csv', bytes)).diagnostics[0]).toMatchObject({ place: { line: 2 } });
    expect((await decode('가.csv', utf8('가\ufffd나'))).value).toBe('가\ufffd나');
  });
});

test('control characters and marks inside the text are dropped, tabs and line breaks kept', async () => {
  expect((await decode('가.csv', utf8('가\u0001나\u200b\t다\ufeff\u0085라\v마\n'))).value).toBe(
    '가나\u200b\t다라 마\n',
  );
});

test('binary data is no text', async () => {
  const bytes = Uint8Array.from({ length: 2000 }, (_, index) => (index * 7) % 32);
  expect((await decode('가.csv', bytes)).diagnostics.map(({ code }) => code)).toEqual(['read/unknown']);
});

test('property: any text without control characters comes back from UTF-8, whatever its first letters', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
      fc.pre(!/[\0-\x08\v\f\r\x0e-\x1f\x7f-\x9f\ufeff]/.test(text));
      expect((await decode('가.csv', utf8(text))).value).toBe(text.normalize('NFC'));
    }),
  );
});
