/**
 * Templates → functions, by Handlebars' parser and compiler. Loaded for a centre's own templates alone, and by
 * the build for those that ship.
 */
import Handlebars from 'handlebars';
import type { Checked } from '../diagnostic.ts';
import { rosterFields, textFields, type FieldNotes } from './fields.ts';
import { equip } from './helpers.ts';
import { originAttribute } from './origin.ts';
import type { Precompiled } from './shipped.ts';
import { callsOf, checkNames } from './template-names.ts';
import type { Compiled, Language, TemplateFile } from './template.ts';

/** How the templates of a language are read. */
type Reading = {
  readonly source: (file: TemplateFile) => string;
  readonly options: CompileOptions;
  /** Every paper and every text begins with the same files: each is parsed once, and compiled when first called. */
  readonly made: WeakMap<TemplateFile, Made>;
};

type Made = { readonly program: hbs.AST.Program; readonly compiled: Compiled };

const handlebars = Handlebars.create();
equip(handlebars);

const readings: Readonly<Record<Language, Reading>> = {
  markup: {
    source: withOrigins,
    options: { strict: true, ignoreStandalone: true },
    made: new WeakMap(),
  },
  text: {
    source: ({ source }) => source.replaceAll(/^\ufeff|\r(?=\n)/g, ''),
    options: { strict: true, noEscape: true },
    made: new WeakMap(),
  },
};

/**
 * `file` and the templates that it calls, each compiled when it is first asked for; null with every mistake in
 * their syntax and in the names they use. `fields` are the names that they may use.
 */
export function compileTemplates(
  file: TemplateFile,
  files: readonly TemplateFile[],
  language: Language,
  fields: FieldNotes,
): Checked<((file: TemplateFile) => Compiled) | null> {
  const reading = readings[language];
  const diagnostics = checkNames(file, files, fields, (one) => makeOf(one, reading).program);
  return { value: diagnostics.length > 0 ? null : (one) => makeOf(one, reading).compiled, diagnostics };
}

/**
 * The files compiled to JavaScript, each for every language whose names it keeps to: `spec` is the text of an
 * object. One with mistakes is left out, and told of when it is used.
 */
export function precompile(
  files: readonly TemplateFile[],
): readonly (Omit<Precompiled, 'spec'> & { readonly spec: string })[] {
  const fields = { markup: rosterFields, text: textFields };
  return files.flatMap((file) =>
    (['markup', 'text'] as const).flatMap((language) => {
      const { source, options } = readings[language];
      if (compileTemplates(file, files, language, fields[language]).value === null) return [];
      const program = Handlebars.parseWithoutProcessing(source(file));
      const calls = callsOf(program);
      return [{ ...file, language, ...calls, spec: precompiled(program, options) }];
    }),
  );
}

/** The types of Handlebars leave open what this gives: with a source map an object, without one a text. */
const precompiled = (program: hbs.AST.Program, options: CompileOptions): string =>
  Handlebars.precompile(program, options) as unknown as string;

/** The template parsed and ready to be rendered; throws the error of Handlebars when it cannot be read. */
function makeOf(file: TemplateFile, { source, options, made }: Reading): Made {
  const known = made.get(file);
  if (known !== undefined) return known;
  const program = Handlebars.parseWithoutProcessing(source(file));
  const fresh = { program, compiled: handlebars.compile(program, options) };
  made.set(file, fresh);
  return fresh;
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
