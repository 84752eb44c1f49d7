/**
 * The import directions of the stages, the fence around each dependency, and the purity of the core.
 * docs/develop/ARCHITECTURE.md tells the reasons.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What a file may import besides its own folder; the first line that begins its path holds. */
const mayImport = table(`
  day.ts            =
  diagnostic.ts     =
  nearest.ts        =
  grouped.ts        =
  once.ts           =
  josa.ts           =
  gathered.ts       = diagnostic.ts grouped.ts
  shown.ts          =
  field/            = day.ts
  read/             = diagnostic.ts nearest.ts field/
  opening/          = day.ts diagnostic.ts field/ read/
  config/           = josa.ts day.ts diagnostic.ts nearest.ts field/
  wage/             = day.ts opening/
  lint/             = day.ts diagnostic.ts once.ts field/ config/ read/ opening/ wage/
  issue/            = day.ts diagnostic.ts grouped.ts field/ config/ read/ opening/ lint/
  place/            = diagnostic.ts nearest.ts field/ config/ read/ opening/
  picture/          = diagnostic.ts
  markup/           = josa.ts day.ts diagnostic.ts nearest.ts once.ts field/ config/ opening/ issue/ place/
  channel/          = josa.ts diagnostic.ts grouped.ts once.ts config/ opening/ issue/ markup/
  layout/           = josa.ts diagnostic.ts nearest.ts picture/ markup/
  output/           = picture/ layout/
  edition/          = day.ts diagnostic.ts grouped.ts gathered.ts shown.ts field/ config/ read/ opening/ lint/ issue/ place/ picture/ markup/ layout/ output/
  examine.ts        = day.ts diagnostic.ts grouped.ts config/ read/ opening/ lint/ issue/ place/
  compile.ts        = examine.ts day.ts diagnostic.ts config/ read/ opening/ issue/ place/ picture/ markup/ layout/ channel/ edition/
  index.ts          = compile.ts day.ts diagnostic.ts config/ read/ opening/ channel/ edition/ commands/load/shipped.ts
  commands/         = josa.ts compile.ts examine.ts day.ts diagnostic.ts grouped.ts gathered.ts shown.ts field/ config/ read/ opening/ lint/ issue/ picture/ markup/ layout/ channel/ edition/
  cli.ts            = nearest.ts commands/
`);

/** The only places that may import a package. */
const fences = table(`
  @date-fns/utc            = day.ts
  @e965/xlsx               = read/workbook.ts read/sheet.ts field/starter.ts
  @embedpdf/pdfium         = output/raster.ts
  @exodus/bytes            = read/decode.ts
  @hyunbinseo/holidays-kr  = issue/holidays.ts
  @resvg/resvg-wasm        = picture/resvg.ts
  commander                = cli.ts
  csv-parse                = read/csv.ts issue/history-rows.ts
  date-fns                 = day.ts
  fast-png                 = picture/png.ts output/png.ts
  fontkit                  = layout/fonts.ts layout/font-tables.ts
  handlebars               = markup/template.ts markup/compiler.ts markup/template-names.ts
  lean-qr                  = layout/qr.ts
  pdfkit                   = output/
  postcss                  = markup/stylesheet.ts
  saxes                    = markup/parse.ts read/xml.ts
  yaml                     = config/tree.ts config/mend.ts
`);

function table(text: string): ReadonlyMap<string, readonly string[]> {
  const lines = text.trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', others = ''] = line.split('=');
      return [name.trim(), others.split(' ').filter((other) => other !== '')];
    }),
  );
}

const sources = (readdirSync('src', { recursive: true }) as string[])
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .toSorted()
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join('src', path), 'utf8') }));

