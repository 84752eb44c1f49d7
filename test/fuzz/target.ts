/** What a fuzz target is: cases that can be kept as JSON, and what may be wrong with one. */
import type * as fc from 'fast-check';

export type Target<Case> = {
  /** Folder of its kept cases under `corpus/`. */
  readonly name: string;
  readonly cases: fc.Arbitrary<Case>;
  /** What is wrong with a case: nothing, as it should be. May throw, which is wrong as well. */
  readonly faultsOf: (one: Case) => readonly string[] | Promise<readonly string[]>;
  /** Cells and files that a case holds, for the figures of a long run. */
  readonly sizeOf: (one: Case) => { readonly cells: number; readonly files: number };
};
