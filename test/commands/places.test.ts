/** Posting places as the real command serves them: files for the printer, the 게시대장, and what is told. */
import {
  cpSync,
  existsSync,
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
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { iljari, type Run } from '../iljari.ts';
import { openPdf } from '../output/matterhorn-file.ts';
import { textsOfPages } from '../output/pdfium.ts';
import { faultsOf } from '../output/qpdf.ts';

const openings = `회사명,하는 일,급여,근무지,마감일,연락처
가온푸드,두부 포장,월 250만원,김제시,2199-12-11,063-500-0101
누리식품,빵 포장,월 260만원,익산시,2199-12-11,063-500-0102
`;
const config = `센터: {이름: 한결일자리센터, 전화: 063-540-0100}
발행: {첫호날짜: 2026-11-24}
게시처: 게시처.csv
`;
const small = `${config}용지: A4\n`;
const issueName = '2026-11-24_제1호';

let parent = '';
let count = 0;
let folder = '';
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'iljari-places-'));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** A new folder with the config, the openings and these places. */
function prepare(places: string, yaml = small): void {
  folder = join(parent, String(++count));
  mkdirSync(folder);
  writeFileSync(join(folder, '일자리.yaml'), yaml);
  writeFileSync(join(folder, '구인.csv'), openings);
  writeFileSync(join(folder, '게시처.csv'), places);
}

const build = (...more: readonly string[]): Promise<Run> =>
  iljari(folder, ['build', '구인.csv', '--date', '2026-11-24', ...more]);
