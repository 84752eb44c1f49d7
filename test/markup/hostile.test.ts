/** Cells are data: whatever they hold comes out as text, in the same place, and nothing else changes. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTemplates } from '../../src/commands/load/shipped.ts';
import { defaultConfig } from '../../src/config/read-config.ts';
import { issueFor } from '../../src/issue/calendar.ts';
import { makeIssue } from '../../src/issue/issue.ts';
import { sheetContext } from '../../src/markup/context.ts';
import type { Element } from '../../src/markup/document.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { renderTemplate, type TemplateContext, type TemplateValue } from '../../src/markup/template.ts';
import { issueDay, opening } from '../opening/row.ts';

const hostile: readonly string[] =
  `< > & " ' \` = <p> </p> <p /> at="x:1" <!-- --> <![CDATA[ ]]> <?xml ?> &lt; &#0; &#x1F600; &nbsp;
  {{ }} {{{ {{제목}} {{>sheet}} {{!-- \\{{ </style> p{color:red} 垾 가 👨‍👩‍👧‍👦`
    .split(/\s+/)
    .concat(Array.from('\0\x07\x1b\x7f\x85\t\n\r\u2028\ufffe\uffff\ufeff\u202e\u2067\u200f\u0301\ue000 '))
    .concat('\r\n', '\ud800', '\udfff');
const cells = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...hostile), { maxLength: 12 }).map((parts) => parts.join('')),
);

/** What XML can hold of a text (XML 1.0, 2.2), with line ends as XML has them (2.11). */
function printable(text: string): string {
  const kept = Array.from(text).filter((character) =>
    /[^\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/u.test(character),
  );
  return kept.join('').replaceAll(/\r\n?/g, '\n');
}

async function parse(source: string, context: TemplateContext): Promise<Element> {
  const rendered = await renderTemplate('sheet.hbs', [{ name: 'sheet.hbs', source }], context);
  const { value, diagnostics } = parseMarkup(rendered.value, 'A4', 'sheet.hbs');
  expect([...rendered.diagnostics, ...diagnostics]).toEqual([]);
  if (value === null) throw new Error('nothing parsed');
  return value.sheet;
}

function textOf(element: Element): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : textOf(child))).join('');
}

/** Every attribute of an element and of those in it. */
function attributesOf(element: Element): readonly string[] {
  const inner = element.children.flatMap((child) => (child.kind === 'element' ? attributesOf(child) : []));
  return [...Object.values(element.attributes), ...inner];
}

function namesOf(element: Element): readonly string[] {
  return [
    element.name,
    ...element.children.flatMap((child) => (child.kind === 'element' ? namesOf(child) : [])),
  ];
}

describe('a cell', () => {
  test('is the text of its element', async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (cell) => {
        const sheet = await parse('<sheet title="t"><p>{{제목}}</p></sheet>', { 제목: cell });
        expect(namesOf(sheet)).toEqual(['sheet', 'p']);
        expect(textOf(sheet)).toBe(printable(cell));
      }),
      { numRuns: 500 },
    );
  });

  test('is the value of its attribute', async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (cell) => {
        const sheet = await parse('<sheet title="{{제목}}"><section bookmark="{{제목}} 1"/></sheet>', {
          제목: cell,
        });
        // White space of an attribute is spaces (XML 1.0, 3.3.3).
        const value = printable(cell).replaceAll(/[\t\n]/g, ' ');
        expect(attributesOf(sheet)).toEqual([value, `${value} 1`]);
      }),
      { numRuns: 500 },
    );
  });

  test('in a list, in a comparison and under a condition is the same text', async () => {
    const source = `<sheet title="t">{{#each 안내문}}<p>{{this}}</p>{{/each}}
      {{#if (같음 제목 "가")}}<hr/>{{/if}}{{#if 제목}}<p>{{제목}}</p>{{else}}<p/>{{/if}}</sheet>`;
    await fc.assert(
      fc.asyncProperty(cells, async (cell) => {
        const sheet = await parse(source, { 제목: cell, 안내문: [cell, '나'] });
        const text = printable(cell);
        expect(textOf(sheet)).toBe(`${text}나${text}`);
      }),
    );
  });
});

/** Names whose values are no text: a paper, a colour, addresses that links open. */
const notText = ['용지', '색', '주소', '전화주소'];

/** The context with every text replaced. */
function filledWith(value: TemplateValue, cell: string, key = ''): TemplateValue {
  if (typeof value === 'string') return value === '' || notText.includes(key) ? value : cell;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one: TemplateValue) => filledWith(one, cell));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filledWith(one, cell, name)]));
}

describe('our templates', async () => {
  const files = await loadTemplates(null);
  const config = {
    ...defaultConfig,
    notices: ['전화로 먼저 물어보세요.'],
    centre: {
      ...defaultConfig.centre,
      name: '가온센터',
      phone: '063-540-0100',
      address: '김제시',
      channels: [{ name: '밴드', url: 'https://example.org' }],
    },
  };
  const row = {
    company: '가온푸드(주)',
    title: '포장 사원',
    phone: '063-540-0101',
    pay: '시급 11,000원',
    place: '김제시 가온동',
    preferences: '경력자',
  };
  const openings = [opening(row).value, opening({ ...row, phone: '', email: 'job@example.org' }).value];
  const issue = makeIssue(openings, new Set(), issueFor(issueDay, config), config);
  const context = sheetContext(issue, config, 'A4');
  const forms = ['sheet.hbs', 'table.hbs', 'large-print.hbs', 'poster.hbs'];

  test.each(forms)('%s takes any cells', async (name) => {
    const shape = async (cell: string): Promise<readonly string[]> => {
      const filled = filledWith(context, cell) as TemplateContext;
      const { value, diagnostics } = parseMarkup(
        (await renderTemplate(name, files, filled)).value,
        'A4',
        name,
      );
      expect(diagnostics).toEqual([]);
      if (value === null) throw new Error('nothing parsed');
      expect(textOf(value.sheet)).toContain(printable(cell));
      return namesOf(value.sheet);
    };
    const plain = await shape('가');
    await fc.assert(
      fc.asyncProperty(cells, async (cell) => {
        fc.pre(/[\p{L}\p{N}]/u.test(printable(cell)));
        expect(await shape(cell)).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});
