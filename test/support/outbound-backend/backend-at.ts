import { simulatedClock } from '../../../src/clocks/simulated-clock.js';
import {
  createOutboundBackend,
  type BackendCapability,
  type BackendDesk,
  type BackendFact,
  type OutboundBackendOptions,
} from '../../../src/hosts/outbound-backend/index.js';
import { desk, newConversation } from '../nouns.js';
import { ReferenceServer } from './reference-server.js';

/** What the reference server is able to do, which is everything. */
export const capabilities: readonly BackendCapability[] = [
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

const { licensed, channelsEnabled, profile, entryPoints } = desk;
/** The part of a desk that a backend knows. */
export const backendDesk: BackendDesk = { licensed, channelsEnabled, profile, entryPoints };

/** A place that no test reaches. */
export const baseUrl = 'https://backend.example/v1';

/** Waits until the stream is read: what reads it is loaded, which takes real time, and a simulated clock does not wait for that. */
export async function streamIsRead({ events }: ReferenceServer, clock: { advance(ms: number): Promise<void> }) {
  await clock.advance(0);
  while (!events.isRead) await new Promise((resolve) => setTimeout(resolve));
  await clock.advance(0);
}

/** A backend over the reference server, at a clock that stands until it is moved, with everything it tells and warns of. */
export function backendAt(options: Partial<OutboundBackendOptions> = {}) {
  const clock = simulatedClock();
  const server = new ReferenceServer(clock, backendDesk);
  const warnings: string[] = [];
  const backend = createOutboundBackend({
    ...{ baseUrl, capabilities, clock, fetch: server.fetch },
    token: () => server.token,
    chance: () => 0,
    warn: (warning) => void warnings.push(warning),
    ...options,
  });
  const facts: BackendFact[] = [];
  return {
    ...{ clock, server, warnings, backend, facts },
    listen: () => backend.subscribe((fact) => void facts.push(fact)),
    /** What was asked of the server, as method and path. */
    asked: () => server.asked.map(({ method, url }) => `${method} ${url.replace(baseUrl, '')}`),
  };
}

/** A call with this token, never aborted. */
export const callOf = (clientToken: string) => ({ clientToken, signal: new AbortController().signal });

/** The conversation of the first task. */
export const thread = { taskId: 'task-1', conversationId: 'conversation-1' };

/** A backend that has made a task. */
export async function talkingAt(options: Partial<OutboundBackendOptions> = {}) {
  const at = backendAt(options);
  await at.backend.createTask(newConversation, callOf('create-1'));
  const send = (text: string, token = `send ${text}`) => at.backend.sendMessage({ ...thread, text }, callOf(token));
  return { ...at, send };
}
