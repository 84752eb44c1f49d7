/**
 * A rule that is nothing but a lexicon: one finding for each field in which a phrase stands.
 */
import type { Field } from '../field/field.ts';
import { hitsIn, quoted } from './phrase.ts';
import type { Lexicon } from './phrase.ts';
import type { Rule } from './rule.ts';

export type PhraseRule = Omit<Rule, 'check' | 'wholeFile'> & {
  readonly lexicon: Lexicon;
  /** Fields that are searched; all of the employer's texts when absent. */
  readonly fields?: readonly Field[];
  /** `나이를 제한하는 글로 보입니다`: the quotes follow after a colon. */
  readonly message: string;
  readonly hint: string;
};

/** The rule that reports what the lexicon finds. */
export function phraseRule({ lexicon, fields, message, hint, ...rule }: PhraseRule): Rule {
  return {
    ...rule,
    check: ({ passages }) => {
      const searched =
        fields === undefined ? passages : passages.filter(({ field }) => fields.includes(field));
      return hitsIn(searched, lexicon).map((hit) => ({
        message: `${message}: ${quoted(hit)}`,
        field: hit.field,
        hint,
      }));
    },
  };
}
