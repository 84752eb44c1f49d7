/** What a template names wrong is told with its file, its line and the name that was probably meant. */
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { renderTemplate, type TemplateContext, type TemplateFile } from '../../src/markup/template.ts';

const context: TemplateContext = {
  제목: '김제 일자리정보지',
  부제: '',
  센터: { 이름: '가온센터', 전화: '063-540-0100' },
  묶음: [{ 이름: '생산', 구인: [{ 회사명: '가온푸드(주)', 신규: true, 문의: [] }] }],
};

/** A file of the lines given. */
function file(name: string, ...lines: readonly string[]): TemplateFile {
  return { name, source: lines.join('\n') };
}

async function problems(...files: readonly TemplateFile[]): Promise<readonly Diagnostic[]> {
  return (await renderTemplate('sheet.hbs', files, context)).diagnostics;
}

/** `sheet.hbs:3 hint` of the one problem there should be. */
async function told(...files: readonly TemplateFile[]): Promise<string> {
  const all = await problems(...files);
  if (all.length !== 1) return `${all.length} problems`;
  const [{ place, message, hint }] = all as readonly [Diagnostic];
  return `${place?.file}:${place?.line} ${message} ${hint}`;
}

describe('a template', () => {
  const rendered = async (...lines: readonly string[]): Promise<string> => {
    const { value, diagnostics } = await renderTemplate(
      'sheet.hbs',
      [file('sheet.hbs', ...lines), file('card.hbs', '[{{회사명}}]')],
      context,
    );
    return diagnostics.length > 0 ? JSON.stringify(diagnostics) : value;
  };

  test.each([
    ['{{제목}}', '김제 일자리정보지'],
    ['{{센터.이름}} {{센터.전화}}', '가온센터 063-540-0100'],
    ['{{#if 부제}}있음{{else}}없음{{/if}}', '없음'],
    [
      '{{#each 묶음}}{{이름}}:{{#each 구인}}{{../이름}} {{회사명}}{{/each}}{{/each}}',
      '생산:생산 가온푸드(주)',
    ],
    ['{{#each 묶음}}{{#each 구인}}{{> card}}{{/each}}{{/each}}', '[가온푸드(주)]'],
    ['{{#if (같음 제목 "김제 일자리정보지")}}같다{{/if}}', '같다'],
    ['{{#if (또는 부제 제목)}}있다{{/if}}{{#if (또는 부제 부제)}}없다{{/if}}', '있다'],
    ['{{#unless 부제}}{{@root.제목}}{{/unless}}', '김제 일자리정보지'],
    ['{{#with 센터}}{{이름}}{{/with}}', '가온센터'],
    ['{{#each 묶음 as |하나|}}{{하나.이름}}{{/each}}', '생산'],
    ['{{! 없는이름 }}', ''],
  ])('%s', async (source, expected) => {
    expect(await rendered(source)).toBe(expected);
  });
});

