/** Markup that is not right is told with the template's file and line, and with what was probably meant. */
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { elementsOf, type Document, type Element } from '../../src/markup/document.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { renderTemplate, type TemplateFile } from '../../src/markup/template.ts';

/** Renders and parses a template that is the lines given inside a sheet, which opens on line 1. */
async function parse(
  ...lines: readonly string[]
): Promise<{ value: Document | null; diagnostics: readonly Diagnostic[] }> {
  const source = ['<sheet title="t">', ...lines, '</sheet>'].join('\n');
  return await parseFiles([{ name: 'sheet.hbs', source }]);
}

async function parseFiles(files: readonly TemplateFile[]): ReturnType<typeof parse> {
  const rendered = await renderTemplate('sheet.hbs', files, { 제목: '가온 & 누리' });
  if (rendered.diagnostics.length > 0) throw new Error(JSON.stringify(rendered.diagnostics));
  return parseMarkup(rendered.value, 'A4', 'sheet.hbs');
}

/** `line: message hint` of every problem. */
function told({ diagnostics }: Awaited<ReturnType<typeof parse>>): readonly string[] {
  return diagnostics.map(({ place, message, hint }) => `${place?.line}: ${message} ${hint}`);
}

/** Text and elements as one line: `ul(li("가" b("나")))`. */
function outline(element: Element): string {
  const inner = element.children.map((child) =>
    child.kind === 'text' ? JSON.stringify(child.text) : outline(child),
  );
  return `${element.name}(${inner.join(' ')})`;
}

describe('good markup', () => {
  test('becomes a tree whose elements know their line', async () => {
    const { value } = await parse('<ul>', '<li class="card big"><b>가</b> 나</li>', '</ul>');
    const [list] = elementsOf(value?.sheet ?? fail());
    const [item] = elementsOf(list ?? fail());
    expect(outline(list ?? fail())).toBe(`ul(li(b("가") " 나"))`);
    expect([item?.classes, item?.origin]).toEqual([['card', 'big'], { file: 'sheet.hbs', line: 3 }]);
  });

  test('tells a class from none, and drops the space between boxes alone', async () => {
    const { value } = await parse('<p class="undefined">가</p> <p> </p>', '<p>나 <b>다</b> </p>');
    const all = elementsOf(value?.sheet ?? fail());
    expect(all.map(({ attributes, classes }) => [attributes, classes])).toEqual([
      [{ class: 'undefined' }, ['undefined']],
      [{}, []],
      [{}, []],
    ]);
    expect(outline(value?.sheet ?? fail())).toBe(`sheet(p("가") p(" ") p("나 " b("다") " "))`);
  });

  test('numbers its elements in the order they are opened', async () => {
    const { value } = await parse('<div><p>가</p><p>나</p></div>', '<p>다</p>');
    const ids = (element: Element): readonly number[] => [element.id, ...elementsOf(element).flatMap(ids)];
    expect(ids(value?.sheet ?? fail())).toEqual([0, 1, 2, 3, 4]);
  });

  test.each([
    ['<p>{{제목}} &lt;24&gt; &quot;호&quot; &#xAC00;</p>', 'p("가온 & 누리 <24> \\"호\\" 가")'],
    ['<p>가<!-- <p> 나 -->다</p>', 'p("가다")'],
    ['<p><![CDATA[가 & 나]]></p>', 'p("가 & 나")'],
    ['<p>가<br/>나</p>', 'p("가" br() "나")'],
    ['<div><hr/><p/></div>', 'div(hr() p())'],
  ])('%s', async (source, expected) => {
    const { value, diagnostics } = await parse(source);
    expect(diagnostics).toEqual([]);
    const texts = elementsOf(value?.sheet ?? fail())
      .map(outline)
      .join('');
    expect(texts.replaceAll('" "', '')).toBe(expected);
  });

  test('style stands apart from what is printed', async () => {
    const { value } = await parse('<style>p { color: #f00 }</style>', '<p>가</p>');
    expect(elementsOf(value?.sheet ?? fail()).map(({ name }) => name)).toEqual(['p']);
    expect(value?.stylesheet.rules.length).toBe(1);
  });
});

