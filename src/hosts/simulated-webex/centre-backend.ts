import type { Desk } from '../../domain/desk.js';
import type { Fact } from '../../ports/fact.js';
import type { BackendFact, OutboundBackend } from '../outbound-backend/outbound-backend.js';
import type { WebexWorld } from './webex-world.js';

// who the agent is and how many tasks there are Webex tells
function withoutWebexParts<Part extends Partial<Desk>>(desk: Part): Omit<Part, 'agent' | 'profile'> {
  const copy: Part & { agent?: unknown; profile?: unknown } = { ...desk };
  delete copy.agent;
  delete copy.profile;
  return copy;
}

/** What of a fact is the backend's to tell. */
function backendPart(fact: Fact): BackendFact | undefined {
  if (fact.type === 'message.received' || fact.type === 'message.status') return fact;
  if (fact.type !== 'desk.changed') return undefined;
  const desk = withoutWebexParts(fact.desk);
  return Object.keys(desk).length > 0 ? { type: 'desk.changed', desk } : undefined;
}

type Launching = Pick<OutboundBackend, 'readDesk' | 'createTask' | 'findTask' | 'takeOver'>;

const launching = (world: WebexWorld, { centre }: WebexWorld = world): Launching => ({
  readDesk: async (request, call) => {
    const answer = await centre.readDesk(request, call);
    if (!('agent' in answer)) return answer;
    const isMisshapen = typeof answer.agent !== 'object';
    const { entryPoints, ...desk } = withoutWebexParts(answer);
    return { ...desk, entryPoints: isMisshapen ? (42 as unknown as typeof entryPoints) : entryPoints };
  },
  createTask: async (wanted, call) => {
    const answer = await centre.createTask(wanted, call);
    if ('id' in answer) return { taskId: answer.id };
    const refusal = 'refusal' in answer ? answer.refusal : undefined;
    const existing = refusal?.code === 'conversation-active' ? refusal.existing : undefined;
    if (existing?.offers.includes('open')) world.hide(existing.taskId);
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

/** The backend of a simulated centre: what a centre does beyond what Webex can. */
export function centreBackend(world: WebexWorld): OutboundBackend {
  const { centre } = world;
  return {
    ...launching(world),
    capabilities: ['find-task', 'find-message', 'take-over', 'history', 'templates', 'smtputf8'],
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
