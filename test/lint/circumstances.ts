/** What the rules are told beside the openings, with the parts a test is about replaced. */
import type { Judgement } from '../../src/lint/lint.ts';
import { judge } from '../../src/lint/lint.ts';
import type { Circumstances } from '../../src/lint/rule.ts';
import type { Opening } from '../../src/opening/opening.ts';
import { defaultConfig } from '../../src/config/read-config.ts';
import { issueDay } from './builder.ts';

type Given = Omit<Circumstances, 'twinOf' | 'yearBehind'>;

export function circumstances(parts: Partial<Given['config']> & Partial<Omit<Given, 'config'>> = {}): Given {
  const { date = issueDay, history, ...config } = parts;
  return {
    date,
    config: {
      rules: new Map(),
      arrears: [],
      centre: defaultConfig.centre,
      contact: '업체',
      postingDays: 14,
      ...config,
    },
    ...(history === undefined ? {} : { history }),
  };
}

/** The codes raised for openings, without repetition, sorted. */
export function codes(openings: readonly Opening[], given: Given = circumstances()): readonly string[] {
  const { verdicts, general }: Judgement = judge(openings, given);
  const all = [...general, ...verdicts.flatMap(({ diagnostics }) => diagnostics)];
  return [...new Set(all.map(({ code }) => code))].sort();
}
