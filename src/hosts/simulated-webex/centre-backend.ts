import type { Desk } from '../../domain/desk.js';
import type { Answer } from '../../ports/desktop.js';
import type { Fact } from '../../ports/fact.js';
import type { BackendCapability, BackendFact, OutboundBackend } from '../outbound-backend/outbound-backend.js';
import type { WebexWorld } from './webex-world.js';

// who the agent is and how many tasks there are Webex tells
function withoutWebexParts<Part extends Partial<Desk>>(desk: Part): Omit<Part, 'agent' | 'profile'> {
  const copy: Part & { agent?: unknown; profile?: unknown } = { ...desk };
  delete copy.agent;
  delete copy.profile;
  return copy;
}

const backendFacts: readonly Fact['type'][] = ['message.received', 'message.status', 'file.changed'];
const isOfBackend = (fact: Fact): fact is BackendFact => backendFacts.includes(fact.type);

/** What of a fact is the backend's to tell. */
function backendPart(fact: Fact): BackendFact | undefined {
  if (fact.type !== 'desk.changed') return isOfBackend(fact) ? fact : undefined;
  const desk = withoutWebexParts(fact.desk);
  return Object.keys(desk).length > 0 ? { type: 'desk.changed', desk } : undefined;
}

type Launching = Pick<Required<OutboundBackend>, 'readDesk' | 'previewTask' | 'createTask' | 'findTask' | 'takeOver'>;

/** Webex lists a task of the agent's that the backend names, though it told nothing of it. */
function showExisting<Value extends object>(world: WebexWorld, answer: Answer<Value>): void {
  const refusal = 'refusal' in answer ? answer.refusal : undefined;
  const existing = refusal?.code === 'conversation-active' ? refusal.existing : undefined;
  if (existing?.offers.includes('open') && !world.interaction(existing.taskId)) world.hide(existing.taskId);
}

const launching = (world: WebexWorld, { centre }: WebexWorld = world): Launching => ({
  readDesk: async (request, call) => {
    const answer = await centre.readDesk(request, call);
    if (!('agent' in answer)) return answer;
    const isMisshapen = typeof answer.agent !== 'object';
    const { entryPoints, ...desk } = withoutWebexParts(answer);
    return { ...desk, entryPoints: isMisshapen ? (42 as unknown as typeof entryPoints) : entryPoints };
  },
  previewTask: async (wanted, call) => {
    const answer = await centre.previewTask(wanted, call);
    showExisting(world, answer);
    return answer;
  },
  createTask: async (wanted, call) => {
    const answer = await centre.createTask(wanted, call);
    if ('id' in answer) return { taskId: answer.id };
    showExisting(world, answer);
    return answer as Extract<typeof answer, { refusal: unknown }>;
  },
  findTask: async (request, call) => {
    const answer = await centre.findTask(request, call);
    if (!('task' in answer)) return answer;
    const { task, wrapUp } = answer;
    if (task) world.put(task, wrapUp ? 'wrapUp' : task.state === 'offered' ? 'new' : 'connected');
    return { task: task && { taskId: task.id } };
  },
  takeOver: async ({ taskId }, call) => {
    const answer = await centre.openTask({ taskId, takeOver: true }, call);
    if (!('id' in answer)) return answer;
    world.put(answer, 'connected', false);
    world.tell('assigned', taskId);
    return {};
  },
});

const capabilities: readonly BackendCapability[] = [
  'find-task',
  'find-message',
  'take-over',
  'preview',
  'contacts',
  'history',
  'templates',
  'template-search',
  'rich-text',
  'copies',
  'schedule',
  'inline-images',
  'attachments',
  'check-subject',
  'review',
  'suggest',
  'workflows',
  'smtputf8',
];

type Composing = 'checkSubject' | 'reviewMessage' | 'uploadFile' | 'suggestReplies' | 'listWorkflows' | 'runWorkflow';

/** What is asked while a message is being written. */
const composing = ({ centre }: WebexWorld): Pick<Required<OutboundBackend>, Composing> => ({
  checkSubject: (request, call) => centre.checkSubject(request, call),
  reviewMessage: (message, call) => centre.reviewMessage(message, call),
  uploadFile: (file, call) => centre.uploadFile(file, call),
  suggestReplies: (request, call) => centre.suggestReplies(request, call),
  listWorkflows: (request, call) => centre.listWorkflows(request, call),
  runWorkflow: (request, call) => centre.runWorkflow(request, call),
});

/** The backend of a simulated centre: what a centre does beyond what Webex can. */
export function centreBackend(world: WebexWorld): OutboundBackend {
  const { centre } = world;
  return {
    ...launching(world),
    ...composing(world),
    capabilities,
    findContacts: (request, call) => centre.findContacts(request, call),
    sendMessage: (message, call) => centre.sendMessage(message, call),
    findMessage: (request, call) => centre.findMessage(request, call),
    listMessages: (request, call) => centre.listMessages(request, call),
    listTemplates: (request, call) => centre.listTemplates(request, call),
    subscribe: (listener) =>
      centre.subscribe((fact) => {
        const part = backendPart(fact);
        if (part) listener(part);
      }),
  };
}
