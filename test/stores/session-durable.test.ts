import { expect } from '@open-wc/testing';
import { deviceSessionStore, createSession, type Desktop, type SessionStore } from '../../src/index.js';
import { deleteDatabase, newName, whenever } from '../support/device.js';
import { answersOf } from '../support/desk-at.js';
import { newConversation } from '../support/nouns.js';
import { sharedDevice } from '../support/shared-device.js';

/** A device each of whose steps takes a while. */
function slowDevice() {
  const device = sharedDevice();
  const page = device.page();
  const store: SessionStore = {
    ...page,
    update: async (change) => {
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
      return page.update(change);
    },
  };
  return { store, names: () => Object.keys(device.records()) };
}

/** A session with an open conversation, over a store. */
async function conversationOver(store: SessionStore, otherwise: Partial<Desktop> = {}) {
  let tokens = 0;
  const desktop = { ...answersOf(), ...otherwise };
  const session = createSession({ desktop, store, newToken: () => `token-${++tokens}` });
  await whenever(session, () => session.view.phase === 'known');
  session.start(newConversation);
  await whenever(session, () => session.view.tasks[0]?.phase === 'active');
  return session;
}

describe('what the agent did', () => {
  it('is on the device before the desktop hears of it (L8, C11)', async () => {
    const { store, names } = slowDevice();
    const heardOf: (readonly string[])[] = [];
    const { createTask, sendMessage } = answersOf();
    const session = await conversationOver(store, {
      createTask: (...call) => {
        heardOf.push(names());
        return createTask(...call);
      },
      sendMessage: (...call) => {
        heardOf.push(names());
        return sendMessage(...call);
      },
    });

    session.send('token-1', { text: 'Hello' });
    await whenever(session, () => session.view.tasks[0]?.transcript[0]?.status === 'sent');

    expect(heardOf).to.deep.equal([
      ['task:token-1', 'launched:a-1'],
      ['task:token-1', 'launched:a-1', 'message:token-2'],
    ]);
    session.stop();
  });

  it('is on the device once it was flushed, messages too', async () => {
    const { store, names } = slowDevice();
    const session = await conversationOver(store, { sendMessage: () => new Promise(() => undefined) });

    session.send('token-1', { text: 'Hello' });
    await session.flushDrafts();

    expect(names()).to.include('message:token-2');
    session.stop();
  });

  it('goes back on a device whose database was deleted, also when another page opens it first', async () => {
    const name = newName();
    const session = await conversationOver(deviceSessionStore({ name }));
    session.send('token-1', { text: 'Hello' });
    await session.flushDrafts();

    await deleteDatabase(name);
    const other = deviceSessionStore({ name });
    const unsubscribe = other.subscribe(() => undefined);
    await other.update((records) => records);

    // told that the database is another one, the page that knew the last puts back what was in it
    let names: readonly string[] = [];
    while (!names.includes('message:token-2')) names = Object.keys(await other.update((records) => records));
    expect(names).to.include('task:token-1');
    unsubscribe();
    session.stop();
    await deleteDatabase(name);
  });
});
