/** Pictures of every kind and in every bad shape. */
import { describe, expect, test } from 'vitest';
import { loadFonts } from '../../src/commands/load/shipped.ts';
import { openPicture, type Picture } from '../../src/picture/picture.ts';
import type { Pixels } from '../../src/picture/png.ts';
import { chunk, fileOf, jpeg, painter, plainPng, png, svg, turned } from './files.ts';

const engine = { ...painter, fonts: () => [] };

async function open(bytes: Uint8Array): Promise<Picture> {
  const { value, diagnostics } = await openPicture(fileOf('로고', bytes), engine);
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  return value;
}

async function raster(bytes: Uint8Array, width = 10): Promise<Pixels> {
  const drawn = await (await open(bytes)).at(width);
  if (drawn.kind !== 'raster') throw new Error('a JPEG');
  return drawn;
}

/** What is said of a file that cannot be printed. */
async function complaint(bytes: Uint8Array | null): Promise<string> {
  const { value, diagnostics } = await openPicture(fileOf('로고.png', bytes), engine);
  expect(value).toBeNull();
  const [{ code, place, message, hint } = { code: '', place: undefined, message: '', hint: '' }] =
    diagnostics;
  expect([code, place?.file, diagnostics.length]).toEqual(['picture/unusable', '로고.png', 1]);
  expect(hint).toMatch(/십시오\.|안 됩니다\.$/);
  return message;
}

const red = [255, 0, 0];
const white = [255, 255, 255];

describe('a PNG gives its pixels', () => {
  test.each([
    ['RGB', png({ width: 2, height: 1, depth: 8, colour: 2, rows: Uint8Array.of(0, ...red, ...white) })],
    [
      'RGB of 16 bits',
      png({
        width: 2,
        height: 1,
        depth: 16,
        colour: 2,
        rows: Uint8Array.of(0, 255, 9, 0, 9, 0, 9, ...Array<number>(6).fill(255)),
      }),
    ],
    [
      'palette of one bit',
      png({
        width: 2,
        height: 1,
        depth: 1,
        colour: 3,
        rows: Uint8Array.of(0, 0b0100_0000),
        palette: [...red, ...white],
      }),
    ],
    [
      'interlaced RGB',
      png({
        width: 2,
        height: 1,
        depth: 8,
        colour: 2,
        interlaced: true,
        rows: Uint8Array.of(0, ...red, 0, ...white),
      }),
    ],
  ])('%s', async (_, bytes) => {
    const { width, height, rgb, alpha } = await raster(bytes);
    expect([width, height, ...rgb]).toEqual([2, 1, ...red, ...white]);
    expect(alpha).toBeNull();
  });

  test.each([
    ['grey of one bit', 1, [0, 0b1000_0000], [255, 0]],
    ['grey of four bits', 4, [0, 0x3f], [51, 255]],
    ['grey of 16 bits', 16, [0, 128, 0, 255, 255], [128, 255]],
  ])('%s', async (_, depth, rows, [first, second]) => {
    const bytes = png({ width: 2, height: 1, depth, colour: 0, rows: Uint8Array.from(rows) });
    expect([...(await raster(bytes)).rgb]).toEqual([first, first, first, second, second, second]);
  });

  test.each([
    [
      'grey with alpha',
      png({ width: 2, height: 1, depth: 8, colour: 4, rows: Uint8Array.of(0, 7, 0, 9, 255) }),
    ],
    [
      'a transparent colour of the palette',
      png({
        width: 2,
        height: 1,
        depth: 8,
        colour: 3,
        rows: Uint8Array.of(0, 0, 1),
        palette: [...red, ...white],
        transparency: [0],
      }),
    ],
    [
      'one colour that is transparent',
      png({
        width: 3,
        height: 1,
        depth: 8,
        colour: 2,
        rows: Uint8Array.of(0, ...red, ...white, ...white),
        transparency: [0, 255, 0, 0, 0, 0],
      }),
    ],
  ])('and where it is transparent: %s', async (_, bytes) => {
    expect([...((await raster(bytes)).alpha ?? [])].slice(0, 2)).toEqual([0, 255]);
  });
});

describe('a JPEG', () => {
  const plain = jpeg();

  test('stays as it is, without what a camera wrote', async () => {
    const drawn = await (await open(turned(plain, 1))).at(10);
    if (drawn.kind !== 'jpeg') throw new Error('no JPEG');
    expect([drawn.width, drawn.height, drawn.orientation]).toEqual([40, 20, 1]);
    expect(Buffer.from(drawn.bytes).includes('GPS')).toBe(false);
    expect(drawn.bytes.length).toBeLessThanOrEqual(plain.length);
  });

  test('that lies on its side has its sides exchanged', async () => {
    const { width, height } = await open(turned(plain, 6));
    expect([width, height]).toEqual([15, 30]);
  });

  test('may be grey or progressive', async () => {
    const kinds = [jpeg('grey'), jpeg('progressive')];
    for (const bytes of kinds) expect((await (await open(bytes)).at(9)).kind).toBe('jpeg');
  });

  test('in the colours of a press is refused', async () => {
    expect(await complaint(jpeg('press'))).toContain('CMYK');
  });

  test('cut off anywhere is refused', async () => {
    for (let length = 2; length < plain.length; length += 7)
      expect(await complaint(plain.subarray(0, length))).toContain('깨졌거나');
  });

  test('that says it is enormous is refused before it is unpacked', async () => {
    const frame = plain.indexOf(Buffer.of(0xff, 0xc0));
    const lying = Buffer.from(plain);
    lying.writeUInt16BE(60_000, frame + 5);
    expect(await complaint(lying)).toContain('60000 픽셀');
  });
});

