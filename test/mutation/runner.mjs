/**
 * A test runner for Stryker that loads the bundled tests once and keeps them: vitest starts anew for every mutant,
 * which takes ten times as long as the tests that a mutant needs. `stand-in.mjs` is what the tests import as vitest.
 */
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What instrumented code reads and counts in. */
const stryker = (globalThis.__stryker__ ??= {});
const folder = process.env.MUTATE ?? 'lint';

class BundledTests {
  #tests = [];

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const { tests } = await import(pathToFileURL(resolve(`test/${folder}/bundled.test.mjs`)).href);
    this.#tests = tests;
  }

  async dryRun() {
    stryker.activeMutant = undefined;
    const tests = [];
    for (const one of this.#tests) tests.push(await this.#run(one));
    stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const chosen = this.#tests.filter(({ id }) => testFilter === undefined || testFilter.includes(id));
    const tests = [];
    for (const one of chosen) {
      tests.push(await this.#run(one));
      // The first failure decides.
      if (tests.at(-1).status === TestStatus.Failed) break;
    }
    const isEndless = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(isEndless ?? { status: DryRunStatus.Complete, tests });
  }

  async #run({ id, name, body, after }) {
    const started = performance.now();
    const result = (rest) => ({ id, name, timeSpentMs: performance.now() - started, ...rest });
    stryker.currentTestId = id;
    try {
      await body();
      return result({ status: TestStatus.Success });
    } catch (error) {
      return result({ status: TestStatus.Failed, failureMessage: String(error?.message ?? error) });
    } finally {
      for (const hook of after) await hook();
    }
  }
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'bundled', () => new BundledTests()),
];
