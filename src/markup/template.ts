/**
 * Template + issue → the markup of a sheet or a text to paste, by Handlebars. Cells are data: whatever they
 * hold comes out as text.
 */
import type Handlebars from 'handlebars';
import * as runtime from 'handlebars/runtime';
import type { Checked } from '../diagnostic.ts';
import { sheetFields, textFields, type FieldNotes } from './fields.ts';
import { counted, withEffort } from './effort.ts';
import { equip } from './helpers.ts';
import { shipped } from './shipped.ts';
import { explain, Failure } from './template-errors.ts';
import { josa } from '../josa.ts';

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
export async function renderTemplate(
  name: string,
  files: readonly TemplateFile[],
  context: TemplateContext,
  fields: FieldNotes = sheetFields,
): Promise<Checked<string>> {
  const { value, diagnostics } = await renderingOf(name, files, 'markup', fields);
  return value === null ? { value: '', diagnostics } : value(context);
}

/**
 * A template of a text (`밴드.txt`) made ready, to be rendered many times; null with diagnostics when its
 * names or its syntax are wrong. Each value is one line of plain text, whatever it holds.
 */
export function textRendering(
  name: string,
  files: readonly TemplateFile[],
): Promise<Checked<Rendering | null>> {
  return renderingOf(name, files, 'text', textFields);
}

/** A template that Handlebars made a function of. */
export type Compiled = Handlebars.TemplateDelegate;

/** Markup to be laid out, or plain text. */
export type Language = 'markup' | 'text';

/** A value as each language can hold it. */
const cleanIn: Readonly<Record<Language, (value: string) => string>> = {
  markup: (value) => value.replaceAll(unprintable, ''),
  text: onOneLine,
};

/** Handlebars without its compiler; its package has no types of its own for this. */
const handlebars = (runtime as unknown as { readonly default: typeof Handlebars }).default.create();
equip(handlebars);

async function renderingOf(
  name: string,
  files: readonly TemplateFile[],
  language: Language,
  fields: FieldNotes,
): Promise<Checked<Rendering | null>> {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined)
    return {
      value: null,
      diagnostics: [
        {
          code: 'template/missing',
          severity: 'error',
          message: `템플릿 "${name}"${josa(name, '이')} 없습니다.`,
          hint: `있는 템플릿: ${files.map((one) => one.name).join(', ')}`,
        },
      ],
    };
  const ready = shippedWith(file, files, language);
  const { value: compiled, diagnostics } =
    ready === null
      ? (await import('./compiler.ts')).compileTemplates(file, files, language, fields)
      : { value: ready, diagnostics: [] };
  if (compiled === null) return { value: null, diagnostics };

  const renderOf =
    (one: TemplateFile): Compiled =>
    (data, options) => {
      try {
        return counted(null, () => compiled(one)(data, options));
      } catch (error) {
        throw error instanceof Failure ? error : new Failure(one.name, error);
      }
    };
  const partials = Object.fromEntries(files.map((one) => [one.name.replace(/\.hbs$/, ''), renderOf(one)]));
  const render = renderOf(file);
  const clean = cleaner(cleanIn[language]);
  const rendering: Rendering = (context) => {
    try {
      const cleaned = clean.value(context);
      return {
        value: withEffort(clean.count(), () => render(cleaned, { partials })),
        diagnostics: [],
      };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { value: '', diagnostics: [explain(error.cause, error.file)] };
    }
  };
  return { value: rendering, diagnostics: [] };
}

/** A template with all that it calls, as the program was built with them; null where one of them is not the same. */
function shippedWith(
  file: TemplateFile,
  files: readonly TemplateFile[],
  language: Language,
): ((file: TemplateFile) => Compiled) | null {
  const found = new Map<TemplateFile, Compiled>();
  const find = (one: TemplateFile): boolean => {
    if (found.has(one)) return true;
    const same = shipped.find(
      (made) => made.language === language && made.name === one.name && made.source === one.source,
    );
    if (same === undefined) return false;
    found.set(one, handlebars.template(same.spec));
    return same.calls.every((partial) => {
      const called = files.find(({ name }) => name === `${partial}.hbs`);
      return called === undefined ? same.inline.includes(partial) : find(called);
    });
  };
  const notFound: Compiled = () => '';
  return find(file) ? (one) => found.get(one) ?? notFound : null;
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

type Cleaner = {
  readonly value: (value: TemplateValue) => TemplateValue;
  /** How many values it has met, each once. */
  readonly count: () => number;
};

/** Cleans every text in a value; what stands in several contexts of one template is cleaned once. */
function cleaner(clean: (text: string) => string): Cleaner {
  const done = new WeakMap<object, TemplateValue>();
  let count = 0;
  const cleaned = (value: TemplateValue): TemplateValue => {
    count += 1;
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
  return { value: cleaned, count: () => count };
}
