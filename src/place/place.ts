/** A posting place (게시처): where copies of a sheet hang. */
import type { Paper } from '../config/papers.ts';
import type { Place } from '../diagnostic.ts';

export type PostingPlace = {
  /** The cell of its name, for diagnostics. */
  readonly at: Place;
  /** Printed in the box for the stamp; never empty. */
  readonly name: string;
  /** `아파트`, `주민센터`; empty when not given. */
  readonly kind: string;
  /** How many copies hang there of each paper, 1 or more. */
  readonly copies: number;
  /** Papers that hang there, one at least. */
  readonly papers: readonly Paper[];
  /** Name of the edition; empty where the issue has none. */
  readonly edition: string;
  /** Whom to ask there; empty when not given. */
  readonly contact: string;
  /** Address and remarks, for who carries the sheets; empty when not given. */
  readonly note: string;
};

/** An edition as its places must know it: its name and the papers that are made of it. */
export type PostedEdition = { readonly name: string; readonly papers: readonly Paper[] };