describe('a mistake', () => {
  test.each<[what: string, line: string, message: string, hint: string]>([
    ['an unknown element', '<secton/>', '모르는 요소 <secton>', '혹시 <section>입니까?'],
    ['an unknown element in capitals', '<Section/>', '모르는 요소 <Section>', '혹시 <section>입니까?'],
    ['an unknown element in Korean', '<제목/>', '모르는 요소 <제목>', 'iljari help 템플릿'],
    ['an unknown element with a dash', '<my-card/>', '모르는 요소 <my-card>', 'iljari help 템플릿'],
    ['an element that every object has', '<constructor/>', '모르는 요소 <constructor>', 'iljari help 템플릿'],
    [
      'an unknown attribute',
      '<p clas="x">가</p>',
      '<p>에는 "clas"라는 속성이 없습니다',
      '혹시 "class"입니까?',
    ],
    [
      'an attribute of another element',
      '<p href="x">가</p>',
      '<p>에는 "href"라는 속성',
      '쓸 수 있는 속성: class',
    ],
    ['an attribute nearly right', '<section bookmrak="x"/>', '"bookmrak"', '혹시 "bookmark"입니까?'],
    ['an attribute left out', '<p><a>가</a></p>', '<a>에 "href"이(가) 빠졌습니다', '<a href="…">'],
    ['another attribute left out', '<qr href="https://a.kr"/>', '<qr>에 "alt"이(가) 빠졌', '<qr alt="…">'],
    ['a language that is none', '<p lang="영어">가</p>', '"영어"', 'lang="en"'],
    ['a picture that says nothing', '<img src="가.png" alt=" "/>', 'alt에 " "', 'alt="'],
    ['a picture within text', '<p>가<img src="가.png" alt="가"/></p>', '<img>은(는) <p> 안에', 'div'],
    ['a value that is none', '<header pages="first"><p>가</p></header>', '"first"', 'pages="rest"'],
    ['a count that is none', '<tearoff count="여럿"><p>가</p></tearoff>', '"여럿"', 'count="9"'],
    ['a count out of range', '<tearoff count="100"><p>가</p></tearoff>', '"100"', 'count="9"'],
    ['an address that opens nothing', '<p><a href="가온.kr">가</a></p>', '"가온.kr"', 'https://'],
    ['an address that runs something', '<p><a href="javascript:x">가</a></p>', '"javascript:x"', 'https://'],
    [
      'an address too long for a code',
      `<qr href="https://${'a'.repeat(293)}" alt="가"/>`,
      '너무 깁니다(301자)',
      '300자',
    ],
    ['an element in the wrong place', '<p><li>가</li></p>', '<li>은(는) <p> 안에', 'ul'],
    ['a row outside a table', '<tr><td>가</td></tr>', '<tr>은(는) <sheet> 안에', 'table'],
    ['text that runs where boxes stand', '<row>가</row>', '<row> 안에 글을 바로', '<p>나 <div>'],
    ['text in the sheet itself', '가', '<sheet> 안에 글과 상자가 섞여', '<p>로'],
    ['text beside boxes', '<div>가<p>나</p></div>', '<div> 안에 글과 상자가 섞여', '<p>로'],
    ['content in an empty element', '<p>가<br>나</br></p>', '<br/>에는 내용을', '<br/>로'],
    ['a page number outside running parts', '<p><page/></p>', '<page/>', '<header>'],
    ['a number of pages outside running parts', '<p><pages/></p>', '<pages/>', '<footer>'],
    ['a tag not closed', '<div><p>가</div>', '태그가 맞지 않습니다', '짝'],
    ['a tag closed twice', '<p>가</p></p>', '태그가 맞지 않습니다', '짝'],
    ['a bare &', '<p>가 & 나</p>', '& 글자를', '&amp;'],
    ['an unknown entity', '<p>&nbsp;</p>', '태그가 맞지 않습니다', ''],
    ['an attribute twice', '<p class="a" class="b">가</p>', '태그가 맞지 않습니다', ''],
  ])('is told with its line: %s', async (_, line, message, hint) => {
    const read = await parse('<p>앞</p>', '', line, '<p>뒤</p>');
    expect(read.value).toBeNull();
    const own = told(read).filter((text) => text.includes(message) && text.includes(hint));
    // Text of the sheet itself is the sheet's own mistake.
    expect(own[0]).toMatch(message.startsWith('<sheet>') ? /^1: / : /^4: /);
  });

  test('in running text is told with the line of the text', async () => {
    expect(told(await parse('<p>', '가', '나 & 다', '</p>'))).toEqual([
      expect.stringMatching(/^4: /) as string,
    ]);
    expect(told(await parse('<p', '  clas="x"', '>가</p>'))).toEqual([
      expect.stringMatching(/^2: /) as string,
    ]);
  });

  test.each(['header', 'footer', 'colophon'])('is a second %s, which nothing would print', async (name) => {
    const part = `<${name}><p>가</p></${name}>`;
    expect((await parse(part)).diagnostics).toEqual([]);
    expect(told(await parse(part, '', part))).toEqual([
      expect.stringMatching(new RegExp(`^4: .*<${name}>`)) as string,
    ]);
  });

  test('in a part is told with the file of the part', async () => {
    const files = [
      { name: 'sheet.hbs', source: '<sheet title="t">\n{{> part}}\n<p/>\n</sheet>' },
      { name: 'part.hbs', source: '<style>\np { colour: #f00 }\n</style>' },
    ];
    expect((await parseFiles(files)).diagnostics.map(({ place }) => place)).toEqual([
      { file: 'part.hbs', line: 2 },
    ]);
    const list = [files[0] ?? fail(), { name: 'part.hbs', source: '<div>\n<p>가</p>\n<lsit/>\n</div>' }];
    expect((await parseFiles(list)).diagnostics.map(({ place }) => place)).toEqual([
      { file: 'part.hbs', line: 3 },
    ]);
  });

  test('does not hide the next', async () => {
    expect(
      told(await parse('<lsit/>', '<p clas="x">가</p>', '<row>나</row>')).map((text) => text.slice(0, 2)),
    ).toEqual(['2:', '3:', '4:']);
  });

  test.each(['', '가', '<p>가</p>', '<sheet>가', '<sheet title="t"/><sheet title="t"/>', '\u0000', '<'])(
    'markup that is no sheet: %j',
    (markup) => {
      const { value, diagnostics } = parseMarkup(markup, 'A4', 'sheet.hbs');
      expect(value).toBeNull();
      expect(diagnostics.length).toBeGreaterThan(0);
    },
  );
});

function fail(): never {
  throw new Error('missing');
}
