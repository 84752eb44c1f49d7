/**
 * `npm run sbom`: the parts list of the program in CycloneDX on standard output. npm makes it of the lock file; what
 * is not shipped is left out, the fonts are added, and so is nothing that differs from run to run. With the path of a
 * file that `build.mjs` left about the bundle nothing is bundled.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root, shippedPackages } from './bundle.mjs';

const places = await shippedPackages(process.argv[2]);
const shipped = new Set();
for (const place of places) {
  const { name, version } = JSON.parse(
    await readFile(join(root, 'node_modules', place, 'package.json'), 'utf8'),
  );
  shipped.add(`${name}@${version}`);
}
const { stdout } = await promisify(execFile)(
  'npm',
  ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--offline'],
  { cwd: root, maxBuffer: 2 ** 26, shell: process.platform === 'win32' },
);
const { serialNumber: _, metadata, components, dependencies, ...rest } = JSON.parse(stdout);
const { timestamp: __, component, ...about } = metadata;
const { fonts } = JSON.parse(await readFile(join(root, 'fonts', 'manifest.json'), 'utf8'));

const packages = components
  .filter((one) => shipped.has(one['bom-ref']))
  // To npm they are for development, since it is there that they are bundled.
  .map(({ properties: ___, ...one }) => ({ ...one, scope: 'required' }));
const typefaces = fonts.map(({ file, source, licence, sha256 }) => ({
  'bom-ref': `fonts/${file}`,
  type: 'file',
  name: `fonts/${file}`,
  version: source.version,
  purl: `pkg:npm/${source.package.replace('@', '%40')}@${source.version}`,
  hashes: [{ alg: 'SHA-256', content: sha256 }],
  licenses: [{ license: { id: licence } }],
}));
const own = component['bom-ref'];
const sbom = {
  ...rest,
  metadata: { ...about, component: { ...component, name: own.replace(/@.*/, '') } },
  components: [...packages, ...typefaces],
  dependencies: dependencies
    .filter(({ ref }) => ref === own || shipped.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => shipped.has(other)) })),
};
console.log(JSON.stringify(sbom, null, 2));
