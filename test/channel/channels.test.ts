/** The texts for BAND and KakaoTalk, with our own templates. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelTexts, type ChannelText } from '../../src/channel/channels.ts';
import { keeps, lineBreaksOf, limits } from '../../src/channel/limits.ts';
import type { Config } from '../../src/config/config.ts';
import type { Cells } from '../lint/builder.ts';
import { config, issueOf, rowsOf, templates, withTemplate } from './issue.ts';

const textsOf = async (rows: readonly Cells[], settings: Config = config): Promise<readonly ChannelText[]> =>
  (await channelTexts(issueOf(rows, settings), settings, templates)).value;
const textOf = async (name: string, rows: readonly Cells[], settings?: Config): Promise<string> =>
  (await textsOf(rows, settings)).find((text) => text.name === name)?.text ?? '';
const bandOf = async (rows: readonly Cells[]): Promise<readonly string[]> =>
  (await textsOf(rows)).filter(({ name }) => name.startsWith('밴드')).map(({ text }) => text);
/** Numbers of the openings in a text. */
const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));

describe('밴드', () => {
  test('one opening: the whole text', async () => {
    await expect(await textOf('밴드.txt', rowsOf(1))).toMatchFileSnapshot('texts/band-1.txt');
  });

  test.each([1, 40, 300])('%d openings: every opening once, each text within the limit', async (count) => {
    const texts = await bandOf(rowsOf(count));
    const names = (await textsOf(rowsOf(count))).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('밴드'))).toEqual(
      texts.length === 1 ? ['밴드.txt'] : texts.map((_, i) => `밴드-${i + 1}.txt`),
    );
    expect(texts.flatMap(numbersIn)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    expect(texts.filter((text) => !keeps(text, limits.밴드))).toEqual([]);
    for (const [i, text] of texts.slice(0, -1).entries()) {
      expect(text).toContain(`(${i + 1}/${texts.length})`);
      const after = texts.slice(i + 1).flatMap(numbersIn).length;
      expect(text).toContain(`남은 ${after}건은 다음 글에 이어집니다.`);
    }
    expect(texts.at(-1)).toContain('https://example.org/jobs');
    expect(texts.at(-1)).not.toContain('이어집니다');
  });

  test('a phone and a whole web address stand alone on their lines, so that they can be tapped', async () => {
    const url = `https://example.org/${'a'.repeat(60)}?wantedAuthNo=K1&x=y`;
    const rows: readonly Cells[] = [{}, { phone: '', url, company: '나래상회' }];
    // With the telephone of a centre its number stands in place of a page.
    const alone = { ...config, centre: { ...config.centre, phone: '' } };
    const lines = (await textOf('밴드.txt', rows, alone)).split('\n');
    expect(lines).toContain('☎ 063-540-1234');
    expect(lines).toContain(`▶ ${url}`);
  });

  test('an opening that no post can hold is named, and the others are there', async () => {
    const source = '{{제목}}\n{{#each 묶음}}{{#each 구인}}\n{{번호}}. {{> body}}{{/each}}{{/each}}';
    const body = `{{#if (같음 회사명 "길다상회")}}${'가'.repeat(limits.밴드.characters)}{{else}}{{회사명}}{{/if}}`;
    const files = [...withTemplate('band.hbs', source), { name: 'body.hbs', source: body }];
    const rows = [...rowsOf(3), { company: '길다상회' }];
    const { value, diagnostics } = await channelTexts(issueOf(rows), config, files);
    expect(numbersIn(value[0]?.text ?? '')).toHaveLength(3);
    expect(diagnostics.map(({ code }) => code)).toEqual(['channel/opening-too-long']);
    expect(diagnostics[0]?.message).toMatch(/정보지 \d번$/);
  });
});

describe.each([
  ['카카오.txt', limits.카카오],
  ['카카오-와이드.txt', limits.와이드],
])('%s', (name, limit) => {
  test.each([1, 40, 300])('%d openings: within the limit', async (count) => {
    const text = await textOf(name, rowsOf(count));
    expect(text).not.toBe('');
    expect(keeps(text, limit)).toBe(true);
    const shown = (text.match(/^(?:\d+\.|·) /gm) ?? []).length;
    expect(shown).toBeGreaterThan(0);
    const [, rest = '0'] =
      /^(?:이 밖에 |그 밖에 )?(\d+)건(?:이 더 있습니다\.|은 버튼에서)$/m.exec(text) ?? [];
    expect(Number(rest)).toBe(count - shown);
  });

  test('when even the head has no room, there is no text and a warning says so', async () => {
    const files = withTemplate(
      name === '카카오.txt' ? 'kakao.hbs' : 'kakao-wide.hbs',
      '가'.repeat(limit.characters + 1),
    );
    const { value, diagnostics } = await channelTexts(issueOf(rowsOf(1)), config, files);
    expect(value.map((text) => text.name)).not.toContain(name);
    expect(diagnostics.map(({ code }) => code)).toEqual(['channel/no-room']);
  });
});

