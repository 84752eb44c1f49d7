/**
 * An esbuild plugin: what our packages import and a run never reaches stays out of the bundle, where it took
 * half of the time to load. What is reached after all says so instead of doing something else in silence.
 */

/** A function or class of this name that must not be called. */
const never = (name, why) => `function ${name}() { throw new Error('left out of the bundle: ${why}'); }`;

/** Each module with what stands in its place. */
const standIns = {
  // fontkit: WOFF2 and the shaping of complex scripts. Our fonts are TrueType, and text is not shaped.
  'brotli/decompress.js': `module.exports = ${never('decompress', 'WOFF2')}`,
  'unicode-trie': `module.exports = class UnicodeTrie {}`,
  'unicode-properties': `
    exports.isMark = (codePoint) => /\\p{M}/u.test(String.fromCodePoint(codePoint));
    exports.getCombiningClass = exports.getScript = exports.isDigit = exports.getCategory =
      ${never('property', 'shaping')}`,
  // pdfkit: its own line breaking, pictures and encryption.
  linebreak: `module.exports = ${never('LineBreaker', 'the painter breaks no line')}`,
  'png-js': `module.exports = ${never('PNG', 'pictures are decoded before painting')}`,
  '@noble/ciphers/aes': `exports.cbc = exports.ecb = ${never('cipher', 'encryption')}`,
  // Both do without, and nobody debugs a template's compiled form or a stylesheet through a map.
  'source-map': '',
  'source-map-js': '',
  // commander: subcommands that are programs of their own. See the importer below.
  'node:child_process': '',
};

const names = Object.keys(standIns);
const filter = new RegExp(`^(?:${names.join('|')})$`);

export const unreached = {
  name: 'unreached',
  setup({ onResolve, onLoad }) {
    onResolve({ filter }, ({ path, importer }) => {
      if (path === 'node:child_process' && !/[\\/]commander[\\/]/.test(importer)) return undefined;
      return { path, namespace: 'unreached' };
    });
    onLoad({ filter: /./, namespace: 'unreached' }, ({ path }) => ({ contents: standIns[path] }));
  },
};
