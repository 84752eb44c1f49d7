/** A centre's own templates hold mistakes. Each gives a sentence with a line, or a sheet from which no text is lost. */
import { describe, expect, test } from 'vitest';
import { csvOf, dense, made, type Made } from './sheet.ts';

const sheet = (body: string, css = ''): string =>
  `<sheet title="가">\n<style>${css}</style>\n${body}\n</sheet>`;
const own = (body: string, css?: string): Promise<Made> =>
  made(csvOf({}), { templates: { 'sheet.hbs': sheet(body, css) } });
const lines = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `줄${i}번`);

/** The errors of a template that cannot be used, with what every one must have. */
function refusal({
  pages,
  diagnostics,
}: Made): readonly { readonly code: string; readonly line: number | undefined }[] {
  expect(pages).toEqual([]);
  const errors = diagnostics.filter(
    ({ code, severity }) => severity === 'error' && /^(?:template|layout)\//.test(code),
  );
  expect(errors.length).toBeGreaterThan(0);
  for (const { message, hint = '' } of errors) {
    expect(message).toMatch(/[가-힣]/);
    expect(`${message}${hint}`).not.toMatch(/\bat .*:\d+:\d+|node_modules|undefined|RangeError/);
  }
  return errors.map(({ code, place }) => ({ code, line: place?.line }));
}

/** True when the text is on the sheet, or there is no sheet and what is told of it has what it must. */
function printsOrRefuses(found: Made, text: string): boolean {
  return found.pages.length > 0 ? dense(found.pages).includes(text) : refusal(found).length > 0;
}