test.each([
  ['Hangul', '가'],
  ['emoji', '🍀'],
  ['combining marks', 'q\u0301'],
])(
  'whatever the length of the titles in %s, there are all texts, and each keeps its limit',
  async (_what, one) => {
    for (let length = 1; length <= 70; length += 6) {
      const texts = await textsOf(
        rowsOf(40).map((cells) => ({ ...cells, title: `일${one.repeat(length)}` })),
      );
      const limitOf = (name: string) =>
        name.startsWith('밴드') ? limits.밴드 : limits[name.includes('와이드') ? '와이드' : '카카오'];
      expect(texts.filter(({ name, text }) => !keeps(text, limitOf(name)))).toEqual([]);
      expect(texts.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['카카오.txt', '카카오-와이드.txt']),
      );
    }
  },
);

describe('카카오.txt', () => {
  test('the whole text of one opening', async () => {
    await expect(await textOf('카카오.txt', rowsOf(1))).toMatchFileSnapshot('texts/kakao-1.txt');
  });

  test('every group has its turn before a second opening of any', async () => {
    const rows: readonly Cells[] = [
      ...Array.from({ length: 60 }, () => ({ title: '두부 포장원' })),
      { title: '요양보호사', occupation: '요양보호사' },
      { title: '경비원', occupation: '경비원' },
    ];
    const text = await textOf('카카오.txt', rows);
    expect(text).toContain('요양보호사');
    expect(text).toContain('경비원');
  });

  test('there is no link in it, wherever it stood, and what was left out is told', async () => {
    const rows: readonly Cells[] = [
      { title: '포장 www.example.org 참고', company: 'https://example.org/a?b=c' },
      { phone: '', url: 'https://example.org/apply', company: '나래상회' },
      { phone: '', email: 'job@example.org', company: '다온상회' },
      { company: '마트24.com', pay: '월급 2,400,000원 (카페 cafe.example.com/x)' },
    ];
    const { value, diagnostics } = await channelTexts(issueOf(rows), config, templates);
    const text = value.find(({ name }) => name === '카카오.txt')?.text ?? '';
    expect(text).not.toMatch(/https?:|www\.|@|\.(?:com|org)/);
    expect(text).toContain('나래상회');
    expect(text).toContain('☎ 센터 063-540-0100');
    expect(diagnostics.filter(({ code }) => code === 'channel/link-omitted').length).toBeGreaterThan(0);
  });

  test('a number of 고용24 is no link and stays', async () => {
    const settings = { ...config, centre: { ...config.centre, phone: '' } };
    const row = { phone: '', id: 'K130232502180079' };
    expect(await textOf('카카오.txt', [row], settings)).toContain('고용24 K130232502180079');
    expect(await textOf('밴드.txt', [row], settings)).toMatch(
      /^▶ 고용24 https:.*wantedAuthNo=K130232502180079/m,
    );
  });

  test('numbers, dates and times are no links', async () => {
    const text = await textOf('카카오.txt', [
      { title: '두부 포장원 1.5톤 12.4.까지 주5일.월급제', phone: '063-540-1234' },
    ]);
    expect(text).toContain('두부 포장원 1.5톤 12.4.까지 주5일.월급제');
  });
});

describe('buttons', () => {
  const withChannels = (names: readonly string[]): Config => ({
    ...config,
    centre: { ...config.centre, channels: names.map((name) => ({ name, url: 'https://example.org/x' })) },
  });

  test('label and link stand beside each other; without a page there is no such text', async () => {
    expect(await textOf('카카오-버튼.txt', rowsOf(1))).toContain('구인 전체 보기\nhttps://example.org/jobs');
    expect((await textsOf(rowsOf(1), withChannels([]))).map(({ name }) => name)).not.toContain(
      '카카오-버튼.txt',
    );
  });

  test.each([
    ['가'.repeat(14), '가'.repeat(14)],
    ['가'.repeat(15), `${'가'.repeat(13)}…`],
    ['🍀'.repeat(7), '🍀'.repeat(7)],
    ['🍀'.repeat(8), `${'🍀'.repeat(6)}…`],
  ])('a label: %s', async (name, label) => {
    const { value, diagnostics } = await channelTexts(issueOf(rowsOf(1)), withChannels([name]), templates);
    expect(value.at(-1)?.text.split('\n')).toContain(label);
    expect(diagnostics).toHaveLength(name === label ? 0 : 1);
  });

  test('a sixth page is told', async () => {
    const settings = withChannels(['하나', '둘', '셋', '넷', '다섯', '여섯']);
    const { value, diagnostics } = await channelTexts(issueOf(rowsOf(1)), settings, templates);
    expect(value.at(-1)?.text).not.toContain('여섯');
    expect(diagnostics.map(({ message }) => message)).toEqual(['카카오톡 버튼은 5개까지라서 뺐습니다: 여섯']);
  });
});

