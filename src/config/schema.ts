/**
 * The JSON schema of `일자리.yaml`, by which editors complete and check it while it is written.
 */
import { settings } from './settings.ts';
import type { Setting } from './setting.ts';
import { korean } from '../field/vocabulary.ts';
import type { FreeKind } from './describe.ts';
import { ownSettings } from './editions.ts';
import { gradeNames } from './maps.ts';
import { colourPattern, dayPattern } from './values.ts';

/** A JSON schema (draft-07), as the value that `JSON.stringify` writes. */
export type Schema = { readonly [keyword: string]: unknown };

export function configSchema(): Schema {
  const properties: Record<string, Schema> = {};
  const groups = new Map<string, Record<string, Schema>>();
  const required = new Map<string, string[]>();
  for (const [path, setting] of Object.entries(settings)) {
    const [head = '', tail] = path.split('.');
    if (tail === undefined) {
      properties[head] = schemaOf(setting);
      continue;
    }
    const group = groups.get(head) ?? {};
    group[tail] = schemaOf(setting);
    groups.set(head, group);
    if (setting.default === null) required.set(head, [...(required.get(head) ?? []), tail]);
    properties[head] = closed(group, required.get(head) ?? []);
  }
  const edition = editionSchema(properties);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '일자리.yaml',
    description: 'iljari의 설정입니다.',
    definitions: { 판: edition },
    ...closed(properties, [...required.keys()]),
  };
}

/** What an edition may say for itself, by the schemas of the same keys at the top of the file. */
function editionSchema(properties: Readonly<Record<string, Schema>>): Schema {
  const names = { anyOf: [text, { type: 'array', items: text }] };
  const own = Object.fromEntries(ownSettings.map((name) => [name, properties[name] ?? text]));
  return closed({ 이름: text, 지역: names, 직종: names, ...own }, ['이름']);
}

function closed(properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema {
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function schemaOf(setting: Setting): Schema {
  const { sentence, more = [], default: standard, example } = setting;
  return {
    description: [sentence, ...more].join(' '),
    ...shapeOf(setting),
    ...(standard === null || standard.length === 0 ? {} : { default: standard }),
    ...(typeof example === 'string' ? { examples: [example] } : {}),
  };
}

/** Editors read an unquoted 14 as a number and an empty value as null; the program reads both as text. */
const text: Schema = { type: ['string', 'number', 'null'] };

function shapeOf(setting: Setting): Schema {
  if (setting.kind === 'count') {
    const { least: minimum, most: maximum } = setting;
    return { type: ['integer', 'string', 'null'], minimum, maximum, pattern: '^\\d+$' };
  }
  if (setting.kind === 'choice') return { enum: [...setting.choices, null] };
  if (setting.kind === 'choices') {
    const one = `(${setting.choices.join('|')})`;
    const list = { type: 'array', items: { enum: setting.choices }, minItems: 1 };
    return { anyOf: [{ type: 'string', pattern: `^${one}( *, *${one})*$` }, list, { type: 'null' }] };
  }
  return shapes[setting.kind];
}

const channel = closed({ 이름: { type: 'string' }, 주소: { type: 'string', pattern: '^https?://' } }, [
  '이름',
  '주소',
]);
const rule = closed({ 등급: { enum: gradeNames }, 이유: { type: 'string' } }, ['등급', '이유']);

const one: Schema = { $ref: '#/definitions/판' };

const shapes: Readonly<Record<FreeKind, Schema>> = {
  text,
  phone: text,
  path: text,
  day: { type: 'string', pattern: dayPattern.source },
  colour: { ...text, pattern: colourPattern.source },
  lines: { anyOf: [text, { type: 'array', items: text }] },
  days: { anyOf: [text, { type: 'array', items: { type: 'string', pattern: dayPattern.source } }] },
  channels: { anyOf: [channel, { type: 'array', items: channel }, { type: 'null' }] },
  columns: { type: ['object', 'null'], additionalProperties: { enum: Object.values(korean) } },
  rules: { type: ['object', 'null'], additionalProperties: rule },
  editions: { anyOf: [one, { type: 'array', items: one }, { type: 'null' }] },
};
