/** Stands in for `node:assert/strict` in the web extension host, as far as the tests use it. */

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function fail(message = 'Failed'): never {
  throw new AssertionError(message);
}

function ok(value: unknown, message = `${show(value)} is not truthy`): asserts value {
  if (!value) fail(message);
}

function equal(actual: unknown, expected: unknown, message = `${show(actual)} is not ${show(expected)}`): void {
  if (!Object.is(actual, expected)) fail(message);
}

function notEqual(actual: unknown, expected: unknown, message = `Both are ${show(actual)}`): void {
  if (Object.is(actual, expected)) fail(message);
}

function deepEqual(actual: unknown, expected: unknown, message = `${show(actual)} is not ${show(expected)}`): void {
  if (!same(actual, expected)) fail(message);
}

function match(text: string, pattern: RegExp, message = `${show(text)} does not match ${String(pattern)}`): void {
  if (!pattern.test(text)) fail(message);
}

function doesNotMatch(text: string, pattern: RegExp, message = `${show(text)} matches ${String(pattern)}`): void {
  if (pattern.test(text)) fail(message);
}

function throws(action: () => unknown, pattern?: RegExp): void {
  try {
    action();
  } catch (error) {
    if (pattern) match(String(error), pattern);
    return;
  }
  fail('Nothing was thrown');
}

async function rejects(action: Promise<unknown> | (() => Promise<unknown>), pattern?: RegExp): Promise<void> {
  try {
    await (typeof action === 'function' ? action() : action);
  } catch (error) {
    if (pattern) match(String(error), pattern);
    return;
  }
  fail('Nothing was thrown');
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Set || a instanceof Map) return same([...a], [...(b as typeof a)]);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

function show(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
}

export { deepEqual, doesNotMatch, equal, fail, match, notEqual, ok, rejects, throws };
export { deepEqual as deepStrictEqual, equal as strictEqual };
export default Object.assign(ok, { deepEqual, doesNotMatch, equal, fail, match, notEqual, ok, rejects, throws });