describe('an unknown name', () => {
  const good = file('card.hbs', '<li>{{회사명}}</li>');

  test.each<[what: string, line: string, hint: string]>([
    ['of a field', '<p>{{제멱}}</p>', '혹시 "제목"입니까?'],
    ['of a field in a field', '<p>{{센터.전하}}</p>', '혹시 "전화"입니까?'],
    [
      'of a field in a list',
      '{{#each 묶음}}{{#each 구인}}{{회사멍}}{{/each}}{{/each}}',
      '혹시 "회사명"입니까?',
    ],
    [
      'of a field of the list around',
      '{{#each 묶음}}{{#each 구인}}{{../이릉}}{{/each}}{{/each}}',
      '혹시 "이름"입니까?',
    ],
    ['of a field asked about', '{{#if 부졔}}있다{{/if}}', '혹시 "부제"입니까?'],
    ['of a field in a part that is not printed', '{{#if 부제}}{{부졔}}{{/if}}', '혹시 "부제"입니까?'],
    [
      'of a field in an empty list',
      '{{#each 묶음}}{{#each 구인}}{{#each 문의}}{{전하}}{{/each}}{{/each}}{{/each}}',
      '혹시 "전화"입니까?',
    ],
    ['of a list', '{{#each 무끔}}<p>{{이름}}</p>{{/each}}', 'iljari help 템플릿'],
    ['of a list, nearly right', '{{#each 묶엄}}<p>{{이름}}</p>{{/each}}', '혹시 "묶음"입니까?'],
    ['of a value compared', '{{#if (같음 제멱 "가")}}가{{/if}}', '혹시 "제목"입니까?'],
    ['of a helper', '{{#if (갘음 제목 "가")}}가{{/if}}', '혹시 "같음"입니까?'],
    ['of a helper in the text', '<p>{{날짜 제목}}</p>', 'iljari help 템플릿'],
    ['of a block', '{{#eech 묶음}}{{/eech}}', '혹시 "each"입니까?'],
    ['of a template', '{{> cord}}', '혹시 "card"입니까?'],
    ['that every object has', '<p>{{센터.constructor}}</p>', 'iljari help 템플릿'],
    ['with __proto__', '<p>{{__proto__}}</p>', 'iljari help 템플릿'],
  ])('%s', async (_, line, hint) => {
    // First in the template itself, then in a part of it.
    const inSheet = await told(file('sheet.hbs', '<p>', '{{제목}}', line, '</p>'), good);
    expect(inSheet).toMatch(/^sheet\.hbs:3 /);
    expect(inSheet).toContain(hint);
    const inPart = await told(file('sheet.hbs', '{{> part}}'), file('part.hbs', '', '', '', line), good);
    expect(inPart).toMatch(/^part\.hbs:4 /);
    expect(inPart).toContain(hint);
  });

  test('where it is not given is told too', async () => {
    const sheet = file('sheet.hbs', '{{제목}}', '{{회사명}}');
    expect(await told(sheet)).toMatch(/^sheet\.hbs:2 .*"회사명".*\{\{#each\}\}/);
    expect(await told(file('sheet.hbs', '{{> card}}'), file('card.hbs', '', '', '{{회사명}}'))).toMatch(
      /^card\.hbs:3 .*"회사명"/,
    );
  });

  test('may be handed to a template, or given in it', async () => {
    const card = file('card.hbs', '{{말}} {{제목}}');
    expect(await problems(file('sheet.hbs', '{{> card 말="가"}}'), card)).toEqual([]);
    expect(await problems(file('sheet.hbs', '{{#*inline "칸"}}{{제목}}{{/inline}}{{> 칸}}'))).toEqual([]);
  });

  test('in a template that is not used does not matter', async () => {
    expect(await problems(file('sheet.hbs', '{{제목}}'), file('other.hbs', '{{없는이름}}'))).toEqual([]);
  });

  test('all of them are told at once', async () => {
    const all = await problems(
      file('sheet.hbs', '{{제멱}}', '{{> card}}', '{{부졔}}'),
      file('card.hbs', '{{회사멍}}'),
    );
    expect(all.map(({ place }) => `${place?.file}:${place?.line}`)).toEqual([
      'sheet.hbs:1',
      'sheet.hbs:3',
      'card.hbs:1',
    ]);
  });
});

describe('a template that cannot be read', () => {
  test.each<[what: string, lines: readonly string[], line: number]>([
    ['a brace is missing', ['<p>', '{{제목}', '</p>'], 2],
    ['a block is not closed', ['{{제목}}', '{{#if 제목}}', '<p/>'], 3],
    ['a block is closed by another', ['{{제목}}', '{{#if 제목}}', '{{/each}}'], 2],
    ['a block is closed that was not opened', ['{{제목}}', '', '{{/if}}'], 3],
  ])('because %s', async (_, lines, line) => {
    expect(await told(file('sheet.hbs', ...lines))).toMatch(`sheet.hbs:${line} `);
    expect(await told(file('sheet.hbs', '{{> part}}'), file('part.hbs', ...lines))).toMatch(
      `part.hbs:${line} `,
    );
  });

  test('because there is none', async () => {
    expect((await renderTemplate('sheat.hbs', [file('sheet.hbs', '')], context)).diagnostics).toMatchObject([
      { code: 'template/missing', hint: expect.stringContaining('sheet.hbs') as string },
    ]);
  });

  test('because it calls itself without end', async () => {
    expect(await told(file('sheet.hbs', '', '{{> sheet}}'))).toMatch(/^sheet\.hbs:2 .*"sheet\.hbs".*끝없이/);
    const [sheet, part] = [
      file('sheet.hbs', '{{> part}}{{> part}}'),
      file('part.hbs', '', '{{#if 제목}}{{> sheet}}{{/if}}'),
    ];
    expect(await told(sheet, part)).toMatch(/^part\.hbs:2 .*"sheet\.hbs".*끝없이/);
    expect(
      await problems(
        file('sheet.hbs', '{{> part}}{{> part}}'),
        file('part.hbs', '{{> card}}'),
        file('card.hbs', ''),
      ),
    ).toEqual([]);
  });
});
