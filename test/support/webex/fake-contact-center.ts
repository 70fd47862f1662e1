import type { Answer } from '../../../src/index.js';
import type {
  ContactCenterProfile,
  ContactCenterSdk,
  ContactCenterTask,
} from '../../../src/hosts/webex-contact-center/index.js';
import type { TaskEvent } from '../../../src/hosts/webex/line.js';
import { wrapUpCodes } from '../../../src/hosts/simulated/words/wrap-up-codes.js';
import { buddyList, queueList } from '../../../src/hosts/simulated-webex/lists.js';
import { me } from '../../../src/hosts/simulated-webex/interactions.js';
import type { WebexWorld } from '../../../src/hosts/simulated-webex/webex-world.js';

type Listener = (message: unknown) => void;

const rawNames: Readonly<Record<TaskEvent | 'transferred', string>> = {
  offered: 'AgentOfferContact',
  assigned: 'AgentContactAssigned',
  'assignment-failed': 'AgentContactAssignFailed',
  rona: 'AgentOfferContactRona',
  'transfer-failed': 'AgentBlindTransferFailed',
  transferred: 'AgentBlindTransferred',
  ended: 'ContactEnded',
  'wrap-up': 'AgentWrapup',
  'wrapped-up': 'AgentWrappedUp',
};

const subStatuses = { available: 'Available', rona: 'RONA', idle: 'Idle', offline: 'LoggedOut' } as const;

const auxCodes = { available: '0', rona: 'aux-2', idle: 'aux-1', offline: '0' } as const;

/** A deed's answer as the SDK gives it: a message, or a rejection with an error. */
async function done<Value>(type: string, interactionId: string, deed: Promise<Answer<Value>>): Promise<unknown> {
  const answer = await deed;
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('refusal' in answer) throw new Error(`${type} failed: ${JSON.stringify(answer.refusal)}`);
  return { type: 'RoutingMessage', data: { type, interactionId } };
}

/** The task object that the SDK makes of a task it hears of. */
function taskOf(world: WebexWorld, taskId: string, data: object): ContactCenterTask {
  const { centre, call } = world;
  return {
    data,
    accept: () => done('AgentContactAssigned', taskId, centre.acceptTask({ taskId }, call())),
    end: () => done('AgentWrapup', taskId, centre.endTask({ taskId }, call())),
    wrapup: async ({ auxCodeId: codeId }) => {
      const answer = await done('AgentWrappedUp', taskId, centre.wrapUpTask({ taskId, codeId }, call()));
      if (typeof answer === 'object') world.remove('wrapped-up', taskId);
      return answer;
    },
    transfer: ({ to: id, destinationType: kind }) =>
      done('AgentBlindTransferred', taskId, centre.transferTask({ taskId, target: { kind, id, name: '' } }, call())),
  };
}

/** `webex.cc` around a simulated centre: it says what the task engine says under the engine's own names. */
export function fakeContactCenter(world: WebexWorld) {
  const { centre, call } = world;
  const listeners = new Map<string, Set<Listener>>();
  const emit = (name: string, message: unknown): void => {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(message);
  };
  const seen = new Set<string>();
  const meet = (taskId: string, data: object): void => {
    if (seen.has(taskId)) return;
    seen.add(taskId);
    emit('task:incoming', taskOf(world, taskId, data));
  };
  world.onTold((event, data) => {
    const message = { type: rawNames[event], ...data };
    emit(rawNames[event], message);
    if (event === 'offered' || event === 'assigned') meet((data as { interactionId: string }).interactionId, message);
  });
  centre.subscribe((fact) => {
    if (fact.type === 'desk.changed' && fact.desk.profile)
      emit('agent:reloginSuccess', { mmProfile: profileOf(world).mmProfile });
    if (fact.type !== 'agent.changed') return;
    const auxCodeId = auxCodes[fact.state];
    emit('agent:stateChange', { type: 'AgentStateChangeSuccess', subStatus: subStatuses[fact.state], auxCodeId });
  });
  const cc: ContactCenterSdk = {
    on: (name, listener) => void listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
    off: (name, listener) => void listeners.get(name)?.delete(listener),
    getQueues: async ({ page }) => (page > 0 ? { data: [] } : { data: await queueList(centre, call()) }),
    getBuddyAgents: async () => ({ data: { agentList: await buddyList(centre, call()) } }),
  };
  const tellAgain = (taskId: string, message: object): void => {
    if (seen.has(taskId)) return;
    emit('AgentContact', { type: 'AgentContact', ...message });
    meet(taskId, message);
  };
  world.onUntold({
    hidden: () => void world.interactions(),
    put: (taskId) => {
      const interaction = world.interaction(taskId);
      if (interaction) tellAgain(taskId, { interactionId: taskId, interaction });
    },
  });
  return { cc, profile: profileOf(world) };
}

function profileOf({ centre }: WebexWorld): ContactCenterProfile {
  const { agentState, idleReason, smsHandled, emailHandled, taskLimit, autoWrapUp } = centre.knobs;
  return {
    agentId: me,
    agentName: 'Alex',
    lastStateAuxCodeId: auxCodes[agentState],
    idleCodes: [
      { id: 'aux-1', name: idleReason },
      { id: 'aux-2', name: 'RONA' },
    ],
    wrapupCodes: wrapUpCodes.en.map((code) => ({ ...code, isSystem: false, isDefault: false })),
    mmProfile: { social: smsHandled ? taskLimit : 0, email: emailHandled ? taskLimit : 0 },
    ...(autoWrapUp !== 'off' && {
      wrapUpData: { wrapUpProps: { autoWrapup: true, autoWrapupInterval: autoWrapUp.seconds } },
    }),
  };
}
