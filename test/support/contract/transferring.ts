import { expect } from '@open-wc/testing';
import type { Availability, TransferTarget } from '../../../src/index.js';
import { ben, first, type Agent, type Scenario } from './agent.js';

const silent = { customers: 'silent' } as const;

const colleague = async ({ targets }: Agent, key: string, availability: Availability): Promise<TransferTarget> =>
  first((await targets(key, 'agent')).filter((target) => target.availability === availability));

/** A conversation with a transfer to an available colleague on its way. */
async function askColleague(agent: Agent) {
  const key = await agent.talk();
  const target = await colleague(agent, key, 'available');
  expect(agent.session.transfer(key, target)).to.be.undefined;
  await agent.wait(1);
  expect(agent.see(key).phase).to.equal('transferring');
  return { key, target };
}

/** Handing a conversation on to a queue or a colleague. */
export const transferring: readonly Scenario[] = [
  {
    rules: 'T2',
    story:
      'the directory lists queues and agents, those who can take a task first, and finds them by any part of a name',
    play: async (agent) => {
      const { talk, targets, look, wait } = agent;
      const key = await talk();
      expect(await targets(key, 'queue')).to.have.length.above(5);
      const directory = await look(key, 'agent');
      const agents = directory.view.rows;
      expect(agents).to.have.length.above(20);
      expect(agents[0]?.availability).to.equal('available');

      directory.search('nunez');
      await wait(1);

      expect(directory.view.rows.map(({ name }) => name)).to.deep.equal(['Álvaro Núñez Peña']);
      expect(directory.view.found).to.equal(1);
    },
  },
  {
    rules: 'T3',
    story: 'the list tells its age, changes while it is looked at, and a reload keeps search and selection',
    play: async ({ talk, look, wait, centre }) => {
      const directory = await look(await talk(), 'agent');
      const { id } = first(directory.view.rows);
      directory.select(id);
      directory.search('a');
      await wait(30);
      const { fetchedAt = 0 } = directory.view;
      expect(centre.log.some((entry) => entry.type === 'told' && entry.fact.type === 'targets.changed')).to.be.true;

      directory.reload();
      await wait(2);

      expect(directory.view).to.include({ kind: 'agent', query: 'a' });
      expect(directory.view.selected?.id).to.equal(id);
      expect(directory.view.fetchedAt).to.be.above(fetchedAt);
    },
  },
  {
    rules: 'T2, T6',
    story: 'a queue takes the task at once, and the agent wraps up',
    play: async ({ talk, targets, wait, session, see, heard }) => {
      const key = await talk();
      const queue = first(await targets(key, 'queue'));

      session.transfer(key, queue);
      await wait(2);

      expect(see(key)).to.include({ phase: 'wrapping-up', busy: false });
      expect(see(key).codes).to.have.length.above(0);
      expect(heard('outbound-transfer-accepted').map(({ target }) => target.id)).to.deep.equal([queue.id]);
    },
  },
  {
    rules: 'T2, T6',
    story: 'a colleague is asked, takes the task, and the agent wraps up',
    knobs: silent,
    play: async (agent) => {
      const { wait, see, heard } = agent;
      const { key, target } = await askColleague(agent);
      expect(see(key).transferTarget?.id).to.equal(target.id);
      expect(heard('outbound-transfer-started')).to.have.length(1);

      await wait(10);

      expect(see(key).phase).to.equal('wrapping-up');
      expect(heard('outbound-transfer-accepted')).to.have.length(1);
    },
  },
  {
    rules: 'L5',
    story: 'a conversation handed to a queue is still the one conversation with that customer',
    play: async ({ talk, targets, wait, session, see, start }) => {
      const key = await talk();
      session.transfer(key, first(await targets(key, 'queue')));
      await wait(2);
      session.chooseCode(key, first(see(key).codes).id);
      session.submitWrapUp(key);
      await wait(2);

      const again = start();
      await wait(2);

      expect(see(again).problem).to.include({ code: 'conversation-active' });
    },
  },
  {
    rules: 'T5',
    story: 'a colleague who declines leaves the task with its sender, who may try another target',
    knobs: { ...silent, receivers: 'decline' },
    play: async (agent) => {
      const { wait, see, heard, session, targets } = agent;
      const { key, target } = await askColleague(agent);
      await wait(10);
      expect(see(key)).to.include({ phase: 'active', busy: false });
      const { kind, id, name } = target;
      expect(see(key).problem).to.deep.equal({ code: 'transfer-not-accepted', target: { kind, id, name } });
      expect(heard('outbound-transfer-declined')).to.have.length(1);

      session.transfer(key, first(await targets(key, 'queue')));
      await wait(2);

      expect(see(key).phase).to.equal('wrapping-up');
    },
  },
  {
    rules: 'T5',
    story: 'a colleague who is busy does not take it either',
    knobs: silent,
    play: async (agent) => {
      const { talk, wait, see, session } = agent;
      const key = await talk();
      session.transfer(key, await colleague(agent, key, 'busy'));
      await wait(10);

      expect(see(key).phase).to.equal('active');
      expect(see(key).problem).to.include({ code: 'transfer-not-accepted' });
    },
  },
  {
    rules: 'T5',
    story: 'a colleague who never answers does not hold the task for ever',
    knobs: { ...silent, receivers: 'never-answer' },
    play: async (agent) => {
      const { wait, see, heard, send } = agent;
      const { key } = await askColleague(agent);
      await wait(40);

      expect(see(key).phase).to.equal('active');
      expect(see(key).problem).to.include({ code: 'transfer-not-accepted' });
      expect(heard('outbound-transfer-declined')).to.have.length(1);
      send(key, 'Still here');
    },
  },
  {
    rules: 'T4',
    story: 'a second transfer is refused while one is on its way, and ending is locked',
    knobs: { ...silent, receivers: 'never-answer' },
    play: async (agent) => {
      const { talk, targets, see, session, asked } = agent;
      const other = await talk(ben);
      const queue = first(await targets(other, 'queue'));
      const { key } = await askColleague(agent);

      const refusal = session.transfer(other, queue);
      session.end(key);

      expect(refusal).to.include({ code: 'transfer-in-progress' });
      expect(see(other).transferRefusal).to.deep.equal(refusal);
      expect(see(other).phase).to.equal('active');
      expect(asked('transferTask')).to.have.length(1);
      expect(asked('endTask')).to.be.empty;
    },
  },
  {
    rules: 'T1',
    story: 'a task that is not accepted cannot be transferred',
    play: async ({ centre, wait, session, see }) => {
      const id = centre.offer();
      await wait(1);
      const queue = { kind: 'queue', id: 'queue-1', name: 'Any', availability: 'available' } as const;

      expect(session.transfer(id, queue)).to.deep.equal({ code: 'not-accepted' });
      expect(see(id).phase).to.equal('offered');
    },
  },
  {
    rules: 'T3',
    story: 'a target that went offline since the list was fetched is refused at confirm',
    play: async (agent) => {
      const { talk, wait, see, session } = agent;
      const key = await talk();
      const offline = await colleague(agent, key, 'offline');
      expect(session.transfer(key, offline)).to.include({ code: 'target-unavailable' });

      session.transfer(key, { ...offline, availability: 'available' });
      await wait(2);

      expect(see(key).phase).to.equal('active');
      const { kind, id, name } = offline;
      expect(see(key).problem).to.deep.equal({ code: 'target-unavailable', target: { kind, id, name } });
    },
  },
  {
    rules: 'T4',
    story: 'a customer who ends the conversation meanwhile ends the transfer too',
    knobs: { ...silent, receivers: 'never-answer' },
    play: async (agent) => {
      const { wait, see, centre, heard } = agent;
      const { key } = await askColleague(agent);

      centre.endByCustomer(see(key).task?.id ?? '');
      await wait(40);

      expect(see(key).phase).to.equal('wrapping-up');
      expect(heard('outbound-transfer-declined')).to.be.empty;
    },
  },
];
