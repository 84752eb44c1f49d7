/**
 * Derives fonts/ from the npm packages the fonts come from.
 *
 *   node scripts/fonts.mjs            writes the fonts, their licences and manifest.json into fonts/
 *   node scripts/fonts.mjs --verify   derives them anew elsewhere and compares every byte with fonts/
 *
 * Both need the network; nothing else in the project does. Why these fonts: fonts/README.md.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';

const FONTS = fileURLToPath(new URL('../fonts/', import.meta.url));

/** harfbuzzjs does the cutting, so its version decides the bytes: pinned beside its wrapper. */
const TOOLS = { 'subset-font': '2.9.0', harfbuzzjs: '1.6.4' };

/**
 * The chain, first choice first. `whole` fonts are copied as they are: Pretendard's licence reserves its name,
 * so a changed file could not keep it. The others are cut down to what the fonts before them lack, which is
 * why the big one stands last.
 */
const CHAIN = [
  {
    family: 'Pretendard GOV',
    package: 'pretendard-gov',
    version: '1.3.9',
    licence: { path: 'dist/LICENSE.txt', file: 'LICENSE-PretendardGOV.txt' },
    whole: true,
    weights: {
      400: 'dist/public/static/alternative/PretendardGOV-Regular.ttf',
      700: 'dist/public/static/alternative/PretendardGOV-Bold.ttf',
    },
  },
  {
    family: 'Noto Sans KR',
    package: '@expo-google-fonts/noto-sans-kr',
    version: '0.4.3',
    licence: { path: 'LICENSE_FONT', file: 'LICENSE-NotoSansKR.txt' },
    whole: false,
    weights: {
      400: '400Regular/NotoSansKR_400Regular.ttf',
      700: '700Bold/NotoSansKR_700Bold.ttf',
    },
  },
  {
    family: 'Noto Sans Symbols 2',
    package: '@expo-google-fonts/noto-sans-symbols-2',
    version: '0.4.1',
    licence: { path: 'LICENSE_FONT', file: 'LICENSE-NotoSansSymbols2.txt' },
    whole: false,
    weights: { 400: '400Regular/NotoSansSymbols2_400Regular.ttf' },
  },
  {
    family: 'Noto Sans SC',
    package: '@expo-google-fonts/noto-sans-sc',
    version: '0.4.3',
    licence: { path: 'LICENSE_FONT', file: 'LICENSE-NotoSansSC.txt' },
    whole: false,
    weights: {
      400: '400Regular/NotoSansSC_400Regular.ttf',
      700: '700Bold/NotoSansSC_700Bold.ttf',
    },
  },
];

/**
 * Characters that a font without layout tables cannot set right: controls, invisible ones, combining marks and
 * the conjoining letters of old Hangul. Better that the program reports them than that it prints their pieces.
 */
const UNUSABLE =
  /[\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u{1100}-\u{11FF}\u{A960}-\u{A97F}\u{D7B0}-\u{D7FF}]/u;

/** We set one glyph per character, horizontally, from outlines: nothing of this is read. */
const DROPPED_TABLES = ['BASE', 'DSIG', 'GDEF', 'GPOS', 'GSUB', 'STAT', 'gasp', 'vhea', 'vmtx'];

/** Name records kept beside the usual ones: the licence and its address. */
const LICENCE_NAMES = [13, 14];

const work = await mkdtemp(join(tmpdir(), 'iljari-fonts-'));
try {
  const files = await derive(await install(work));
  process.exitCode = process.argv.includes('--verify') ? await verify(files) : await write(files);
} finally {
  await rm(work, { recursive: true, force: true });
}

/** Installs the packages at their exact versions into `folder`; gives the folder of an installed package. */
async function install(folder) {
  const sources = Object.fromEntries(CHAIN.map((font) => [font.package, font.version]));
  const description = { private: true, dependencies: { ...sources, ...TOOLS }, overrides: TOOLS };
  await writeFile(join(folder, 'package.json'), JSON.stringify(description));
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  // npm is a .cmd file on Windows, which only a shell can start.
  execFileSync('npm', ['install', ...flags], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return (name) => join(folder, 'node_modules', name);
}

/** All files of fonts/ but its README, by name. */
async function derive(packageFolder) {
  const cutter = packageFolder('subset-font');
  const subset = createRequire(join(cutter, 'package.json'))(cutter);
  const files = new Map();
  const entries = [];
  const covered = new Set();
  for (const [index, font] of CHAIN.entries()) {
    const folder = packageFolder(font.package);
    const licence = await readFile(join(folder, font.licence.path), 'utf8');
    files.set(font.licence.file, Buffer.from(licence.replaceAll('\r\n', '\n')));

    const family = new Set();
    for (const [weight, path] of Object.entries(font.weights)) {
      const original = await readFile(join(folder, path));
      const present = create(original).characterSet;
      const kept = font.whole ? present : present.filter((point) => isWanted(point, covered));
      const bytes = font.whole ? original : await cut(subset, original, kept);
      checkGlyphs(font.family, bytes, kept);
      kept.forEach((point) => family.add(point));

      const file = path.slice(path.lastIndexOf('/') + 1).replace(/_\d+/u, '-');
      files.set(file, bytes);
      entries.push({
        file,
        family: font.family,
        weight: Number(weight),
        order: index + 1,
        source: { package: font.package, version: font.version, path },
        change: font.whole
          ? 'none'
          : `cut to ${kept.length} code points that no font before it has; hinting and layout tables dropped`,
        codePoints: kept.length,
        licence: 'OFL-1.1',
        licenceFile: font.licence.file,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      // One set of covered code points serves both weights only while the weights agree.
      if (kept.length !== family.size)
        throw new Error(`${font.family}: the weights cover different characters`);
    }
    family.forEach((point) => covered.add(point));
  }
  files.set('manifest.json', Buffer.from(`${JSON.stringify({ tools: TOOLS, fonts: entries }, null, 2)}\n`));
  return files;
}

function isWanted(point, covered) {
  return !covered.has(point) && !UNUSABLE.test(String.fromCodePoint(point));
}

function cut(subset, original, points) {
  return subset(original, points.map((point) => String.fromCodePoint(point)).join(''), {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
    dropTables: DROPPED_TABLES,
    preserveNameIds: LICENCE_NAMES,
  });
}

/** Opens the finished file with the library that will use it. */
function checkGlyphs(family, bytes, points) {
  const font = create(bytes);
  const lost = points.filter((point) => !font.hasGlyphForCodePoint(point));
  if (lost.length > 0) throw new Error(`${family}: ${lost.length} characters were lost in the cutting`);
}

async function write(files) {
  await mkdir(FONTS, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(FONTS, name), bytes);
  const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  console.log(`${files.size} files, ${(total / 1e6).toFixed(1)} MB, written to ${FONTS}`);
  return 0;
}

async function verify(files) {
  const present = new Set((await readdir(FONTS)).filter((name) => name !== 'README.md'));
  const faults = [];
  for (const [name, bytes] of files) {
    if (!present.delete(name)) faults.push(`${name}: missing`);
    else if (!bytes.equals(await readFile(join(FONTS, name)))) faults.push(`${name}: differs`);
  }
  for (const name of present) faults.push(`${name}: comes from no package`);
  console.log(faults.length > 0 ? faults.join('\n') : `${files.size} files are what the packages give`);
  return faults.length > 0 ? 1 : 0;
}
