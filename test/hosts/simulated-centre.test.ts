import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession, type OutboundTask } from '../../src/index.js';
import { openDirectory } from '../../src/session/directory/index.js';
import { deadlines } from '../../src/machine/deadlines.js';
import { simulatedDesktop, type SimulatedDesktopOptions } from '../../src/hosts/simulated/index.js';
import { lateAfterMs } from '../../src/hosts/simulated/latency.js';
import { keyOf } from '../support/contract/agent.js';
import { centreAt } from '../support/simulated/centre-at.js';

const queue = { kind: 'queue', id: 'queue-1', name: 'General enquiries' } as const;
const content = ({ id: taskId, conversationId }: OutboundTask, text = 'Hello') => ({ taskId, conversationId, text });

/** A whole day's work in short, and the log it left. */
async function logOf(options: Omit<SimulatedDesktopOptions, 'clock'>) {
  const clock = simulatedClock(0);
  const centre = simulatedDesktop({ ...options, clock });
  let tokens = 0;
  const session = createSession({ desktop: centre, clock, newToken: () => `token-${++tokens}` });
  const wait = (seconds: number) => clock.advance(seconds * 1_000);
  await wait(1);
  const [entryPoint] = session.view.channels.sms.entryPoints;
  if (!entryPoint) throw new Error('There is no entry point.');
  const key = keyOf(session.start({ channel: 'sms', recipient: { address: '+447700900001' }, entryPoint }));
  await wait(3);
  for (const text of ['one', 'two', 'three']) session.send(key, { text });
  centre.offer('email');
  openDirectory(session, key, { kind: 'agent' });
  await wait(70);
  session.end(key);
  await wait(5);
  session.stop();
  centre.stop();
  return centre.log;
}

