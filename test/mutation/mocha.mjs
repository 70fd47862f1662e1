import { beforeAll } from 'vitest';

/** What our tests use of Mocha and Vitest lacks: `before`, and `this.timeout()` inside `describe`. */
const { describe } = globalThis;
const suite = { timeout: () => undefined };

globalThis.before = beforeAll;
globalThis.describe = (name, tests) => describe(name, () => tests.call(suite));

/** Each mutant of the outbox runs them once more. */
globalThis.SCHEDULES = 200;
