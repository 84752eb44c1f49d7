/** Small documents and where everything in them stands. Pages have 200 by 160 pt within margins of 20. */
import { expect, test } from 'vitest';
import { fakeBook } from './fake-font.ts';
import { layoutOf, placed } from './placed.ts';

test('paragraphs stand under each other; margins overlap, paddings do not', () => {
  const css =
    'p { margin: 5pt 0 10pt } .box { padding: 4pt 6pt; background-color: #eee; border: 1pt solid #000 }';
  const layout = layoutOf(
    css,
    '<p>가나</p><p>다라</p><div class="box"><p>마바</p><p>사아</p></div><p>자</p>',
  );
  expect(placed(layout)).toMatchInlineSnapshot(`
    "page 1
    20,28 "가나"
    20,48 "다라"
    20,60 filled 200×55 #eeeeee
    20.5,60.5 outline 199×54 #000000
    27,78 "마바"
    27,98 "사아"
    20,128 "자""
  `);
});

test('borders of single sides are lines, dashed ones dashed', () => {
  const css = 'p { border-top: 2pt solid #000; border-left: 1pt dashed #f00 } hr { margin: 3pt 0 }';
  expect(placed(layoutOf(css, '<p>가나</p><hr/><p>다라</p>'))).toMatchInlineSnapshot(`
    "page 1
    20,21 line to 220,21
    20.5,20 dashes to 20.5,32
    21,30 "가나"
    20,35.25 line to 220,35.25
    20,39.5 line to 220,39.5
    20.5,38.5 dashes to 20.5,50.5
    21,48.5 "다라""
  `);
});

test('sizes, weights and fonts of one line stand on one baseline', () => {
  const css = '.big { font-size: 20pt }';
  expect(placed(layoutOf(css, '<p>가 <b>나 多</b> <span class="big">다</span> 라</p>')))
    .toMatchInlineSnapshot(`
    "page 1
    20,36 "가 "
    32.5,36 "나 " bold
    45,36 "多" fallback
    55,36 " "
    57.5,36 "다" 20pt
    77.5,36 " 라""
  `);
});

test('text stands left, right or in the middle', () => {
  const css = '.r { text-align: right } .c { text-align: center }';
  expect(placed(layoutOf(css, '<p>가나</p><p class="r">가나</p><p class="c">가나</p>')))
    .toMatchInlineSnapshot(`
    "page 1
    20,28 "가나"
    200,38 "가나"
    110,48 "가나""
  `);
});

test('lines end at br; nowrap never breaks; balance makes lines alike', () => {
  const css = '.n { text-wrap: nowrap } .b { text-wrap: balance; width: 70pt } p { width: 70pt }';
  const body =
    '<p>가나<br/>다라</p><p class="n">가나 다라 마바 사아</p><p>가나 다라 마바 사</p><p class="b">가나 다라 마바 사</p>';
  expect(placed(layoutOf(css, body))).toMatchInlineSnapshot(`
    "page 1
    20,28 "가나"
    20,38 "다라"
    20,48 "가나 다라 마바 사아"
    20,58 "가나 다라 마바 "
    20,68 "사"
    20,78 "가나 다라 "
    20,88 "마바 사""
  `);
});

test('a badge is a box in its line and is never broken', () => {
  const css = '.badge { background-color: #000; padding: 0 5pt; margin-left: 2pt } p { width: 80pt }';
  expect(placed(layoutOf(css, '<p>가나다라 <span class="badge">마감 임박</span> 마</p>')))
    .toMatchInlineSnapshot(`
    "page 1
    20,28 "가나다라 "
    22,28.8 filled 52.5×11.4 #000000
    27,38 "마감 임박"
    74.5,38 " 마""
  `);
});

test('a link covers its words on every line', () => {
  const css = 'p { width: 70pt }';
  expect(placed(layoutOf(css, '<p>문의 <a href="tel:0635401234">063-540-1234 또는 방문</a></p>')))
    .toMatchInlineSnapshot(`
    "page 1
    20,28 "문의 "
    20,38 "063-540-1234 "
    20,28 link 60×13 tel:0635401234 "063-540-1234 또는 방문"
    20,48 "또는 방문"
    20,38 link 42.5×13 tel:0635401234 "063-540-1234 또는 방문""
  `);
});

test('letter spacing counts in the width', () => {
  expect(placed(layoutOf('p { letter-spacing: 2pt; width: 36pt }', '<p>가나 다라</p>')))
    .toMatchInlineSnapshot(`
    "page 1
    20,28 "가나 "
    20,38 "다라""
  `);
});

