/** Whole runs: spreadsheets, config and templates as text, to finished sheets and what was said of them. */
import { extractText, getDocumentProxy } from 'unpdf';
import * as fc from 'fast-check';
import { compile, type Printing, type Publication } from '../../src/compile.ts';
import { loadFonts, loadTemplates } from '../../src/commands/load/shipped.ts';
import { readConfig } from '../../src/config/read-config.ts';
import type { Checked } from '../../src/diagnostic.ts';
import type { TemplateFile } from '../../src/markup/template.ts';
import { issueDay } from '../opening/row.ts';
import { bytesOf, type Table } from './files.ts';
import { hostile, shortCell } from './cells.ts';
import type { Target } from './target.ts';

type Run = {
  readonly table: Table;
  readonly config: string;
  /** Templates that take the place of ours. */
  readonly templates: readonly TemplateFile[];
};

const shipped = await loadTemplates(null);
const fonts = await loadFonts();

/** One run on A4; null when the config cannot be used. */
async function runOf({ table, config, templates }: Run): Promise<Checked<Publication | null>> {
  const read = readConfig(config, '일자리.yaml');
  if (read.value === null) return { value: null, diagnostics: read.diagnostics };
  const own = new Set(templates.map(({ name }) => name));
  const { value, diagnostics } = await compile({
    files: [{ name: '구인.csv', bytes: bytesOf(table) }],
    config: read.value,
    date: issueDay,
    papers: ['A4'],
    templates: [...shipped.filter(({ name }) => !own.has(name)), ...templates],
    fonts,
  });
  return { value, diagnostics: [...read.diagnostics, ...diagnostics] };
}

const plainConfig = `센터:
  이름: 가온일자리센터
  전화: 063-540-0100
  주소: 김제시 가온로 12
  누리집:
    - 이름: 밴드
      주소: https://example.org/band
제목: 가온 일자리정보지
발행:
  첫호날짜: 2026-01-06
  첫호번호: 1
  간격: 14
문의: 둘다
쪽수:
  A4: 2
`;
const header = [
  '업체명',
  '모집제목',
  '하는 일',
  '급여',
  '근무시간',
  '근무지',
  '접수마감일',
  '연락처',
  '지원자격',
  '우대사항',
  '채용공고URL',
  '비고',
];
const sound = [
  '',
  '',
  '포장과 검수',
  '시급 11,000원',
  '09:00~18:00',
  '김제시 백산면',
  '2026-12-10',
  '063-540-0101',
  '',
  '',
  '',
  '',
];

/** Openings that could be printed, with some cells of another kind; company and title keep a name of their own. */
const table = fc
  .array(fc.array(fc.tuple(fc.nat(header.length - 1), shortCell), { maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((changes): Table => {
    const rows = changes.map((cells, i) => {
      const row = [...sound];
      for (const [column, text] of cells) row[column] = text;
      return row.map((text, column) =>
        column > 1 ? text : `${column === 0 ? '가온' : '사원'}${names[i] ?? ''} ${text}`,
      );
    });
    return { format: 'csv', header, rows, damage: [] };
  });
const names = ['다람', '너울', '마루', '바다', '새벽', '한별'];

/** A text with pieces put in, taken out, doubled or moved. */
function changed(source: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const edit = fc.record({ at: place, length: fc.nat(30), text: fc.constantFrom('', ...pieces) });
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce((text, { at, length, text: put }) => {
      const from = Math.floor(at * text.length);
      return text.slice(0, from) + put + text.slice(from + (put === '' ? length : 0));
    }, source),
  );
}

const yaml = [
  '\n',
  '  ',
  '\t',
  ':',
  ': ',
  '- ',
  '#',
  '"',
  "'",
  '*가',
  '&가',
  '!!js',
  '|',
  '>',
  '{',
  '[',
  '예',
  '999999',
  '규칙',
  '열',
  '체불사업주: ../a',
  '색: "#000000"\n',
  '첨부: 예\n',
  '뜯는띠: 예\n',
  '묶음: 지역\n',
  '양식:\n  A4: 표\n',
  '양식:\n  A4: 큰글씨\n',
  '양식:\n  A4: 포스터\n',
  ...hostile,
];
const markup = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<row>',
  '<columns>',
  '<table>',
  '<td/>',
  '<img src="x"/>',
  '<qr/>',
  '<qr value="a"/>',
  '{{제목}}',
  '{{> sheet}}',
  '{{> masthead}}',
  '{{#each 구인}}',
  '{{/each}}',
  '{{#if 제목}}',
  '{{/if}}',
  '{{같음 1 2}}',
  '{{lookup . "가"}}',
  '{{this}}',
  '{{../..}}',
  'p { width: 9000pt }',
  'font-size: 0.1pt;',
  'font-size: 900pt;',
  'margin: -50pt;',
  'width: 0;',
  'break-inside: avoid;',
  '-1',
  '0',
  'NaN',
  '1e9',
  '100%',
  'rem',
  'calc(1px)',
  ...hostile,
];

const config = fc.oneof(
  { weight: 3, arbitrary: fc.constant(plainConfig) },
  { weight: 1, arbitrary: changed(plainConfig, yaml) },
);
const templates = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...shipped)
      .chain(({ name, source }) => changed(source, markup).map((text) => [{ name, source: text }])),
  },
);

export const runs: Target<Run> = {
  name: 'runs',
  cases: fc.record({ table, config, templates }),
  sizeOf: ({ table }) => ({ cells: table.header.length * (table.rows.length + 1), files: 1 }),
  faultsOf: async (run) => {
    const { value, diagnostics } = await runOf(run);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const unworded = diagnostics
      .filter(({ message }) => !/[가-힣]/.test(message))
      .map(({ code }) => `${code} is no Korean`);
    if (value === null) return errors.length === 0 ? ['no config and no error'] : unworded;
    const [printing] = value.printings;
    const sheet = printing?.sheets[0];
    if (printing === undefined || sheet === undefined)
      return errors.length === 0 ? ['no sheet and no error'] : unworded;
    // A changed template prints what it says, but it must not fall silent.
    return run.templates.length > 0
      ? unworded
      : [...unworded, ...(await missing(printing, sheet.bytes, diagnostics))];
  },
};

/** Printed openings whose company or title is not in the text of the sheet. */
async function missing(
  { issue }: Printing,
  bytes: Uint8Array,
  diagnostics: Checked<unknown>['diagnostics'],
): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  const plain = text.replaceAll(/\s/g, '');
  return issue.groups
    .flatMap(({ listings }) => listings)
    .filter(
      ({ opening }) =>
        !names.some((name) => opening.title.includes(`사원${name}`) && plain.includes(`사원${name}`)),
    )
    .filter(
      ({ opening }) =>
        !diagnostics.some(
          ({ code, actual = '' }) => code === 'layout/left-out' && actual.includes(opening.title),
        ),
    )
    .map(({ opening }) => `not on the sheet: ${opening.title.slice(0, 60)}`);
}
