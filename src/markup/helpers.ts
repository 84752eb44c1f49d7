/** Helpers a template may call. Few: what a template prints is computed in `context.ts`. */

type Helper = (...values: readonly unknown[]) => unknown;

/** Each helper under the name a template uses. */
export const helpers: Readonly<Record<string, Helper>> = {
  /** `{{#if (같음 용지 "A3")}}`: true when both are the same text. */
  같음: (first, second) => String(first) === String(second),
  /** `{{#if (또는 자격 우대)}}`: true when one of them says something. */
  또는: (...values) => values.slice(0, -1).some((value) => value !== '' && value !== false && value !== null),
};