const pathOf = (name: string): string => join(folder, '발행', issueName, name);
const pdfs = (): readonly string[] =>
  (readdirSync(join(folder, '발행', issueName), { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.pdf'))
    .toSorted();
/** The text of each page. */
const pagesOf = (name: string): Promise<readonly string[]> => textsOfPages(readFileSync(pathOf(name)));

type Json = {
  readonly outputs: readonly {
    readonly path: string;
    readonly kind: string;
    readonly paper?: string;
    readonly edition?: string;
    readonly pages?: number;
    readonly places?: number;
    readonly copies?: number;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
};
const json = async (...more: readonly string[]): Promise<Json> =>
  JSON.parse((await build('--json', ...more)).stdout) as Json;

describe('three places on two papers', () => {
  let run: Run;
  beforeAll(async () => {
    prepare(
      '순서,이름,종류,부수,용지,연락처\n2,누리복지관,복지관,1,A4,063-500-0202\n1,가온아파트,아파트,3,A4,\n3,다온센터,주민센터,2,A3,\n',
      config,
    );
    run = await build();
  });

  test('give a file for the printer of each paper and one 게시대장 beside the sheets', () => {
    expect([run.code, pdfs()]).toEqual([
      0,
      [
        '게시대장_제1호.pdf',
        '일자리정보지_제1호_A3.pdf',
        '일자리정보지_제1호_A4.pdf',
        '일자리정보지_제1호_게시처_A3.pdf',
        '일자리정보지_제1호_게시처_A4.pdf',
      ],
    ]);
    expect(run.stdout).toContain('일자리정보지_제1호_게시처_A4.pdf (게시처 2곳, 4부)');
    expect(run.stdout).toContain('게시대장_제1호.pdf (1쪽)');
  });

  test('copies follow the route, each with the name of its place and the period', async () => {
    const named = async (name: string): Promise<readonly (string | undefined)[]> =>
      (await pagesOf(name)).map((page) => /가온아파트|누리복지관|다온센터/.exec(page)?.[0]);
    expect(await named('일자리정보지_제1호_게시처_A4.pdf')).toEqual([
      '가온아파트',
      '가온아파트',
      '가온아파트',
      '누리복지관',
    ]);
    expect(await named('일자리정보지_제1호_게시처_A3.pdf')).toEqual(['다온센터', '다온센터']);
    for (const page of await pagesOf('일자리정보지_제1호_게시처_A4.pdf')) {
      expect(page).toMatch(/검인[^]*11\. 24\.\(화\)[^]*~ 12\. 7\.\(월\)/);
      expect(page).toContain('두부 포장');
    }
  });

  test('the sheet for everybody is the same as without places', async () => {
    const names = ['일자리정보지_제1호_A3.pdf', '일자리정보지_제1호_A4.pdf'];
    const withPlaces = names.map((name) => readFileSync(pathOf(name)));
    const plain = join(folder, '없이');
    mkdirSync(plain);
    writeFileSync(join(plain, '일자리.yaml'), config.replace(/게시처:.*\n/, ''));
    cpSync(join(folder, '구인.csv'), join(plain, '구인.csv'));
    await iljari(plain, ['build', '구인.csv', '--date', '2026-11-24']);
    expect(names.map((name) => readFileSync(join(plain, '발행', issueName, name)))).toEqual(withPlaces);
  });

  test('the 게시대장 has them all, with what is to be printed', async () => {
    const text = (await pagesOf('게시대장_제1호.pdf')).join('\n');
    expect(text).toMatch(/1\s+가온아파트\s+아파트\s+A4\s+3/);
    expect(text).toMatch(/2\s+누리복지관\s+복지관\s+A4\s+1\s+063-500-0202/);
    expect(text).toMatch(/3\s+다온센터\s+주민센터\s+A3\s+2/);
    expect(text).toContain('A4 1쪽 × 4부 = 4장');
    expect(text).toContain('A3 1쪽 × 2부 = 2장');
  });

  test('a contact stands in the 게시대장 alone', async () => {
    for (const page of await pagesOf('일자리정보지_제1호_게시처_A4.pdf'))
      expect(page).not.toContain('063-500-0202');
  });

  test('qpdf finds nothing wrong with the files for the printer', () => {
    expect(pdfs()).toHaveLength(5);
    for (const name of pdfs()) expect([name, faultsOf(readFileSync(pathOf(name)))]).toEqual([name, '']);
  });

  test('the same places give the same bytes, and the ledger knows the table', async () => {
    const first = await json();
    const second = await json();
    expect(second).toEqual(first);
    expect(first.outputs).toMatchObject([
      { kind: 'sheet', paper: 'A4' },
      { kind: 'sheet', paper: 'A3' },
      { kind: 'places', paper: 'A4', places: 2, copies: 4, pages: 4 },
      { kind: 'places', paper: 'A3', places: 1, copies: 2, pages: 2 },
      { kind: 'roster', places: 3, pages: 1 },
      { kind: 'text' },
      { kind: 'text' },
      { kind: 'text' },
      { kind: 'report' },
    ]);
    expect(readFileSync(join(folder, '발행', '발행대장.csv'), 'utf8')).toContain('게시처.csv');
    const { stdout } = await build();
    expect(stdout).toContain('이미 발행한 것과 같아');
  });

  test('--paper A4 prints no A3, and says for whom', async () => {
    const { outputs, diagnostics } = await json('--paper', 'A4', '--out', '따로');
    expect(outputs.filter(({ kind }) => kind === 'places').map(({ paper }) => paper)).toEqual(['A4']);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'places/paper', actual: 'A3' }));
  });
});

test('editions have their own places, centre and 게시대장', async () => {
  prepare(
    '이름,판\n가온아파트,김제판\n누리복지관,익산판\n다온센터,"김제판, 익산판"\n라온동,완주판\n마루동,군산판\n',
    `${small}판:
  - 이름: 김제판
    지역: [김제]
  - 이름: 익산판
    지역: [익산]
    센터: {이름: 익산고용지원센터}
  - 이름: 군산판
    지역: [군산]
`,
  );
  const { code, stderr } = await build();
  expect([code, pdfs()]).toEqual([
    0,
    [
      '김제판/게시대장_제1호_김제판.pdf',
      '김제판/일자리정보지_제1호_김제판_A4.pdf',
      '김제판/일자리정보지_제1호_김제판_게시처_A4.pdf',
      '익산판/게시대장_제1호_익산판.pdf',
      '익산판/일자리정보지_제1호_익산판_A4.pdf',
      '익산판/일자리정보지_제1호_익산판_게시처_A4.pdf',
    ],
  ]);
  const [first, second] = await pagesOf('익산판/일자리정보지_제1호_익산판_게시처_A4.pdf');
  expect(first).toMatch(/빵 포장[^]*익산고용지원센터[^]*누리복지관/);
  expect(second).toContain('다온센터');
  expect((await pagesOf('김제판/일자리정보지_제1호_김제판_게시처_A4.pdf'))[1]).toMatch(
    /두부 포장[^]*다온센터/,
  );
  expect((await pagesOf('익산판/게시대장_제1호_익산판.pdf'))[0]).not.toContain('가온아파트');
  expect(stderr).toMatch(/게시처\.csv 5행 "판": 설정에 없는 판이어서 만들지 않았습니다: 완주판/);
  expect(stderr).toMatch(/게시처\.csv 6행 "이름": 군산판에 실을 구인이 없어 게시처 1곳의 것도/);
});

test('for a print shop the copies have the bleed and the cut of the sheet, and the name stands in its box', async () => {
  prepare('이름\n가온아파트\n', `${small}재단여백: 3\n`);
  expect((await build()).code).toBe(0);
  const boxesOf = (name: string): readonly (readonly number[])[] => {
    const file = openPdf(readFileSync(pathOf(name)));
    const page = file.pages[0]?.dict ?? {};
    const boxes = ['/MediaBox', '/TrimBox', '/BleedBox'].map((box) => file.list(page[box]).map(Number));
    expect(boxes.map(({ length }) => length)).toEqual([4, 4, 4]);
    return boxes;
  };
  const [sheet, copies] = ['일자리정보지_제1호_A4.pdf', '일자리정보지_제1호_게시처_A4.pdf'] as const;
  expect(boxesOf(copies)).toEqual(boxesOf(sheet));
  expect(await pagesOf(copies)).toEqual([expect.stringContaining('가온아파트')]);
});

describe('hostile names', () => {
  const names = [
    '<가온> & {{센터.이름}} &lt; </sheet>',
    '\u202e다나가\u202c ㈜한결 🏢🎉',
    '전북특별자치도 김제시 한빛마을휴먼시아 3단지 관리사무소 앞 게시판',
    '긴'.repeat(60),
    'مرحبا 가온 עברית 𠮷',
    '(소괄호) \\ 역빗금 % 퍼센트',
  ];

  test('come out as text on the sheet and in the 게시대장', async () => {
    prepare(['이름', ...names.map((name) => `"${name}"`)].join('\n'));
    const { code, stderr } = await build();
    expect(code).toBe(0);
    const bare = (text: string | undefined): string =>
      (text ?? '').replaceAll(/[\s\u200e\u200f\u202a-\u202e]/g, '');
    const pages = (await pagesOf('일자리정보지_제1호_게시처_A4.pdf')).map(bare);
    expect(pages).toHaveLength(names.length);
    expect(pages[0]).toContain('<가온>&{{센터.이름}}<</sheet>');
    expect(pages[1]).toContain('다나가(주)한결');
    expect(pages[2]).toContain(bare(names[2]));
    expect(pages[3]).toContain(bare(names[3]));
    expect(pages[4]).toContain('가온');
    expect(pages[5]).toContain('(소괄호)\\역빗금%퍼센트');
    const roster = bare((await pagesOf('게시대장_제1호.pdf')).join(''));
    expect(roster).toContain('<가온>&{{센터.이름}}<</sheet>');
    expect(stderr).toMatch(/게시처\.csv 6행 "이름": 글꼴에 없는 글자가 있어 "〓"로/);
    expect(faultsOf(readFileSync(pathOf('일자리정보지_제1호_게시처_A4.pdf')))).toBe('');
  });
});

test('five hundred places are one sheet and five hundred names', async () => {
  const placesOf = (many: number): string =>
    ['이름', ...Array.from({ length: many }, (_, i) => `한빛마을 ${i + 1}단지`)].join('\n');
  const sizeOf = ({ outputs }: Json): number => outputs.find(({ kind }) => kind === 'places')?.bytes ?? 0;
  prepare(placesOf(1));
  const one = sizeOf(await json());
  prepare(placesOf(500));
  const many = await json();
  expect(await pagesOf('일자리정보지_제1호_게시처_A4.pdf')).toHaveLength(500);
  expect((sizeOf(many) - one) / 499).toBeLessThan(600);
});

describe('what cannot be used', () => {
  test('a table with nothing but mistakes leaves the sheets, and no file for the printer', async () => {
    prepare('이름,용지\n,A4\n가온아파트,B4\n');
    const { code, stderr } = await build();
    expect([code, pdfs()]).toEqual([0, ['일자리정보지_제1호_A4.pdf']]);
    expect(stderr).toMatch(/\[오류\] 게시처\.csv 2행 "이름"/);
    expect(stderr).toMatch(/\[오류\] 게시처\.csv 3행 "용지"/);
    const report = readFileSync(pathOf('점검결과.txt'), 'utf8');
    expect(report).toMatch(/게시처\.csv\r?\n게시처 0곳/);
    expect((await build('--strict')).code).toBe(1);
  });

  test('check tells of it too', async () => {
    prepare('이름,부수\n가온아파트,많이\n');
    const { code, stdout } = await iljari(folder, ['check', '구인.csv', '--date', '2026-11-24']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/■ 게시처\.csv: 확인 필요 1건\n.*2행 "부수": 부수를 읽지 못하여 1부만/);
  });

  test('a table that is not there, or lies outside the folder, is wrong use; nothing is written', async () => {
    prepare('이름\n가온\n', small.replace('게시처.csv', '없음.csv'));
    const missing = await build();
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('없음.csv')]);
    prepare('이름\n가온\n', small.replace('게시처.csv', '../게시처.csv'));
    const outside = await build();
    expect([outside.code, outside.stderr]).toEqual([2, expect.stringContaining('이 폴더 밖의 파일')]);
    prepare('이름\n가온\n', small.replace('게시처.csv', '링크.csv'));
    writeFileSync(join(parent, '비밀.csv'), '이름\n비밀\n');
    symlinkSync(join(parent, '비밀.csv'), join(folder, '링크.csv'));
    const linked = await build();
    expect([linked.code, linked.stderr]).toEqual([2, expect.stringContaining('폴더 밖의 파일')]);
    expect(readdirSync(folder)).not.toContain('발행');
  });

  test('the table is no list of openings, in a folder or by name', async () => {
    prepare('이름\n가온아파트\n', small.replace('게시처.csv', '붙일곳.csv'));
    cpSync(join(folder, '게시처.csv'), join(folder, '붙일곳.csv'));
    const all = await iljari(folder, ['build', '.', '--date', '2026-11-24', '--json']);
    const { sources } = JSON.parse(all.stdout) as { sources: readonly { file: string }[] };
    expect(sources.map(({ file }) => file)).toEqual(['구인.csv']);
    const alone = await iljari(folder, ['build', '붙일곳.csv', '--date', '2026-11-24']);
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('구인 파일이 없습니다')]);
  });
});

