import type { TargetKind } from '../../domain/refusal.js';
import type { Answer } from '../../ports/desktop.js';
import type { Fact } from '../../ports/fact.js';
import { buddyList, queueList } from './lists.js';
import { me, messageOf } from './interactions.js';
import type { WebexWorld } from './webex-world.js';

type Listener = (message: unknown) => void;

/** A signal of the desktop's, as its SDK listens to it. */
export function signal() {
  const listeners = new Set<Listener>();
  const listen = (listener: Listener) => {
    listeners.add(listener);
    const stop = (): void => void listeners.delete(listener);
    return { stopListen: stop, stopListenOnce: stop };
  };
  return {
    listen,
    listenOnce: (listener: Listener) => {
      const { stopListen, stopListenOnce } = listen((message) => {
        stopListen();
        listener(message);
      });
      return { stopListenOnce };
    },
    send: (message: unknown): void => {
      for (const listener of [...listeners]) listener(message);
    },
  };
}

const contactEvents = {
  offered: 'eAgentOfferContact',
  assigned: 'eAgentContactAssigned',
  'assignment-failed': 'eAgentInviteFailed',
  rona: 'eAgentOfferContactRona',
  'transfer-failed': 'eAgentInviteFailed',
  transferred: 'eAgentblindTransferred',
  ended: 'eAgentContactEnded',
  'wrap-up': 'eAgentWrapup',
  'wrapped-up': 'eAgentContactWrappedUp',
} as const;

const subStatuses = { available: 'Available', rona: 'RONA', idle: 'Idle', offline: 'LoggedOut' } as const;

/** A deed's answer as the desktop's task engine gives it: a message, or a rejection. */
async function done<Value>(type: string, taskId: string, deed: Promise<Answer<Value>>): Promise<unknown> {
  const answer = await deed;
  if (typeof answer !== 'object' || answer === null) return answer;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- because Webex rejects with such objects
  if ('refusal' in answer) throw { id: `Service.aqm.task.${type}Failed`, details: { data: answer.refusal } };
  return messageOf(type, { interactionId: taskId });
}

/** The channels through which the SDK asks the desktop's own store. */
function actionsChannels(answers: Readonly<Record<string, () => Promise<unknown>>>) {
  const destinations = new Map<string, ReturnType<typeof signal>>();
  const destination = (name: string) => {
    const known = destinations.get(name) ?? signal();
    destinations.set(name, known);
    return known;
  };
  const heardAs = new Map<Listener, { stopListen: () => void }>();
  return {
    createSource: (name: string) => ({
      send: (...args: readonly unknown[]): void => {
        const [question] = name.split('/');
        void answers[question ?? '']?.().then((answer) => {
          destination(`${question}/Res`).send({ args: [answer, args.at(-1)] });
        });
      },
    }),
    createDestination: (name: string) => ({
      addListener: (listener: Listener): void => void heardAs.set(listener, destination(name).listen(listener)),
      removeListener: (listener: Listener): void => heardAs.get(listener)?.stopListen(),
    }),
  };
}

function contactOf(world: WebexWorld) {
  const { centre, call } = world;
  const transfer = (kind: TargetKind) => (request: { interactionId: string; data: { to: string } }) => {
    const { interactionId: taskId, data } = request;
    const asked = centre.transferTask({ taskId, target: { kind, id: data.to, name: '' } }, call());
    return done('AgentBlindTransferred', taskId, asked);
  };
  const names = [...Object.values(contactEvents), 'eAgentContactAssignFailed'];
  const signals = Object.fromEntries(names.map((name) => [name, signal()]));
  world.onTold((event, data) => signals[contactEvents[event]]?.send(messageOf(event, data)));
  return {
    ...signals,
    acceptV2: ({ interactionId: taskId }: { interactionId: string }) =>
      done('AgentContactAssigned', taskId, centre.acceptTask({ taskId }, call())),
    endV2: ({ interactionId: taskId }: { interactionId: string }) =>
      done('AgentWrapup', taskId, centre.endTask({ taskId }, call())),
    wrapupV2: async ({ interactionId: taskId, data }: { interactionId: string; data: { auxCodeId: string } }) => {
      const answer = await done(
        'AgentWrappedup',
        taskId,
        centre.wrapUpTask({ taskId, codeId: data.auxCodeId }, call()),
      );
      if (typeof answer === 'object') world.remove('wrapped-up', taskId);
      return answer;
    },
    vteamTransferV2: transfer('queue'),
    blindTransferV2: transfer('agent'),
    vteamList: async () =>
      messageOf('VteamList', { data: { vteamList: await queueList(centre, call()), allowConsultToQueue: true } }),
    buddyAgentsV2: async () => messageOf('BuddyAgents', { agentList: await buddyList(centre, call()) }),
  };
}

