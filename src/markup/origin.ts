/** Where in a template something was written: each element of the rendered markup carries its file and line. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Origin } from './document.ts';

/** Attribute by which `template.ts` tells where an element was written: `sheet.hbs:41`. */
export const originAttribute = 'at';

/** `sheet.hbs:41` as file and line; null when it is missing. */
export function readOrigin(at: string | undefined): Origin | null {
  const split = at?.lastIndexOf(':') ?? -1;
  return at === undefined || split < 0
    ? null
    : { file: at.slice(0, split), line: Number(at.slice(split + 1)) };
}

/** What the XML parser says of markup, at its template line; `position` is where the parser stands. */
export function syntaxError(message: string, markup: string, position: number, origin: Origin): Diagnostic {
  // A bare & takes everything up to the next ; with it, and the parser complains of something else.
  const bare = /&(?!#\d{1,7};|#x[\da-f]{1,6};|\w{1,20};)/i.exec(markup.slice(0, position));
  if (bare !== null)
    return {
      code: 'template/syntax',
      severity: 'error',
      message: '템플릿에 & 글자를 그대로 쓸 수 없습니다.',
      place: lineAt(markup, bare.index) ?? origin,
      hint: '&amp;로 적어 주십시오.',
    };
  return {
    code: 'template/syntax',
    severity: 'error',
    message: `템플릿의 태그가 맞지 않습니다(${message.replace(/^\d+:\d+: /, '').slice(0, 80)}).`,
    place: lineAt(markup, position) ?? origin,
    hint: '이 줄이나 바로 다음 줄에서 여는 태그와 닫는 태그의 짝을 확인해 주십시오.',
  };
}

/** The template line at a place of the rendered markup: lines are counted from the tag before it. */
function lineAt(markup: string, position: number): Origin | null {
  const mark = markup.lastIndexOf(` ${originAttribute}="`, position);
  const [, at] = /"([^"]*)"/.exec(mark < 0 ? '' : markup.slice(mark, mark + 200)) ?? [];
  const origin = readOrigin(at);
  if (origin === null) return null;
  const below = markup.slice(mark, position).split('\n').length - 1;
  return { file: origin.file, line: origin.line + below };
}
