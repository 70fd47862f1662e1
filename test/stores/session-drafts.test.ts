import { expect } from '@open-wc/testing';
import { memoryDraftStore } from '../../src/index.js';
import type { Draft } from '../../src/index.js';
import { StorageError } from '../../src/stores/indexed-db/storage-error.js';
import {
  begin,
  countingStore,
  deleteDatabase,
  handedBack,
  recordsIn,
  sessionWith,
  storeOn,
  whenever,
  withIndexedDb,
  withoutRoom,
} from '../support/device.js';

describe('the drafts of a session (C10)', () => {
  it('are there for a new session', async () => {
    const { name, store } = storeOn();
    const { session } = await sessionWith(store);
    session.saveDraft('new:sms', { to: '+34612' });
    await session.flushDrafts();
    session.stop();

    const { session: next } = await sessionWith(storeOn(name).store);
    await whenever(next, () => next.draft('new:sms') !== undefined);

    expect(next.draft('new:sms')).to.deep.equal({ to: '+34612' });
    await deleteDatabase(name);
  });

  it('of a conversation are there after a reload, when the desktop hands the task back', async () => {
    const { name, store } = storeOn();
    const before = await sessionWith(store);
    const key = await begin(before);
    before.session.saveDraft(key, { text: 'half a mess' });
    await before.session.flushDrafts();
    before.session.stop();

    const { session } = await sessionWith(storeOn(name).store);
    session.tell({ type: 'task.offered', task: { ...handedBack, id: 'task-other' } });
    await whenever(session, () => session.draft('task-other') !== undefined);

    expect(session.draft('task-other')).to.deep.equal({ text: 'half a mess' });
    await deleteDatabase(name);
  });

  it('move to the conversation once it has a name', async () => {
    const { store, saves } = countingStore();
    let create = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (create = resolve));
    const desk = await sessionWith(store, {
      createTask: async (wanted, { clientToken }) => {
        await waiting;
        return { ...handedBack, ...wanted, clientToken };
      },
    });
    const key = await begin(desk);
    desk.session.saveDraft(key, { text: 'early' });
    await desk.session.flushDrafts();

    create();
    await desk.clock.advance(0);
    await desk.session.flushDrafts();

    expect(saves).to.deep.equal([
      [key, { text: 'early' }],
      ['conversation:conversation-1', { text: 'early' }],
      [key, undefined],
    ]);
    expect(desk.session.draft(key)).to.deep.equal({ text: 'early' });
    expect(desk.session.draft('task-1')).to.deep.equal({ text: 'early' });
  });

  it('leave the store when they are removed, and when their task is wrapped up', async () => {
    const { name, store } = storeOn();
    const desk = await sessionWith(store, { endTask: async () => ({ wrapUp: { required: false } }) });
    const key = await begin(desk);
    desk.session.saveDraft(key, { text: 'unsent' });
    desk.session.saveDraft('new:sms', { to: '+34' });
    await desk.session.flushDrafts();

    desk.session.saveDraft('new:sms', undefined);
    desk.session.end(key);
    await desk.clock.advance(0);
    desk.session.submitWrapUp(key);
    await desk.clock.advance(0);
    await desk.session.flushDrafts();

    expect(desk.session.view.tasks).to.have.length(0);
    expect(await recordsIn(name)).to.deep.equal([]);
    await deleteDatabase(name);
  });

  it('stay when the desktop takes their task, with what was not sent behind them: it may come back', async () => {
    const { store } = countingStore();
    const desk = await sessionWith(store);
    const key = await begin(desk);
    desk.session.setOnline(false);
    desk.session.send(key, { text: 'not sent' });
    desk.session.saveDraft(key, { text: 'not finished' });

    desk.session.tell({ type: 'task.closed', taskId: 'task-1' });
    await desk.clock.advance(0);

    expect(desk.session.view.tasks).to.have.length(0);
    expect(desk.session.draft('conversation:conversation-1')).to.deep.equal({ text: 'not finished\nnot sent' });
  });

  it('are written once for many keys, within 300 ms', async () => {
    const { store, saves } = countingStore();
    const { session, clock } = await sessionWith(store);
    for (const text of ['H', 'He', 'Hel', 'Hell', 'Hello']) {
      session.saveDraft('new:sms', { text });
      await clock.advance(20);
    }
    expect(saves).to.have.length(0);

    await clock.advance(200);
    expect(saves).to.deep.equal([['new:sms', { text: 'Hello' }]]);
    await clock.advance(10_000);

    expect(saves).to.have.length(1);
  });

  it('are written in order: a later text waits for the one on its way', async () => {
    const written: (Draft | undefined)[] = [];
    let finish = (): void => undefined;
    const { session } = await sessionWith({
      load: async () => ({}),
      save: async (_, draft) => {
        if (written.length === 0) await new Promise<void>((resolve) => (finish = resolve));
        written.push(draft);
      },
    });
    session.saveDraft('a', { text: '1' });
    const first = session.flushDrafts();
    await Promise.resolve();
    session.saveDraft('a', { text: '2' });
    const second = session.flushDrafts();

    finish();
    await Promise.all([first, second]);

    expect(written).to.deep.equal([{ text: '1' }, { text: '2' }]);
  });

  it('that load late do not overwrite what was typed or removed meanwhile', async () => {
    const { store, circumstances } = countingStore();
    let arrive = (_: Readonly<Record<string, Draft>>): void => undefined;
    circumstances.load = new Promise((resolve) => (arrive = resolve));
    const { session, clock } = await sessionWith(store);
    session.saveDraft('typed', { text: 'new' });
    session.saveDraft('removed', undefined);

    arrive({ typed: { text: 'old' }, removed: { text: 'old' }, untouched: { text: 'old' } });
    await clock.advance(0);

    const read = ['typed', 'removed', 'untouched'].map((key) => session.draft(key)?.text);
    expect(read).to.deep.equal(['new', undefined, 'old']);
  });

  it('move along into another store', async () => {
    const { session, clock } = await sessionWith(memoryDraftStore());
    const { store, saves } = countingStore({ there: { text: 'there' } });
    session.saveDraft('here', { text: 'here' });

    session.keepDrafts(store);
    await clock.advance(200);

    expect(saves).to.deep.equal([['here', { text: 'here' }]]);
    expect(session.draft('there')).to.deep.equal({ text: 'there' });
  });

  it('are written when the session ends', async () => {
    const { store, saves } = countingStore();
    const { session, clock } = await sessionWith(store);
    session.saveDraft('a', { text: 'a' });

    session.stop();
    await clock.advance(0);

    expect(saves).to.have.length(1);
    expect(session.ended.aborted).to.equal(true);
  });
});

