import { expect } from '@open-wc/testing';
import {
  codeOf,
  databaseNames,
  databaseOfVersionOne,
  deleteDatabase,
  putInto,
  recordsIn,
  storeOn,
} from '../support/device.js';
import { adding, databases, same, transactionsDuring, writtenDuring } from '../support/shared-database.js';

const { pages, removed } = databases();

const counted = { a: 1 };

describe('records on the device', () => {
  afterEach(removed);

  it('open nothing before they are wanted', async () => {
    const { name } = pages();

    expect(await databaseNames()).not.to.include(name);
  });

  it('are what the last step of any page left', async () => {
    const { page, one, other } = pages();

    const after = await one.update(adding({ a: { text: 'a' }, b: [1, null, 'x'] }));
    await other.update(({ b }) => ({ b, c: true }));

    expect(after).to.deep.equal({ a: { text: 'a' }, b: [1, null, 'x'] });
    const left = { b: [1, null, 'x'], c: true };
    expect([await one.update(same), await page().update(same)]).to.deep.equal([left, left]);
  });

  it('are changed in one step that no other page comes between', async () => {
    const { one, other } = pages();
    const more = (name: string) => (records: Readonly<Record<string, unknown>>) => ({
      ...records,
      [name]: true,
      count: Number(records.count ?? 0) + 1,
    });

    const steps = Array.from({ length: 20 }, (_, number) =>
      [one, other].map((store, page) => store.update(more(`${page}-${number}`))),
    );
    await Promise.all(steps.flat());

    const { count, ...added } = await one.update(same);
    expect(count).to.equal(40);
    expect(Object.keys(added)).to.have.length(40);
  });

  it('are durable: every transaction is strict', async () => {
    const { one } = pages();
    const made = transactionsDuring();

    await one.update(adding({ a: 1 }));
    await one.update(same);

    const strict = ['readwrite', { durability: 'strict' }];
    expect(made()).to.deep.equal([strict, strict]);
  });

  it('are written only where they have changed', async () => {
    const { one } = pages();
    await one.update(adding({ a: { is: 'a' }, b: { is: 'b' }, c: { is: 'c' } }));
    const written = writtenDuring();

    await one.update(({ a, b }) => ({ a, b: { ...Object(b), more: true }, d: { is: 'd' } }));
    await one.update((records) => ({ ...records }));

    expect(written()).to.have.members(['c', 'b', 'd']);
  });

  it('stay as they were when a step throws, and the next one is done', async () => {
    const { one } = pages();
    await one.update(adding({ a: 1 }));
    const failing = one.update(() => {
      throw new Error('no');
    });

    expect(await codeOf(failing)).to.equal('storage-failed');
    expect(await one.update(same)).to.deep.equal({ a: 1 });
  });

  it('leave what lies there under other keys alone', async () => {
    const { name, one } = pages();
    await one.update(adding({ a: 1 }));
    await putInto(name, 'foreign', { store: 'records', key: 7 });

    expect(await one.update(same)).to.deep.equal({ a: 1 });
    expect((await recordsIn(name, 'records')).slice(1)).to.deep.equal(['foreign', 1]);
  });

  it('lie beside the drafts, also those of the first version', async () => {
    const { name, one } = pages();
    await databaseOfVersionOne(name, { key: 'a', draft: { text: 'old' }, savedAt: Date.UTC(2026, 2, 2), version: 1 });

    await one.update(adding({ a: 1 }));

    expect(await storeOn(name).store.load()).to.deep.equal({ a: { text: 'old' } });
    expect(await one.update(same)).to.deep.equal({ a: 1 });
  });

  it('of databases with other names are others', async () => {
    const [one, other] = [pages().one, pages().one];
    await one.update(adding({ a: 1 }));

    expect(await other.update(same)).to.deep.equal({});
  });
});

describe('a device whose database is deleted underneath', () => {
  afterEach(removed);

  it('gets back what a page still knows', async () => {
    const { name, one } = pages();
    await one.update(adding(counted));

    await deleteDatabase(name);

    expect(await one.update(adding({ b: 2 }))).to.deep.equal({ a: 1, b: 2 });
    expect(await one.update(same)).to.deep.equal({ a: 1, b: 2 });
  });

  it('gets it back too when the drafts have opened it again first', async () => {
    const { name, one } = pages();
    await one.update(adding(counted));

    await deleteDatabase(name);
    await storeOn(name).store.save('new:sms', { text: 'typed' });

    expect(await one.update(same)).to.deep.equal(counted);
  });

  it('gets it back once: what pages have done since stays', async () => {
    const { name, one, other } = pages();
    await one.update(adding({ a: 1, b: 1 }));
    await other.update(same);

    await deleteDatabase(name);
    await other.update(() => ({ a: 2 }));

    expect(await one.update(same)).to.deep.equal({ a: 2 });
  });
});
