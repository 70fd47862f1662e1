import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession, type Desktop, type DesktopCalls, type Session, type SessionStore } from '../../src/index.js';
import { everything } from '../support/desk-at.js';
import { newConversation, offeredTask, queue } from '../support/nouns.js';
import { rememberingHost } from '../support/remembering-host.js';
import { sharedDevice } from '../support/shared-device.js';

const conversation = `a-1 ${offeredTask.conversationId}`;
const textsIn = ({ view }: Session) =>
  view.tasks.flatMap(({ transcript }) => transcript.map(({ text, status }) => [text, status]));

/** The desktop as one page has it, which writes down what it asks of messages. */
function noting(desktop: Desktop, asked: string[]): Desktop {
  return {
    ...desktop,
    sendMessage: (request, call) => {
      asked.push(`sendMessage ${request.text}`);
      return desktop.sendMessage(request, call);
    },
    findMessage: (request, call) => {
      asked.push('findMessage');
      return desktop.findMessage(request, call);
    },
  };
}

/** The device as one page has it, which writes down who waits for a turn, who listens, and takes its time when told to. */
function observed(store: SessionStore) {
  const turns: string[] = [];
  const listening = new Set<object>();
  const circumstances = { idle: Promise.resolve() };
  const observedStore: SessionStore = {
    update: async (change) => {
      await circumstances.idle;
      return store.update(change);
    },
    alone: async (name, work, signal) => {
      turns.push(name);
      await store.alone(name, work, signal);
      turns.splice(turns.indexOf(name), 1);
    },
    subscribe: (listener) => {
      const unsubscribe = store.subscribe(listener);
      const one = {};
      listening.add(one);
      return () => {
        listening.delete(one);
        unsubscribe();
      };
    },
  };
  return { store: observedStore, turns, listening, circumstances };
}

/** Something that is over when the test says so. */
function later() {
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    over,
    end: () => {
      end();
    },
  };
}

/** A desk at which pages can be opened, on one device; time stands. */
async function desk(otherwise: Partial<DesktopCalls> = {}) {
  const clock = simulatedClock(1_000_000_000_000);
  const host = rememberingHost({ capabilities: everything, doesFirst: false });
  const desktop = { ...host.desktop, ...otherwise };
  const device = sharedDevice();
  let tokens = 0;
  await import('../../src/session/kept/kept-session.js');
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await clock.advance(0);
  };
  const open = async () => {
    const { store, ...seen } = observed(device.page());
    const asked: string[] = [];
    const session = createSession({
      desktop: noting(desktop, asked),
      clock,
      store,
      newToken: () => `token-${++tokens}`,
    });
    await settle();
    return { session, asked, ...seen };
  };
  return { host, settle, open, names: () => Object.keys(device.records()) };
}

/** Two pages of one agent on one device, the conversation open on both. */
async function twoPages(otherwise: Partial<DesktopCalls> = {}) {
  const at = await desk(otherwise);
  const one = await at.open();
  one.session.start(newConversation);
  await at.settle();
  const other = await at.open();
  return { ...at, one, other };
}

describe('a page without network (C11)', () => {
  it('gives up the turn for which it waits: the page that has a network carries on', async () => {
    const { host, settle, one, other } = await twoPages();
    host.feel('sendMessage', 'holds');
    for (const text of ['Hello', 'Are you there?']) one.session.send(offeredTask.id, { text });
    await settle();

    const waiting = [...other.turns];
    other.session.setOnline(false);
    await settle();
    const waitingOffline = [...other.turns];
    host.release();
    await settle();

    expect([waiting, waitingOffline]).to.deep.equal([[conversation], []]);
    expect(one.asked).to.deep.equal(['sendMessage Hello', 'sendMessage Are you there?']);
    expect(other.asked).to.deep.equal([]);
  });

  it('waits for its turn again once it has a network again', async () => {
    const { host, settle, one, other } = await twoPages();
    host.feel('sendMessage', 'holds');
    one.session.send(offeredTask.id, { text: 'Hello' });
    await settle();

    other.session.setOnline(false);
    await settle();
    other.session.setOnline(true);
    await settle();

    expect(other.turns).to.deep.equal([conversation]);
  });
});

describe('two pages with one message whose fate is unknown (C11)', () => {
  it('look it up once: the one whose turn comes later sees that it was in vain', async () => {
    const { over, end } = later();
    const findMessage = async () => {
      await over;
      throw new Error('The line broke.');
    };
    const { host, settle, one, other } = await twoPages({ findMessage });
    host.feel('sendMessage', 'breaks');

    one.session.send(offeredTask.id, { text: 'Hello' });
    await settle();
    const waiting = [one.turns, other.turns].map((turns) => [...turns]);
    end();
    await settle();

    expect(waiting).to.deep.equal([[conversation], [conversation]]);
    expect([...one.asked, ...other.asked]).to.deep.equal(['sendMessage Hello', 'findMessage']);
    expect(textsIn(other.session)).to.deep.equal([['Hello', 'unknown']]);
  });
});

describe('a page', () => {
  it('waits for one turn in a conversation, whatever becomes of the others', async () => {
    const createTask: DesktopCalls['createTask'] = async (wanted, { clientToken }) => ({
      ...offeredTask,
      ...wanted,
      id: clientToken,
      conversationId: clientToken,
      clientToken,
      state: 'accepted',
    });
    const { host, settle, open } = await desk({ createTask });
    const { session, turns } = await open();
    for (const address of ['+34612345678', '+34612345679'])
      session.start({ ...newConversation, recipient: { address } });
    await settle();
    host.feel('sendMessage', 'holds');
    session.send('token-1', { text: 'Hello' });
    await settle();

    host.feel('sendMessage', 'answers');
    session.send('token-2', { text: 'Good morning' });
    await settle();

    expect(turns).to.deep.equal(['a-1 token-1']);
  });

  it('listens no more to what other pages do once it has stopped', async () => {
    const { one, settle } = await twoPages();

    const before = one.listening.size;
    one.session.stop();
    await settle();

    expect([before, one.listening.size]).to.deep.equal([1, 0]);
  });

  for (const [request, gesture] of [
    ['createTask', (session: Session) => session.start({ ...newConversation, recipient: { address: '+34612345679' } })],
    ['transferTask', (session: Session) => session.transfer(offeredTask.id, queue)],
  ] as const)
    it(`has kept the token of what it asks before the desktop hears of it: ${request} (L8)`, async () => {
      const { host, settle, one } = await twoPages();
      const { over, end } = later();
      const asked = () => host.asked.filter((name) => name.startsWith(request)).length;
      const before = asked();
      one.circumstances.idle = over;

      gesture(one.session);
      await settle();
      const unkept = asked() - before;
      end();
      await settle();

      expect([unkept, asked() - before]).to.deep.equal([0, 1]);
    });
});
