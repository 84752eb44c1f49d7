/**
 * Names in templates before anything is rendered: fields, helpers and other templates. Handlebars itself
 * finds an unknown field only where it is printed; behind `#if` or `#each` it would print nothing.
 */
import Handlebars from 'handlebars';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { FieldNote } from './fields.ts';
import { helperNames } from './helpers.ts';
import type { Precompiled } from './shipped.ts';
import { syntaxError, unfit } from './template-errors.ts';
import type { TemplateFile } from './template.ts';
import { josa } from '../josa.ts';

const knownHelpers: ReadonlySet<string> = new Set(helperNames);

/**
 * Every mistake in the names of `file` and of the templates it calls, with file, line and the nearest known name.
 * @param fields the names that this kind of template is given
 * @param programOf the template parsed; throws what Handlebars says of one that cannot be
 */
export function checkNames(
  file: TemplateFile,
  files: readonly TemplateFile[],
  fields: Readonly<Record<string, FieldNote>>,
  programOf: (file: TemplateFile) => hbs.AST.Program,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const given = new Set(namesOf(fields));
  const seen = new Set<TemplateFile>();
  const visit = (one: TemplateFile, callers: readonly TemplateFile[]): void => {
    seen.add(one);
    const report: ReportName = (unknown, line, known) =>
      void diagnostics.push(unknownName(unknown, known, { file: one.name, line }));
    const program = parsed(one, programOf, diagnostics);
    if (program === null) return;
    const visitor = new NameVisitor(given, report);
    visitor.accept(program);
    diagnostics.push(...visitor.computed.map((line) => computedName({ file: one.name, line })));
    for (const { partial, line } of visitor.partials) {
      const called = files.find(({ name }) => name === `${partial}.hbs`);
      if (called !== undefined && [...callers, one].includes(called))
        diagnostics.push(endless(called.name, { file: one.name, line }));
      else if (called !== undefined && !seen.has(called)) visit(called, [...callers, one]);
      else if (called === undefined && !visitor.inline.has(partial))
        report(
          partial,
          line,
          files.map(({ name }) => name.replace(/\.hbs$/, '')),
        );
    }
  };
  visit(file, []);
  return diagnostics;
}

/** The templates that a template calls, and those that it defines itself. */
export function callsOf(program: hbs.AST.Program): Pick<Precompiled, 'calls' | 'inline'> {
  const visitor = new NameVisitor(new Set(), () => undefined);
  visitor.accept(program);
  return {
    calls: [...new Set(visitor.partials.map(({ partial }) => partial))],
    inline: [...visitor.inline],
  };
}

function parsed(
  file: TemplateFile,
  programOf: (file: TemplateFile) => hbs.AST.Program,
  diagnostics: Diagnostic[],
): hbs.AST.Program | null {
  const reason = unfit(file);
  if (reason !== null) {
    diagnostics.push(reason);
    return null;
  }
  try {
    return programOf(file);
  } catch (error) {
    diagnostics.push(syntaxError(error, file.name));
    return null;
  }
}

function unknownName(name: string, known: Iterable<string>, place: Place): Diagnostic {
  const near = nearest(name, known);
  return {
    code: 'template/unknown-name',
    severity: 'error',
    message: `템플릿에 모르는 이름 "${name}"${josa(name, '이')} 있습니다.`,
    place,
    hint:
      near === null
        ? '쓸 수 있는 이름의 목록은 iljari help 템플릿으로 볼 수 있습니다.'
        : `혹시 "${near}"입니까?`,
  };
}

function endless(name: string, place: Place): Diagnostic {
  return {
    code: 'template/syntax',
    severity: 'error',
    message: `템플릿 "${name}"${josa(name, '이')} 자기 자신을 끝없이 부릅니다.`,
    place,
    hint: '이 줄의 {{> }}를 지워 주십시오.',
  };
}

function computedName(place: Place): Diagnostic {
  return {
    code: 'template/syntax',
    severity: 'error',
    message: '부를 템플릿의 이름을 계산해서 적을 수 없습니다.',
    place,
    hint: '{{> masthead}}처럼 이름을 그대로 적어 주십시오.',
  };
}

type ReportName = (name: string, line: number, known: Iterable<string>) => void;

class NameVisitor extends Handlebars.Visitor {
  readonly partials: { readonly partial: string; readonly line: number }[] = [];
  /** Lines that call a template by a name that is only known when it runs. */
  readonly computed: number[] = [];
  /** Templates defined inside the template. */
  readonly inline = new Set<string>();
  readonly #given: Set<string>;
  readonly #report: ReportName;

  constructor(given: Set<string>, report: ReportName) {
    super();
    [this.#given, this.#report] = [given, report];
  }

  override Program(program: hbs.AST.Program): void {
    for (const name of program.blockParams ?? []) this.#given.add(name);
    super.Program(program);
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    this.#call(mustache, mustache.params.length > 0 || mustache.hash !== undefined);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#call(expression, true);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.#call(block, block.params.length > 0 || block.hash !== undefined);
    this.accept(block.program);
    this.accept(block.inverse);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.#partial(partial);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.#partial(partial);
    this.accept(partial.program);
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    for (const name of decorator.params) if ('value' in name) this.inline.add(String(name.value));
    this.accept(decorator.program);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    const unknown = path.data ? undefined : path.parts.find((part) => !this.#given.has(part));
    if (unknown !== undefined) this.#report(unknown, path.loc.start.line, this.#given);
  }

  #call(
    call: hbs.AST.MustacheStatement | hbs.AST.SubExpression | hbs.AST.BlockStatement,
    isHelper: boolean,
  ): void {
    const { path } = call;
    if (!isHelper) this.accept(path);
    else if ('parts' in path && !knownHelpers.has(path.original))
      this.#report(path.original, path.loc.start.line, knownHelpers);
    this.acceptArray(call.params);
    this.accept(call.hash);
  }

  #partial({ name, params, hash, loc }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void {
    if (!('original' in name)) this.computed.push(loc.start.line);
    else if (!name.data) this.partials.push({ partial: name.original, line: loc.start.line });
    // Names handed over are fields of the template called.
    for (const { key } of hash?.pairs ?? []) this.#given.add(key);
    this.acceptArray(params);
    this.accept(hash);
  }
}

function namesOf(fields: Readonly<Record<string, FieldNote>>): readonly string[] {
  return Object.entries(fields).flatMap(([name, note]) => [name, ...namesOf(note.fields ?? {})]);
}
