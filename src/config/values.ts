/**
 * What stands under one key, read by its kind. Each reader takes a node and gives the value; when it
 * cannot, it reports the mistake and gives something harmless, since a config with a mistake is not used.
 */
import { dayOf, type Day } from '../day.ts';
import { quote, type ReportMistake } from './mistake.ts';
import type { List, Node } from './tree.ts';

const longestText = 200;
const mostLines = 12;
const mostDays = 100;

/** Text on one line, control characters dropped. */
export function readText(node: Node, report: ReportMistake): string {
  if (node.kind !== 'text') {
    report(
      node,
      'shape',
      '글 한 줄을 적는 자리에 목록이나 묶음이 있습니다.',
      '글이 [ 나 {로 시작하면 작은따옴표로 감싸십시오.',
    );
    return '';
  }
  const text = node.text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
  if (text.length > longestText) {
    report(
      node,
      'too-long',
      `글이 너무 깁니다(${text.length}자): ${quote(text)}`,
      `${longestText}자 안으로 줄이십시오.`,
    );
  }
  return text;
}

/** A phone number as it is to be printed. */
export function readPhone(node: Node, report: ReportMistake): string {
  const text = readText(node, report);
  const digits = text.replace(/\D/g, '');
  const lostZero = /^[1-9]\d{7,9}$/.test(digits) && !/^1[5-9]\d{6}$/.test(digits);
  if (text !== '' && (digits.length < 3 || lostZero)) {
    const hint = lostZero ? '지역번호 맨 앞의 0이 빠졌는지 보십시오.' : '예: 063-540-0100';
    report(node, 'phone', `전화번호로 읽히지 않습니다: ${quote(text)}`, hint);
  }
  return text;
}

/** A path below the folder of the config, with `/` between its parts. */
export function readPathWithin(node: Node, report: ReportMistake): string {
  const path = readText(node, report)
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '');
  if (/^\/|^[a-z]:/i.test(path) || path.split('/').includes('..'))
    report(
      node,
      'path',
      `이 폴더 밖의 파일은 쓸 수 없습니다: ${quote(path)}`,
      '파일을 일자리.yaml이 있는 폴더에 복사하고 파일 이름만 적으십시오.',
    );
  return path;
}

/** `2026-01-06`; also `2026.1.6`, `2026/1/6` and `2026년 1월 6일`. */
export function readDay(node: Node, report: ReportMistake): Day | null {
  const text = readText(node, report);
  const found = dayPattern.exec(text);
  const day = found && dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  if (day === null) {
    const message = found
      ? `달력에 없는 날짜입니다: ${quote(text)}`
      : `날짜로 읽히지 않습니다: ${quote(text)}`;
    report(node, 'day', message, '연도 네 자리부터 적으십시오. 예: 2026-01-06');
  }
  return day;
}

/** Days, as a list or separated by commas, each once and in order. */
export function readDays(node: Node, report: ReportMistake): readonly Day[] {
  const items: readonly Node[] =
    node.kind === 'text' ? node.text.split(',').map((text) => ({ ...node, text })) : itemsOf(node, report);
  const written = items.filter((item) => item.kind !== 'text' || item.text.trim() !== '');
  if (written.length > mostDays)
    report(node, 'too-many', `${written.length}날이나 있습니다.`, `${mostDays}날 안으로 줄이십시오.`);
  return [...new Set(written.flatMap((item) => readDay(item, report) ?? []))].toSorted();
}

/** The spellings of a day that `readDay` knows. */
export const dayPattern = /^(\d{4})(?:-|\. ?|\/|년 ?)(\d{1,2})(?:-|\. ?|\/|월 ?)(\d{1,2})[.일]?$/;

/** A whole number within bounds. */
export function readCount(
  node: Node,
  least: number,
  most: number,
  unit: string,
  report: ReportMistake,
): number {
  const text = readText(node, report);
  const count = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= least && count <= most) return count;
  const seen = Number.isNaN(count)
    ? `수로 읽히지 않습니다: ${quote(text)}`
    : `쓸 수 없는 수입니다: ${quote(text)}`;
  report(node, 'count', seen, `${least}부터 ${most}까지의 수를 ${unit} 없이 숫자로만 적으십시오.`);
  return least;
}

/** One of the choices; spaces do not count. */
export function readChoice<C extends string>(
  node: Node,
  choices: readonly C[],
  report: ReportMistake,
): C | null {
  const text = readText(node, report);
  const wanted = text.replaceAll(' ', '').toUpperCase();
  const choice = choices.find((candidate) => candidate.replaceAll(' ', '').toUpperCase() === wanted);
  if (choice !== undefined) return choice;
  report(
    node,
    'choice',
    `고를 수 없는 값입니다: ${quote(text)}`,
    `${choices.join(', ')} 가운데 하나를 적으십시오.`,
  );
  return null;
}

/** Some of the choices, separated by commas or as a list, each once. */
export function readChoices<C extends string>(
  node: Node,
  choices: readonly C[],
  report: ReportMistake,
): readonly C[] {
  const items: readonly Node[] =
    node.kind === 'text'
      ? node.text.split(/[,，、]/).map((text) => ({ ...node, text }))
      : itemsOf(node, report);
  const chosen = items.flatMap((item) => readChoice(item, choices, report) ?? []);
  if (items.length === 0)
    report(node, 'choice', '비어 있습니다.', `${choices.join(', ')} 가운데 하나 이상 적으십시오.`);
  return choices.filter((choice) => chosen.includes(choice));
}

/** `#0b50d0`, written with or without `#`, or `흑백`. */
export function readColour(node: Node, report: ReportMistake): string {
  const text = readText(node, report);
  if (!colourPattern.test(text)) {
    const hint = "0-9와 a-f 여섯 자나 흑백이라고 적으십시오. 예: '#0b50d0'";
    report(node, 'colour', `색으로 읽히지 않습니다: ${quote(text)}`, hint);
  }
  return text === grey ? grey : `#${text.replace('#', '').toLowerCase()}`;
}

/** What stands for a colour when everything is to be grey. */
export const grey = '흑백';

/** The spellings of a colour that `readColour` knows. */
export const colourPattern = /^(?:#?[0-9a-fA-F]{6}|흑백)$/;

/** Lines of text, as a list or as text on several lines; empty lines are left out. */
export function readLines(node: Node, report: ReportMistake): readonly string[] {
  const items: readonly Node[] =
    node.kind === 'text' ? node.text.split('\n').map((text) => ({ ...node, text })) : itemsOf(node, report);
  const lines = items.map((item) => readText(item, report)).filter((line) => line !== '');
  if (lines.length > mostLines)
    report(node, 'too-many', `${lines.length}줄이나 있습니다.`, `${mostLines}줄 안으로 줄이십시오.`);
  return lines;
}

/** The items of a list; a map or text in its place is reported. */
export function itemsOf(node: Node, report: ReportMistake): List['items'] {
  if (node.kind === 'list') return node.items;
  report(node, 'shape', '목록을 적는 자리입니다.', '줄마다 두 칸 띄우고 "- "로 시작해 적으십시오.');
  return [];
}
