/**
 * Template + issue → the markup of a sheet or a text to paste, by Handlebars. Cells are data: whatever they
 * hold comes out as text.
 */
import Handlebars from 'handlebars';
import type { Checked, Diagnostic } from '../diagnostic.ts';
import { sheetFields, textFields, type FieldNotes } from './fields.ts';
import { helpers } from './helpers.ts';
import { originAttribute } from './parse.ts';
import { checkNames, syntaxError } from './template-names.ts';

/** A template or partial by file name, `sheet.hbs`. */
export type TemplateFile = { readonly name: string; readonly source: string };

/** What a template may name: Korean keys, see `context.ts`. */
export type TemplateContext = { readonly [name: string]: TemplateValue };
export type TemplateValue = string | number | boolean | null | readonly TemplateValue[] | TemplateContext;

/** A template made ready; an empty text with diagnostics when it stops at a context. */
export type Rendering = (context: TemplateContext) => Checked<string>;

/**
 * Renders `name` with the other files as partials (`{{> card}}` is `card.hbs`). An empty text with
 * diagnostics when the template cannot be rendered: file, line, and the nearest known name. `fields` are the
 * names that the template may use.
 */
export function renderTemplate(
  name: string,
  files: readonly TemplateFile[],
  context: TemplateContext,
  fields: FieldNotes = sheetFields,
): Checked<string> {
  const { value, diagnostics } = renderingOf(name, files, { ...markup, fields });
  return value === null ? { value: '', diagnostics } : value(context);
}

/**
 * A template of a text (`밴드.txt`) made ready, to be rendered many times; null with diagnostics when its
 * names or its syntax are wrong. Each value is one line of plain text, whatever it holds.
 */
export function textRendering(name: string, files: readonly TemplateFile[]): Checked<Rendering | null> {
  return renderingOf(name, files, text);
}

/** What a template writes. */
type Language = {
  readonly fields: FieldNotes;
  readonly source: (file: TemplateFile) => string;
  readonly options: CompileOptions;
  /** A value as this language can hold it. */
  readonly clean: (value: string) => string;
  /** Every paper and every text begins with the same files: each is parsed once, and compiled when first called. */
  readonly made: WeakMap<TemplateFile, Made>;
};

type Made = { readonly program: hbs.AST.Program; readonly render: Handlebars.TemplateDelegate };

const handlebars = Handlebars.create();
for (const [helper, run] of Object.entries(helpers)) handlebars.registerHelper(helper, run);

const markup: Language = {
  fields: sheetFields,
  source: withOrigins,
  options: { strict: true, ignoreStandalone: true },
  clean: (value) => value.replaceAll(unprintable, ''),
  made: new WeakMap(),
};

const text: Language = {
  fields: textFields,
  source: ({ source }) => source.replaceAll(/^\ufeff|\r(?=\n)/g, ''),
  options: { strict: true, noEscape: true },
  clean: onOneLine,
  made: new WeakMap(),
};

function renderingOf(
  name: string,
  files: readonly TemplateFile[],
  language: Language,
): Checked<Rendering | null> {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined)
    return {
      value: null,
      diagnostics: [
        {
          code: 'template/missing',
          severity: 'error',
          message: `템플릿 "${name}"이(가) 없습니다.`,
          hint: `있는 템플릿: ${files.map((one) => one.name).join(', ')}`,
        },
      ],
    };
  const mistakes = checkNames(file, files, language.fields, (one) => makeOf(one, language).program);
  if (mistakes.length > 0) return { value: null, diagnostics: mistakes };

  const partials = Object.fromEntries(
    files.map((one) => [
      one.name.replace(/\.hbs$/, ''),
      (data: unknown, options?: Handlebars.RuntimeOptions) => makeOf(one, language).render(data, options),
    ]),
  );
  const { render } = makeOf(file, language);
  const clean = cleaner(language.clean);
  const rendering: Rendering = (context) => {
    try {
      return { value: render(clean(context), { partials }), diagnostics: [] };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { value: '', diagnostics: [explain(error.cause, error.file)] };
    }
  };
  return { value: rendering, diagnostics: [] };
}

/** The template parsed and ready to be rendered; throws the error of Handlebars when it cannot be read. */
function makeOf(file: TemplateFile, { source, options, made }: Language): Made {
  const known = made.get(file);
  if (known !== undefined) return known;
  const program = Handlebars.parseWithoutProcessing(source(file));
  const compiled = handlebars.compile(program, options);
  const render: Handlebars.TemplateDelegate = (data, runtime) => {
    try {
      return compiled(data, runtime);
    } catch (error) {
      throw error instanceof Failure ? error : new Failure(file.name, error);
    }
  };
  const fresh = { program, render };
  made.set(file, fresh);
  return fresh;
}

/** Carries an error of Handlebars out of the templates that called each other. */
class Failure extends Error {
  /** The template in which it arose. */
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(file, { cause });
    this.file = file;
  }
}

/** What Handlebars stopped at though every name is known: a field that is not given where it stands. */
function explain(error: unknown, file: string): Diagnostic {
  const text = error instanceof Error ? error.message : String(error);
  const [, name, line] = /"([^"]+)" not defined in .* - (\d+):/.exec(text) ?? [];
  if (name !== undefined)
    return {
      code: 'template/unknown-name',
      severity: 'error',
      message: `템플릿의 이 자리에는 "${name}"이(가) 없습니다.`,
      place: { file, line: Number(line) },
      hint: `그 이름이 있는 {{#each}} 안에 적거나, 바깥의 것이면 ../${name}처럼 적어 주십시오.`,
    };
  return syntaxError(error, file);
}

/** Marks every element of a template with the line it stands on, so that later stages can name it. */
function withOrigins(file: TemplateFile): string {
  return file.source
    .split('\n')
    .map((line, i) =>
      line.replaceAll(
        /<([\p{L}_][\p{L}\p{N}_.:-]*)(?=[\s/>]|$)/gu,
        `<$1 ${originAttribute}="${file.name}:${i + 1}"`,
      ),
    )
    .join('\n');
}

/** Characters XML cannot hold (XML 1.0, 2.2) and lone surrogates, which no cell should print. */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * One line without anything that acts on the text around it: line ends and controls, bidirectional and
 * zero-width marks, and a `<` that BAND could take for one of its tags (`<band:refer …>`).
 */
function onOneLine(value: string): string {
  return value
    .replaceAll(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\p{Cf}\p{Co}\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/gu, '')
    .replaceAll(/<(?=[a-z/!?])/gi, '〈')
    .normalize('NFC')
    .trim();
}

/** Cleans every text in a value; what stands in several contexts of one template is cleaned once. */
function cleaner(clean: (text: string) => string): (value: TemplateValue) => TemplateValue {
  const done = new WeakMap<object, TemplateValue>();
  const cleaned = (value: TemplateValue): TemplateValue => {
    if (typeof value === 'string') return clean(value);
    if (value === null || typeof value !== 'object') return value;
    const known = done.get(value);
    if (known !== undefined) return known;
    const fresh: TemplateValue = Array.isArray(value)
      ? value.map((item: TemplateValue) => cleaned(item))
      : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned(item)]));
    done.set(value, fresh);
    return fresh;
  };
  return cleaned;
}
