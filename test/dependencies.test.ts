/** What is shipped and what the project rests on, as `NOTICE`, the SBOM and docs/develop/dependencies.md tell it. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, inject, test } from 'vitest';

type Locked = { readonly version: string; readonly license?: string; readonly hasInstallScript?: boolean };
type Sbom = {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses?: object;
  }[];
};

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const { packages } = json('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
/** What a script says of the bundle that the other tests run. */
const script = async (name: string): Promise<string> => {
  const words = [`scripts/${name}.mjs`, join(inject('installation'), 'bundle.json')];
  return (await promisify(execFile)(process.execPath, words, { maxBuffer: 2 ** 24 })).stdout;
};
let sbom = '';
beforeAll(async () => {
  sbom = await script('sbom');
});

/** Rows of the tables of docs/develop/dependencies.md that begin with names of packages. */
const rows = readFileSync('docs/develop/dependencies.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map((cells) => ({
    names: [...(cells[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    cells: cells.slice(2, -1),
  }));

test('docs/develop/dependencies.md gives every package of package.json its reason, and its licence', () => {
  const { devDependencies } = json('package.json') as { readonly devDependencies: object };
  expect(rows.flatMap(({ names }) => names).toSorted()).toEqual(Object.keys(devDependencies).toSorted());
  expect(rows.filter(({ cells }) => cells.some((cell) => cell === ''))).toEqual([]);
  const wrong = rows.flatMap(({ names, cells }) =>
    names.filter((name) => packages[`node_modules/${name}`]?.license !== cells.at(-1)),
  );
  expect(wrong).toEqual([]);
});

test('docs/develop/dependencies.md describes as in the program what src/ may import', () => {
  const fences =
    /fences = table\(`([^`]+)`/.exec(readFileSync('test/architecture.test.ts', 'utf8'))?.[1] ?? '';
  const described = rows.filter(({ cells }) => cells.length > 2).flatMap(({ names }) => names);
  expect(described).toEqual(
    fences
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' ')[0]),
  );
});

test('NOTICE names every package that is shipped, and every font', async () => {
  await expect(await script('notice')).toMatchFileSnapshot('../NOTICE');
});

test('the SBOM lists the same, with licences, and is the same every time', async () => {
  expect(sbom).toBe(await script('sbom'));
  expect(sbom).not.toMatch(/registry|timestamp|serialNumber/);
  const { components } = JSON.parse(sbom) as Sbom;
  const noticed = readFileSync('NOTICE', 'utf8');
  for (const { name, version } of components)
    expect(noticed).toMatch(name.startsWith('fonts/') ? `${name.slice(6)}: ` : `\n${name} ${version} (`);
  expect(components.length).toBe(noticed.match(/^\S+ [\d.]+ \(|^\S+\.ttf: /gm)?.length);
  expect(components.filter(({ licenses }) => licenses === undefined)).toEqual([]);
});

test('nothing that is shipped has an install script', async () => {
  const { components } = JSON.parse(sbom) as Sbom;
  const shipped = new Set(components.map(({ name }) => name));
  const scripted = Object.entries(packages).filter(
    ([path, { hasInstallScript }]) =>
      hasInstallScript === true && shipped.has(path.replace(/.*node_modules\//, '')),
  );
  expect(scripted).toEqual([]);
});