function agentOf({ centre }: WebexWorld) {
  const agent = {
    eAgentReloginSuccess: signal(),
    eAgentStationLoginSuccess: signal(),
    eAgentStateChangeSuccess: signal(),
    eAgentDNRegistered: signal(),
    eAgentChannelReloginSuccess: signal(),
    eAgentChannelStateChanged: signal(),
  };
  const now = () => {
    const { agentState } = centre.knobs;
    const auxCodeId = agentState === 'idle' ? 'aux-1' : '0';
    return {
      agentId: me,
      agentSessionId: 'session-1',
      status: 'LoggedIn',
      subStatus: subStatuses[agentState],
      auxCodeId,
    };
  };
  const counts = () => {
    const { smsHandled, emailHandled, taskLimit } = centre.knobs;
    const count = (isHandled: boolean) => ({ totalChannelCount: isHandled ? taskLimit : 0 });
    return { agentId: me, agentChannelStateDetailMap: { social: count(smsHandled), email: count(emailHandled) } };
  };
  centre.subscribe((fact: Fact) => {
    if (fact.type === 'agent.changed') agent.eAgentStateChangeSuccess.send(messageOf('AgentStateChangeSuccess', now()));
    if (fact.type === 'desk.changed' && fact.desk.profile)
      agent.eAgentChannelReloginSuccess.send(messageOf('AgentChannelReloginSuccess', counts()));
  });
  return { ...agent, reload: async () => messageOf('AgentReloginSuccess', now()), counts };
}

async function taskMap(world: WebexWorld): Promise<ReadonlyMap<string, unknown>> {
  const interactions = await world.interactions();
  const entry = (interaction: (typeof interactions)[number]) => {
    const { interactionId } = interaction;
    return [interactionId, messageOf('AgentContact', { interactionId, interaction })] as const;
  };
  return new Map(interactions.map(entry));
}

/** `AGENTX_SERVICE`, the global that a Webex desktop gives its SDK, over a simulated centre. */
export function agentxService(world: WebexWorld) {
  const { centre, call } = world;
  const profile = {
    agentName: 'Alex',
    agentProfileID: '7b1d4f8e-0000-4000-8000-000000000001',
    teams: [{ teamId: 'team-1', teamName: 'Team' }],
    idleCodes: [{ id: 'aux-1', name: centre.knobs.idleReason }],
  };
  const { counts, ...agent } = agentOf(world);
  return {
    isInited: true,
    counts,
    conf: { profile, fetchProfile: async () => profile, isReloginSuccess: false },
    aqm: { contact: contactOf(world), agent, aiAssistant: {}, dialer: {}, supervisor: {}, screenpop: {} },
    abs: {
      fetchPaginatedAuxCodes: async ({ page }: { page: number }) => {
        if (page > 0) return { data: [], meta: { page } };
        const answer = await centre.listWrapUpCodes({ taskId: 'any' }, call());
        return 'codes' in answer ? { data: answer.codes, meta: { page, totalPages: 1 } } : answer;
      },
    },
    actionsChannels: actionsChannels({
      getTaskMap: () => taskMap(world),
      getToken: async () => 'token-1',
      getWrapUpCodes: async () => centre.listWrapUpCodes({ taskId: 'any' }, call()),
    }),
    webexMetrics: { trackBehavioralEvent: () => undefined },
    dataNotifs: { aiAssistant: {} },
    i18n: {},
  };
}

/** The global in the shape that the SDK reads. */
export type AgentxService = ReturnType<typeof agentxService>;
