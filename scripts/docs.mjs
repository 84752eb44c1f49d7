/**
 * The staff's documents as pages that any browser opens from the disk: every Markdown file below `docs/` but those
 * for maintainers (`docs/develop/`), with the pictures and schemas that they show.
 */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'docs');

/** Writes the pages into the folder `out`. Throws when a link leads to nothing that is there. */
export async function writeDocs(out) {
  const found = (await readdir(source, { recursive: true })).map((name) => name.split(sep).join('/'));
  const names = found.filter((name) => !name.startsWith('develop')).toSorted();
  const pages = new Map();
  for (const name of names.filter((one) => one.endsWith('.md')))
    pages.set(pageName(name), await readFile(join(source, name), 'utf8'));

  const kept = new Set(names.filter((name) => name.endsWith('.json')));
  const written = new Map();
  for (const [name, text] of pages)
    written.set(
      name,
      pageOf(name, text, (target) => {
        if (pages.has(target)) return;
        if (!names.includes(target)) throw new Error(`docs: ${name} links to ${target}, which is not there`);
        kept.add(target);
      }),
    );
  written.set('index.html', contentsOf(pages));
  for (const [name, text] of written) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await writeFile(join(out, name), text);
  }
  for (const name of kept) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await copyFile(join(source, name), join(out, name));
  }
}

/** `rules/README.md` → `rules/index.html`. */
const pageName = (name) => name.replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html');

/** One page; `visit` is told where its links lead, as paths below `docs/`. */
function pageOf(name, text, visit) {
  const resolve = (href) => {
    if (/^(?:[a-z]+:|#)/.test(href)) return href;
    const [path = '', anchor] = href.split('#');
    const target = pageName(path);
    visit(posix.normalize(posix.join(posix.dirname(name), target)));
    return anchor === undefined ? target : `${target}#${anchor}`;
  };
  const ids = new Set();
  const idOf = (id) => {
    if (ids.has(id)) return '';
    ids.add(id);
    return ` id="${id}"`;
  };
  const marked = new Marked({
    gfm: true,
    walkTokens: (token) => {
      if (token.type === 'link' || token.type === 'image') token.href = resolve(token.href);
    },
    renderer: {
      // Their comments are for maintainers.
      html: ({ text: html }) =>
        html
          .replaceAll(/<!--[\s\S]*?-->/g, '')
          .replaceAll(/ (src|href)="([^"]+)"/g, (_, attribute, href) => ` ${attribute}="${resolve(href)}"`),
      heading({ tokens, depth, text: title }) {
        return `<h${depth}${idOf(slugOf(title))}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      // The name of a problem is where `--json` leads to.
      codespan: ({ text: code }) =>
        `<code${/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(code) ? idOf(code) : ''}>${escaped(code)}</code>`,
      table({ header, rows }) {
        const row = (cells, tag) =>
          `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
        return `<div class="table"><table><thead>${row(header, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('\n')}</tbody></table></div>\n`;
      },
    },
  });
  const up = '../'.repeat(name.split('/').length - 1);
  return frame(
    titleOf(text),
    `<p><a href="${up}index.html">iljari 설명서</a></p>\n${marked.parse(text, { async: false })}`,
  );
}

/** The way to all of them; the rules have a list of their own. */
function contentsOf(pages) {
  const items = Array.from(pages)
    .filter(([name]) => !name.startsWith('rules/') || name === 'rules/index.html')
    .map(([name, text]) => `<li><a href="${name}">${escaped(titleOf(text))}</a></li>`);
  return frame('iljari 설명서', `<h1>iljari 설명서</h1>\n<ul>\n${items.join('\n')}\n</ul>\n`);
}

const titleOf = (text) => /^# (.+)$/m.exec(text)?.[1] ?? '';

/** As GitHub names a heading, so that one link serves both. */
const slugOf = (title) =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s/g, '-');

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function frame(title, body) {
  return `<!doctype html>
<html lang="ko">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
body { max-width: 48rem; margin: 0 auto; padding: 1rem; font-family: system-ui, 'Malgun Gothic', sans-serif; line-height: 1.7; word-break: keep-all; overflow-wrap: anywhere; color: #1e2124; background: #fff; }
h1, h2, h3 { line-height: 1.3; }
.table { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border: 1px solid #b1b8be; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
code, pre { font-family: Consolas, monospace; background: #f4f5f6; }
pre { padding: 0.5rem; overflow-x: auto; }
img { max-width: 100%; height: auto; }
:target { background: #fff3c4; }
</style>
<body>
${body}</body>
</html>
`;
}
