import { assert as chai } from 'chai';

/** What the suite uses of `node:assert/strict`, which the web extension host doesn't have. */
export const assert = {
  ok: (value: unknown, message?: string): void => chai.ok(value, message),
  equal: (actual: unknown, expected: unknown, message?: string): void => chai.strictEqual(actual, expected, message),
  notEqual: (actual: unknown, expected: unknown): void => chai.notStrictEqual(actual, expected),
  deepEqual: (actual: unknown, expected: unknown, message?: string): void => chai.deepEqual(actual, expected, message),
  match: (actual: string, expected: RegExp): void => chai.match(actual, expected),
  rejects: async (promise: Promise<unknown>, expected: RegExp): Promise<void> => {
    const error: unknown = await promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    chai.instanceOf(error, Error);
    chai.match(error instanceof Error ? error.message : '', expected);
  },
};
