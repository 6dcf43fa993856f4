// Stands in for `node:assert/strict` in the web worker, which has no Node built-ins (aliased in esbuild.mjs).

/** An assertion's failure, in the shape from which mocha prints a difference. */
class AssertionError extends Error {
  override readonly name = "AssertionError";
  readonly showDiff: boolean;

  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
    this.showDiff = expected !== undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function same(actual: unknown, expected: unknown): boolean {
  if (Object.is(actual, expected)) return true;
  if (!isRecord(actual) || !isRecord(expected)) return false;
  if (Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected)) return false;
  const keys = Object.keys(actual);
  return (
    keys.length === Object.keys(expected).length &&
    keys.every((key) => Object.hasOwn(expected, key) && same(actual[key], expected[key]))
  );
}

function fail(message = "failed"): never {
  throw new AssertionError(message);
}

function ok(value: unknown, message = `${String(value)} is not truthy`): asserts value {
  if (!value) throw new AssertionError(message);
}

function equal(actual: unknown, expected: unknown, message = "not the same value"): void {
  if (!Object.is(actual, expected)) throw new AssertionError(message, actual, expected);
}

function notEqual(actual: unknown, expected: unknown, message = `unwanted: ${String(actual)}`): void {
  if (Object.is(actual, expected)) throw new AssertionError(message);
}

function deepEqual(actual: unknown, expected: unknown, message = "not deeply equal"): void {
  if (!same(actual, expected)) throw new AssertionError(message, actual, expected);
}

function match(actual: string, pattern: RegExp, message = `${actual} does not match ${pattern}`): void {
  if (!pattern.test(actual)) throw new AssertionError(message);
}

function doesNotMatch(actual: string, pattern: RegExp, message = `${actual} matches ${pattern}`): void {
  if (pattern.test(actual)) throw new AssertionError(message);
}

async function rejects(promise: Promise<unknown>, pattern = /(?:)/): Promise<void> {
  const message = await promise.then(
    () => fail("did not reject"),
    (error: unknown) => String(error),
  );
  match(message, pattern);
}

/** The part of `node:assert/strict` that the integration tests use. */
const assert = { deepEqual, doesNotMatch, equal, fail, match, notEqual, ok, rejects };

// biome-ignore lint/style/noDefaultExport: the module that it stands in for has one.
export default assert;
