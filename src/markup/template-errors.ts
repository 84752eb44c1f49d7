/** What Handlebars says of a template that it cannot read or run, as it is told to staff. */
import type { Diagnostic } from '../diagnostic.ts';
import { josa } from '../josa.ts';

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

/** A template that Handlebars cannot read or run, by what it says of it. */
export function syntaxError(error: unknown, file: string): Diagnostic {
  const text = error instanceof Error ? error.message : String(error);
  const line = Number(/on line (\d+)/.exec(text)?.[1] ?? / - (\d+):\d+$/.exec(text)?.[1] ?? Number.NaN);
  return {
    code: 'template/syntax',
    severity: 'error',
    message: `템플릿을 읽을 수 없습니다(${(text.split('\n').at(-1) ?? '').slice(0, 120)}).`,
    place: { file, ...(Number.isNaN(line) ? {} : { line }) },
    hint: '{{ }}의 짝과 {{#each}} … {{/each}}의 짝을 확인해 주십시오.',
  };
}
