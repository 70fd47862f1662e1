import { expect } from '@open-wc/testing';
import {
  codeOf,
  databaseOfVersionOne,
  databaseNames,
  deleteDatabase,
  newName,
  openDatabase,
  openedDuring,
  putInto,
  recordsIn,
  storeOn,
  withIndexedDb,
  withoutRoom,
} from '../support/device.js';

describe('drafts on the device', () => {
  const names: string[] = [];
  const device = (name = newName()) => {
    names.push(name);
    return storeOn(name);
  };
  afterEach(async () => {
    for (const name of names.splice(0)) await deleteDatabase(name);
  });

  it('open nothing before they are wanted', async () => {
    const { name } = device();

    expect(await databaseNames()).not.to.include(name);
  });

  it('are read again by another store, and gone once removed', async () => {
    const { name, store } = device();
    await store.save('new:sms', { to: '+34612', entryPointId: 'ep-1' });
    await store.save('new:email', { to: 'ana@' });
    await store.save('new:email', undefined);

    const again = await device(name).store.load();

    expect(again).to.deep.equal({ 'new:sms': { to: '+34612', entryPointId: 'ep-1' } });
  });

  it('are shared by two stores on one database', async () => {
    const { name, store } = device();
    const other = device(name).store;

    await store.save('a', { text: 'from one' });
    await other.save('b', { text: 'from the other' });

    const both = { a: { text: 'from one' }, b: { text: 'from the other' } };
    expect([await store.load(), await other.load()]).to.deep.equal([both, both]);
  });

  const corrupt: Readonly<Record<string, object>> = {
    'no draft': { key: 'bad', savedAt: Date.UTC(2026, 2, 2), version: 1 },
    'a draft that is none': { key: 'bad', draft: { text: 7 }, savedAt: Date.UTC(2026, 2, 2), version: 1 },
    'no moment': { key: 'bad', draft: { text: 'x' }, version: 1 },
    'a moment that is none': { key: 'bad', draft: { text: 'x' }, savedAt: NaN, version: 1 },
    'a mark that is none': {
      key: 'bad',
      draft: { text: 'x' },
      savedAt: Date.UTC(2026, 2, 2),
      expiredAt: 'x',
      version: 1,
    },
    'another version': { key: 'bad', draft: { text: 'x' }, savedAt: Date.UTC(2026, 2, 2), version: 9 },
    'another kind of key': { key: 7, draft: { text: 'x' }, savedAt: Date.UTC(2026, 2, 2), version: 1 },
  };
  for (const [what, record] of Object.entries(corrupt)) {
    it(`with ${what} are dropped, and the others stay`, async () => {
      const { name, store } = device();
      await store.save('good', { text: 'good' });
      await putInto(name, record);

      const loaded = await store.load();

      expect(loaded).to.deep.equal({ good: { text: 'good' } });
      expect(await recordsIn(name)).to.have.length(1);
    });
  }

  it('go on in a new database when theirs is deleted underneath', async () => {
    const { name, store } = device();
    await store.save('a', { text: 'a' });

    await deleteDatabase(name);
    await store.save('b', { text: 'b' });

    expect(await store.load()).to.deep.equal({ b: { text: 'b' } });
  });

  it('are kept when their connection died without a word: it is opened once again', async () => {
    const { store } = device();
    const opened = openedDuring();
    await store.save('a', { text: 'a' });

    opened.connections[0]?.close();
    await store.save('b', { text: 'b' });
    const loaded = await store.load();

    expect(loaded).to.have.keys('a', 'b');
    expect(opened()).to.have.length(2);
  });

  it('let another tab upgrade the database, and say then that it is blocked', async () => {
    const { name, store } = device();
    await store.save('a', { text: 'a' });

    const newer = await openDatabase(name, 3);
    newer.close();

    expect(await codeOf(store.save('b', { text: 'b' }))).to.equal('storage-blocked');
    expect(await codeOf(store.load())).to.equal('storage-blocked');
  });

  it('outlive the first version of the database', async () => {
    const { name, store } = device();
    await databaseOfVersionOne(name, { key: 'a', draft: { text: 'old' }, savedAt: Date.UTC(2026, 2, 2), version: 1 });

    expect(await store.load()).to.deep.equal({ a: { text: 'old' } });
  });

  it('say that they are blocked while a tab with an older version does not give way', async () => {
    const { store } = device();
    const open = () => {
      const request: { onblocked?: () => void } = {};
      queueMicrotask(() => {
        request.onblocked?.();
      });
      return request;
    };

    await withIndexedDb({ open }, async () => {
      expect(await codeOf(store.load())).to.equal('storage-blocked');
    });
  });

  it('say that the device is full, and are kept once there is room', async () => {
    const { store } = device();
    await withoutRoom(async () => {
      expect(await codeOf(store.save('a', { text: 'a' }))).to.equal('storage-full');
    });

    await store.save('a', { text: 'a' });

    expect(await store.load()).to.have.keys('a');
  });

  it('say that there is no storage, and that it is forbidden', async () => {
    const { store } = device();
    const forbidden = () => {
      throw new DOMException('sandboxed', 'SecurityError');
    };

    await withIndexedDb(undefined, async () => {
      expect(await codeOf(store.load())).to.equal('storage-absent');
      expect(await codeOf(store.save('a', {}))).to.equal('storage-absent');
    });
    await withIndexedDb({ open: forbidden }, async () => {
      expect(await codeOf(store.load())).to.equal('storage-absent');
    });
  });

  it('say that they were lost when the database is not ours', async () => {
    const { name, store } = device();
    (await openDatabase(name, 1)).close();

    expect(await codeOf(store.load())).to.equal('storage-lost');
  });

  it('say that they failed when the draft cannot be stored, and stay open', async () => {
    const { store } = device();

    expect(await codeOf(store.save('a', { text: (() => 'x') as never }))).to.equal('storage-failed');
    await store.save('a', { text: 'a' });

    expect(await store.load()).to.have.keys('a');
  });
});
