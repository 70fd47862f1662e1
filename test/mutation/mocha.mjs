import fc from 'fast-check';
import { beforeAll, vi } from 'vitest';

/** What our tests use of Mocha and Vitest lacks: `before`, and `this.timeout()` inside `describe`. */
const { describe } = globalThis;
const suite = { timeout: (ms) => vi.setConfig({ testTimeout: ms, hookTimeout: ms }) };

globalThis.before = beforeAll;
globalThis.describe = (name, tests) => describe(name, () => tests.call(suite));

/** Each mutant of the outbox runs them once more. */
globalThis.SCHEDULES = 200;

// that a mutant fails is enough; its smallest failure takes longer to find than all the tests
fc.configureGlobal({ endOnFailure: true });

// parsePhone() loads it with the first number: what breaks while it loads would count for the first test alone
await import('../../src/domain/phone/read-phone.js').catch(() => undefined);
