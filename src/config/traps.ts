/**
 * Lines that people write and YAML reads otherwise. Pure text: a line goes in, the trap it holds comes
 * out together with the line as it was meant.
 */
import { remedy, shorten, singleQuoted } from './mistake.ts';

export type Trap = {
  /** Code after `config/`, `full-width-colon`. */
  readonly code: string;
  /** 1-based. */
  readonly column: number;
  /** What stands there, to be quoted after the message. */
  readonly seen: string;
  readonly message: string;
  readonly hint: string;
  /** The line as it was meant, which YAML reads as such. */
  readonly repaired: string;
};

/**
 * The trap on a line at which YAML stumbled, or null when the line is not the cause.
 * @param isKey whether a word is the name of a key, so that `제목:하나` is told from `09:00`
 */
export function findTrap(line: string, isKey: (word: string) => boolean): Trap | null {
  return tabIndent(line) ?? wrongColon(line, isKey) ?? wrongStart(line) ?? innerColon(line);
}

function tabIndent(line: string): Trap | null {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const column = indent.indexOf('\t') + 1;
  if (column === 0) return null;
  return {
    code: 'tab',
    column,
    seen: line.trim(),
    message: '줄 앞을 탭으로 띄웠는데, 탭은 쓸 수 없습니다',
    hint: '탭을 지우고 Space Bar로 두 칸씩 띄우십시오.',
    repaired: indent.replaceAll('\t', '  ') + line.slice(indent.length),
  };
}

/** `제목： 하나`, `제목:하나`, `제목 ： 하나`. */
function wrongColon(line: string, isKey: (word: string) => boolean): Trap | null {
  const found =
    /^(?<lead>[ -]*)(?<key>[^\s:："'#[\]{}-][^\s:："'#[\]{}]*)(?<gap> *)(?<colon>[:：])(?<rest>.*)$/u.exec(
      line,
    )?.groups;
  if (found === undefined) return null;
  const { lead = '', key = '', gap = '', colon = '', rest = '' } = found;
  const wide = colon === '：';
  if (!wide && (!isKey(key) || rest === '' || rest.startsWith(' '))) return null;
  const value = rest.trim();
  return {
    code: wide ? 'full-width-colon' : 'no-space',
    column: lead.length + key.length + gap.length + 1,
    seen: line.trim(),
    message: wide
      ? '전각 쌍점(：)은 쌍점으로 읽히지 않습니다'
      : '쌍점(:) 뒤에 빈칸이 없어 항목으로 읽히지 않습니다',
    hint: `이렇게 고치십시오: ${shorten(`${key}: ${value}`.trimEnd())}`,
    repaired: `${lead}${key}: ${value}`,
  };
}

/** `제목: [긴급] 채용`, `제목: *강조`, `제목: @알림`, `제목: "가" 나`, `안내문: - 가`. */
function wrongStart(line: string): Trap | null {
  const { lead, value } = split(line);
  const [first = ''] = value;
  if (lead === '') return null;
  const base = { column: lead.length + 1, seen: value, repaired: lead + singleQuoted(value) };
  if (first === '"' || first === "'") return wrongQuote(value, first, lead);
  if (first === '[' || first === '{') {
    const close = first === '[' ? ']' : '}';
    if (value.replace(/ +#.*$/, '').endsWith(close)) return null;
    if (!value.includes(close)) {
      const message = `괄호(${first})가 닫히지 않았습니다`;
      const hint = `끝에 ${close} 기호를 붙이십시오: ${shorten(value)}${close}`;
      return { ...base, code: 'bracket', message, hint, repaired: `${lead}${value}${close}` };
    }
  }
  if (/^[-?](?: |$)/.test(value)) {
    const message = `이름과 같은 줄에 ${first} 기호가 있습니다`;
    const hint = `목록이면 줄을 바꾸어 적고, 글이면 작은따옴표로 감싸십시오: ${remedy(value)}`;
    return { ...base, code: 'first-character', message, hint };
  }
  if (!/^(?:[[\]{}*&!@`%,]|[|>](?![-+\d]*$))/.test(value)) return null;
  const message = `글이 ${first} 기호로 시작하여 설정 파일의 특별한 기호로 읽힙니다`;
  const hint = `글 전체를 작은따옴표로 감싸십시오: ${remedy(value)}`;
  return {
    ...base,
    code: first === '*' ? 'star' : first === '[' || first === '{' ? 'bracket' : 'first-character',
    message,
    hint,
  };
}

/** A value that begins with a quotation mark; null when it also ends with one and hides nothing. */
function wrongQuote(value: string, mark: string, lead: string): Trap | null {
  const base = { column: lead.length + 1, seen: value };
  const inner = value.slice(1);
  const end = inner.indexOf(mark);
  if (end === -1) {
    const hint = `끝에 따옴표를 붙이거나 앞의 따옴표를 지우십시오: ${remedy(inner)}`;
    return {
      ...base,
      code: 'quote',
      message: '따옴표가 닫히지 않았습니다',
      hint,
      repaired: lead + singleQuoted(inner),
    };
  }
  if (mark === '"' && inner.includes('\\')) {
    const text = singleQuoted(inner.replace(/"$/, ''));
    const message = '큰따옴표 안의 역빗금(\\)은 특별한 기호로 읽힙니다';
    return {
      ...base,
      code: 'backslash',
      message,
      hint: `작은따옴표로 감싸십시오: ${remedy(inner.replace(/"$/, ''))}`,
      repaired: lead + text,
    };
  }
  if (/^(?: *$| +#)/.test(inner.slice(end + 1)) || inner.startsWith(`${mark}${mark}`, end)) return null;
  const message = '따옴표로 감싼 글 뒤에 글이 또 있습니다';
  const hint = `글 전체를 작은따옴표로 감싸십시오: ${remedy(value)}`;
  return { ...base, code: 'quote', message, hint, repaired: lead + singleQuoted(value) };
}

/** `제목: 안내: 신청`. */
function innerColon(line: string): Trap | null {
  const { lead, value } = split(line);
  const at = value.search(/:(?: |$)/);
  if (at === -1 || lead === '' || /^[[{"']/.test(value)) return null;
  return {
    code: 'inner-colon',
    column: lead.length + at + 1,
    seen: value,
    message: '글 안에 쌍점과 빈칸(: )이 또 있어 어디까지가 이름인지 알 수 없습니다',
    hint: `글 전체를 작은따옴표로 감싸십시오: ${remedy(value)}`,
    repaired: lead + singleQuoted(value),
  };
}

/** The line up to the first character of its value, and the value. */
function split(line: string): { readonly lead: string; readonly value: string } {
  const lead = /^(?:[ -]*[^\s:"'[\]{}#-][^:]*: +|[ ]*(?:- +)+)/.exec(line)?.[0] ?? '';
  return { lead, value: line.slice(lead.length).trimEnd() };
}
