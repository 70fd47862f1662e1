import { simulatedClock } from '../../../src/clocks/simulated-clock.js';
import { createSession, type Announcement, type NewConversation } from '../../../src/index.js';
import type { OutboundBackend } from '../../../src/hosts/outbound-backend/outbound-backend.js';
import { webexDesktop, type WebexLayoutAgent } from '../../../src/hosts/webex-desktop/index.js';
import { emailEntryPoint, newConversation, smsEntryPoint } from '../nouns.js';
import { interactionOf, me, messageOf, type WebexState } from '../../../src/hosts/simulated-webex/interactions.js';
import { scriptedSdk, type Script } from './scripted-sdk.js';

/** A backend that says yes to everything and names no task. */
const yes: OutboundBackend = {
  capabilities: [],
  readDesk: async () => ({ entryPoints: [smsEntryPoint, emailEntryPoint] }),
  createTask: async () => ({}),
  findTask: async () => ({ task: null }),
  takeOver: async () => ({}),
  sendMessage: async () => ({ fault: { code: 'host-absent', request: 'sendMessage' } }),
  findMessage: async () => ({ message: null }),
  listMessages: async () => ({ messages: [], earlier: [] }),
  listTemplates: async () => ({ templates: [] }),
  subscribe: () => () => undefined,
};

/** How the SDK and the backend behave in a test. */
export interface Otherwise {
  readonly script?: Script;
  readonly backend?: Partial<OutboundBackend> | 'none';
  readonly agent?: WebexLayoutAgent;
  /** Without it the SDK is the scripted one. */
  readonly sdk?: 'missing';
}

const task = { ...newConversation, id: 'i-1', conversationId: 'c-1', state: 'offered' } as const;

/** A task as Webex would describe it: the conversation that this agent wished for, unless it is said otherwise. */
export const interaction = (otherwise: object = {}, state: WebexState = 'new') => ({
  ...interactionOf(task, state, true),
  ...otherwise,
});

/** A session at a Webex desktop whose SDK is scripted; time stands until it is moved. */
export async function webexAt({ script, backend, agent, sdk: missing }: Otherwise = {}) {
  const clock = simulatedClock(1_000);
  const { sdk, asked, tell, tellAgent, listeners } = scriptedSdk(script);
  const logged: string[] = [];
  const desktop = webexDesktop({
    clock,
    agent: { agentId: me, channels: { social: 3, email: 3 }, ...agent },
    backend: backend === 'none' ? undefined : { ...yes, ...backend },
    log: (code, words) => logged.push(`${code}: ${words}`),
    ...(missing ? {} : { sdk: async () => sdk }),
  });
  const session = createSession({ desktop, clock });
  const heard: Announcement[] = [];
  session.onAnnouncement((announcement) => heard.push(announcement));
  const wait = (seconds: number): Promise<void> => clock.advance(seconds * 1_000);
  await wait(0);
  return {
    session,
    desktop,
    wait,
    asked: (name: string) => asked.filter((each) => each.name === name),
    listeners,
    logged: (code: string) => logged.filter((line) => line.startsWith(code)),
    heard: (type: Announcement['type']) => heard.filter((announcement) => announcement.type === type),
    tellAgent,
    /** The SDK says something about a task. */
    tell: (name: string, about: ReturnType<typeof interaction> | undefined, more: object = {}) => {
      const data = { interactionId: about?.interactionId ?? 'i-1', ...(about && { interaction: about }), ...more };
      tell(name, messageOf(name, data));
    },
    tellRaw: tell,
    start: (wanted: NewConversation = newConversation) => {
      const begun = session.start(wanted);
      if (!begun.ok) throw new Error(JSON.stringify(begun.refusals));
      return begun.key;
    },
    phases: () => session.view.tasks.map(({ phase }) => phase),
  };
}

const { signal } = new AbortController();
let calls = 0;

/** What travels beside a request: a token of its own. */
export const call = () => ({ clientToken: `call-${++calls}`, signal });

/** A desktop with one open task, asked directly. */
export async function deskWithTask(otherwise: Otherwise = {}, about: object = {}) {
  const desk = await webexAt(otherwise);
  desk.tell('eAgentContactAssigned', interaction(about, 'connected'));
  await desk.wait(0);
  return { ...desk, task: () => desk.session.view.tasks[0]?.task };
}
