/** Kinds of settings in words, for the documents that are made from `settings.ts`. */
import type { Setting } from './setting.ts';

/** What may be written under a key: `7부터 366까지의 수`. */
export function inWords(setting: Setting): string {
  if (setting.kind === 'count') return `${setting.least}부터 ${setting.most}까지의 수`;
  if (setting.kind === 'choice') return `${setting.choices.join(', ')} 가운데 하나`;
  if (setting.kind === 'choices') return `${setting.choices.join(', ')} 가운데 하나 이상`;
  return kinds[setting.kind];
}

const kinds: Readonly<Record<FreeKind, string>> = {
  text: '글 한 줄',
  phone: '전화번호',
  day: '날짜',
  colour: '색(0-9와 a-f 여섯 자) 또는 흑백',
  path: '파일 이름',
  lines: '글의 목록',
  days: '날짜의 목록',
  channels: '이름과 주소 쌍의 목록',
  columns: '"머리글: 항목" 줄들',
  rules: '규칙마다 등급과 이유',
  editions: '판마다 이름, 지역, 직종과 따로 쓸 항목',
};

/** Kinds that are fully told by their name. */
export type FreeKind = Exclude<Setting['kind'], 'count' | 'choice' | 'choices'>;

/** A scalar as the file may hold it and YAML takes it for text. */
export function written(text: string): string {
  return /^[^\p{L}\p{N}]|: | #/u.test(text) ? `'${text}'` : text;
}