describe('drafts that cannot be kept (C10)', () => {
  it('are told once, stay at hand, and are written when it goes again', async () => {
    const { store, saves, circumstances } = countingStore();
    const { session, clock, failures } = await sessionWith(store);
    circumstances.failure = new StorageError('storage-full');
    for (const text of ['a', 'ab', 'abc']) {
      session.saveDraft('new:sms', { text });
      await clock.advance(200);
    }

    expect(failures).to.deep.equal(['storage-full']);
    expect(session.view.draftsKept).to.equal('memory');
    expect(session.draft('new:sms')).to.deep.equal({ text: 'abc' });

    circumstances.failure = undefined;
    session.saveDraft('new:email', { text: 'x' });
    await clock.advance(200);

    expect(session.view.draftsKept).to.equal('kept');
    expect(saves.slice(-2)).to.deep.equal([
      ['new:sms', { text: 'abc' }],
      ['new:email', { text: 'x' }],
    ]);
  });

  it('are told under a code of ours, whatever a store of the page throws', async () => {
    const { store, circumstances } = countingStore();
    circumstances.load = Promise.reject(new DOMException('x', 'DataCloneError'));
    const { session, failures } = await sessionWith(store);

    session.saveDraft('a', { text: 'a' });

    expect(failures).to.deep.equal(['storage-failed']);
    expect(session.draft('a')).to.deep.equal({ text: 'a' });
  });

  it('because the device is full', async () => {
    const { name, store } = storeOn();
    const { session, failures } = await sessionWith(store);
    await withoutRoom(async () => {
      session.saveDraft('a', { text: 'a' });
      await session.flushDrafts();
      await session.flushDrafts();
    });

    expect(failures).to.deep.equal(['storage-full']);
    expect(session.draft('a')).to.deep.equal({ text: 'a' });
    await deleteDatabase(name);
  });

  it('because there is no storage', async () => {
    await withIndexedDb(undefined, async () => {
      const { session, failures } = await sessionWith(storeOn().store);
      session.saveDraft('a', { text: 'a' });
      await session.flushDrafts();

      expect(failures).to.deep.equal(['storage-absent']);
      expect(session.view.draftsKept).to.equal('memory');
      expect(session.draft('a')).to.deep.equal({ text: 'a' });
    });
  });
});
