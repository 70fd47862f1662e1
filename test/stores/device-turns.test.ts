import { expect } from '@open-wc/testing';
import { until } from '../support/by-role.js';
import { codeOf } from '../support/device.js';
import { databases, withLocks, workToFinish } from '../support/shared-database.js';

const { pages, removed } = databases();
const never = new AbortController().signal;

describe('a turn on the device', () => {
  afterEach(removed);

  it('comes to one page after the other', async () => {
    const { one, other } = pages();
    const log: string[] = [];
    const [first, second] = [workToFinish(log, 'first'), workToFinish(log, 'second')];

    const turns = [one.alone('lane', first.work, never)];
    await until(() => log.length === 1);
    turns.push(other.alone('lane', second.work, never));
    second.finish();
    await other.alone('another lane', workToPass(log), never);
    first.finish();
    await Promise.all(turns);

    expect(log).to.deep.equal(['first begins', 'passed', 'first ends', 'second begins', 'second ends']);
  });

  it('comes to one after the other on one page', async () => {
    const { one } = pages();
    const log: string[] = [];
    const [first, second] = [workToFinish(log, 'first'), workToFinish(log, 'second')];
    const turns = [one.alone('lane', first.work, never), one.alone('lane', second.work, never)];

    second.finish();
    first.finish();
    await Promise.all(turns);

    expect(log).to.deep.equal(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('passes those by who gave up waiting, and they have not begun', async () => {
    const { one, other, page } = pages();
    const log: string[] = [];
    const first = workToFinish(log, 'first');
    const waiting = new AbortController();
    const turns = [one.alone('lane', first.work, never)];
    const givenUp = other.alone('lane', workToPass(log, 'given up'), waiting.signal);
    turns.push(page().alone('lane', workToPass(log), never));

    waiting.abort();
    await givenUp;
    first.finish();
    await Promise.all(turns);

    expect(log).to.deep.equal(['first begins', 'first ends', 'passed']);
  });

  it('is not begun by who has given up before', async () => {
    const { one } = pages();
    const log: string[] = [];

    await one.alone('lane', workToPass(log), AbortSignal.abort());

    expect(log).to.deep.equal([]);
  });

  it('lasts until the work ends, also when it is aborted in the middle', async () => {
    const { one, other } = pages();
    const log: string[] = [];
    const first = workToFinish(log, 'first');
    const begun = new AbortController();
    const turn = one.alone('lane', first.work, begun.signal);
    await one.alone('another lane', workToPass(log), never);

    begun.abort();
    const next = other.alone('lane', workToPass(log), never);
    first.finish();
    await Promise.all([turn, next]);

    expect(log).to.deep.equal(['first begins', 'passed', 'first ends', 'passed']);
  });

  it('passes on when work fails, and whoever asked hears of it', async () => {
    const { one, other } = pages();
    const log: string[] = [];

    const failing = one.alone('lane', () => Promise.reject(new Error('no')), never);
    await codeOf(failing);
    await other.alone('lane', workToPass(log), never);

    expect(log).to.deep.equal(['passed']);
  });

  it('holds no lock when nobody works', async () => {
    const { name, one } = pages();

    await one.alone('lane', workToPass([]), never);

    const { held = [] } = await navigator.locks.query();
    expect(held.map((lock) => String(lock.name)).filter((lock) => lock.startsWith(name))).to.deep.equal([]);
  });

  it('comes at once where the browser has no locks, and not to who has given up', async () => {
    const log: string[] = [];

    await withLocks(undefined, async () => {
      const { one } = pages();
      await one.alone('lane', workToPass(log), never);
      await one.alone('lane', workToPass(log, 'given up'), AbortSignal.abort());
    });

    expect(log).to.deep.equal(['passed']);
  });

  it('is refused where locks are forbidden', async () => {
    const request = () => Promise.reject(new DOMException('sandboxed', 'SecurityError'));
    const log: string[] = [];

    await withLocks({ request }, async () => {
      await codeOf(pages().one.alone('lane', workToPass(log), never));
    });

    expect(log).to.deep.equal([]);
  });
});

function workToPass(log: string[], word = 'passed'): () => Promise<void> {
  return async () => {
    log.push(word);
  };
}
