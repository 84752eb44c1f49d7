/** What Stryker breaks, by folder. https://stryker-mutator.io/docs/stryker-js/configuration/ */
const folder = process.env.MUTATE ?? 'lint';
const files = {
  layout: [
    'src/layout/breaks.ts',
    'src/layout/pages.ts',
    'src/layout/page-breaks.ts',
    'src/layout/pagination.ts',
  ],
};

export default {
  mutate: files[folder] ?? [`src/${folder}/**/*.ts`],
  buildCommand: 'node test/mutation/bundle.mjs',
  testRunner: 'bundled',
  plugins: ['./test/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  ignoreStatic: true,
  // Sentences for people: which of them stands where the tests of the commands tell, not those of a folder.
  mutator: { excludedMutations: ['StringLiteral'] },
  // The last one because Stryker would rewrite it through an interface that TypeScript 7 has not.
  ignorePatterns: [
    'bench',
    'fonts',
    'examples',
    'dist',
    'test/mutation/reports',
    'test/mutation/.stryker*',
    'tsconfig.json',
  ],
  tempDirName: 'test/mutation/.stryker',
  incremental: true,
  incrementalFile: `test/mutation/reports/${folder}-incremental.json`,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `test/mutation/reports/${folder}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
