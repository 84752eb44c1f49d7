/**
 * Keys under which a centre writes names of its own: channels, columns and rules.
 */
import type { Severity } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Field } from '../field/field.ts';
import { korean } from '../field/vocabulary.ts';
import type { Channel, Config } from './config.ts';
import { quote, type ReportMistake, type Spot } from './mistake.ts';
import type { KeyValue, Node } from './tree.ts';
import { itemsOf, readChoice, readText } from './values.ts';

const mostChannels = 6;
const longestUrl = 300;

/** Pages for the QR codes: a list of pairs of 이름 and 주소, or one such pair. */
export function readChannels(node: Node, report: ReportMistake): readonly Channel[] {
  if (node.kind === 'text' && node.text === '') return [];
  const items = node.kind === 'map' ? [node] : itemsOf(node, report);
  if (items.length > mostChannels) {
    report(
      node,
      'too-many',
      `QR 코드로 찍을 주소가 ${items.length}개나 있습니다.`,
      `${mostChannels}개 안으로 줄이십시오.`,
    );
  }
  return items.flatMap((item) => {
    const parts = partsOf(item, item, ['이름', '주소'], report);
    return parts === null ? [] : [{ name: need(parts, '이름', report), url: readUrl(parts, report) }];
  });
}

function readUrl(parts: NamedParts, report: ReportMistake): string {
  const text = need(parts, '주소', report);
  const spot = parts.entries.get('주소')?.value;
  if (text === '' || spot === undefined) return '';
  if (/^https?:\/\/[^\s]+$/i.test(text) && text.length <= longestUrl && URL.canParse(text)) return text;
  const hint = /^[\w-]+\.[\w.-]+(?:\/|$)/.test(text)
    ? `앞에 https://를 붙이십시오: https://${text}`
    : `http:// 나 https:// 로 시작하는 ${longestUrl}자 안의 주소를 적으십시오.`;
  report(spot, 'url', `웹 주소로 읽히지 않습니다: ${quote(text)}`, hint);
  return '';
}

/** Headers of the centre's own and the field each one means. */
export function readColumns(node: Node, report: ReportMistake): ReadonlyMap<string, Field> {
  const columns = new Map<string, Field>();
  for (const { key, value } of entriesOf(
    node,
    '"우리 엑셀의 머리글: 항목" 꼴로 적으십시오. 예: 받는 돈: 급여',
    report,
  )) {
    const name = readText(value, report);
    const field = fieldNames.get(bare(name));
    if (field !== undefined) {
      columns.set(key.text, field);
      continue;
    }
    const near = nearest(bare(name), fieldNames.keys());
    const turned = fieldNames.has(bare(key.text));
    const meant = near === null ? undefined : fieldNames.get(near);
    const hint = turned
      ? '왼쪽에 우리 엑셀의 머리글을, 오른쪽에 항목 이름을 적습니다. 둘이 바뀌었는지 보십시오.'
      : meant === undefined
        ? `항목 이름을 모두 보려면 iljari help 설정: ${Object.values(korean).slice(0, 8).join(', ')} …`
        : `"${korean[meant]}"인 듯합니다.`;
    report(value, 'unknown-field', `없는 항목 이름입니다: ${quote(name)}`, hint);
  }
  return columns;
}

const bare = (name: string): string => name.replaceAll(' ', '');
const fieldNames: ReadonlyMap<string, Field> = new Map(
  Object.entries(korean).map(([field, name]) => [bare(name), field as Field]),
);

/** Severities as the file names them. */
const grades = { 오류: 'error', 확인: 'warning', 참고: 'info', 끔: 'off' } as const satisfies Record<
  string,
  Severity | 'off'
>;
type Grade = keyof typeof grades;
/** The names of the severities. */
export const gradeNames = Object.keys(grades) as Grade[];

/** Rules by code, each with 등급 and 이유. */
export function readRules(node: Node, report: ReportMistake): Config['rules'] {
  const rules = new Map<string, { readonly severity: Severity | 'off'; readonly reason: string }>();
  for (const { key, value } of entriesOf(
    node,
    '규칙 이름 아래에 등급과 이유를 두 칸 띄워 적으십시오.',
    report,
  )) {
    if (!/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(key.text)) {
      const hint = '점검결과에 적힌 규칙 이름을 그대로 적으십시오. 예: privacy/contact-name';
      report(key, 'rule', `규칙 이름으로 읽히지 않습니다: ${quote(key.text)}`, hint);
    }
    const parts = partsOf(value, key, ['등급', '이유'], report);
    if (parts === null) continue;
    const reason = need(parts, '이유', report);
    const grade = need(parts, '등급', report) === '' ? undefined : parts.entries.get('등급')?.value;
    const chosen = grade === undefined ? null : readChoice(grade, gradeNames, report);
    if (chosen !== null) rules.set(key.text, { severity: grades[chosen], reason });
  }
  return rules;
}

/** The text under a name that must not be missing; empty when it is, which is reported. */
function need(parts: NamedParts, name: string, report: ReportMistake): string {
  const value = parts.entries.get(name)?.value;
  const text = value === undefined ? '' : readText(value, report);
  if (text === '' && (value === undefined || value.kind === 'text')) {
    report(
      value ?? parts.spot,
      'missing',
      `"${name}" 줄이 없거나 비었습니다.`,
      `"${name}: …" 줄을 두 칸 띄워 적으십시오.`,
    );
  }
  return text;
}

type NamedParts = { readonly spot: Spot; readonly entries: ReadonlyMap<string, KeyValue> };

/** The entries of a map by name, null when it is no map; other names than the given ones are reported. */
function partsOf(node: Node, spot: Spot, names: readonly string[], report: ReportMistake): NamedParts | null {
  if (node.kind !== 'map') {
    const hint = `다음 줄부터 두 칸 띄우고 ${names.map((name) => `"${name}: …"`).join(', ')} 줄을 적으십시오.`;
    report(node, 'shape', `${names.join(', ')} 줄을 적는 자리입니다.`, hint);
    return null;
  }
  for (const { key } of node.entries) {
    if (names.includes(key.text)) continue;
    report(
      key,
      'unknown-key',
      `없는 이름입니다: ${quote(key.text)}`,
      `${names.join(', ')} 가운데 하나를 적으십시오.`,
    );
  }
  return { spot, entries: new Map(node.entries.map((entry) => [entry.key.text, entry])) };
}

/** The entries of a map; empty text is an empty map, anything else is reported. */
function entriesOf(node: Node, hint: string, report: ReportMistake): readonly KeyValue[] {
  if (node.kind === 'map') return node.entries;
  const blank = node.kind === 'list' ? node.items.length === 0 : node.text === '';
  if (!blank) report(node, 'shape', '"이름: 값" 꼴의 줄을 적는 자리입니다.', hint);
  return [];
}
