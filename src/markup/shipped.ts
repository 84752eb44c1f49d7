/**
 * The templates that ship with the program, compiled when it is built (`scripts/templates.mjs` writes this
 * module anew into the bundle). Run from its source the program has none and compiles them like a centre's own.
 */
import type { Language } from './template.ts';

export type Precompiled = {
  readonly name: string;
  /** What it was made from: a file that says anything else is compiled anew. */
  readonly source: string;
  readonly language: Language;
  /** The templates that it calls, and those of them that it defines itself. */
  readonly calls: readonly string[];
  readonly inline: readonly string[];
  /** What `Handlebars.precompile` wrote. */
  readonly spec: TemplateSpecification;
};

export const shipped: readonly Precompiled[] = [];