describe('cells are data', () => {
  test.each([
    ['a line break', '두부\n99. 가짜 구인\r\n포장'],
    ['other line ends', '두부\u2028포장\u0085사원\u000b원'],
    ['direction marks', '두부\u202e포장\u2066원\u200f'],
    ['invisible characters', '두부\u200b포\u00ad장\ufeff\u2060원'],
    ['a tag of BAND', '두부 <band:refer user_key="a">포장</band:refer>'],
    ['HTML, which is not escaped', '두부 & <b>포장</b> "원"'],
    ['a template', '두부 {{센터.전화}} {{> masthead}}'],
  ])('%s', async (_what, title) => {
    const rows = [{ title, company: '가람상회' }];
    for (const { text } of await textsOf(rows)) {
      expect(text).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]|<\/?[a-z]|&amp;|&lt;|&quot;/u);
      expect(numbersIn(text).filter((number) => number !== 1)).toEqual([]);
    }
    const [band = ''] = await bandOf(rows);
    expect(lineBreaksOf(band)).toBe(
      lineBreaksOf((await bandOf([{ title: '두부', company: '가람상회' }]))[0] ?? ''),
    );
  });

  // What the cells are cleaned of, the config may still hold.
  const pieces = [
    '가',
    'e',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\u0007',
    '\u0085',
    '\u2028',
    '\u202e',
    '\u200b',
    '\ufeff',
  ];
  const marks = [
    '\u00ad',
    '\u2066',
    '\ud800',
    '\ue000',
    '\uffff',
    '<b>',
    '<band:refer user_key="a">',
    '{{센터.전화}}',
  ];
  const hostile = fc
    .array(fc.constantFrom(...pieces, ...marks), { maxLength: 12 })
    .map((parts) => parts.join(''));

  test('whatever the cells and the config hold, no line is added and no mark gets through', async () => {
    const linesOf = async (word: string): Promise<number> => {
      const settings = { ...config, title: `정보지${word}끝`, notices: [`안내${word}끝`] };
      const [text] = await textsOf([{ company: `가람${word}끝`, preference: `우대 ${word}끝` }], settings);
      expect(text?.text).not.toMatch(/[^\P{C}\n]|[\u2028\u2029\uffff]|<b|[^\S\n]$|\n\n\n/mu);
      return lineBreaksOf(text?.text ?? '');
    };
    const plain = await linesOf('');
    await fc.assert(
      fc.asyncProperty(hostile, async (word) => {
        expect(await linesOf(word)).toBe(plain);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a centre’s own template', () => {
  test('a wrong name is told with its line, and there are no texts', async () => {
    const files = withTemplate('kakao.hbs', '{{제목}}\n{{제모}}');
    const { value, diagnostics } = await channelTexts(issueOf(rowsOf(1)), config, files);
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: 'template/unknown-name', place: { file: 'kakao.hbs', line: 2 }, hint: '혹시 "제목"입니까?' },
    ]);
  });

  test.each(['용지', '색', '재단여백', '뜯는띠'])(
    '%s, which only sheets have, is no name of a text',
    async (name) => {
      const files = withTemplate('band.hbs', `{{${name}}}`);
      const { diagnostics } = await channelTexts(issueOf(rowsOf(1)), config, files);
      expect(diagnostics.map(({ code }) => code)).toEqual(['template/unknown-name']);
    },
  );

  test('saved by Notepad, with its mark and line ends, it gives the same text', async () => {
    const ours = templates.find(({ name }) => name === 'band.hbs')?.source ?? '';
    const files = withTemplate('band.hbs', `\ufeff${ours.replaceAll('\n', '\r\n')}`);
    const { value } = await channelTexts(issueOf(rowsOf(3)), config, files);
    expect(value[0]?.text).toBe(await textOf('밴드.txt', rowsOf(3)));
  });
});

test('every name of the manual is given, and what the texts count is true', async () => {
  const names =
    '{{편}}/{{편수}} {{실은구인}}+{{남은구인}}={{구인수}} {{#each 버튼}}{{이름}} {{주소}}{{/each}}';
  const files = withTemplate('kakao.hbs', names);
  const { value } = await channelTexts(issueOf(rowsOf(7)), config, files);
  expect(value.find(({ name }) => name === '카카오.txt')?.text).toBe(
    '1/1 7+0=7 구인 전체 보기 https://example.org/jobs',
  );
});
