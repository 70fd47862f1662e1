import type { Attachment, Desk, Fact, Message, OutboundTask, RefusalCode, RequestName } from '../../src/index.js';
import { desk, offeredTask, smsEntryPoint } from '../support/nouns.js';
import { under, type Specimen } from './specimen.fixture.js';

const wholeDesk: Required<Desk> = {
  ...desk,
  agent: { ...desk.agent, idleReason: 'lunch' },
  entryPoints: [{ ...smsEntryPoint, signature: '<p>Customer care</p>' }],
  defaultRegion: 'ES',
  administrator: 'Eva, ext. 12',
  cannotSend: true,
  imagesForbidden: true,
  smsCost: { amount: 0.04, currency: 'EUR' },
  optOut: 'Reply STOP',
  mostFileBytes: 10_000_000,
};
const deskMaybe = [
  'agent.idleReason',
  'profile.sms',
  'profile.email',
  'defaultRegion',
  'administrator',
  'cannotSend',
  'imagesForbidden',
  'entryPoints.0.signature',
  'smsCost',
  'optOut',
  'mostFileBytes',
];

const task: Required<OutboundTask> = {
  ...offeredTask,
  recipient: { address: '+34612345678', name: 'Ana' },
  context: { case: 'C-1' },
  policy: { decisionId: 'd-1', confirmed: [{ id: 'no-consent', why: 'They asked us to.' }] },
  clientToken: 'token-1',
  subject: 'Your order',
  variables: { name: 'Ana' },
};
const taskMaybe = [
  'recipient.name',
  'context',
  'context.case',
  'policy',
  'policy.decisionId',
  'policy.confirmed.0.why',
  'clientToken',
  'subject',
  'variables',
  'variables.name',
];

const file: Required<Attachment> = {
  id: 'file-1',
  name: 'invoice.pdf',
  type: 'application/pdf',
  bytes: 12_000,
  state: 'refused',
  url: 'https://files.test/invoice.pdf',
  reason: 'harmful',
  expiresAt: 1,
};
const fileMaybe = ['url', 'reason', 'expiresAt'];

const message: Required<Message> = {
  id: 'm-1',
  conversationId: 'conversation-1',
  direction: 'inbound',
  text: 'Hello',
  subject: 'Your order',
  html: '<p>Hello</p>',
  cc: ['eva@example.org'],
  bcc: ['log@example.org'],
  attachments: [file],
  confirmed: [{ id: 'card-number', why: 'It is theirs.' }],
  sendAt: 1,
  at: 1,
  authorName: 'Ana',
  status: 'delivered',
  clientToken: 'message-1',
};
const messageMaybe = [
  'subject',
  'html',
  'cc',
  'bcc',
  'attachments',
  'confirmed',
  'confirmed.0.why',
  'sendAt',
  'authorName',
  'status',
  'clientToken',
  ...under('attachments.0', fileMaybe),
];

const template = {
  ...{ id: 't-1', name: 'Greeting', text: 'Hello', html: '<p>Hello</p>', subject: 'Your order', channel: 'email' },
  ...{ shortcut: 'hi', language: 'en', variables: [{ name: 'order', label: 'Number of the order', optional: true }] },
};
const templateMaybe = [
  ...['html', 'subject', 'channel', 'shortcut', 'language', 'variables', 'variables.0.label', 'variables.0.optional'],
];
const earlier = { id: 'c-0', channel: 'email', closedAt: 1, subject: 'Your order', messages: [message] };

const targetName = { kind: 'agent', id: 'a-2', name: 'José' };

const terms = {
  ...{ required: true, autoAt: 1, defaultCodeId: 'solved', clock: 'ours' },
  ...{ mayExtend: true, mayCancel: true, notes: { most: 200 } },
};
const termsMaybe = under('wrapUp', ['autoAt', 'defaultCodeId', 'clock', 'mayExtend', 'mayCancel', 'notes']);

const contactWindow = { timeZone: 'America/Mexico_City', region: 'MX', opensAt: 1 };
const warning = { id: 'no-consent', reason: 'No consent is on record.', asksWhy: true, window: contactWindow };
const warningMaybe = ['asksWhy', 'window', 'window.region', 'window.opensAt'];
const contact = {
  id: 'p-1',
  name: 'Ana Ruiz',
  detail: 'Seville',
  addresses: [{ address: '+34612345678', label: 'private' }],
};

