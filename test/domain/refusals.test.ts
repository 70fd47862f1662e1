import { expect } from '@open-wc/testing';
import {
  explain,
  imageLimit,
  languages,
  loadWords,
  parsePhone,
  whyNotAnother,
  whyNotConference,
  whyNotImage,
  whyNotImageUrl,
  whyNotSend,
  whyNotStart,
  whyNotTransfer,
  whyNotWorkflow,
  type Desk,
  type Problem,
  type Refusal,
  type RefusalCode,
} from '../../src/index.js';
import { whyNotAmong } from '../../src/domain/wrap-up.js';
import { colleague, desk, newConversation, offeredTask, queue } from '../support/nouns.js';
import { deskAt } from '../support/desk-at.js';

const onSms = (changes: Partial<Desk>) => whyNotStart({ ...desk, ...changes }, 'sms')[0];
const accepted = { ...offeredTask, state: 'accepted' as const };
const mail = { channel: 'email' as const, text: 'Hello', earlier: [] };
const tracked = { trackingId: 'track-1' };

/** What a host answers or tells reaches the agent as it is: these rows go through a session. */
const saidByHost = async (refusal: Refusal): Promise<Problem | undefined> => {
  const { session, settle } = await deskAt({ createTask: async () => ({ refusal }) });

  const begun = session.start(newConversation);
  await settle();

  const task = session.view.tasks.find(({ key }) => begun.ok && key === begun.key);
  return task?.problem;
};

const rows: Readonly<Record<RefusalCode, { rule: string; when: string; refusal: () => unknown; says: object }>> = {
  'licence-missing': {
    rule: 'E1',
    when: 'the licence has no digital channels',
    refusal: () => onSms({ licensed: false }),
    says: {},
  },
  'channels-disabled': {
    rule: 'E2',
    when: 'the organisation has none',
    refusal: () => onSms({ channelsEnabled: false }),
    says: {},
  },
  'profile-missing': {
    rule: 'E3',
    when: 'the profile does not handle the channel',
    refusal: () => onSms({ profile: {} }),
    says: { channel: 'sms' },
  },
  'agent-state': {
    rule: 'E4',
    when: 'the agent is idle',
    refusal: () => onSms({ agent: { ...desk.agent, state: 'idle' } }),
    says: { state: 'idle', allowed: ['available', 'rona'] },
  },
  'task-limit': {
    rule: 'E5',
    when: 'the profile allows no more',
    refusal: () => onSms({ profile: { sms: { limit: 2, used: 2 } } }),
    says: { channel: 'sms', limit: 2, used: 2 },
  },
  'no-entry-point': {
    rule: 'E6',
    when: 'none is configured',
    refusal: () => onSms({ entryPoints: [] }),
    says: { channel: 'sms' },
  },
  'recipient-invalid': {
    rule: 'L3',
    when: 'a number has no country and there is no default region',
    refusal: async () => {
      const read = await parsePhone('612 345 678');
      return read.ok ? undefined : read.refusal;
    },
    says: { channel: 'sms', cause: 'no-country', text: '612 345 678' },
  },
  'conversation-active': {
    rule: 'L5',
    when: 'the same recipient is already being written to from the same entry point',
    refusal: () => whyNotAnother(newConversation, [{ ...newConversation, taskId: 'task-9' }]),
    says: { address: '+34612345678', existing: { taskId: 'task-9', offers: ['open'] } },
  },
  'creation-failed': {
    rule: 'L7',
    when: 'the system could not create the task',
    refusal: () => saidByHost({ code: 'creation-failed', ...tracked }),
    says: tracked,
  },
  'assignment-failed': {
    rule: 'L7',
    when: 'the system could not give the task to the agent',
    refusal: async () => {
      const { session, tell, settle } = await deskAt({ capabilities: [] });
      session.start(newConversation);
      await settle();

      tell({ type: 'task.assignment-failed', taskId: offeredTask.id, ...tracked });
      await settle();

      return session.view.tasks[0]?.problem;
    },
    says: tracked,
  },
  'policy-blocked': {
    rule: 'L9',
    when: 'the host vetoes it',
    refusal: () => saidByHost({ code: 'policy-blocked', reason: 'opted out' }),
    says: { reason: 'opted out' },
  },
  'subject-used': {
    rule: 'C3',
    when: 'an earlier conversation had this subject',
    refusal: () => whyNotSend({ ...mail, subject: ' Your  ORDER', earlier: [earlierAbout('Your order')] })[0],
    says: { subject: ' Your  ORDER', suggestion: 'Your  ORDER (2)' },
  },
  'images-forbidden': {
    rule: 'C4',
    when: 'the tenant forbids images',
    refusal: () => whyNotImage({ bytes: 1 }, { imagesForbidden: true }),
    says: {},
  },
  'image-too-large': {
    rule: 'C4',
    when: 'an image has a byte more than 15 × 1024',
    refusal: () => whyNotImage({ bytes: imageLimit + 1 }, {}),
    says: { bytes: 15_361, limit: 15_360 },
  },
  'cid-forbidden': {
    rule: 'C5',
    when: 'an image points inside the message',
    refusal: () => whyNotImageUrl(' c\tid:part-1'),
    says: { scheme: 'cid' },
  },
  'variables-unresolved': {
    rule: 'C6',
    when: 'a template still has open variables',
    refusal: () => whyNotSend({ ...mail, subject: '{{topic}}', text: 'Hi {{ name }}, {{name}}' })[0],
    says: { names: ['topic', 'name'] },
  },
  'workflow-forbidden': {
    rule: 'C8',
    when: 'a workflow belongs to a routed task',
    refusal: () => whyNotWorkflow('task-routed'),
    says: { trigger: 'task-routed' },
  },
  'conference-forbidden': { rule: 'C9', when: 'a third party is wanted', refusal: whyNotConference, says: {} },
  'not-accepted': {
    rule: 'T1',
    when: 'the task is only offered',
    refusal: () => whyNotTransfer(offeredTask, undefined, queue),
    says: {},
  },
  'target-unavailable': {
    rule: 'T3',
    when: 'the chosen agent has gone',
    refusal: () => whyNotTransfer(accepted, undefined, { ...colleague, availability: 'offline' }),
    says: { target: { kind: 'agent', id: 'a-2', name: 'José' } },
  },
  'transfer-in-progress': {
    rule: 'T4',
    when: 'another transfer is on its way',
    refusal: () => whyNotTransfer(accepted, accepted, queue),
    says: { recipient: '+34612345678' },
  },
  'transfer-not-accepted': {
    rule: 'T5',
    when: 'the receiver declines',
    refusal: async () => {
      const { session, tell, settle } = await deskAt();
      session.start(newConversation);
      await settle();
      session.transfer(offeredTask.id, colleague);
      await settle();

      tell({ type: 'transfer.declined', taskId: offeredTask.id, target: colleague });

      return session.view.tasks[0]?.problem;
    },
    says: { target: { kind: 'agent', id: 'a-2', name: 'José' } },
  },
  'wrap-up-code-gone': {
    rule: 'W1',
    when: 'the host has fewer codes than before',
    refusal: () => whyNotAmong([], 'solved', [{ id: 'solved', name: 'Solved' }]),
    says: { name: 'Solved' },
  },
};

