/** The buttons under a KakaoTalk message: the pages that the centre names in its config. */
import type { Config } from '../config/config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { shorten } from '../opening/clean.ts';
import { buttonLimits, lengthOf } from './limits.ts';

/** As a template sees it. */
export type Button = { readonly 이름: string; readonly 주소: string };

/** As many pages as a message has room for, each with a label that fits a button. */
export function buttonsOf({ centre }: Config): readonly Button[] {
  return centre.channels
    .slice(0, buttonLimits.text)
    .map(({ name, url }) => ({ 이름: labelOf(name), 주소: url }));
}

function labelOf(name: string): string {
  let label = name;
  for (let most = buttonLimits.label; lengthOf(label) > buttonLimits.label; most -= 1)
    label = shorten(name, most);
  return label;
}

/** The pages that are no button, and the labels that had to be cut. */
export function buttonProblems({ centre }: Config): readonly Diagnostic[] {
  const names = centre.channels.map(({ name }) => name);
  const tooMany = names.slice(buttonLimits.text);
  const tooLong = names.slice(0, buttonLimits.text).filter((name) => lengthOf(name) > buttonLimits.label);
  return [
    ...problem(`버튼은 ${buttonLimits.text}개까지라서 뺐습니다`, tooMany),
    ...problem(`버튼 이름은 ${buttonLimits.label}자까지라서 줄였습니다`, tooLong),
  ];
}

function problem(what: string, names: readonly string[]): readonly Diagnostic[] {
  if (names.length === 0) return [];
  return [
    {
      code: 'channel/buttons',
      severity: 'info',
      message: `카카오톡 ${what}: ${names.join(', ')}`,
      hint: '일자리.yaml의 센터.누리집을 고쳐 주십시오.',
    },
  ];
}
