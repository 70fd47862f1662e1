import type { Problem } from '../../src/index.js';
import type { OutboxEntry } from '../../src/machine/outbox/outbox.types.js';
import { outboxEntry } from '../support/nouns.js';
import { answers } from './shapes.fixture.js';
import { under, type Specimen } from './specimen.fixture.js';

const envelope = { version: 1, agent: 'a-1', savedAt: 1 };

/** A problem that can be read. */
export const problem: Problem = { code: 'policy-blocked', reason: 'quiet hours' };

const entry: Required<OutboxEntry> = {
  ...outboxEntry,
  content: { text: 'Hello', subject: 'Your order' },
  status: 'unknown',
  attempts: 1,
  looks: 2,
  waits: 5,
  inDoubt: true,
  isLeft: true,
  problem,
  reason: 'number not in use',
};
const entryMaybe = ['content.subject', 'looks', 'waits', 'inDoubt', 'isLeft', 'problem', 'reason'];

/** A message as it is kept, with all that there can be (C11). */
export const keptMessage: Specimen = {
  json: { ...envelope, order: 1, entry },
  maybe: under('entry', entryMaybe),
};

const task = answers.createTask;
const history = answers.listMessages;
const terms = { required: true, autoAt: 1, defaultCodeId: 'solved', clock: 'ours' };
const target = {
  ...{ kind: 'agent', id: 'a-2', name: 'José', availability: 'available' },
  ...{ detail: 'Billing', team: 'Night shift', skills: ['Returns'], extension: '4711' },
  ...{ since: 1, load: { used: 1, limit: 3 }, agentsAvailable: 2, waitMs: 60_000 },
};
const { channel, recipient, entryPoint } = task.json as Readonly<Record<string, unknown>>;

const context = {
  key: 'token-1',
  ours: true,
  wanted: { channel, recipient, entryPoint },
  task: task.json,
  problem,
  acceptedBy: 1,
  history: history.json,
  arrivals: { first: 1 },
  unread: 2,
  transfer: { target, note: 'He waits.', clientToken: 'transfer-1', lapsesAt: 1 },
  wrapUp: terms,
  codeId: 'solved',
};
const contextMaybe = [
  'wanted.recipient.name',
  ...['task', ...under('task', task.maybe ?? [])],
  ...['problem', 'acceptedBy', 'unread', 'codeId'],
  ...['history', ...under('history', history.maybe ?? [])],
  ...['arrivals', 'arrivals.first'],
  ...['transfer', 'transfer.note', 'transfer.lapsesAt'],
  ...under('transfer.target', ['detail', 'team', 'skills', 'extension', 'since', 'load', 'agentsAvailable', 'waitMs']),
  ...['wrapUp', 'wrapUp.autoAt', 'wrapUp.defaultCodeId', 'wrapUp.clock'],
];

/** A task as it is kept, with all that there can be (L8). */
export const keptTask: Specimen = {
  json: { ...envelope, place: 'open.active', selected: true, context },
  maybe: under('context', contextMaybe),
};