/** Every import, types and dynamic ones included; relative ones as paths below `src/`. */
const imports = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/(?:^(?:import|export [{*])[^;']*|\bimport\()'([^']+)'/gm)].map(([, to = '']) => ({
    from: path,
    to: to.startsWith('.') ? join(path, '..', to).replaceAll('\\', '/') : to,
  })),
);
const local = imports.filter(({ to }) => to.endsWith('.ts'));
const platform = imports.filter(({ to }) => to.startsWith('node:'));
const packages = imports
  .filter((one) => !local.includes(one) && !platform.includes(one))
  .map(({ from, to }) => ({ from, to: to.split('/', to.startsWith('@') ? 2 : 1).join('/') }));

test('a file imports only what its stage may know', () => {
  const isAllowed = ({ from, to }: (typeof local)[number]): boolean => {
    const [folder, others] = [...mayImport].find(([name]) => from.startsWith(name)) ?? ['', []];
    const own = folder.replace(/[^/]*$/, '');
    return [...others, ...(own === '' ? [] : [own])].some((other) => to.startsWith(other));
  };
  expect(local.length).toBeGreaterThan(100);
  expect(local.filter((one) => !isAllowed(one))).toEqual([]);
});

test('a package is imported behind its fence only', () => {
  const isFenced = ({ from, to }: (typeof packages)[number]): boolean =>
    fences.get(to)?.some((place) => from.startsWith(place)) ?? false;
  expect(packages.filter((one) => !isFenced(one))).toEqual([]);
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Object.keys(devDependencies)).toEqual(expect.arrayContaining([...fences.keys()]));
  // Bundled, every one: an installation fetches nothing.
  expect(dependencies).toBeUndefined();
});

test('outside commands/ there is no file, process, clock, locale or terminal', () => {
  const core = sources.filter(({ path }) => !path.startsWith('commands/'));
  const having = (pattern: RegExp): readonly string[] =>
    core.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
  expect(having(/\bprocess\./)).toEqual(['cli.ts']);
  expect(having(/\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bconsole\.|\.toLocale\w*\(/)).toEqual([]);
  expect(platform.filter(({ from }) => !from.startsWith('commands/'))).toEqual([
    { from: 'picture/png.ts', to: 'node:zlib' },
    { from: 'read/decode.ts', to: 'node:buffer' },
    { from: 'read/zip.ts', to: 'node:zlib' },
  ]);
});

test('only commands/band.ts speaks to the network', () => {
  const speaking = sources.filter(({ text }) =>
    /\b(?:fetch|WebSocket|XMLHttpRequest|EventSource)\(/.test(text),
  );
  expect(speaking.map(({ path }) => path)).toEqual(['commands/band.ts']);
  const net = /^node:(?:https?2?|net|tls|dgram|dns)(?:$|\/)/;
  expect(platform.filter(({ to }) => net.test(to))).toEqual([]);
});

test('words reach a stream by commands/print.ts alone, which makes them safe to show', () => {
  const having = (pattern: RegExp): readonly string[] =>
    sources
      .filter(({ text }) => pattern.test(text))
      .map(({ path }) => path)
      .toSorted();
  expect(having(/\bconsole\.|\bprocess\.std(?:out|err)\.write\b|\bwriteSync\(/)).toEqual([
    // Tells the process that reads workbooks what to read, through a pipe.
    'commands/load/workbook-guard.ts',
    'commands/streams.ts',
  ]);
  expect(imports.filter(({ to }) => to === 'commands/streams.ts').map(({ from }) => from)).toEqual([
    'commands/print.ts',
  ]);
});

test('there is no default export and no barrel but index.ts', () => {
  expect(sources.filter(({ text }) => /^export default\b/m.test(text))).toEqual([]);
  const barrels = sources.filter(({ text }) => /^export (?:\*|\{[^}]*\}) from/m.test(text));
  expect(barrels.map(({ path }) => path)).toEqual(['index.ts']);
});

test('no template prints a value without escaping it', () => {
  const templates = readdirSync('templates').map((name) => readFileSync(join('templates', name), 'utf8'));
  expect(templates.filter((text) => /\{\{~?[{&]/.test(text))).toEqual([]);
});

test('the lock file names every package for every platform, and no registry', () => {
  const text = readFileSync('package-lock.json', 'utf8');
  const { packages } = JSON.parse(text) as {
    readonly packages: Readonly<Record<string, { readonly optionalDependencies?: object }>>;
  };
  // `npm ci` refuses a lock file without them, and npm leaves out those that a registry did not have.
  const optional = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
  const isLocked = (name: string): boolean =>
    Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`));
  expect(optional.length).toBeGreaterThan(50);
  expect(optional.filter((name) => !isLocked(name))).toEqual([]);
  expect(text).not.toContain('"resolved"');
});
