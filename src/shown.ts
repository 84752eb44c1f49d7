/** Text from elsewhere (cells, names of sheets and files, keys, arguments) as it may be shown to a person. */

const lineEnds = /[\n\r\v\f\u0085\u2028\u2029]+/;
const controls = /[\0-\x08\x0e-\x1f\x7f-\x9f]+/g;
/** Marks that turn the text after them round, or tell a program to. They have no look of their own. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;

/**
 * The text on one line that acts on nothing around it: line ends and tabs as spaces, control characters (which a
 * terminal takes for commands) as `\ufffd`, and none of the marks that change the direction of writing.
 */
export function shown(text: string): string {
  return text
    .split(lineEnds)
    .map((line, i) => (i === 0 ? line : line.trimStart()))
    .join(' ')
    .replaceAll('\t', ' ')
    .replaceAll(controls, '\ufffd')
    .replaceAll(directions, '');
}

/** The JSON of a value, in which whatever `shown` would change is written as `\u` and four digits. */
export function shownJson(value: object): string {
  return JSON.stringify(value).replaceAll(
    /[\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
