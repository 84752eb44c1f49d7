/** What Handlebars says of a template that it cannot read or run, as it is told to staff. */
import type { Diagnostic } from '../diagnostic.ts';
import { josa } from '../josa.ts';
import { TooMuch } from './effort.ts';
import type { TemplateFile } from './template.ts';

/** Carries an error of Handlebars out of the templates that called each other. */
export class Failure extends Error {
  /** The template in which it arose. */
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(file, { cause });
    this.file = file;
  }
}

/** What Handlebars stopped at though every name is known: a field that is not given where it stands. */
export function explain(error: unknown, file: string): Diagnostic {
  if (error instanceof TooMuch) return tooMuch(file, error.line);
  const text = error instanceof Error ? error.message : String(error);
  const [, name, line] = /"([^"]+)" not defined in .* - (\d+):/.exec(text) ?? [];
  if (name !== undefined)
    return {
      code: 'template/unknown-name',
      severity: 'error',
      message: `템플릿의 이 자리에는 "${name}"${josa(name, '이')} 없습니다.`,
      place: { file, line: Number(line) },
      hint: `그 이름이 있는 {{#each}} 안에 적거나, 바깥의 것이면 ../${name}처럼 적어 주십시오.`,
    };
  return syntaxError(error, file);
}

function tooMuch(file: string, line: number | null): Diagnostic {
  return {
    code: 'template/too-much',
    severity: 'error',
    message: '템플릿이 구인 수에 견주어 너무 많은 것을 되풀이하여 멈추었습니다.',
    place: { file, ...(line !== null && { line }) },
    hint: '{{#each}} 안에서 같은 목록을 또 {{#each}}로 되풀이하거나 템플릿을 겹쳐 부르는 곳이 없는지 확인해 주십시오.',
  };
}

/** A template that Handlebars cannot read or run, by what it says of it. */
export function syntaxError(error: unknown, file: string): Diagnostic {
  const text = error instanceof Error ? error.message : String(error);
  const line = Number(/on line (\d+)/.exec(text)?.[1] ?? / - (\d+):\d+$/.exec(text)?.[1] ?? Number.NaN);
  const [message, hint] = error instanceof RangeError ? endless : reasonOf(text);
  return {
    code: 'template/syntax',
    severity: 'error',
    message,
    place: { file, ...(Number.isNaN(line) ? {} : { line }) },
    hint,
  };
}

/** The stack of calls has run out. */
const endless = [
  '템플릿이 자기 자신을 끝없이 부르거나 너무 깊이 겹쳐 있습니다.',
  '{{> }}로 부르는 템플릿과 {{#*inline}}이 서로를 부르지 않는지 확인해 주십시오.',
] as const;

function reasonOf(text: string): readonly [message: string, hint: string] {
  const pairs = '{{ }}의 짝과 {{#each}} … {{/each}}의 짝을 확인해 주십시오.';
  const [, opened, closed] = /^(\S+) doesn't match (\S+)/.exec(text) ?? [];
  if (opened !== undefined)
    return [`{{#${opened}}}를 {{/${closed}}}로 닫았습니다.`, `{{/${opened}}}로 닫아 주십시오.`];
  const [, partial] = /^The partial (\S+) could not be found/.exec(text) ?? [];
  if (partial === '@partial-block')
    return [
      '{{> @partial-block}}에 넣을 내용이 없습니다.',
      '{{#> 이름}} … {{/이름}}으로 부를 때에만 쓸 수 있습니다.',
    ];
  if (partial !== undefined)
    return [`부르는 템플릿 "${partial}"이(가) 없습니다.`, '{{> }}에 적은 이름을 확인해 주십시오.'];
  const [, got = ''] = /got '(\w+)'$/.exec(text) ?? [];
  if (got === 'EOF') return ['닫히지 않은 {{ }}나 {{#each}}가 있습니다.', pairs];
  if (got === 'OPEN_ENDBLOCK') return ['여는 {{#each}}나 {{#if}} 없이 닫는 것이 있습니다.', pairs];
  if (got === 'INVERSE') return ['{{#if}} 밖에 {{else}}가 있습니다.', pairs];
  if (got !== '') return ['{{ }} 안에 적은 것의 차례가 맞지 않습니다.', pairs];
  if (/^(?:Lexical|Parse) error/.test(text)) return ['{{ }} 안에 쓸 수 없는 글자가 있습니다.', pairs];
  return [`템플릿을 읽을 수 없습니다(${text.slice(0, 120)}).`, pairs];
}

/** Why a template is not even read: no template of a sheet is so long or so deep. */
export function unfit({ name, source }: TemplateFile): Diagnostic | null {
  if (source.length > longest)
    return {
      code: 'template/syntax',
      severity: 'error',
      message: `템플릿이 너무 깁니다(${source.length}자).`,
      place: { file: name },
      hint: `${longest}자까지 읽습니다. 되풀이되는 것은 {{#each}}로 적고 나머지는 나누어 주십시오.`,
    };
  const line = lineTooDeep(source);
  if (line === null) return null;
  return {
    code: 'template/syntax',
    severity: 'error',
    message: `{{#if}}나 {{#each}}, 괄호가 ${deepest}겹보다 깊이 겹쳐 있습니다.`,
    place: { file: name, line },
    hint: '{{/if}}나 {{/each}}가 빠지지 않았는지 확인해 주십시오.',
  };
}

/** In characters; the longest of ours has 9,000. */
export const longest = 250_000;
/** Blocks within each other: the parser takes the square of their number. */
export const deepest = 50;

/** What opens a block, goes on with another condition, or closes it; any other mark; and brackets. */
const marks =
  /(?<open>\{\{\{{0,2}~?(?:#|\^(?!\s{0,9}~?\}\})))|(?<go>\{\{~?\s{0,9}else\s)|(?<close>\{\{\{{0,2}~?\/)|\{\{|[()]/g;

/** The line at which blocks or brackets lie too deep in each other, or null. */
function lineTooDeep(source: string): number | null {
  /** Each open block, with those that its `else if` opened. */
  const blocks: number[] = [];
  let [depth, brackets] = [0, 0];
  for (const { 0: mark, index, groups = {} } of source.matchAll(marks)) {
    if (mark === '(') brackets += 1;
    else if (mark === ')') brackets -= 1;
    else brackets = 0;
    if (groups['open'] !== undefined) blocks.push(1);
    else if (groups['go'] !== undefined) blocks.push(1 + (blocks.pop() ?? 0));
    if (groups['close'] !== undefined) depth -= blocks.pop() ?? 0;
    else if (groups['open'] !== undefined || groups['go'] !== undefined) depth += 1;
    if (depth > deepest || brackets > deepest) return source.slice(0, index).split('\n').length;
  }
  return null;
}
