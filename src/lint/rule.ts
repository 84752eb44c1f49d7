/**
 * What a rule is: a small value. It looks at one opening and says what it found; `lint.ts` turns that
 * into diagnostics, `rules.ts` lists all of them, and each has a page under `docs/rules/`.
 */
import type { Config } from '../config/config.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Day } from '../day.ts';
import type { Opening } from '../opening/opening.ts';
import type { Field } from '../field/field.ts';
import type { Passage } from './passage.ts';
import type { Statute } from './statutes.ts';

export type Rule = {
  /** `pay/below-minimum`: also the page's path under `docs/rules/`. */
  readonly code: Diagnostic['code'];
  /** What the finding is worth unless the centre's config says otherwise. */
  readonly severity: Severity;
  /** Short Korean name, as the report and the page's title have it. */
  readonly name: string;
  /** Articles the rule rests on; empty for plain carefulness. */
  readonly statutes: readonly Statute[];
  /**
   * `row`: the `확인` column does not lift it, for a stale cell would print nonsense; `always`: the config
   * cannot lower it either.
   */
  readonly firm?: 'row' | 'always';
  readonly check: (subject: Subject, circumstances: Circumstances) => readonly Finding[];
  /**
   * Said once about a file in which every opening has the finding, instead of once an opening; only
   * rules about something that is missing have it.
   */
  readonly wholeFile?: Finding;
};

/** One opening, and its texts made ready for searching. */
type Subject = { readonly opening: Opening; readonly passages: readonly Passage[] };

/** Everything beside the opening itself that a rule may look at. */
export type Circumstances = {
  /** Date of the issue, not today's. */
  readonly date: Day;
  readonly config: Pick<Config, 'rules' | 'arrears' | 'centre' | 'contact' | 'postingDays'>;
  /** What earlier issues printed; absent when there is no history. */
  readonly history?: History;
  /** Same opening on an earlier row; null when there is none. */
  readonly twinOf: (opening: Opening) => Opening | null;
  /** True when all deadlines of the opening's file lie a year back. */
  readonly yearBehind: (opening: Opening) => boolean;
};

/** By `identityOf(opening)`: when an opening was first printed, and in how many issues so far. */
export type History = ReadonlyMap<string, { readonly first: Day; readonly issues: number }>;

/** What a rule saw in an opening. Texts are Korean and polite. */
export type Finding = {
  /** One sentence that states what was seen. */
  readonly message: string;
  /** Field in whose cell it was seen; none when it is about the whole row. */
  readonly field?: Field;
  readonly actual?: string;
  readonly expected?: string;
  /** What to do; the article is added by `lint.ts`. */
  readonly hint: string;
};
