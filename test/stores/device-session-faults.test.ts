import { expect } from '@open-wc/testing';
import { codeOf, openDatabase, openedDuring, withIndexedDb, withoutRoom } from '../support/device.js';
import { adding, databases, same, withoutRoomAtLast } from '../support/shared-database.js';

const { pages, removed } = databases();

describe('a device that cannot keep records', () => {
  afterEach(removed);

  it('says that it is blocked once another tab has a newer version of it', async () => {
    const { name, one } = pages();
    await one.update(adding({ a: 1 }));

    (await openDatabase(name, 3)).close();

    expect(await codeOf(one.update(adding({ b: 2 })))).to.equal('storage-blocked');
    expect(await codeOf(one.update(same))).to.equal('storage-blocked');
  });

  for (const [when, full] of Object.entries({ 'at once': withoutRoom, 'at last': withoutRoomAtLast })) {
    it(`says that it is full, ${when}, and keeps what it had`, async () => {
      const { one } = pages();
      await one.update(adding({ a: 1 }));

      await full(async () => {
        expect(await codeOf(one.update(adding({ b: 2 })))).to.equal('storage-full');
      });

      expect(await one.update(same)).to.deep.equal({ a: 1 });
    });
  }

  it('says that it is blocked while a tab with an older version does not give way', async () => {
    const { one } = pages();
    const open = () => {
      const request: { onblocked?: () => void } = {};
      queueMicrotask(() => {
        request.onblocked?.();
      });
      return request;
    };

    await withIndexedDb({ open }, async () => {
      expect(await codeOf(one.update(same))).to.equal('storage-blocked');
    });

    expect(await one.update(same)).to.deep.equal({});
  });

  it('says that there is none, or that it is forbidden', async () => {
    const { one } = pages();
    const open = () => {
      throw new DOMException('sandboxed', 'SecurityError');
    };

    await withIndexedDb(undefined, async () => {
      expect(await codeOf(one.update(same))).to.equal('storage-absent');
    });
    await withIndexedDb({ open }, async () => {
      expect(await codeOf(one.update(same))).to.equal('storage-absent');
    });
  });

  it('says that it is lost when it is not ours', async () => {
    const { name, one } = pages();
    (await openDatabase(name, 2)).close();

    expect(await codeOf(one.update(same))).to.equal('storage-lost');
  });

  it('says that it failed at what cannot be stored, once, and goes on', async () => {
    const { one } = pages();
    const opened = openedDuring();
    await one.update(adding({ a: 1 }));

    expect(await codeOf(one.update(adding({ b: () => 'x' })))).to.equal('storage-failed');

    expect(await one.update(same)).to.deep.equal({ a: 1 });
    expect(opened().length).to.equal(3);
  });

  it('is opened once again when its connection died without a word', async () => {
    const { one } = pages();
    const opened = openedDuring();
    const end = one.subscribe(() => undefined);
    await one.update(adding({ a: 1 }));

    opened.connections[0]?.close();
    await one.update(adding({ b: 2 }));
    end();

    expect(await one.update(same)).to.deep.equal({ a: 1, b: 2 });
    expect(opened.connections.length).to.be.greaterThan(1);
    opened();
  });
});
