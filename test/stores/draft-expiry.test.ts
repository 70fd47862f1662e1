import { expect } from '@open-wc/testing';
import { deleteDatabase, newName, recordsIn, storeOn } from '../support/device.js';

const dayMs = 86_400_000;
const yearMs = 365 * dayMs;

describe('drafts that nobody touches', () => {
  const names: string[] = [];
  const device = (name = newName(), options = {}, now?: number) => {
    names.push(name);
    return storeOn(name, options, now);
  };
  const keysIn = async (name: string) => (await recordsIn(name)).map(({ key }) => key);
  afterEach(async () => {
    for (const name of names.splice(0)) await deleteDatabase(name);
  });

  it('are loaded once more after 30 days, and dropped from the disk when they are found a day later', async () => {
    const { name, clock, store } = device();
    await store.save('old', { text: 'old' });
    await clock.advance(10 * dayMs);
    await store.save('young', { text: 'young' });

    await clock.advance(20 * dayMs);
    expect(await store.load()).to.have.keys('old', 'young');
    await clock.advance(dayMs - 1);
    expect(await store.load()).to.have.keys('old', 'young');
    await clock.advance(1);
    expect(await store.load()).to.have.keys('young');

    expect(await keysIn(name)).to.deep.equal(['young']);
  });

  it('expire as soon as they were asked to', async () => {
    const { clock, store } = device(newName(), { expiresAfterMs: 1_000 });
    await store.save('a', { text: 'a' });

    await clock.advance(999);
    await store.load();
    await clock.advance(dayMs);
    expect(await store.load()).to.have.keys('a');
    await clock.advance(dayMs);

    expect(await store.load()).to.deep.equal({});
  });

  it('outlive a clock that jumps a year ahead and back, however often they are loaded', async () => {
    const { name, clock, store } = device();
    await store.save('a', { text: 'a' });
    const jumped = device(name, {}, clock.now() + yearMs);

    const ahead = [await jumped.store.load(), await jumped.store.load()];
    const back = await store.load();
    await jumped.clock.advance(2 * dayMs);
    const aheadAgain = await jumped.store.load();

    const draft = { a: { text: 'a' } };
    expect([...ahead, back, aheadAgain]).to.deep.equal([draft, draft, draft, draft]);
  });

  it('outlive a clock that was a year ahead when they were typed', async () => {
    const { name, clock, store } = device();
    await clock.advance(yearMs);
    await store.save('a', { text: 'a' });

    expect(await device(name).store.load()).to.deep.equal({ a: { text: 'a' } });
  });

  it('begin anew when they are touched after they were found expired', async () => {
    const { clock, store } = device();
    await store.save('a', { text: 'a' });
    await clock.advance(30 * dayMs);
    await store.load();

    await store.save('a', { text: 'ab' });
    await clock.advance(29 * dayMs);

    expect(await store.load()).to.deep.equal({ a: { text: 'ab' } });
    await clock.advance(dayMs);
    expect(await store.load()).to.deep.equal({ a: { text: 'ab' } });
  });
});
