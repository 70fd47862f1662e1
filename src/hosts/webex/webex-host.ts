import { systemClock } from '../../clocks/system-clock.js';
import type { Clock } from '../../ports/clock.js';
import type { Capability, Desktop } from '../../ports/desktop.js';
import type { OutboundBackend } from '../outbound-backend/outbound-backend.js';
import { backendCalls } from './backend-calls.js';
import { launchingCalls } from './launching-calls.js';
import type { WebexAgent, WebexLine } from './line.js';
import { onceEach, type TroubleLog } from './log-once.js';
import { taskCalls } from './task-calls.js';
import { Webex } from './webex.js';

/** What a host for Webex is made with, whichever SDK is on the line. */
export interface WebexHostOptions {
  /** Creates and sends; without one the agent can hand on and wrap up what is on the desk, and nothing else. */
  readonly backend?: OutboundBackend | undefined;
  readonly clock?: Clock | undefined;
  /** Hears of everything that is not as it should be, once each; the console by default. */
  readonly log?: TroubleLog | undefined;
}

/** A desktop that can also be told by the page who the agent is. */
export interface WebexHost extends Desktop {
  readonly meet: (agent: WebexAgent) => void;
}

/** A desktop over a Webex SDK and a backend: the SDK has the agent, the tasks and the directory, the backend the rest. */
export function webexHost(line: WebexLine, { backend, clock = systemClock, log }: WebexHostOptions): WebexHost {
  const webex = new Webex(line, backend, clock, onceEach(log));
  const capabilities: readonly Capability[] = ['accept-task', 'open-task', ...(backend?.capabilities ?? [])];
  return {
    ...launchingCalls(webex),
    ...backendCalls(backend),
    ...taskCalls(webex),
    capabilities,
    subscribe: webex.subscribe,
    meet: webex.meet,
  };
}
