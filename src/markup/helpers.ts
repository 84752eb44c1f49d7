/** Helpers a template may call. Few: what a template prints is computed in `context.ts`. */
import { counted } from './effort.ts';

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

/** What each helper does, by the name that a template uses. */
const helpers: Readonly<Record<string, Helper>> = Object.fromEntries(
  Object.entries(all).map(([name, { run }]) => [name, run as Helper]),
);

/** Handlebars' own helpers that a template may call: not `log`, which writes to standard output. */
const builtin = ['if', 'unless', 'each', 'with', 'lookup'];

/** The names of all helpers. */
export const helperNames: readonly string[] = [...builtin, ...Object.keys(helpers)];

/** Gives Handlebars the helpers, counts the turns of its loops, and lets it print nothing. */
export function equip(handlebars: typeof Handlebars): void {
  for (const [name, run] of Object.entries(helpers)) handlebars.registerHelper(name, run);
  handlebars.unregisterHelper('log');
  handlebars.logger.level = 4;
  const each = handlebars.helpers['each'];
  if (each === undefined) throw new Error('Handlebars has no helper each');
  handlebars.registerHelper('each', function (this: unknown, list: unknown, options: Loop) {
    const { fn, loc } = options;
    const turn = Object.assign(
      (...given: Parameters<Loop['fn']>) => counted(loc?.start.line ?? null, () => fn(...given)),
      fn,
    );
    return each.call(this, list, { ...options, fn: turn });
  });
}

/** What Handlebars hands a loop; its types leave out the place in the template. */
type Loop = Handlebars.HelperOptions & { readonly loc?: { readonly start: { readonly line: number } } };

/** What each helper does, for the manual. */
export const helperNotes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(all).map(([name, { sentence }]) => [name, sentence]),
);
