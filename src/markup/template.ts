/**
 * Template + issue → markup text, by Handlebars. The only file that imports it. Cells are data:
 * whatever they hold comes out as text.
 */
import Handlebars from 'handlebars';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { helpers } from './helpers.ts';
import { originAttribute } from './parse.ts';

/** A template or partial by file name, `sheet.hbs`. */
export type TemplateFile = { readonly name: string; readonly source: string };

/** What a template may name: Korean keys, see `context.ts`. */
export type TemplateContext = { readonly [name: string]: TemplateValue };
export type TemplateValue = string | number | boolean | null | readonly TemplateValue[] | TemplateContext;

/**
 * Renders `name` with the other files as partials (`{{> card}}` is `card.hbs`). An empty text with
 * diagnostics when the template cannot be rendered: file, line, and the nearest known name.
 */
export function renderTemplate(
  name: string,
  files: readonly TemplateFile[],
  context: TemplateContext,
): Checked<string> {
  const handlebars = Handlebars.create();
  for (const [helper, run] of Object.entries(helpers)) handlebars.registerHelper(helper, run);
  for (const file of files) handlebars.registerPartial(file.name.replace(/\.hbs$/, ''), withOrigins(file));
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined)
    return {
      value: '',
      diagnostics: [
        {
          code: 'template/missing',
          severity: 'error',
          message: `템플릿 "${name}"이(가) 없습니다.`,
          hint: `있는 템플릿: ${files.map((one) => one.name).join(', ')}`,
        },
      ],
    };
  try {
    const render = handlebars.compile(withOrigins(file), {
      strict: true,
      knownHelpersOnly: false,
      explicitPartialContext: false,
    });
    return { value: render(printable(context)), diagnostics: [] };
  } catch (error) {
    return { value: '', diagnostics: [explain(error, file, context)] };
  }
}

/** Marks every element of a template with the line it stands on, so that later stages can name it. */
function withOrigins(file: TemplateFile): string {
  return file.source
    .split('\n')
    .map((line, i) =>
      line.replaceAll(/<([a-z][a-z0-9]*)(?=[\s/>]|$)/g, `<$1 ${originAttribute}="${file.name}:${i + 1}"`),
    )
    .join('\n');
}

/** Characters XML cannot hold (XML 1.0, 2.2) and lone surrogates, which no cell should print. */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function printable(value: TemplateContext): TemplateContext;
function printable(value: TemplateValue): TemplateValue;
function printable(value: TemplateValue): TemplateValue {
  if (typeof value === 'string') return value.replaceAll(unprintable, '');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: TemplateValue) => printable(item));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item)]));
}

function explain(error: unknown, file: TemplateFile, context: TemplateContext): Diagnostic {
  const text = error instanceof Error ? error.message : String(error);
  const undefinedName = /"([^"]+)" not defined in .* - (\d+):/.exec(text);
  const missingHelper = /Missing helper: "([^"]+)"/.exec(text);
  const line = Number(undefinedName?.[2] ?? /on line (\d+)/.exec(text)?.[1] ?? Number.NaN);
  const place = { file: file.name, ...(Number.isNaN(line) ? {} : { line }) };
  const name = undefinedName?.[1] ?? missingHelper?.[1];
  if (name === undefined)
    return {
      code: 'template/syntax',
      severity: 'error',
      message: `템플릿을 읽을 수 없습니다(${(text.split('\n').at(-1) ?? '').slice(0, 120)}).`,
      place,
      hint: '{{ }}의 짝과 {{#each}} … {{/each}}의 짝을 확인해 주십시오.',
    };
  const near = nearest(name, missingHelper === null ? namesIn(context) : Object.keys(helpers));
  return {
    code: 'template/unknown-name',
    severity: 'error',
    message: `템플릿에 모르는 이름 "${name}"이(가) 있습니다.`,
    place,
    hint: near === null ? 'docs/templates.md의 이름 목록을 확인해 주십시오.' : `혹시 "${near}"입니까?`,
  };
}

function namesIn(value: TemplateValue, names = new Set<string>()): Set<string> {
  if (Array.isArray(value)) namesIn(value[0] ?? null, names);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) namesIn(item, names.add(key));
  return names;
}
