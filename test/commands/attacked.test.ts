/** Templates and pictures that attack the installed program: a sentence within seconds, or a sheet. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { textOf } from '../output/pdfium.ts';
import { attacked, cleanUp, expectRefusal, sheet, showing, svg, type Files } from './attacked.ts';

afterAll(cleanUp);

/** Thirty templates, each of which calls the next one twice. */
const laughs: Files = Object.fromEntries(
  Array.from({ length: 31 }, (_, i) => [
    i === 0 ? '템플릿/sheet.hbs' : `템플릿/l${i}.hbs`,
    i === 30 ? '' : i === 0 ? sheet('{{> l1}}') : `{{> l${i + 1}}}{{> l${i + 1}}}`,
  ]),
);
const loops = (depth: number): string =>
  '{{#each @root.묶음}}{{#each 구인}}'.repeat(depth) + '{{/each}}{{/each}}'.repeat(depth);

describe.concurrent('a template', () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      'that calls itself',
      sheet('{{> sheet}}'),
      'sheet.hbs 3번째 줄: 템플릿 "sheet.hbs"이(가) 자기 자신을 끝없이',
    ],
    [
      'with a part that calls itself',
      sheet('{{#*inline "가"}}{{> 가}}{{/inline}}{{> 가}}'),
      '자기 자신을 끝없이 부르거나',
    ],
    ['that takes a content which is not given', sheet('{{> @partial-block}}'), '넣을 내용이 없습니다'],
    ['of loops in loops', sheet(`<p>가</p>${loops(5)}`), 'sheet.hbs 3번째 줄: 템플릿이 구인 수에 견주어'],
    ['of five hundred blocks in each other', sheet('{{#if 제목}}'.repeat(500)), '50겹보다 깊이'],
    [
      'of five hundred conditions after each other',
      sheet(`{{#if 부제}}${'{{else if 부제}}가'.repeat(500)}{{/if}}`),
      '50겹보다 깊이',
    ],
    [
      'of five hundred brackets',
      sheet(`{{#if ${'(같음 '.repeat(500)}제목${' 1)'.repeat(500)}}}가{{/if}}`),
      '50겹보다 깊이',
    ],
    [
      'of a name of twenty thousand parts',
      sheet(`<p>{{${'센터.'.repeat(20_000)}이름}}</p>`),
      '너무 깊이 겹쳐',
    ],
    ['of a megabyte', sheet('<p>가</p>'.repeat(150_000)), 'sheet.hbs: 템플릿이 너무 깁니다'],
    ['closed by another name', sheet('{{#if 제목}}가{{/each}}'), '{{#if}}를 {{/each}}로 닫았습니다.'],
    ['never closed', sheet('{{#if 제목}}가'), '닫히지 않은'],
    ['that prints to the terminal', sheet('<p>가</p>{{log 제목}}'), '모르는 이름 "log"'],
    ['of random bytes', new Uint8Array(5000).map((_, i) => (i * i * 31) % 256), '글자를 읽을 수 없습니다'],
    ['of nothing', '', 'sheet.hbs'],
  ])('%s is refused', async (_, source, says) => {
    const run = await attacked({ '템플릿/sheet.hbs': source });
    expectRefusal(run, says);
    expect(existsSync(join(run.folder, '발행'))).toBe(false);
  });

  test('that calls others without end is stopped, though it prints nothing', async () => {
    expectRefusal(await attacked(laughs), '템플릿이 구인 수에 견주어 너무 많은 것을 되풀이하여');
  });

  test('of the text for BAND is bounded alike', async () => {
    expectRefusal(
      await attacked({ '템플릿/band.hbs': `가${loops(5)}` }),
      'band.hbs 1번째 줄: 템플릿이 구인 수에',
    );
  });

  test.each([
    [
      'CP949',
      Buffer.from('3c7368656574207469746c653d22b0a1223e3c703ec7d1b1db3c2f703e3c2f73686565743e', 'hex'),
    ],
    ['UTF-16', Buffer.from('\ufeff<sheet title="가"><p>한글</p></sheet>', 'utf16le')],
  ])('saved in %s is Korean on paper', async (_, source) => {
    const { code, folder } = await attacked({ '템플릿/sheet.hbs': source });
    expect(code).toBe(0);
    const issue = join(folder, '발행', '2026-11-24_제24호');
    const [name = ''] = readdirSync(issue).filter((one) => one.endsWith('_A4.pdf'));
    expect(await textOf(readFileSync(join(issue, name)))).toContain('한글');
  });

  test('with --json leaves standard output to the JSON', async () => {
    const { stdout, stderr } = await attacked({ '템플릿/sheet.hbs': sheet('{{log 제목}}') }, ['--json']);
    expect([JSON.parse(stdout).outputs, stderr]).toEqual([[], '']);
  });
});

describe.concurrent('a picture', () => {
  test.each([
    '../일자리.yaml',
    '/etc/passwd',
    '../../../../../../../../etc/passwd',
    'file:///etc/passwd',
    'https://example.org/a.png',
    'data:image/png;base64,AAAA',
    String.raw`..\그림.svg`,
  ])('outside the folder is not shown: %s', async (src) => {
    const files = { '템플릿/sheet.hbs': showing(src), '그림.svg': svg('') };
    expectRefusal(await attacked(files), '넣을 수 없습니다.');
  });

  const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`);
  test.each<[string, string, string]>([
    [
      'entities that grow',
      `<!DOCTYPE svg [<!ENTITY a0 "가">${entities.join('')}]>${svg('<text y="9">&a12;</text>')}`,
      '읽을 수 없습니다',
    ],
    [
      'an entity of a file',
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('<text y="9">&a;</text>')}`,
      '읽을 수 없습니다',
    ],
    ['a hundred thousand groups', svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000)), '읽을 수 없습니다'],
    ['its end cut off', svg('<rect width="5"').slice(0, -7), '읽을 수 없습니다'],
    [
      'a size without end',
      svg('<rect width="1" height="1"/>', 'width="1e30" height="1e30"'),
      '크기가 이상합니다',
    ],
  ])('with %s is refused', async (_, content, says) => {
    const files = { '템플릿/sheet.hbs': showing('그림.svg'), '템플릿/그림.svg': content };
    expectRefusal(await attacked(files), says);
  });

  test('with scripts, itself in itself and files of others shows what it draws itself', async () => {
    const inside = `<script>process.exit(9)</script><g id="a"><use href="#a"/></g>
      <image href="file:///etc/passwd" width="9" height="9"/><image href="http://127.0.0.1:9/a.png" width="9" height="9"/>
      <rect width="50" height="50" fill="#0b50d0" onload="process.exit(9)"/>`;
    const run = await attacked({ '템플릿/sheet.hbs': showing('그림.svg'), '템플릿/그림.svg': svg(inside) });
    expect(run).toMatchObject({ code: 0, stderr: '' });
  });

  test('in three hundred sizes is painted a few times', async () => {
    const sizes = Array.from({ length: 300 }, (_, i) => `.c${i} img { width: ${50 + i / 5}mm }`).join('\n');
    const body = sizes.replaceAll(/\.(c\d+) .*/g, '<div class="$1"><img src="그림.svg" alt="그림"/></div>');
    const files = {
      '템플릿/sheet.hbs': sheet(body, sizes),
      '템플릿/그림.svg': svg('<rect width="50" height="50"/>'),
    };
    expect(await attacked(files)).toMatchObject({ code: 0, stderr: '' });
  });
});
