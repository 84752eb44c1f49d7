/** The centre's colour as a sheet may print it: dark enough that text in it, and white text on it, is read. */

/** Least contrast of text of ordinary size (WCAG 2.2, 1.4.3), which KRDS asks for too. */
export const leastContrast = 4.5;

/** Colour of everything on a grey sheet: gray-90 of KRDS. */
export const ink = '#1e2124';

/** `colour` if it can be read on white and on its own light tint, else the same hue mixed with as little black as does it. */
export function readable(colour: string): string {
  for (let black = 0; black < 100; black++) {
    const mixed = mix(colour, '#000000', black / 100);
    if (contrast(mixed, mix(mixed, '#ffffff', 0.92)) >= leastContrast) return mixed;
  }
  return ink;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `share` of `other` in `colour`, as CSS's `color-mix(in srgb, …)` has it. */
function mix(colour: string, other: string, share: number): string {
  const second = channels(other);
  const mixed = channels(colour).map((channel, i) =>
    Math.round(channel * (1 - share) + (second[i] ?? 0) * share),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