describe("a centre's own templates", () => {
  const own = (name: string, text: string): void => {
    mkdirSync(join(folder, '템플릿'), { recursive: true });
    writeFileSync(join(folder, '템플릿', name), text);
  };
  beforeEach(() => prepare('이름,부수\n가온아파트,2\n'));

  test('their 게시대장 takes the place of ours', async () => {
    own(
      'places.hbs',
      '<sheet title="우리 대장">{{#each 게시처}}<p>{{번호}}. {{이름}} {{부수}}부</p>{{/each}}</sheet>',
    );
    expect((await build()).code).toBe(0);
    expect(await pagesOf('게시대장_제1호.pdf')).toEqual([expect.stringContaining('1. 가온아파트 2부')]);
  });

  test('a mistake in it is named, and nothing is published', async () => {
    own('places.hbs', '<sheet title="t">\n{{#each 게시처}}<p>{{이룸}}</p>{{/each}}</sheet>');
    const { code, stderr } = await build();
    expect(code).toBe(2);
    expect(stderr).toMatch(/places\.hbs 2번째 줄.*혹시 "이름"입니까/);
    expect(existsSync(join(folder, '발행', issueName))).toBe(false);
  });

  test('a sheet without a room for the name is printed without it, and that is told', async () => {
    own('colophon.hbs', '<colophon><p>검인</p></colophon>');
    const { code, stderr } = await build();
    expect(code).toBe(0);
    expect(stderr).toContain('게시처 이름을 찍을 자리가 없어 이름 없이 찍었습니다');
    expect(await pagesOf('일자리정보지_제1호_게시처_A4.pdf')).toHaveLength(2);
  });

  test('a room too small for the name shortens it, and says whose', async () => {
    own(
      'colophon.hbs',
      '<colophon><place class="small"/></colophon><style>.small { width: 30pt; height: 8pt; }</style>',
    );
    const { code, stderr } = await build();
    expect(code).toBe(0);
    expect(stderr).not.toContain('줄여 찍었습니다');
    writeFileSync(join(folder, '게시처.csv'), '이름\n가온마을 누리아파트 관리사무소\n');
    rmSync(join(folder, '발행'), { recursive: true });
    expect((await build()).stderr).toMatch(/게시처\.csv 2행 "이름": A4 템플릿의 게시처 자리가 좁아/);
  });
});
