/** Helpers a template may call. Few: what a template prints is computed in `context.ts`. */

type Helper = (...values: readonly unknown[]) => unknown;

const all = {
  같음: {
    run: (first: unknown, second: unknown) => String(first) === String(second),
    sentence: '두 값이 같으면 참입니다. 예: `{{#if (같음 용지 "A3")}}`',
  },
  또는: {
    // Handlebars hands its options in as the last value.
    run: (...values: readonly unknown[]) =>
      values.slice(0, -1).some((value) => value !== '' && value !== false && value !== null),
    sentence: '하나라도 비어 있지 않으면 참입니다. 예: `{{#if (또는 자격 우대)}}`',
  },
  그리고: {
    run: (...values: readonly unknown[]) =>
      values.slice(0, -1).every((value) => value !== '' && value !== false && value !== null),
    sentence: '하나도 비어 있지 않으면 참입니다. 예: `{{#if (그리고 자격 우대)}}`',
  },
} as const satisfies Record<string, { readonly run: Helper; readonly sentence: string }>;

/** Each helper under the name a template uses. */
export const helpers: Readonly<Record<string, Helper>> = Object.fromEntries(
  Object.entries(all).map(([name, { run }]) => [name, run as Helper]),
);

/** What each helper does, for the manual. */
export const helperNotes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(all).map(([name, { sentence }]) => [name, sentence]),
);
