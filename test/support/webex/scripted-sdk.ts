import type { WebexDesktopSdk } from '../../../src/hosts/webex-desktop/index.js';

type Listener = (message: unknown) => void;

function emitter() {
  const listeners = new Map<string, Set<Listener>>();
  return {
    addEventListener: (name: string, listener: Listener): void =>
      void listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
    removeEventListener: (name: string, listener: Listener): void => void listeners.get(name)?.delete(listener),
    emit: (name: string, message: unknown): void => {
      for (const listener of [...(listeners.get(name) ?? [])]) listener(message);
    },
    count: (): number => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

/** What a scripted SDK answers; what is not said otherwise is done, by an agent who is available. */
export interface Script {
  readonly init?: () => Promise<void>;
  readonly latestData?: WebexDesktopSdk['agentStateInfo']['latestData'];
  readonly contact?: Partial<WebexDesktopSdk['agentContact']>;
  readonly actions?: Partial<WebexDesktopSdk['actions']>;
  readonly codes?: () => Promise<unknown>;
}

const available = { agentName: 'Alex', agentProfileID: 'profile-1', status: 'LoggedIn', subStatus: 'Available' };
const done = async (): Promise<unknown> => ({ data: {} });

/** An SDK that says and does what a test wants, and hands over who is called with what. */
export function scriptedSdk({ init, latestData = available, contact, actions, codes }: Script = {}) {
  const tasks = emitter();
  const agent = emitter();
  const asked: { readonly name: string; readonly request: unknown }[] = [];
  const deed =
    (name: string, answer: (request: never) => Promise<unknown> = done) =>
    (request: unknown): Promise<unknown> => {
      asked.push({ name, request });
      return answer(request as never);
    };
  const sdk: WebexDesktopSdk = {
    config: { init: init ?? (async () => undefined) },
    agentStateInfo: { ...agent, latestData },
    agentContact: {
      ...tasks,
      acceptV2: deed('acceptV2', contact?.acceptV2),
      endV2: deed('endV2', contact?.endV2),
      wrapupV2: deed('wrapupV2', contact?.wrapupV2),
      blindTransferV2: deed('blindTransferV2', contact?.blindTransferV2),
      vteamTransferV2: deed('vteamTransferV2', contact?.vteamTransferV2),
      buddyAgentsV2: deed('buddyAgentsV2', contact?.buddyAgentsV2 ?? (async () => ({ data: { agentList: [] } }))),
      vteamList: deed('vteamList', contact?.vteamList ?? (async () => ({ data: { vteamList: [] } }))),
    },
    agentConfigJsApi: { fetchPaginatedAuxCodes: codes ?? (async () => ({ data: [] })) },
    actions: {
      getToken: async () => 'token-1',
      getTaskMap: async () => new Map(),
      getWrapUpCodes: async () => [],
      fireGeneralAutoDismissNotification: async () => undefined,
      ...actions,
    },
  };
  return { sdk, asked, tell: tasks.emit, tellAgent: agent.emit, listeners: () => tasks.count() + agent.count() };
}