test('cells of a row: by content, by points, and a share of the rest', () => {
  const css =
    'row { column-gap: 10pt } .a { width: auto } .p { width: 40pt } .r { width: 1fr; text-align: right } .rr { width: 2fr }';
  const body = '<row><p class="a">가나</p><p class="p">다</p><p class="r">라</p><p class="rr">마</p></row>';
  expect(placed(layoutOf(css, body))).toMatchInlineSnapshot(`
    "page 1
    20,28 "가나"
    50.01,28 "다"
    126.67,28 "라"
    146.67,28 "마""
  `);
});

test.each([
  ['start', '80,20 filled 50×10', '80,28'],
  ['center', '80,28 filled 50×10', '80,36'],
  ['end', '80,36 filled 50×10', '80,44'],
  ['baseline', '80,31 filled 50×10', '80,39'],
  ['stretch', '80,20 filled 50×26', '80,28'],
])('a row aligned at %s', (where, box, text) => {
  const css = `row { align-items: ${where} } p { width: 50pt; background-color: #ddd } .big { font-size: 20pt; padding: 3pt }`;
  expect(placed(layoutOf(css, '<row><p class="big">가</p><p>나</p></row>'))).toBe(
    `page 1\n20,20 filled 50×26 #dddddd\n23,39 "가" 20pt\n${box} #dddddd\n${text} "나"`,
  );
});

test('a row on one baseline is as high as its cells reach', () => {
  const css =
    'row { align-items: baseline } p { width: 50pt } .big { font-size: 20pt } .deep { padding-bottom: 10pt }';
  expect(placed(layoutOf(css, '<row><p class="big">가</p><p class="deep">나</p></row><p>다</p>')))
    .toMatchInlineSnapshot(`
    "page 1
    20,36 "가" 20pt
    80,36 "나"
    20,56 "다""
  `);
});

test('a row whose cells do not fit side by side stacks them, if it may', () => {
  const css = 'row { flex-wrap: wrap } p { width: auto }';
  const body =
    '<row><p>가나다라마바</p><p>사아자차카타</p></row><row><p>가나다라마바</p><p>사아자차카타파하거너더러머버</p></row>';
  expect(placed(layoutOf(css, body))).toMatchInlineSnapshot(`
    "page 1
    20,28 "가나다라마바"
    90.01,28 "사아자차카타"
    20,38 "가나다라마바"
    20,48 "사아자차카타파하거너더러머버""
  `);
});

test('what follows a row stands below its highest cell', () => {
  const css = '.big { font-size: 20pt; padding: 3pt } p { width: 50pt }';
  expect(placed(layoutOf(css, '<row><p class="big">가</p><p>나</p></row><p>다</p>'))).toMatchInlineSnapshot(`
    "page 1
    23,39 "가" 20pt
    80,28 "나"
    20,54 "다""
  `);
});

test('a row is taken over whole; one higher than a page is cut in every cell', () => {
  const css = 'p { width: 50pt } .fill { height: 150pt }';
  expect(placed(layoutOf(css, '<div class="fill"/><row><p>가</p><p>나<br/>다</p></row>')))
    .toMatchInlineSnapshot(`
    "page 1
    page 2
    20,28 "가"
    80,28 "나"
    80,38 "다""
  `);
  const lines = (name: string, count: number): string =>
    Array.from({ length: count }, (_, i) => `${name}${i + 1}`).join('<br/>');
  const row = `<row><p>${lines('가', 5)}</p><p>${lines('나', 5)}</p><p>다</p></row><p>라</p>`;
  expect(placed(layoutOf('p { width: 50pt; line-height: 4 }', row))).toMatchInlineSnapshot(`
    "page 1
    20,43 "가1"
    20,83 "가2"
    20,123 "가3"
    20,163 "가4"
    80,43 "나1"
    80,83 "나2"
    80,123 "나3"
    80,163 "나4"
    140,43 "다"
    page 2
    20,43 "가5"
    80,43 "나5"
    20,83 "라""
  `);
});

test('columns are filled one after the other and end level', () => {
  const css =
    'columns { column-count: 2; column-gap: 20pt; column-rule: 1pt solid #888 } li { break-inside: avoid; margin-bottom: 4pt }';
  const cards = ['가', '나', '다', '라', '마'].map((name) => `<li><p>${name}1</p><p>${name}2</p></li>`);
  expect(placed(layoutOf(css, `<columns><ul>${cards.join('')}</ul></columns><p>끝</p>`)))
    .toMatchInlineSnapshot(`
    "page 1
    20,28 "가1"
    20,38 "가2"
    20,52 "나1"
    20,62 "나2"
    20,76 "다1"
    20,86 "다2"
    120,20 line to 120,88
    130,28 "라1"
    130,38 "라2"
    130,61 "마1"
    130,71 "마2"
    20,96 "끝""
  `);
});

