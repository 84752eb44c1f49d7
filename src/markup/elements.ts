/**
 * Every element a template may use, once: what it may hold, its attributes, its role for a screen
 * reader. The parser refuses everything else; `docs/templates.md` is made from this table.
 */

/** Role in the tag tree of the PDF (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Div'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Span'
  | 'Figure';

export type ElementSpec = {
  /** `block` stacks, `inline` runs in a line, `void` has no content, `raw` is text for another parser. */
  readonly flow: 'block' | 'inline' | 'void' | 'raw';
  /** Elements it may stand in; `blocks` means every block container. */
  readonly inside: readonly string[];
  /** Attributes besides those of every element; a leading `!` marks a required one. */
  readonly attributes: readonly string[];
  /** null: no tag of its own, its content belongs to the parent. */
  readonly role: Role | null;
  /** One sentence for the manual of templates, in Korean. */
  readonly sentence: string;
};

const blocks = [
  'sheet',
  'section',
  'div',
  'columns',
  'row',
  'li',
  'colophon',
  'header',
  'footer',
  'th',
  'td',
  'tearoff',
];
const lines = ['p', 'h1', 'h2', 'h3', 'div', 'li', 'th', 'td', 'span', 'b', 'a'];
const block = { flow: 'block', inside: blocks, attributes: [], role: null } as const;
const inline = { flow: 'inline', inside: lines, attributes: [], role: null } as const;

export const elements = {
  sheet: {
    ...block,
    inside: [],
    attributes: ['!title', 'subject'],
    role: 'Document',
    sentence: '문서 전체입니다.',
  },
  style: { ...block, flow: 'raw', inside: ['sheet'], sentence: '모양을 정하는 CSS입니다.' },
  header: {
    ...block,
    inside: ['sheet'],
    attributes: ['pages'],
    sentence: '쪽마다 위에 되풀이됩니다. pages="rest"이면 2쪽부터 나옵니다.',
  },
  footer: { ...block, inside: ['sheet'], attributes: ['pages'], sentence: '쪽마다 아래에 되풀이됩니다.' },
  columns: {
    ...block,
    inside: ['sheet'],
    sentence: '내용을 여러 단으로 흘립니다. 단 수는 column-count나 맞춤이 정합니다.',
  },
  colophon: { ...block, inside: ['sheet'], role: 'Sect', sentence: '마지막 쪽 맨 아래에 놓입니다.' },
  section: {
    ...block,
    attributes: ['bookmark'],
    role: 'Sect',
    sentence: '묶음입니다. bookmark는 책갈피 이름입니다.',
  },
  div: { ...block, sentence: '상자입니다.' },
  row: { ...block, sentence: '안의 상자들을 옆으로 나란히 놓습니다.' },
  ul: { ...block, role: 'L', sentence: '목록입니다.' },
  li: { ...block, inside: ['ul'], role: 'LI', sentence: '목록의 한 칸(구인 한 건)입니다.' },
  table: {
    ...block,
    role: 'Table',
    sentence: '표입니다. 칸 너비는 내용에 맞게 정해지고, 쪽이 넘어가면 제목 줄이 되풀이됩니다.',
  },
  tr: {
    ...block,
    inside: ['table'],
    role: 'TR',
    sentence: '표의 한 줄입니다. th만 든 첫 줄이 제목 줄입니다.',
  },
  th: { ...block, inside: ['tr'], role: 'TH', sentence: '표의 제목 칸입니다.' },
  td: { ...block, inside: ['tr'], role: 'TD', sentence: '표의 칸입니다.' },
  h1: { ...block, role: 'H1', sentence: '제목입니다.' },
  h2: { ...block, role: 'H2', sentence: '묶음 제목입니다.' },
  h3: { ...block, role: 'H3', sentence: '구인 제목입니다.' },
  p: { ...block, role: 'P', sentence: '문단입니다.' },
  span: { ...inline, sentence: '글의 일부입니다. 배경이나 테두리를 주면 딱지가 됩니다.' },
  b: { ...inline, sentence: '굵은 글씨입니다.' },
  a: {
    ...inline,
    attributes: ['!href'],
    role: 'Link',
    sentence: '누르면 열리는 주소입니다. http, https, tel, mailto만 됩니다.',
  },
  br: { ...inline, flow: 'void', sentence: '줄을 바꿉니다.' },
  page: { ...inline, flow: 'void', sentence: '쪽 번호입니다.' },
  pages: { ...inline, flow: 'void', sentence: '전체 쪽수입니다.' },
  tearoff: {
    ...block,
    inside: ['sheet'],
    attributes: ['count'],
    role: 'Sect',
    sentence:
      '뜯는 띠입니다. 마지막 쪽 맨 아래 종이 끝에 놓입니다. 내용을 count번(2~20) 세워서 되풀이하고 자르는 선을 넣습니다. 띠의 길이는 height로 정합니다.',
  },
  hr: { ...block, flow: 'void', sentence: '가로줄입니다.' },
  meter: {
    ...block,
    flow: 'void',
    attributes: ['!value', '!max'],
    sentence:
      '막대입니다. max 가운데 value만큼 color로 채웁니다. 굵기는 height, 나머지는 background-color로 정하며 화면낭독기는 읽지 않습니다.',
  },
  qr: {
    ...block,
    flow: 'void',
    attributes: ['!href', '!alt'],
    role: 'Figure',
    sentence: 'QR 코드입니다. 크기는 width로 정하고, alt에는 무엇이 열리는지 적습니다.',
  },
  place: {
    ...block,
    flow: 'void',
    inside: blocks.filter((name) => name !== 'tearoff'),
    sentence:
      '게시처용을 만들 때 게시처 이름이 찍히는 자리입니다. 이름은 이 너비와 height 안에 들어가도록 줄을 바꾸고 글자를 줄여 찍습니다. 여느 정보지에서는 빈자리입니다.',
  },
  img: {
    ...block,
    flow: 'void',
    attributes: ['!src', '!alt'],
    role: 'Figure',
    sentence:
      '그림입니다. src에는 템플릿 폴더 안의 PNG, JPEG, SVG 파일 이름이나 {{로고}}를, alt에는 그림을 보지 못하는 분께 읽어 드릴 글을 적습니다. 크기는 width나 height로 정하며 비율은 그대로입니다.',
  },
} as const satisfies Record<string, ElementSpec>;

/** Attributes that every element may have. */
export const commonAttributes = ['class', 'lang'] as const;

/** What an attribute may say where it is not free text, with an example that messages quote. */
export const attributeValues: Readonly<
  Record<string, { readonly pattern: RegExp; readonly example: string }>
> = {
  pages: { pattern: /^rest$/, example: 'pages="rest"' },
  lang: { pattern: /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i, example: 'lang="en"' },
  count: { pattern: /^(?:[2-9]|1\d|20)$/, example: 'count="9"' },
  alt: { pattern: /\S/, example: 'alt="한빛시 로고"' },
  value: { pattern: /^\d{1,6}$/, example: 'value="7"' },
  max: { pattern: /^[1-9]\d{0,5}$/, example: 'max="12"' },
  href: { pattern: /^(?:https?:\/\/|tel:|mailto:)/i, example: 'href="https://…"' },
};

export type ElementName = keyof typeof elements;

export const elementNames = Object.keys(elements) as readonly ElementName[];

/** The spec of an element by name, or null for an unknown one. */
export function specOf(name: string): ElementSpec | null {
  return Object.hasOwn(elements, name) ? elements[name as ElementName] : null;
}