describe('the simulated centre', () => {
  describe('is deterministic', () => {
    it('leaves the same log for the same seed', async () => {
      const [log, again] = [await logOf({ seed: 7 }), await logOf({ seed: 7 })];

      expect(log.length).to.be.above(40);
      expect(JSON.stringify(log)).to.equal(JSON.stringify(again));
    });

    it('leaves another log for another seed', async () => {
      const [log, other] = [await logOf({ seed: 7 }), await logOf({ seed: 8 })];

      expect(JSON.stringify(log)).not.to.equal(JSON.stringify(other));
    });

    it('keeps customers, whatever else is turned', async () => {
      const names = async (options: SimulatedDesktopOptions) => {
        const { open } = centreAt(options);
        return (await open('+447700900007')).recipient.name;
      };

      expect(await names({ seed: 3 })).to.equal(await names({ seed: 3, knobs: { latency: 'slow', taskLimit: 2 } }));
    });

    it('writes a log that is plain JSON, each entry with its moment', async () => {
      const log = await logOf({ seed: 1, knobs: { faults: { endTask: 'throws' } } });

      expect(JSON.parse(JSON.stringify(log))).to.deep.equal(log);
      expect(log.every(({ at }) => Number.isFinite(at))).to.be.true;
      expect(new Set(log.map(({ type }) => type))).to.include('threw');
    });
  });

  describe('does nothing twice', () => {
    it('for one token of a creation', async () => {
      const { ask, wish, centre } = centreAt();
      const wanted = await wish();

      const [one, two] = [await ask('createTask', wanted, 'a'), await ask('createTask', wanted, 'a')];

      expect(two).to.deep.equal(one);
      expect((await ask('readDesk', {})).profile.sms?.used).to.equal(1);
      expect(centre.log.filter(({ type }) => type === 'told')).to.have.length(2);
    });

    it('for one token of a send', async () => {
      const { ask, open, centre } = centreAt();
      const task = await open();

      const one = await ask('sendMessage', content(task), 'a');
      const two = await ask('sendMessage', content(task), 'a');

      expect(two.id).to.equal(one.id);
      expect(centre.delivered).to.have.length(1);
    });

    it('for one token of a transfer', async () => {
      const { ask, open, centre } = centreAt();
      const { id: taskId } = await open();

      const one = await ask('transferTask', { taskId, target: queue }, 'a');
      const two = await ask('transferTask', { taskId, target: queue }, 'a');

      expect(one.outcome).to.equal('accepted');
      expect(two).to.deep.equal(one);
      const told = centre.log.filter((entry) => entry.type === 'told' && entry.fact.type === 'transfer.accepted');
      expect(told).to.have.length(1);
    });

    it('for ends, accepts and wrap-ups that are repeated', async () => {
      const { ask, open } = centreAt();
      const { id: taskId, state } = await open();

      expect(await ask('acceptTask', { taskId })).to.include({ id: taskId, state });
      expect(await ask('endTask', { taskId })).to.deep.equal(await ask('endTask', { taskId }));
      expect(await ask('wrapUpTask', { taskId, codeId: 'code-1' })).to.deep.equal({});
      expect(await ask('wrapUpTask', { taskId, codeId: 'code-1' })).to.deep.equal({});
      expect((await ask('readDesk', {})).profile.sms?.used).to.equal(0);
    });
  });

  describe('judges for itself', () => {
    const knobs = [
      { story: 'a missing licence (E1)', turn: { licensed: false }, code: 'licence-missing' },
      { story: 'closed channels (E2)', turn: { channelsEnabled: false }, code: 'channels-disabled' },
      { story: 'a profile without the channel (E3)', turn: { smsHandled: false }, code: 'profile-missing' },
      { story: 'an agent who is offline (E4)', turn: { agentState: 'offline' }, code: 'agent-state' },
      { story: 'a limit that is reached (E5)', turn: { taskLimit: 0 }, code: 'task-limit' },
      { story: 'a channel without entry points (E6)', turn: { entryPoints: 'none' }, code: 'no-entry-point' },
      { story: 'a policy (L9)', turn: { policy: 'block' }, code: 'policy-blocked' },
    ] as const;
    for (const { story, turn, code } of knobs)
      it(`and refuses a creation by ${story}`, async () => {
        const { ask, wish, centre } = centreAt();
        const wanted = await wish();
        centre.set(turn);

        const answer: unknown = await ask('createTask', wanted);

        expect(answer).to.have.nested.property('refusal.code', code);
      });

    it('and refuses an email by a profile that handles only text messages (E3)', async () => {
      const { ask, wish, centre } = centreAt();
      const wanted = await wish('ana@mail.example', 'email');
      centre.set({ emailHandled: false });

      const answer: unknown = await ask('createTask', wanted);

      expect(answer).to.deep.equal({ refusal: { code: 'profile-missing', channel: 'email' } });
      expect((await ask('readDesk', {})).profile).to.have.all.keys('sms');
    });

    it('and refuses an entry point that is not on the desk (E6)', async () => {
      const { ask, wish } = centreAt();
      const wanted = await wish();

      const answer: unknown = await ask('createTask', { ...wanted, entryPoint: { ...wanted.entryPoint, id: 'old' } });

      expect(answer).to.deep.equal({ refusal: { code: 'no-entry-point', channel: 'sms' } });
    });

    it('and refuses a message, an end and a transfer of a task that is not accepted (T1)', async () => {
      const { ask, wish } = centreAt();
      const task = await ask('createTask', await wish());
      const refusal = { refusal: { code: 'not-accepted' } };

      expect(await ask('sendMessage', content(task))).to.deep.equal(refusal);
      expect(await ask('endTask', { taskId: task.id })).to.deep.equal(refusal);
      expect(await ask('transferTask', { taskId: task.id, target: queue })).to.deep.equal(refusal);
    });

    it('and refuses a second transfer, and to end what is being transferred (T4)', async () => {
      const { ask, open } = centreAt({ knobs: { receivers: 'never-answer' } });
      const [one, two] = [await open('+447700900001'), await open('+447700900002')];
      const { targets } = await ask('listTargets', { taskId: one.id, kind: 'agent' });
      const target = targets.find(({ availability }) => availability === 'available') ?? queue;
      expect(await ask('transferTask', { taskId: one.id, target })).to.include({ outcome: 'pending' });

      const answers: unknown[] = [
        await ask('transferTask', { taskId: two.id, target: queue }),
        await ask('endTask', { taskId: one.id }),
      ];

      for (const answer of answers) expect(answer).to.have.nested.property('refusal.code', 'transfer-in-progress');
    });

    it('and refuses a target that it does not have (T3)', async () => {
      const { ask, open } = centreAt();
      const { id: taskId } = await open();
      const target = { kind: 'agent', id: 'gone', name: 'Gone' } as const;

      const answer: unknown = await ask('transferTask', { taskId, target });

      expect(answer).to.deep.equal({ refusal: { code: 'target-unavailable', target } });
    });

    it('and lets nobody open a colleague’s task without taking it over (L5)', async () => {
      const { ask, wish } = centreAt({ knobs: { duplicates: 'other-agent' } });
      const answer: unknown = await ask('createTask', await wish());
      const { existing } = (answer as { refusal: { existing: { taskId: string } } }).refusal;

      const opened: unknown = await ask('openTask', { taskId: existing.taskId, takeOver: false });

      expect(opened).to.have.nested.property('refusal.code', 'conversation-active');
      expect(await ask('openTask', { taskId: existing.taskId, takeOver: true })).to.include({ state: 'accepted' });
    });

    it('and throws at what makes no sense', async () => {
      const { ask, open } = centreAt();
      const { id: taskId } = await open();
      const errorOf = (asked: Promise<unknown>) => asked.then(String, (error: unknown) => String(error));

      expect(await errorOf(ask('acceptTask', { taskId: 'none' }))).to.contain('no task none');
      expect(await errorOf(ask('wrapUpTask', { taskId, codeId: 'code-1' }))).to.contain('has not ended');
      expect(await errorOf(ask('listMessages', { taskId, conversationId: 'none' }))).to.contain('no conversation');
      await ask('endTask', { taskId });
      expect(await errorOf(ask('acceptTask', { taskId }))).to.contain('not offered');
      expect(await errorOf(ask('openTask', { taskId, takeOver: false }))).to.contain('is over');
      expect(await errorOf(ask('wrapUpTask', { taskId }))).to.contain('wants a wrap-up code');
    });
  });

  describe('keeps time', () => {
    it('and answers even slowly before every deadline, and late ones after all of them', () => {
      expect(lateAfterMs).to.be.above(Math.max(...Object.values(deadlines)));
    });

    it('and answers without latency at once', async () => {
      const { centre, wait } = centreAt({ knobs: { latency: 'none' } });
      const answered = centre.readDesk({}, { clientToken: 'a', signal: new AbortController().signal });

      await wait(0);

      expect(await answered).to.have.nested.property('agent.state', 'available');
    });

    it('and closes by itself no task that was wrapped up before its time (W2)', async () => {
      const { ask, open, wait, centre } = centreAt({ knobs: { autoWrapUp: { seconds: 60, clock: 'host' } } });
      const [early, late] = [await open('+447700900001'), await open('+447700900002')];
      for (const { id: taskId } of [early, late]) await ask('endTask', { taskId });
      await ask('wrapUpTask', { taskId: early.id, codeId: 'code-1' });

      await wait(120);

      const closed = centre.log.flatMap((entry) =>
        entry.type === 'told' && entry.fact.type === 'task.closed' ? entry.fact.taskId : [],
      );
      expect(closed).to.deep.equal([late.id]);
    });

    it('and tells of comings and goings only while somebody looks', async () => {
      const { ask, wait, waiting, centre } = centreAt();
      const changes = () =>
        centre.log.filter((entry) => entry.type === 'told' && entry.fact.type === 'targets.changed');
      await ask('listTargets', { taskId: 'any', kind: 'agent' });
      await wait(60);
      const before = changes().length;
      expect(before).to.be.above(3);

      await wait(600);

      expect(changes()).to.have.length(before);
      expect(waiting()).to.equal(0);
    });

    it('and has no timer left once it is stopped', async () => {
      const { ask, open, wait, waiting, centre } = centreAt({ knobs: { customers: 'answer' } });
      const task = await open();
      await ask('listTargets', { taskId: task.id, kind: 'agent' });
      centre.offer();
      void centre.sendMessage(content(task), { clientToken: 'a', signal: new AbortController().signal });
      await wait(0.5);
      expect(waiting()).to.be.above(1);

      centre.stop();
      void centre.readDesk({}, { clientToken: 'b', signal: new AbortController().signal });

      expect(waiting()).to.equal(0);
    });
  });

  describe('has knobs', () => {
    it('that can be read, and count their faults down', async () => {
      const { ask, centre } = centreAt({ knobs: { faults: { readDesk: { fault: 'fails', times: 2 } } } });
      const failed = () =>
        ask('readDesk', {}).then(
          () => false,
          () => true,
        );

      expect(await failed()).to.be.true;
      expect(centre.knobs.faults.readDesk).to.deep.equal({ fault: 'fails', times: 1 });
      expect(await failed()).to.be.true;
      expect(centre.knobs.faults.readDesk).to.be.undefined;
      expect(await failed()).to.be.false;
    });

    it('that tell what changes on the desk, and nothing else', () => {
      const { centre } = centreAt();
      const told: unknown[] = [];
      const unsubscribe = centre.subscribe((fact) => told.push(fact));

      centre.set({ licensed: false, receivers: 'decline' });
      centre.set({ agentState: 'idle', idleReason: 'Training' });
      centre.set({ customers: 'answer' });
      unsubscribe();
      centre.set({ licensed: true });

      expect(told).to.deep.equal([
        { type: 'desk.changed', desk: { licensed: false } },
        { type: 'agent.changed', state: 'idle', idleReason: 'Training' },
      ]);
    });

    it('that tell twice what the desk is, once it is asked for', () => {
      const { centre } = centreAt({ knobs: { faults: { readDesk: { fault: 'twice', times: 1 } } } });
      const told: unknown[] = [];
      centre.subscribe((fact) => told.push(fact));

      centre.set({ licensed: false });
      centre.set({ licensed: true });

      expect(told).to.have.length(3);
    });
  });

  describe('is full of people', () => {
    for (const language of ['en', 'es'] as const)
      it(`and of words, in ${language}`, async () => {
        const { ask } = centreAt({ language });
        const taskId = 'any';
        const { templates: sms } = await ask('listTemplates', { taskId, channel: 'sms' });
        const { templates: email } = await ask('listTemplates', { taskId, channel: 'email' });
        const { targets: queues } = await ask('listTargets', { taskId, kind: 'queue' });
        const { targets: agents } = await ask('listTargets', { taskId, kind: 'agent' });
        const { codes } = await ask('listWrapUpCodes', { taskId });

        expect(new Set([...sms, ...email].map(({ id }) => id)).size).to.equal(12);
        expect(email.every(({ channel, subject }) => channel !== 'email' || subject)).to.be.true;
        expect(queues).to.have.length(12);
        expect(agents).to.have.length(60);
        expect(codes).to.have.length.above(9);
        expect(new Set(agents.map(({ availability }) => availability)).size).to.equal(3);
      });

    it('some of whom have a past, and some of whom are strangers', async () => {
      const { open, ask } = centreAt({ knobs: { taskLimit: 100 } });
      const pasts: number[] = [];
      for (let number = 100; number < 120; number += 1) {
        const { id: taskId, conversationId } = await open(`customer${number}@mail.example`, 'email');
        pasts.push((await ask('listMessages', { taskId, conversationId })).earlier.length);
      }

      expect(new Set(pasts)).to.deep.equal(new Set([0, 1, 2]));
    });

    it('who answer plainly, in two parts, with emoji, from right to left, and with what looks like markup', async () => {
      const { open, ask, wait, centre } = centreAt({ knobs: { customers: 'answer', taskLimit: 100 } });
      const task = await open();
      for (let count = 0; count < 60; count += 1) await ask('sendMessage', content(task, `${count}`));
      await wait(20);

      const texts = centre.log.flatMap((entry) =>
        entry.type === 'told' && entry.fact.type === 'message.received' ? entry.fact.message.text : [],
      );
      expect(texts.length).to.be.above(60);
      for (const kind of [/\p{Extended_Pictographic}/u, /\p{Script=Arabic}/u, /<img src=x/, /^[A-Z].*\.$/])
        expect(texts.some((text) => kind.test(text))).to.be.true;
    });

    it('who say nothing into a conversation that is over', async () => {
      const { open, ask, centre } = centreAt();
      const { id: taskId, conversationId } = await open();
      await ask('endTask', { taskId });

      centre.reply(conversationId, 'Hello?');
      centre.endByCustomer(taskId);

      expect((await ask('listMessages', { taskId, conversationId })).messages).to.be.empty;
    });
  });
});