test.each([
  [130, 'page 1 / 20,158 "제목" bold / 20,168 "가나다 " / 20,178 "라마바 " / page 2 / 20,28 "사아자 "'],
  [140, 'page 1 / page 2 / 20,28 "제목" bold / 20,38 "가나다 "'],
  [150, 'page 1 / page 2 / 20,28 "제목" bold / 20,38 "가나다 "'],
])('a heading under %d pt stays with two lines of what it announces', (height, expected) => {
  const css = `p { width: 30pt } .fill { height: ${height}pt }`;
  const body = '<div class="fill"/><h2>제목</h2><p>가나다 라마바 사아자 차카타 파하거</p>';
  expect(placed(layoutOf(css, body)).replaceAll('\n', ' / ')).toMatch(expected);
});

test('two lines of a paragraph stay together at its end too', () => {
  const css = 'p { width: 30pt } .fill { height: 120pt }';
  const body = '<div class="fill"/><p>가나다 라마바 사아자 차카타 파하거</p>';
  expect(placed(layoutOf(css, body))).toMatchInlineSnapshot(`
    "page 1
    20,148 "가나다 "
    20,158 "라마바 "
    20,168 "사아자 "
    page 2
    20,28 "차카타 "
    20,38 "파하거""
  `);
});

test('running parts stand on every page, a header of the rest from the second on, with page and pages', () => {
  const body = `<header pages="rest"><p>머리</p></header><footer><p>쪽 <page/> / <pages/></p></footer>
    <div class="tall"><p>가</p></div><div class="tall"><p>나</p></div>`;
  const css =
    '.tall { height: 100pt; break-inside: avoid } header { margin-bottom: 5pt } footer { margin-top: 5pt }';
  expect(placed(layoutOf(css, body))).toMatchInlineSnapshot(`
    "page 1
    20,28 "가"
    20,178 "쪽 " (running)
    32.5,178 "1" (running)
    37.5,178 " / " (running)
    47.5,178 "2" (running)
    page 2
    20,43 "나"
    20,28 "머리" (running)
    20,178 "쪽 " (running)
    32.5,178 "2" (running)
    37.5,178 " / " (running)
    47.5,178 "2" (running)"
  `);
});

test('the colophon stands at the foot of the last page', () => {
  const css =
    '.tall { height: 100pt; break-inside: avoid } colophon { border-top: 1pt solid #000; margin-top: 10pt }';
  const body = '<div class="tall"><p>가</p></div><colophon><p>센터</p></colophon>';
  expect(placed(layoutOf(css, body))).toMatchInlineSnapshot(`
    "page 1
    20,28 "가"
    20,169.5 line to 220,169.5
    20,178 "센터""
  `);
  const fuller =
    '<div class="tall"><p>가</p></div><div class="tall"><p>나</p></div><div class="tall"><p>다</p></div>';
  expect(
    placed(
      layoutOf(
        '.tall { height: 75pt; break-inside: avoid } colophon { height: 20pt }',
        `${fuller}<colophon><p>센터</p></colophon>`,
      ),
    ),
  ).toMatchInlineSnapshot(`
    "page 1
    20,28 "가"
    20,103 "나"
    page 2
    20,28 "다"
    20,168 "센터""
  `);
});

test('a colophon that does not fit takes cards along to its page', () => {
  const css = '.card { height: 30pt; break-inside: avoid } colophon { height: 40pt }';
  const cards = ['가', '나', '다', '라', '마'].map((name) => `<div class="card"><p>${name}</p></div>`);
  expect(placed(layoutOf(css, `${cards.join('')}<colophon><p>센터</p></colophon>`))).toMatchInlineSnapshot(`
    "page 1
    20,28 "가"
    20,58 "나"
    20,88 "다"
    page 2
    20,28 "라"
    20,58 "마"
    20,148 "센터""
  `);
});

test('a table: columns by content, rows whole, its header on every page', () => {
  const rows = ['가', '나', '다', '라'].map(
    (name) => `<tr><td>${name}</td><td>${name}나다 라마바 사아자</td></tr>`,
  );
  const css = 'td { padding: 20pt 0 } tr { border-bottom: 1pt solid #000 } table { width: 100pt }';
  expect(placed(layoutOf(css, `<table><tr><th>이름</th><th>일</th></tr>${rows.join('')}</table>`)))
    .toMatchInlineSnapshot(`
    "page 1
    20,29.5 line to 120,29.5
    20,28 "이름" bold
    40.02,28 "일" bold
    20,89.5 line to 120,89.5
    20,58 "가"
    40.02,58 "가나다 라마바 "
    40.02,68 "사아자"
    20,149.5 line to 120,149.5
    20,118 "나"
    40.02,118 "나나다 라마바 "
    40.02,128 "사아자"
    page 2
    20,29.5 line to 120,29.5
    20,28 "이름" bold
    40.02,28 "일" bold
    20,89.5 line to 120,89.5
    20,58 "다"
    40.02,58 "다나다 라마바 "
    40.02,68 "사아자"
    20,149.5 line to 120,149.5
    20,118 "라"
    40.02,118 "라나다 라마바 "
    40.02,128 "사아자""
  `);
});

