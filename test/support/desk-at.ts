import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import {
  createSession,
  type Call,
  type Capability,
  type Desktop,
  type DesktopCalls,
  type Draft,
  type Fact,
  type NewConversation,
  type SendMessage,
} from '../../src/index.js';
import { desk, offeredTask, queue, terms } from './nouns.js';

/**
 * Every capability but those that change how every message is written (`rich-text`, `review`) and every list is fetched
 * (`target-search`), and are asked for where that is tested.
 */
export const everything: readonly Capability[] = [
  'find-task',
  'find-message',
  'accept-task',
  'open-task',
  'take-over',
  'preview',
  'contacts',
  'history',
  'templates',
  'template-search',
  'copies',
  'schedule',
  'inline-images',
  'attachments',
  'check-subject',
  'suggest',
  'workflows',
  'wrap-up-clock',
  'transfer-note',
  'cancel-transfer',
  'smtputf8',
];

const answers: DesktopCalls = {
  readDesk: async () => desk,
  previewTask: async () => ({ warnings: [] }),
  createTask: async (wanted: NewConversation, { clientToken }: Call) => ({ ...offeredTask, ...wanted, clientToken }),
  findTask: async () => ({ task: null }),
  acceptTask: async () => ({ ...offeredTask, state: 'accepted' as const }),
  openTask: async ({ taskId }) => ({ ...offeredTask, id: taskId, state: 'accepted' as const }),
  findContacts: async () => ({ contacts: [] }),
  listMessages: async () => ({ messages: [], earlier: [] }),
  listTemplates: async () => ({ templates: [] }),
  checkSubject: async () => ({}),
  reviewMessage: async () => ({ warnings: [] }),
  uploadFile: async ({ name, type, bytes }) => ({
    ...{ id: `file-${name}`, name, type, bytes, state: 'ready' as const },
    url: `https://files.test/${name}`,
  }),
  suggestReplies: async () => ({ suggestions: [] }),
  listWorkflows: async () => ({ workflows: [] }),
  runWorkflow: async () => ({}),
  sendMessage: async ({ text, conversationId }: SendMessage, { clientToken }: Call) => ({
    id: `m-${clientToken}`,
    conversationId,
    direction: 'outbound' as const,
    text,
    at: 1,
    clientToken,
  }),
  findMessage: async () => ({ message: null }),
  listTargets: async () => ({ targets: [queue] }),
  transferTask: async () => ({ outcome: 'pending' as const }),
  cancelTransfer: async () => ({}),
  endTask: async () => ({ wrapUp: terms }),
  listWrapUpCodes: async () => ({ codes: [{ id: 'solved', name: 'Solved' }] }),
  wrapUpTask: async () => ({}),
  extendWrapUp: async () => ({ wrapUp: terms }),
  cancelAutoWrapUp: async () => ({ wrapUp: terms }),
};

/** A desktop that says yes to everything and tells nothing. */
export const answersOf = (): Required<Desktop> => ({
  ...answers,
  capabilities: everything,
  subscribe: () => () => undefined,
});

/** A session at a desktop that says yes to everything but what the test says otherwise; time stands until it is moved. */
export async function deskAt(
  otherwise: Partial<Desktop> = {},
  { drafts }: { readonly drafts?: Readonly<Record<string, Draft>> } = {},
) {
  const listeners = new Set<(fact: Fact) => void>();
  const clock = simulatedClock(1_000);
  let tokens = 0;
  const desktop: Desktop = {
    ...answers,
    capabilities: everything,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ...otherwise,
  };
  const session = createSession({
    desktop,
    clock,
    newToken: () => `token-${++tokens}`,
    ...(drafts && { drafts: { load: async () => drafts, save: async () => undefined } }),
  });
  const settle = () => clock.advance(0);
  await settle();
  return {
    session,
    clock,
    desktop,
    settle,
    tell: (fact: Fact) => {
      for (const listener of listeners) listener(fact);
    },
  };
}