describe('endless', () => {
  test('a template that calls itself', async () => {
    expect(refusal(await own('<p>가</p>\n{{> sheet}}'))[0]?.line).toBe(4);
  });

  test('two templates that call each other', async () => {
    const found = await made(csvOf({}), {
      templates: {
        'sheet.hbs': sheet('{{> 하나}}'),
        '하나.hbs': '<p>가</p>\n{{> 둘}}',
        '둘.hbs': '{{> 하나}}',
      },
    });
    expect(refusal(found)[0]?.line).toEqual(expect.any(Number));
  });

  test('lists in lists in lists', async () => {
    const many = await made(csvOf(...Array.from({ length: 40 }, () => ({}))), {
      templates: {
        'sheet.hbs': sheet(
          `${'{{#each 묶음}}{{#each 구인}}'.repeat(1)}${'{{#each ../구인}}'.repeat(3)}<p>가</p>${'{{/each}}'.repeat(3)}${'{{/each}}{{/each}}'.repeat(1)}`,
        ),
      },
    });
    const isNamed = many.diagnostics.some(({ code }) => /^(?:template|layout)\//.test(code));
    expect(many.pages.length > 0 || isNamed).toBe(true);
  });
});

describe('helpers and names misused', () => {
  test.each([
    ['{{같음}}', 3],
    ['<p>가</p>\n{{#if (같음 제목)}}<p>나</p>{{/if}}', 4],
    ['{{또는 (또는 (또는)))}}', 3],
    ['{{lookup 센터 "constructor"}}', 3],
    ['{{센터.__proto__.constructor}}', 3],
    ['{{#with (lookup 센터 "__proto__")}}{{this}}{{/with}}', 3],
    ['<p>{{#each 제목}}</p>', 3],
    ['{{{제목', 3],
    ['{{#*inline "가"}}{{/inline}}', 3],
    ['{{log 제목}}', 3],
    ['{{> (lookup . "제목")}}', 3],
    ['{{helperMissing 제목}}', 3],
    ['{{#blockHelperMissing 제목}}가{{/blockHelperMissing}}', 3],
  ])('%s', async (body, line) => {
    const found = await own(body);
    const isPrinted = found.pages.length > 0;
    const printed = isPrinted ? dense(found.pages) : '';
    const [error] = isPrinted ? [] : refusal(found);
    expect(printed).not.toMatch(/function|\[object|undefined/);
    // A template that prints nothing has no line; a block that is never closed is missed at the end.
    expect(isPrinted || error?.code === 'layout/empty' || (error?.line ?? 0) >= line).toBe(true);
  });
});

describe('boxes that do not fit', () => {
  test('a card taller than a page is cut between its lines and loses none of its 400 lines nor its phone', async () => {
    const body = `<columns><ul><li class="card">${lines(400)
      .map((line) => `<p>${line}</p>`)
      .join('')}<p>063-540-9999</p></li><li><p>다음카드</p></li></ul></columns>`;
    const { pages } = await own(
      body,
      '.card { break-inside: avoid; border: 1pt solid #000000; padding: 5pt }',
    );
    const text = dense(pages);
    expect([...lines(400), '063-540-9999', '다음카드'].filter((line) => !text.includes(line))).toEqual([]);
  });

  test('a paragraph taller than a page', async () => {
    const words = lines(4_000);
    const { pages } = await own(`<p class="card">${words.join(' ')}</p>`, '.card { break-inside: avoid }');
    expect(pages.length).toBeGreaterThan(1);
    const text = dense(pages);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  test('a table row taller than a page is set or named', async () => {
    const { pages, codes } = await own(
      `<table><tr><th>가</th></tr><tr><td>${lines(300)
        .map((line) => `<p>${line}</p>`)
        .join('')}</td></tr><tr><td>끝줄</td></tr></table>`,
    );
    const text = dense(pages);
    const lost = lines(300).filter((line) => !text.includes(line));
    expect(lost.length === 0 || codes.includes('layout/too-tall')).toBe(true);
    expect(text).toContain('끝줄');
  });

  test('columns and boxes wider than the page', async () => {
    for (const css of [
      '@page { columns: 9; column-width: 900pt }',
      '.a { width: 9000pt }',
      '.a { margin: 0 900pt }',
      '.a { padding: 900pt }',
      '.a { font-size: 900pt }',
    ]) {
      const found = await own('<columns><div class="a"><p>넓은글</p></div></columns>', css);
      expect([css, printsOrRefuses(found, '넓은글')]).toEqual([css, true]);
    }
  });

  test('a thousand rows in rows, and a thousand beside each other', async () => {
    for (const body of [
      `${'<div>'.repeat(1000)}<p>속글</p>${'</div>'.repeat(1000)}`,
      `${'<row><div>'.repeat(1000)}<p>속글</p>${'</div></row>'.repeat(1000)}`,
      `<row>${'<div><p>칸</p></div>'.repeat(1000)}</row><p>속글</p>`,
    ]) {
      const found = await own(body);
      expect(printsOrRefuses(found, '속글')).toBe(true);
    }
  });

  test('pages without end are stopped and named', async () => {
    const { diagnostics, pages } = await own(
      '<p class="a">가</p>'.repeat(2_050),
      '.a { padding: 300pt 0; break-inside: avoid }',
    );
    const isNamed = diagnostics.some(
      ({ code, severity }) => code === 'layout/too-many-pages' && severity === 'error',
    );
    expect(isNamed).toBe(true);
    expect(pages).toEqual([]);
  });
});

describe('style that means nothing', () => {
  test.each([
    'p { font-size: NaNpt }',
    'p { font-size: -1pt }',
    'p { color: red; background: url(http://a.kr/b.png) }',
    '@import "a.css";',
    'p { width: calc(1px + 1px) }',
    '@font-face { src: url(a) }',
    'p { font-size: 1e99pt }',
    'p { color: #ggg }',
    '@page { size: 0 0 }',
    '@page { margin: 900pt }',
    'p {',
    '}}}',
    'p { --a: var(--a); color: var(--a) }',
  ])('%s', async (css) => {
    const found = await own('<p>글</p>', css);
    const refused = found.pages.length > 0 ? [] : refusal(found);
    expect(printsOrRefuses(found, '글')).toBe(true);
    expect(refused.every(({ code, line: at }) => code.startsWith('layout/') || at === 2)).toBe(true);
  });
});

describe('fonts', () => {
  test('with the first font alone, what it lacks is named and everything else is printed', async () => {
    const { pages, diagnostics } = await made(csvOf({ 모집제목: '포장 垾 사원' }), {
      fonts: (files) => files.filter(({ order }) => order === 1),
    });
    expect(dense(pages)).toMatch(/포장〓?사원/);
    expect(diagnostics.find(({ code }) => code === 'character/missing')).toMatchObject({
      place: { row: 2, column: '모집제목' },
      actual: '垾',
    });
  });

  test('without a bold cut the regular one is used', async () => {
    const { pages } = await made(csvOf({}), {
      fonts: (files) => files.filter(({ weight }) => weight === 400),
    });
    expect(dense(pages)).toContain('사원1');
  });
});
