/** The centre's logo and pictures of its templates, through the real command. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { iljari } from '../iljari.ts';
import { picturesIn } from '../output/drawn-pictures.ts';
import { openPdf } from '../output/matterhorn-file.ts';
import { plainPng, svg } from '../picture/files.ts';

const root = join(import.meta.dirname, '..', '..');
const config = readFileSync(join(root, 'examples', 'gimje', '일자리.yaml'), 'utf8');
let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'iljari-logo-')), '센터');
  mkdirSync(folder);
  writeFileSync(
    join(folder, '구인.csv'),
    '회사명,모집제목,급여,연락처,근무지\n가온푸드,포장,월급 250만원,063-540-0101,김제시\n',
  );
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

type Told = {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly place?: { readonly file: string; readonly line?: number };
};

async function build(
  logo: string,
): Promise<{ readonly code: number | null; readonly told: readonly Told[] }> {
  writeFileSync(join(folder, '일자리.yaml'), `${config}\n로고: ${logo}\n`);
  const run = await iljari(folder, ['build', '구인.csv', '--date', '2026-11-24', '--paper', 'A4', '--json']);
  expect(run.stderr).toBe('');
  const { diagnostics } = JSON.parse(run.stdout) as { readonly diagnostics: readonly Told[] };
  return { code: run.code, told: diagnostics.filter(({ code }) => /picture|config/.test(code)) };
}

/** Sizes of the pictures that stand on the sheet. */
function printed(): readonly string[] {
  const issue = readdirSync(join(folder, '발행')).find((name) => name.startsWith('2026')) ?? '';
  const path = join(folder, '발행', issue, '일자리정보지_제24호_A4.pdf');
  return picturesIn(openPdf(readFileSync(path))).map(({ what }) => what);
}

describe('the logo', () => {
  test('stands in the masthead, with its text for those who do not see it', async () => {
    writeFileSync(join(folder, '로고.png'), plainPng(30, [11, 80, 208]));
    expect(await build('로고.png')).toEqual({ code: 0, told: [] });
    expect(printed()).toEqual(['30×30 /DeviceRGB']);
  });

  test('may be an SVG in a folder, its name decomposed as on a Mac', async () => {
    mkdirSync(join(folder, '그림'));
    writeFileSync(join(folder, '그림', '로고.svg'.normalize('NFD')), svg('<rect width="80" height="40"/>'));
    expect(await build('그림\\로고.svg')).toEqual({ code: 0, told: [] });
    expect(printed()).toHaveLength(1);
  });

  test.each([
    ['is missing', '없음.png', null, '읽지 못했습니다'],
    ['is no picture', '글.png', Buffer.from('글'), '그림이 아닙니다'],
    ['is torn', '반.png', plainPng(30, [1, 2, 3]).subarray(0, 60), '잘렸습니다'],
  ])('that %s is told, and the sheet comes without it', async (_, name, bytes, message) => {
    if (bytes !== null) writeFileSync(join(folder, name), bytes);
    const { code, told } = await build(name);
    expect(code).toBe(0);
    expect(told).toMatchObject([{ code: 'picture/unusable', place: { file: name } }]);
    expect(told[0]?.message).toContain(message);
    expect(printed()).toEqual([]);
  });

  test.each(['../밖.png', '/밖.png', 'C:\\밖.png', '그림/../../밖.png'])(
    'may not lie outside: %s',
    async (path) => {
      writeFileSync(join(folder, '..', '밖.png'), plainPng(30, [1, 2, 3]));
      const { code, told } = await build(`'${path}'`);
      expect([code, told[0]?.code]).toEqual([2, 'config/path']);
    },
  );

  test('may not lead outside by a link either', async () => {
    writeFileSync(join(folder, '..', '밖.png'), plainPng(30, [1, 2, 3]));
    symlinkSync(join(folder, '..', '밖.png'), join(folder, '안.png'));
    const { code, told } = await build('안.png');
    expect([code, told[0]?.code]).toEqual([0, 'picture/unusable']);
    expect(printed()).toEqual([]);
  });
});

describe('a picture of the templates', () => {
  const own = (src: string): void => {
    mkdirSync(join(folder, '템플릿'));
    writeFileSync(join(folder, '템플릿', '지도.png'), plainPng(30, [1, 2, 3]));
    const text = `<sheet title="가">\n<p>{{제목}}</p>\n<img src="${src}" alt="오시는 길 약도"/>\n</sheet>`;
    writeFileSync(join(folder, '템플릿', 'sheet.hbs'), text);
  };

  test('is found beside them', async () => {
    own('지도.png');
    expect(await build('')).toEqual({ code: 0, told: [] });
    expect(printed()).toEqual(['30×30 /DeviceRGB']);
  });

  test.each([
    ['with the nearest name', '지도1.png', '혹시 "지도.png"입니까?'],
    ['even where such a file lies on the disk', '../구인.csv', '템플릿 폴더에'],
  ])('that is unknown is refused at its line, %s', async (_, src, hint) => {
    own(src);
    const { code, told } = await build('');
    expect(code).toBe(2);
    expect(told).toMatchObject([{ code: 'template/picture', place: { file: 'sheet.hbs', line: 3 } }]);
    expect(told[0]?.hint).toContain(hint);
  });
});
