/**
 * `npm run notice`: NOTICE, the licence of all that is shipped and not ours: what esbuild puts into the bundle,
 * and the fonts of the manifest. A text that several packages share stands once. With the path of a file that
 * `build.mjs` left about the bundle nothing is bundled.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, shippedPackages } from './bundle.mjs';

/** What the folders of packages do not say themselves. */
const besides = {
  '@embedpdf/pdfium':
    'Shipped as dist/data/pdfium.wasm, which is PDFium and the libraries it is built with: FreeType, libjpeg-turbo, OpenJPEG, Little CMS, Anti-Grain Geometry, zlib and ICU.',
  '@resvg/resvg-wasm':
    'Shipped unchanged as dist/data/index_bg.wasm, which is resvg and the Rust libraries it is built with. Its source is at the address above; the text of its licence is at https://mozilla.org/MPL/2.0/.',
  pdfkit: 'dist/data/sRGB_IEC61966_2_1.icc is the colour profile that it carries.',
};

/** All of it as text. */
async function notice() {
  const packages = (await shippedPackages(process.argv[2])).map(describe);
  const texts = [...new Set(packages.flatMap((one) => one.texts))];
  const licenceOf = ({ licence, texts: [own] }) =>
    licence ?? packages.find((other) => other.licence !== undefined && other.texts.includes(own)).licence;
  // Who left the text out of a package still named the licence; its usual text stands here through others.
  const textsOf = (one) =>
    one.texts.length > 0
      ? one.texts
      : packages.flatMap(({ licence, texts }) => (licence === one.licence ? texts : [])).slice(0, 1);
  const entry = (one) =>
    [
      `${one.name} ${one.version} (${licenceOf(one)}), ${one.source}`,
      ...one.copyright.map((line) => `    ${line}`),
      ...(besides[one.name] === undefined ? [] : [`    ${besides[one.name]}`]),
      ...textsOf(one).map((text) => `    Text ${texts.indexOf(text) + 1} below.`),
    ].join('\n');

  const { fonts } = JSON.parse(readFileSync(join(root, 'fonts', 'manifest.json'), 'utf8'));
  const font = ({ file, family, licence, licenceFile, source }) =>
    `${file}: ${family} (${licence}), from ${source.package} ${source.version}; its text is fonts/${licenceFile}.`;
  return (
    [
      'iljari is under the MIT License, see LICENSE. It ships the following work of others.',
      `In dist/\n========\n\n${packages.map(entry).join('\n\n')}`,
      `In fonts/\n=========\n\n${fonts.map(font).join('\n')}`,
      `Texts of licences\n=================`,
      ...texts.map((text, index) => `Text ${index + 1}\n------\n\n${text}`),
    ].join('\n\n') + '\n'
  );
}

/** A package below `node_modules/`: what it says of itself, its copyright lines and the texts without them. */
function describe(place) {
  const folder = join(root, 'node_modules', place);
  const { name, version, license, author, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice)\b/i.test(file));
  const paragraphs = files.toSorted().map((file) =>
    readFileSync(join(folder, file), 'utf8')
      .replaceAll('\r', '')
      .trim()
      .split(/\n\s*\n/),
  );
  const isCopyright = (paragraph) =>
    paragraph.split('\n').every((line) => /^\W*(?:copyright\b.*\d{4}|\(c\)|all rights reserved)/i.test(line));
  const isTitle = (paragraph) => /^[#\s]*(?:the )?[\w ]{0,8}licen[cs]e(?: \([A-Z]+\))?$/i.test(paragraph);
  const copyright = paragraphs
    .flat()
    .filter(isCopyright)
    .flatMap((paragraph) => paragraph.split('\n'));
  const by = typeof author === 'string' ? author : author?.name;
  return {
    name,
    version,
    licence: license,
    source: addressOf(repository),
    copyright: (copyright.length > 0 ? copyright : [`Copyright (c) ${by ?? 'its authors'}`]).map((line) =>
      line.trim(),
    ),
    texts: paragraphs.map((text) => unwrapped(text.filter((one) => !isCopyright(one) && !isTitle(one)))),
  };
}

/** Paragraphs without the line breaks, dashes and comment marks in which copies of one licence differ. */
function unwrapped(paragraphs) {
  return paragraphs
    .map((paragraph) =>
      paragraph
        .replace(/^\/\/ ?/gm, '')
        .replace(/\s+/g, ' ')
        .replace(/[“”]/g, '"')
        .trim(),
    )
    .filter((paragraph) => /\w/.test(paragraph))
    .join('\n\n');
}

/** `git+ssh://git@github.com/a/b.git`, `git://github.com/a/b`, `a/b`, all as the page of the project. */
function addressOf(repository) {
  const url = typeof repository === 'string' ? repository : repository.url;
  const path = url.replace(/^github:|^.*github\.com[:/]|\.git$/g, '').replace(/\.git$/, '');
  return `https://github.com/${path}`;
}

process.stdout.write(await notice());
