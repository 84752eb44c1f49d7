/** Lines added to `열:` of 일자리.yaml, whose other lines and comments stay as they are. */

/**
 * The text with a line for each header, `받는 돈: 급여`. Below the `열:` that is there, or at the end; null when `열:`
 * is written in a way that a line cannot be added to.
 */
export function withColumns(text: string, columns: ReadonlyMap<string, string>): string | null {
  if (columns.size === 0) return text;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const added = [...columns].map(([header, name]) => `  ${quoted(header)}: ${name}`);
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line) => /^열 ?:/.test(line));
  if (at < 0) {
    const body = text.trimEnd();
    return `${body === '' ? '' : body + end + end}${['열:', ...added].join(end)}${end}`;
  }
  const line = lines[at] ?? '';
  const rest = line.slice(line.indexOf(':') + 1).trim();
  if (rest !== '' && !rest.startsWith('#') && !/^(?:\[\]|\{\}|~|null)(?:[ \t]+#|$)/.test(rest)) return null;
  const head = rest === '' || rest.startsWith('#') ? (lines[at] ?? '') : '열:';
  // Lines of a map stand as deep as those that are there already.
  const indent = /^([ \t]+)\S/.exec(lines[at + 1] ?? '')?.[1] ?? '  ';
  return [
    ...lines.slice(0, at),
    head,
    ...added.map((line) => indent + line.trimStart()),
    ...lines.slice(at + 1),
  ].join(end);
}

/** A header as a key of YAML: quoted unless it is plain words. */
function quoted(header: string): string {
  return /^[가-힣A-Za-z][가-힣A-Za-z\d ()]{0,40}$/.test(header) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(header)
    ? header.trim()
    : JSON.stringify(header);
}
