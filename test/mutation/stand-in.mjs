/** The part of vitest that the tests use, collecting them instead of running them; `expect` is vitest's own. */
import { chai, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect } from '@vitest/expect';
import { format } from '@vitest/pretty-format';
import { stripSnapshotIndentation } from '@vitest/snapshot';

chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.use(({ Assertion }, utilities) => {
  utilities.addMethod(Assertion.prototype, 'toMatchInlineSnapshot', function (written) {
    const seen = format(this._obj, { escapeString: false, printBasicPrototype: false });
    const kept = stripSnapshotIndentation(written ?? '').trim();
    new Assertion(seen.trim()).equal(kept);
  });
});
export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
globalThis[GLOBAL_EXPECT] = expect;

/** Every test: its id, its name, what it does and what is done after it. */
export const tests = [];
let scope = { name: '', after: [] };

export function describe(name, body) {
  const outer = scope;
  scope = { name: `${outer.name}${name} > `, after: [...outer.after] };
  body();
  scope = outer;
}

export function test(name, body) {
  tests.push({ id: `${tests.length} ${name}`, name: scope.name + name, body, after: scope.after });
}

export const afterEach = (hook) => scope.after.push(hook);

/** A row that is no array is the only argument. */
const each = (register) => (rows) => (name, body) => {
  for (const row of rows) {
    const values = Array.isArray(row) ? row : [row];
    register(`${name} ${values.map(String).join(' ').slice(0, 60)}`, () => body(...values));
  }
};
test.each = each(test);
describe.each = each(describe);