/** A whole answer to every request. */
export const answers: Readonly<Record<RequestName, Specimen>> = {
  readDesk: { json: wholeDesk, maybe: deskMaybe },
  previewTask: {
    json: { warnings: [warning], decisionId: 'd-1' },
    maybe: ['decisionId', ...under('warnings.0', warningMaybe)],
  },
  createTask: { json: task, maybe: taskMaybe },
  findTask: { json: { task }, maybe: under('task', taskMaybe) },
  acceptTask: { json: task, maybe: taskMaybe },
  openTask: { json: task, maybe: taskMaybe },
  findContacts: {
    json: { contacts: [contact] },
    maybe: under('contacts.0', ['detail', 'addresses.0.label']),
  },
  listMessages: {
    json: { messages: [message], earlier: [earlier], older: 'm-0' },
    maybe: [
      'older',
      ...under('messages.0', messageMaybe),
      'earlier.0.subject',
      ...under('earlier.0.messages.0', messageMaybe),
    ],
  },
  listTemplates: { json: { templates: [template] }, maybe: under('templates.0', templateMaybe) },
  checkSubject: { json: {} },
  reviewMessage: { json: { warnings: [warning] }, maybe: under('warnings.0', warningMaybe) },
  uploadFile: { json: file, maybe: fileMaybe },
  suggestReplies: {
    json: { suggestions: [{ id: 's-1', text: 'Hello', html: '<p>Hello</p>' }] },
    maybe: ['suggestions.0.html'],
  },
  listWorkflows: {
    json: { workflows: [{ id: 'w-1', name: 'Survey', detail: 'One question', trigger: 'task-created' }] },
    maybe: under('workflows.0', ['detail', 'trigger']),
  },
  runWorkflow: { json: {} },
  sendMessage: { json: message, maybe: messageMaybe },
  findMessage: { json: { message }, maybe: under('message', messageMaybe) },
  // because its entries are read one by one, when they are shown
  listTargets: { json: { targets: [], next: 'p-1', total: 70 }, maybe: ['next', 'total'] },
  transferTask: {
    json: { outcome: 'pending', wrapUp: terms, lapsesAt: 1 },
    maybe: ['wrapUp', ...termsMaybe, 'lapsesAt'],
  },
  cancelTransfer: { json: {} },
  endTask: { json: { wrapUp: terms }, maybe: termsMaybe },
  listWrapUpCodes: { json: { codes: [{ id: 'solved', name: 'Solved', group: ['Done'] }] }, maybe: ['codes.0.group'] },
  wrapUpTask: { json: {} },
  extendWrapUp: { json: { wrapUp: terms }, maybe: termsMaybe },
  cancelAutoWrapUp: { json: { wrapUp: terms }, maybe: termsMaybe },
};

const taskId = 'task-1';

/** Every fact, whole but for its type. */
export const facts: Readonly<Record<Fact['type'], Specimen>> = {
  'desk.changed': { json: { desk: wholeDesk }, maybe: under('desk', [...Object.keys(wholeDesk), ...deskMaybe]) },
  'agent.changed': { json: { state: 'idle', idleReason: 'lunch' }, maybe: ['idleReason'] },
  'task.offered': { json: { task }, maybe: under('task', taskMaybe) },
  'task.accepted': { json: { taskId } },
  'task.assignment-failed': { json: { taskId, trackingId: 'track-1' } },
  'task.ended': { json: { taskId, wrapUp: terms }, maybe: termsMaybe },
  'wrap-up.changed': { json: { taskId, wrapUp: terms }, maybe: termsMaybe },
  'task.closed': { json: { taskId } },
  'message.received': { json: { message }, maybe: under('message', messageMaybe) },
  'message.status': { json: { clientToken: 'message-1', status: 'failed', reason: 'full' }, maybe: ['reason'] },
  'file.changed': { json: { fileId: 'file-1', state: 'refused', reason: 'harmful' }, maybe: ['reason'] },
  'transfer.accepted': { json: { taskId, wrapUp: terms }, maybe: termsMaybe },
  'transfer.declined': { json: { taskId, target: targetName, clientToken: 'token-2' }, maybe: ['clientToken'] },
  'targets.changed': { json: { targets: [] } },
};

const channel = 'sms';

/** Every refusal, whole but for its code. */
export const refusals: Readonly<Record<RefusalCode, Specimen>> = {
  'licence-missing': { json: {} },
  'channels-disabled': { json: {} },
  'profile-missing': { json: { channel } },
  'agent-state': { json: { state: 'idle', allowed: ['available'] } },
  'task-limit': { json: { channel, limit: 2, used: 2 } },
  'no-entry-point': { json: { channel } },
  'recipient-invalid': {
    json: { channel, cause: 'several', text: 'a, b', candidates: ['+34612345678'] },
    maybe: ['candidates'],
  },
  'conversation-active': {
    json: { address: '+34612345678', existing: { taskId, ownerName: 'José', offers: ['open'] } },
    maybe: ['existing', 'existing.ownerName'],
  },
  'creation-failed': { json: { trackingId: 'track-1' } },
  'assignment-failed': { json: { trackingId: 'track-1' } },
  'policy-blocked': { json: { reason: 'opted out' } },
  'subject-used': { json: { subject: 'Your order', suggestion: 'Your order (2)' } },
  'images-forbidden': { json: {} },
  'image-too-large': { json: { bytes: 15_361, limit: 15_360 } },
  'cid-forbidden': { json: { scheme: 'cid' } },
  'variables-unresolved': { json: { names: ['name'] } },
  'workflow-forbidden': { json: { trigger: 'task-created' } },
  'conference-forbidden': { json: {} },
  'not-accepted': { json: {} },
  'target-unavailable': { json: { target: targetName } },
  'transfer-in-progress': { json: { recipient: '+34612345678' } },
  'transfer-not-accepted': { json: { target: targetName } },
  'wrap-up-code-gone': { json: { name: 'Solved' }, maybe: ['name'] },
};
