/** Each package of Debian with what the tests use of it: commands, or absolute paths that may have one `*` folder. */
export const programs: Readonly<Record<string, readonly string[]>>;
/** Whether a command, or a file, is there. */
export function isThere(name: string): boolean;
