import { expect } from '@open-wc/testing';
import { readAnswer, readFact } from '../../src/machine/shapes/read.js';
import { readTarget } from '../../src/machine/shapes/target.shape.js';
import { answers, facts, refusals } from './shapes.fixture.js';

const isAnswer = (request: keyof typeof answers, changes: object): boolean =>
  'value' in readAnswer(request, { ...answers[request].json, ...changes });
const isFact = (type: keyof typeof facts, changes: object): boolean =>
  'value' in readFact({ type, ...facts[type].json, ...changes });
const isRefusal = (code: keyof typeof refusals, changes: object): boolean => {
  const answer = readAnswer('createTask', { refusal: { code, ...refusals[code].json, ...changes } });
  return 'problem' in answer && answer.problem.code === code;
};
// each of a list is read when it is shown
const isListed = (changes: object): boolean =>
  readTarget({ kind: 'queue', id: 'q-1', name: 'Billing', availability: 'busy', ...changes }) !== undefined;

interface Vocabulary {
  readonly of: string;
  readonly words: readonly string[];
  readonly isRead: (word: string) => boolean;
}

const vocabularies: readonly Vocabulary[] = [
  {
    of: "an agent's state",
    words: ['available', 'rona', 'idle', 'offline'],
    isRead: (state) => isFact('agent.changed', { state }),
  },
  {
    of: 'the states that would do (E4)',
    words: ['available', 'rona', 'idle', 'offline'],
    isRead: (state) => isRefusal('agent-state', { allowed: [state] }),
  },
  { of: 'a channel', words: ['sms', 'email'], isRead: (channel) => isAnswer('createTask', { channel }) },
  { of: "a task's state", words: ['offered', 'accepted'], isRead: (state) => isAnswer('createTask', { state }) },
  {
    of: "a message's direction",
    words: ['inbound', 'outbound'],
    isRead: (direction) => isAnswer('sendMessage', { direction }),
  },
  {
    of: 'how far a message has come (C11)',
    words: ['queued', 'sending', 'sent', 'delivered', 'failed', 'unknown'],
    isRead: (status) => isAnswer('sendMessage', { status }),
  },
  {
    of: 'what a desktop tells of a message (C11)',
    words: ['sent', 'delivered', 'failed'],
    isRead: (status) => isFact('message.status', { status }),
  },
  {
    of: 'the kind of a target (T2)',
    words: ['queue', 'agent'],
    isRead: (kind) => isListed({ kind }),
  },
  {
    of: 'the availability of a target (T2)',
    words: ['available', 'busy', 'offline'],
    isRead: (availability) => isListed({ availability }),
  },
  {
    of: 'what a transfer comes to (T5)',
    words: ['accepted', 'pending'],
    isRead: (outcome) => isAnswer('transferTask', { outcome }),
  },
  {
    of: 'who owns the clock (W2)',
    words: ['host', 'ours'],
    isRead: (clock) => isAnswer('endTask', { wrapUp: { required: true, clock } }),
  },
  {
    of: 'what is wrong with a recipient (L3)',
    words: [
      ...['empty', 'not-a-number', 'no-country', 'unknown-country', 'too-short', 'too-long', 'not-in-use', 'several'],
      ...['no-at-sign', 'local-part', 'domain', 'too-long-address', 'needs-smtputf8', 'control-characters'],
    ],
    isRead: (cause) => isRefusal('recipient-invalid', { cause }),
  },
  {
    of: 'what may be done with a conversation that is open (L5)',
    words: ['open', 'take-over'],
    isRead: (offer) => isRefusal('conversation-active', { existing: { taskId: 'task-1', offers: [offer] } }),
  },
  {
    of: 'where an image pointed (C5)',
    words: ['cid', 'data'],
    isRead: (scheme) => isRefusal('cid-forbidden', { scheme }),
  },
  {
    of: 'what a workflow is triggered by (C8)',
    words: ['task-created', 'task-routed', 'task-ended'],
    isRead: (trigger) => isRefusal('workflow-forbidden', { trigger }),
  },
];

describe('the words for', () => {
  for (const { of, words, isRead } of vocabularies)
    it(`${of} are ${words.join(', ')}, and no others`, () => {
      expect(words.filter(isRead)).to.deep.equal(words);
      expect(['', 'something'].filter(isRead)).to.deep.equal([]);
    });
});

describe('an id that is empty', () => {
  const empties: readonly { what: string; isRead: () => boolean }[] = [
    { what: 'a task', isRead: () => isAnswer('createTask', { id: '' }) },
    { what: 'the conversation of a task', isRead: () => isAnswer('createTask', { conversationId: '' }) },
    { what: 'the recipient of a task', isRead: () => isAnswer('createTask', { recipient: { address: '' } }) },
    { what: 'a message', isRead: () => isAnswer('sendMessage', { id: '' }) },
    { what: 'the conversation of a message', isRead: () => isAnswer('sendMessage', { conversationId: '' }) },
    { what: 'a target', isRead: () => isListed({ id: '' }) },
    { what: 'a wrap-up reason', isRead: () => isAnswer('listWrapUpCodes', { codes: [{ id: '', name: 'Solved' }] }) },
    { what: 'the task that a fact is about', isRead: () => isFact('task.closed', { taskId: '' }) },
    { what: 'the message that a fact is about', isRead: () => isFact('message.status', { clientToken: '' }) },
  ];
  for (const { what, isRead } of empties)
    it(`does not name ${what}`, () => {
      expect(isRead()).to.equal(false);
    });
});

describe('a failure that an adapter reports', () => {
  const request = 'openTask';
  const read = (fault: unknown) => readAnswer(request, { fault });

  for (const code of ['host-absent', 'host-vetoed'])
    it(`is ${code}, of the request that was made`, () => {
      expect(read({ code, request: 'somethingElse' })).to.deep.equal({ problem: { code, request } });
    });

  const withMore: readonly { what: string; fault: { readonly code: string } & Record<string, unknown> }[] = [
    { what: 'host-failed, with its message', fault: { code: 'host-failed', message: 'down' } },
    { what: 'host-silent, with the deadline of its own (ms)', fault: { code: 'host-silent', deadlineMs: 8_000 } },
    { what: 'host-malformed, with the path that is wrong', fault: { code: 'host-malformed', path: 'taskId' } },
  ];
  for (const { what, fault } of withMore)
    it(`is ${what}`, () => {
      expect(read(fault)).to.deep.equal({ problem: { ...fault, request } });
    });

  const wrong: readonly { how: string; fault: unknown; path: string }[] = [
    { how: 'has no message', fault: { code: 'host-failed' }, path: 'fault.message' },
    { how: 'has no deadline', fault: { code: 'host-silent' }, path: 'fault.deadlineMs' },
    { how: 'has no path', fault: { code: 'host-malformed' }, path: 'fault.path' },
    { how: 'has a code that is none', fault: { code: 'host-tired' }, path: 'fault.code' },
    { how: 'is no object', fault: 'down', path: 'fault.(whole)' },
  ];
  for (const { how, fault, path } of wrong)
    it(`is malformed when it ${how}`, () => {
      expect(read(fault)).to.deep.equal({ problem: { code: 'host-malformed', request, path } });
    });

  it('goes before a refusal', () => {
    const fault = { code: 'host-vetoed' };

    expect(readAnswer(request, { fault, refusal: { code: 'not-accepted' } })).to.deep.equal({
      problem: { ...fault, request },
    });
  });
});