describe('an SVG', () => {
  const sign = svg('<rect width="40" height="40" fill="#0b50d0"/>');

  test('is painted as finely as its size on paper needs', async () => {
    const picture = await open(sign);
    expect([picture.width, picture.height]).toEqual([60, 30]);
    const drawn = await picture.at(72);
    expect([drawn.width, drawn.height]).toEqual([600, 300]);
    expect(await picture.at(72)).toBe(drawn);
    const [first] = (await raster(sign, 72)).rgb;
    expect(first).toBe(0x0b);
  });

  test('is not painted larger than a sheet needs', async () => {
    expect((await (await open(sign)).at(3000)).width).toBe(3600);
  });

  test('sets its text in our fonts', async () => {
    const text = svg('<text x="2" y="30" font-size="30">한빛</text>');
    const inked = async (fonts: () => readonly Uint8Array[]): Promise<boolean> => {
      const { value } = await openPicture(fileOf('글.svg', text), { ...painter, fonts });
      const drawn = await value?.at(40);
      return drawn?.kind === 'raster' && (drawn.alpha ?? [255]).some((one) => one > 200);
    };
    const fonts = (await loadFonts()).filter(({ order }) => order === 1).map(({ bytes }) => bytes());
    expect(await inked(() => fonts)).toBe(true);
    expect(await inked(() => [])).toBe(false);
  });

  test.each([
    ['broken', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="5"><rect')],
    ['without a size', svg('', 'width="0" height="0"')],
    ['of another size than can be', svg('<rect width="9" height="9"/>', 'width="1e9" height="4"')],
  ])('%s is refused', async (_, bytes) => {
    expect(await complaint(bytes)).toContain('SVG');
  });
});

describe('is refused with its reason:', () => {
  const good = plainPng(8, [1, 2, 3]);

  test('no picture at all', async () => {
    expect(await complaint(Buffer.from('MZ\u0000 program'))).toContain('그림이 아닙니다');
    expect(await complaint(Buffer.alloc(0))).toContain('비어 있습니다');
    expect(await complaint(null)).toContain('읽지 못했습니다');
  });

  test('a PNG cut off anywhere', async () => {
    for (let length = 8; length < good.length; length++)
      expect(await complaint(good.subarray(0, length))).toContain('깨졌거나');
  });

  test('a PNG that holds fewer or more pixels than it says', async () => {
    const spec = { width: 4, height: 4, depth: 8, colour: 0 };
    expect(await complaint(png({ ...spec, rows: Buffer.alloc(19) }))).toContain('깨졌거나');
    expect(await complaint(png({ ...spec, rows: Buffer.alloc(50_000_000) }))).toContain('깨졌거나');
  });

  test('a PNG of too many pixels', async () => {
    const rows = Uint8Array.of(0);
    expect(await complaint(png({ width: 4001, height: 4000, depth: 8, colour: 0, rows }))).toContain(
      '4001×4000',
    );
    expect(await complaint(png({ width: 100_000, height: 1, depth: 8, colour: 0, rows }))).toContain(
      '100000×1',
    );
    expect(await complaint(png({ width: 0, height: 1, depth: 8, colour: 0, rows }))).toContain('깨졌거나');
  });

  test('a PNG of few colours and interlaced', async () => {
    const rows = Uint8Array.of(0, 0, 0, 0);
    const bytes = png({ width: 2, height: 1, depth: 1, colour: 0, interlaced: true, rows });
    expect(await complaint(bytes)).toContain('인터레이스');
  });

  test('a file of too many bytes, unread', async () => {
    const file = { ...fileOf('로고.png', null), size: 5 * 1024 * 1024 };
    const { diagnostics } = await openPicture(file, engine);
    expect(diagnostics[0]?.message).toContain('5.0 MB');
  });

  test('one for which there is no room beside the others', async () => {
    const { diagnostics } = await openPicture(fileOf('로고.png', good), engine, 63);
    expect(diagnostics[0]).toMatchObject({
      message: '그림을 모두 합치면 너무 큽니다(이 그림은 8×8 픽셀).',
      hint: expect.stringContaining('4800만 픽셀'),
    });
    expect((await openPicture(fileOf('로고.png', good), engine, 64)).value?.pixels).toBe(64);
  });

  test('an SVG that is given up', async () => {
    const slow = { ...engine, attempt: () => Promise.resolve('too-much' as const) };
    const { value, diagnostics } = await openPicture(fileOf('로고.svg', svg('')), slow);
    expect(value).toBeNull();
    expect(diagnostics[0]?.message).toBe('SVG 그림이 너무 복잡하여 그리지 못했습니다.');
  });

  test('but not for a note or a colour profile that is damaged', async () => {
    const profile = chunk('iCCP', Buffer.from('x\0\0not compressed'));
    const bytes = Buffer.concat([good.subarray(0, 33), profile, good.subarray(33)]);
    expect((await raster(bytes)).width).toBe(8);
  });
});