test('no row of a table is lost where the colophon sends some to another page', () => {
  for (let rows = 1; rows <= 40; rows++) {
    const names = Array.from({ length: rows }, (_, i) => `줄${i + 1}`);
    const body = names.map((name) => `<tr><td>${name}</td></tr>`).join('');
    const layout = layoutOf(
      '.tall { height: 40pt; break-inside: avoid }',
      `<table><tr><th>머리</th></tr>${body}</table><colophon><div class="tall"><p>꼬리</p></div></colophon>`,
    );
    const texts = layout.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])),
    );
    expect(texts.filter((text) => text.startsWith('줄'))).toEqual(names);
  }
});

test('strips to tear off say the same, turned, with marks to cut at', () => {
  const css = 'tearoff { height: 60pt } .box { background-color: #eee; width: 30pt }';
  const strip = '<p>센터</p><p class="box"><a href="tel:1">문의</a></p>';
  expect(placed(layoutOf(css, `<p>위</p><tearoff count="2">${strip}</tearoff><p>아래</p>`)))
    .toMatchInlineSnapshot(`
      "page 1
      20,28 "위"
      20,38 "아래"
      58,200 "센터" turned
      60,170 filled 10×30 #eeeeee
      68,200 "문의" turned
      58,180 link 13×20 tel:1 "문의"
      178,200 "센터" turned
      180,170 filled 10×30 #eeeeee
      188,200 "문의" turned
      120,140 dashes to 120,200
      0,140 dashes to 240,140"
    `);
});

test('strips to tear off are the last at the edge of the paper, everything else stands above them', () => {
  const css = 'tearoff { height: 60pt; margin-top: 5pt } li { break-inside: avoid }';
  const cards = '<li>가</li>'.repeat(20);
  const body = `<columns><ul>${cards}</ul></columns><colophon><p>안내</p></colophon><footer><p>발</p></footer>`;
  const layout = layoutOf(css, `${body}<tearoff count="2"><p>띠</p></tearoff>`);
  const texts = layout.pages.map(({ items, footer }) =>
    [...items, ...footer].flatMap((item) => (item.kind === 'text' && !item.turned ? [item] : [])),
  );
  const lowest = texts.map((page) => Math.max(...page.map(({ y }) => y)));
  // 200 pt of paper: with strips of 60 and their margin the last page ends at 135, the others at 180.
  expect(lowest).toEqual([178, 133]);
  expect(texts.map((page) => page.find(({ text }) => text === '발')?.y)).toEqual([178, 133]);
  expect(texts[1]?.find(({ text }) => text === '안내')?.y).toBe(123);
  expect(texts.flat().filter(({ text }) => text === '가')).toHaveLength(20);
});

test('a QR code has its quiet zone inside its width', () => {
  expect(placed(layoutOf('qr { width: 87pt }', '<qr href="HTTPS://A.KR" alt="누리집"/>')))
    .toMatchInlineSnapshot(`
      "page 1
      32,32 qr of 21 modules of 3"
    `);
});

test('boxes keep their height and the space at their end, until a page ends', () => {
  const css = '.high { height: 40pt } .pad { padding-bottom: 15pt } .margin p { margin-bottom: 5pt }';
  const body =
    '<div class="high"><p>가</p></div><div class="pad"><div class="margin"><p>나</p></div></div><p>다</p>';
  expect(placed(layoutOf(css, body))).toMatchInlineSnapshot(`
    "page 1
    20,28 "가"
    20,68 "나"
    20,98 "다""
  `);
});

test('what is hidden takes no room', () => {
  expect(placed(layoutOf('.x { display: none }', '<p class="x">가</p><p>나<b class="x">다</b></p>')))
    .toMatchInlineSnapshot(`
    "page 1
    20,28 "나""
  `);
});

test('a character no font has is substituted, left out, or marked and named where it was written', () => {
  const book = fakeBook('❍☏📞㋡\u200b\u202e\uf06d');
  const layout = layoutOf('', '<p>❍가 ☏나📞 다\u200b라\u202e마\uf06d</p>\n<p at="test.hbs:7">바㋡㋡</p>', {
    book,
  });
  expect(placed(layout)).toMatchInlineSnapshot(`
    "page 1
    20,28 "○" for ❍
    30,28 "가 "
    42.5,28 "☎" for ☏
    52.5,28 "나"
    62.5,28 "☎" for 📞
    72.5,28 " 다라마"
    20,38 "바"
    30,38 "〓" for ㋡
    40,38 "〓" for ㋡
    layout/missing-glyph test.hbs:7"
  `);
  expect(layout.diagnostics).toMatchObject([
    { actual: '㋡', message: expect.stringContaining('U+32E1') as string },
  ]);
});
