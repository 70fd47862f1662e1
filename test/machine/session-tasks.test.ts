import { expect } from '@open-wc/testing';
import { createActor } from 'xstate';
import type { Call, Desktop, Message, NewConversation, OutboundTask } from '../../src/index.js';
import type { sessionMachine } from '../../src/machine/session/session.machine.js';
import { viewSession } from '../../src/machine/session/session.view.js';
import { deskAt } from '../support/desk-at.js';
import { newConversation, offeredTask, queue } from '../support/nouns.js';
import { machineWalks } from '../support/walks.js';

const to = (address: string): NewConversation => ({ ...newConversation, recipient: { address } });
const addresses = ['+34612345678', '+34612345679', '+34612345670'];

const taskOf = (token: string, state: OutboundTask['state']): OutboundTask => ({
  ...offeredTask,
  id: `task of ${token}`,
  conversationId: `conversation of ${token}`,
  clientToken: token,
  state,
});

const said = (token: string, text: string): Message => ({
  id: text,
  conversationId: `conversation of ${token}`,
  direction: 'inbound',
  text,
  at: 1,
});

/** An agent with as many conversations as told, token-1 and on; the last is before them. */
async function deskWith(count: number, otherwise: Partial<Desktop> = {}) {
  const at = await deskAt({
    createTask: async (_: NewConversation, { clientToken }: Call) => taskOf(clientToken, 'accepted'),
    ...otherwise,
  });
  for (const address of addresses.slice(0, count)) at.session.start(to(address));
  await at.settle();
  const { session } = at;
  const unread = () => session.view.tasks.map(({ unread }) => unread);
  const texts = () => session.view.tasks.map(({ transcript }) => transcript.map(({ text }) => text));
  return { ...at, unread, texts };
}

describe('what is told of several conversations', () => {
  it('reaches the one it is about, also behind one that is not there yet', async () => {
    const { session, tell, settle, texts } = await deskWith(3, {
      createTask: async (_, { clientToken }) =>
        clientToken === 'token-1' ? new Promise<never>(() => undefined) : taskOf(clientToken, 'accepted'),
    });

    tell({ type: 'message.received', message: said('token-3', 'to the third') });
    tell({ type: 'task.closed', taskId: 'task of token-2' });
    await settle();

    expect(session.view.tasks.map(({ key }) => key)).to.deep.equal(['token-1', 'token-3']);
    expect(texts()).to.deep.equal([[], ['to the third']]);
  });

  it('is unread until the agent looks at that conversation, and read at once in the one before them', async () => {
    const { session, tell, unread } = await deskWith(2);

    tell({ type: 'message.received', message: said('token-1', 'to the first') });
    tell({ type: 'message.received', message: said('token-2', 'to the second') });
    const before = unread();
    session.select('token-1');

    expect(before).to.deep.equal([1, 0]);
    expect(unread()).to.deep.equal([0, 0]);
  });

  it('changes nothing in any of them when it is about a stranger’s', async () => {
    const { session, tell } = await deskWith(2);
    const before = session.view.tasks;

    tell({ type: 'message.received', message: said('nobody', 'to nobody') });
    tell({ type: 'task.ended', taskId: 'task of nobody', wrapUp: { required: true } });

    expect(session.view.tasks).to.deep.equal(before);
  });

  it('is handed on when it is about whom a conversation can be handed to, and changes nothing else (T3)', async () => {
    const { session, tell } = await deskWith(1);
    const { view } = session;
    const heard: unknown[] = [];
    const end = session.onTargets((targets) => heard.push(targets));

    tell({ type: 'targets.changed', targets: [{ ...queue, name: 'Invoices' }] });
    end();
    tell({ type: 'targets.changed', targets: [queue] });

    expect(heard).to.deep.equal([[{ ...queue, name: 'Invoices' }]]);
    expect(session.view === view).to.equal(true);
  });
});

describe('a conversation that leaves', () => {
  const tasksOf = ({ session }: Awaited<ReturnType<typeof deskWith>>) => ({
    keys: session.view.tasks.map(({ key }) => key),
    selected: session.view.selectedKey,
  });

  it('leaves the others, and the last of them before the agent', async () => {
    const at = await deskWith(3);

    at.tell({ type: 'task.closed', taskId: 'task of token-3' });
    await at.settle();

    expect(tasksOf(at)).to.deep.equal({ keys: ['token-1', 'token-2'], selected: 'token-2' });
  });

  it('leaves before the agent the only one there is', async () => {
    const at = await deskWith(2);

    at.tell({ type: 'task.closed', taskId: 'task of token-2' });
    await at.settle();

    expect(tasksOf(at)).to.deep.equal({ keys: ['token-1'], selected: 'token-1' });
  });

  it('takes nothing away from before the agent when it was another', async () => {
    const at = await deskWith(3);
    at.session.select('token-1');

    at.tell({ type: 'task.closed', taskId: 'task of token-2' });
    await at.settle();

    expect(tasksOf(at)).to.deep.equal({ keys: ['token-1', 'token-3'], selected: 'token-1' });
  });
});

describe('the session machine', () => {
  it('refuses a second transfer by itself, whoever asks for it (T4)', () => {
    const walk = machineWalks.find(({ name }) => name === 'session');
    const session = createActor(walk?.machine as typeof sessionMachine).start();
    for (const token of ['token-1', 'token-2'])
      session.send({ type: 'fact', fact: { type: 'task.offered', task: taskOf(token, 'accepted'), at: 1 } });

    for (const [index, token] of ['token-1', 'token-2'].entries())
      session.send({
        type: 'transfer.start',
        key: `task of ${token}`,
        transfer: { target: queue, clientToken: `transfer-${index}` },
      });

    expect(viewSession(session.getSnapshot()).tasks.map(({ phase, problem }) => [phase, problem])).to.deep.equal([
      ['transferring', undefined],
      ['active', { code: 'transfer-in-progress', recipient: '+34612345678' }],
    ]);
    session.stop();
  });
});
