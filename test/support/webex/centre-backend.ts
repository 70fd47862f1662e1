import type { Fact } from '../../../src/index.js';
import type { BackendFact, OutboundBackend } from '../../../src/hosts/outbound-backend/outbound-backend.js';
import type { WebexWorld } from './webex-world.js';

/** What of a fact is the backend's to tell. */
function backendPart(fact: Fact): BackendFact | undefined {
  if (fact.type === 'message.received' || fact.type === 'message.status') return fact;
  if (fact.type !== 'desk.changed') return undefined;
  const { profile: _, agent: __, ...desk } = fact.desk;
  return Object.keys(desk).length > 0 ? { type: 'desk.changed', desk } : undefined;
}

/** The backend of a simulated centre: what a centre does beyond what Webex can. */
export function centreBackend(world: WebexWorld): OutboundBackend {
  const { centre } = world;
  return {
    capabilities: ['find-task', 'find-message', 'take-over', 'history', 'templates', 'smtputf8'],
    readDesk: async (request, call) => {
      const answer = await centre.readDesk(request, call);
      if (!('agent' in answer)) return answer;
      const { agent, profile: _, entryPoints, ...desk } = answer;
      const isMisshapen = typeof agent !== 'object';
      return { ...desk, entryPoints: isMisshapen ? (42 as unknown as typeof entryPoints) : entryPoints };
    },
    createTask: async (wanted, call) => {
      const answer = await centre.createTask(wanted, call);
      if ('id' in answer) return { taskId: answer.id };
      if ('refusal' in answer && answer.refusal.code === 'conversation-active' && answer.refusal.existing)
        if (answer.refusal.existing.offers.includes('open')) world.hidden.add(answer.refusal.existing.taskId);
      return answer as Extract<typeof answer, { refusal: unknown }>;
    },
    findTask: async (request, call) => {
      const answer = await centre.findTask(request, call);
      if (!('task' in answer)) return answer;
      if (answer.task && answer.task.state === 'offered') world.put(answer.task, 'new');
      else if (answer.task) world.put(answer.task, answer.wrapUp ? 'wrapUp' : 'connected');
      return { task: answer.task && { taskId: answer.task.id } };
    },
    takeOver: async ({ taskId }, call) => {
      const answer = await centre.openTask({ taskId, takeOver: true }, call);
      if (!('id' in answer)) return answer;
      world.put(answer, 'connected', false);
      world.tell('assigned', taskId);
      return {};
    },
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
