import { expect } from '@open-wc/testing';
import type { Desktop } from '../../src/index.js';
import { deskAt } from '../support/desk-at.js';
import { newConversation, offeredTask, terms } from '../support/nouns.js';
import { OneAgent } from '../support/one-agent.js';
import { rememberingHost } from '../support/remembering-host.js';
import { abilities, stays } from '../support/task-places.js';

const taskId = offeredTask.id;
const broken = async (): Promise<never> => {
  throw new Error('The line broke.');
};
const hanging = (): Promise<never> => new Promise(() => undefined);
const refusal = { code: 'policy-blocked', reason: 'quiet hours' } as const;

async function agentIn(place: keyof typeof stays) {
  const agent = new OneAgent(rememberingHost({ capabilities: abilities['can do everything'] ?? [], doesFirst: false }));
  await agent.open();
  await stays[place].reach(agent);
  return agent;
}

const waitsForDesktop: readonly (keyof typeof stays)[] = [
  'checking',
  'creating',
  'unknown.looking',
  'offered.accepting',
  'open.ending.draining',
  'open.ending.requesting',
  'open.transferring.draining',
  'open.transferring.requesting',
  'open.transferring.awaiting',
  'wrappingUp.submitting',
];
const waitsForNobody: readonly (keyof typeof stays)[] = [
  'warned',
  'unknown.asking',
  'refused',
  'offered.waiting',
  'open.active',
  'wrappingUp.choosing',
];

describe('a task', () => {
  for (const place of waitsForDesktop)
    it(`waits for the desktop, and says so, in ${place}`, async () => {
      const { session } = await agentIn(place);

      expect(session.view.tasks.map(({ busy }) => busy)).to.deep.equal([true]);
    });

  for (const place of waitsForNobody)
    it(`waits for nobody in ${place}`, async () => {
      const { session } = await agentIn(place);

      expect(session.view.tasks.map(({ busy }) => busy)).to.deep.equal([false]);
    });
});

describe('a wish of which nobody knows what became of it (L8)', () => {
  it('is announced once, not by every page that opens', async () => {
    const agent = await agentIn('unknown.asking');

    await agent.openAgain('reload');
    await agent.openAgain('crash');

    expect(agent.session.view.tasks.map(({ phase }) => phase)).to.deep.equal(['unknown']);
    expect(agent.told.filter((told) => told.startsWith('task-outcome-unknown'))).to.have.length(1);
  });
});

/** A task that can be let go, with something typed to it. */
async function typedTo(otherwise: Partial<Desktop>) {
  const at = await deskAt(otherwise);
  at.session.start(newConversation);
  await at.settle();
  at.session.saveDraft('token-1', { text: 'not finished' });
  return at;
}

const letGo: readonly (readonly [where: string, desktop: Partial<Desktop>])[] = [
  ['being checked', { previewTask: hanging }],
  [
    'warned of',
    { previewTask: async () => ({ warnings: [{ id: 'no-consent', reason: 'No consent is on record.' }] }) },
  ],
  ['in doubt', { createTask: broken, findTask: broken }],
  ['refused', { createTask: async () => ({ refusal }) }],
];

describe('what was typed to a task and not sent (C10)', () => {
  for (const [where, desktop] of letGo)
    it(`goes with it when the agent lets it be: one that is ${where}`, async () => {
      const { session, settle } = await typedTo(desktop);

      session.dismiss('token-1');
      await settle();

      expect(session.view.tasks).to.deep.equal([]);
      expect(session.draft('token-1')).to.equal(undefined);
    });

  it('goes with it when the agent has wrapped it up', async () => {
    const { session, settle, tell } = await typedTo({});
    const before = session.draft('conversation:conversation-1');
    tell({ type: 'task.ended', taskId, wrapUp: { required: false } });
    await settle();

    session.submitWrapUp('token-1');
    await settle();

    expect(before).to.deep.equal({ text: 'not finished' });
    expect(session.view.tasks).to.deep.equal([]);
    expect(session.draft('conversation:conversation-1')).to.equal(undefined);
  });

  it('stays when the desktop takes it away', async () => {
    const { session, settle, tell } = await typedTo({});
    tell({ type: 'task.ended', taskId, wrapUp: terms });

    tell({ type: 'task.closed', taskId });
    await settle();

    expect(session.view.tasks).to.deep.equal([]);
    expect(session.draft('conversation:conversation-1')).to.deep.equal({ text: 'not finished' });
  });
});