const earlierAbout = (subject: string) => ({
  id: 'c-0',
  channel: 'email' as const,
  closedAt: 0,
  subject,
  messages: [],
});

describe('a refusal', () => {
  for (const [code, { rule, when, refusal, says }] of Object.entries(rows)) {
    it(`${code} (${rule}) is given when ${when}, with what a person needs to act on it`, async () => {
      const given = await refusal();

      expect(given).to.deep.equal({ code, ...says });
    });

    for (const language of languages) {
      it(`${code} says in ${language} why, and what to do`, async () => {
        const { why, todo } = explain(await loadWords(language), (await refusal()) as Problem);

        expect(why).to.match(/^.{8,}[.:»”)]|: .+$/u);
        expect(todo).to.match(/^.{8,}\.$/u);
        expect(`${why} ${todo}`).not.to.match(/undefined|NaN|\[object/);
      });
    }
  }
});

describe('nothing is refused', () => {
  it('when nothing stands against starting (E1–E6)', () => {
    expect(whyNotStart(desk, 'sms')).to.deep.equal([]);
  });

  it('to an agent in RONA, who may start as an available one may (E4)', () => {
    expect(whyNotStart({ ...desk, agent: { ...desk.agent, state: 'rona' } }, 'email')).to.deep.equal([]);
  });

  it('when an image has exactly 15 × 1024 bytes (C4)', () => {
    expect(whyNotImage({ bytes: imageLimit }, {})).to.equal(undefined);
  });

  it('when an image is referenced by URL (C5)', () => {
    expect(whyNotImageUrl('https://images.example/data:1.png')).to.equal(undefined);
  });

  it('when another entry point writes to the same recipient (L5)', () => {
    const elsewhere = { ...newConversation.entryPoint, id: 'ep-2' };

    expect(whyNotAnother(newConversation, [{ ...newConversation, entryPoint: elsewhere, taskId: 'task-9' }])).to.equal(
      undefined,
    );
  });
});

describe('several reasons', () => {
  it('are given together, in the order of the rules (E7)', () => {
    const closed = { ...desk, licensed: false, channelsEnabled: false, profile: {}, entryPoints: [] };
    const refusals = whyNotStart({ ...closed, agent: { ...desk.agent, state: 'offline' } }, 'sms');

    expect(refusals.map(({ code }) => code)).to.deep.equal([
      'licence-missing',
      'channels-disabled',
      'profile-missing',
      'agent-state',
      'no-entry-point',
    ]);
  });
});
