import { systemClock } from '../../clocks/system-clock.js';
import type { Channel } from '../../domain/channel.js';
import type { Clock } from '../../ports/clock.js';
import type { Capability, Desktop } from '../../ports/desktop.js';
import { callsTo } from './answering.js';
import { openCentre, type Centre, type Delivered } from './centre.js';
import { deedsOf } from './deeds/all.js';
import { customerWrites } from './deeds/customer-answers.js';
import { endByCustomer, offer } from './deeds/outside.js';
import { calmKnobs, type Knobs } from './knobs.js';
import type { SimulatedLanguage } from './language.js';
import type { LogEntry } from './log.js';
import { changedParts } from './state/desk.js';
import { timersOn } from './timers.js';

export { simulatedClock, type SimulatedClock } from '../../clocks/simulated-clock.js';
export { calmKnobs, type Knobs } from './knobs.js';
export type { Delivered } from './centre.js';
export type { Fault, Faults, FaultSetting } from './faults.js';
export type { SimulatedLanguage } from './language.js';
export type { LogEntry } from './log.js';

/** What a simulated centre is opened with; everything has a default. */
export interface SimulatedDesktopOptions {
  /** The same seed makes the same centre: names, latencies, answers, comings and goings. */
  readonly seed?: number;
  readonly clock?: Clock;
  readonly language?: SimulatedLanguage;
  /** How many colleagues there are; as many as have names of their own, if nothing is said. */
  readonly colleagues?: number;
  /** The centre searches its directory by itself, and answers page by page. */
  readonly searchesTargets?: boolean;
  /** How the knobs stand at first. */
  readonly knobs?: Partial<Knobs>;
}

/** A whole contact centre in memory: a desktop to connect a session to, and the knobs that turn it. */
export interface SimulatedDesktop extends Required<Desktop> {
  /** How the knobs stand now; a counted fault is gone once it has struck so often. */
  readonly knobs: Knobs;
  /** Turns knobs; what changes the desk is told at once (E7). */
  set(change: Partial<Knobs>): void;
  /** The customer of a conversation writes now (C2): an email in the form that is given, or in one that fits. */
  reply(conversationId: string, text: string, html?: string): void;
  /** A colleague hands a task to this agent, to be accepted by hand within half a minute (L6); answers the task's id. */
  offer(channel?: Channel): string;
  /** The customer ends the conversation of an accepted task. */
  endByCustomer(taskId: string): void;
  /** Everything that was asked, answered and told. */
  readonly log: readonly LogEntry[];
  /** Every message that reached its customer: the truth behind "nothing lost, nothing twice". */
  readonly delivered: readonly Delivered[];
  /** Ends every timer; what is under way is never answered. */
  stop(): void;
}

const capabilities: readonly Capability[] = [
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
  'rich-text',
  'copies',
  'schedule',
  'inline-images',
  'attachments',
  'check-subject',
  'review',
  'suggest',
  'workflows',
  'wrap-up-clock',
  'transfer-note',
  'cancel-transfer',
  'smtputf8',
];

function turnKnobs(centre: Centre, change: Partial<Knobs>): void {
  const before = centre.desk();
  centre.line.record({ type: 'set', knobs: change });
  centre.turn(change);
  const after = centre.desk();
  const desk = changedParts(before, after);
  if (Object.keys(desk).length > 0) centre.line.tell({ type: 'desk.changed', desk });
  const { state, idleReason } = after.agent;
  if (state !== before.agent.state || idleReason !== before.agent.idleReason)
    centre.line.tell({ type: 'agent.changed', state, ...(idleReason ? { idleReason } : {}) });
}

/** What happens in the world around the desk. */
const world = (centre: Centre): Pick<SimulatedDesktop, 'set' | 'reply' | 'offer' | 'endByCustomer'> => ({
  set: (change) => {
    turnKnobs(centre, change);
  },
  reply: (conversationId, text, html) => {
    customerWrites(centre, conversationId, text, html);
  },
  offer: (channel = 'sms') => offer(centre, channel),
  endByCustomer: (taskId) => {
    endByCustomer(centre, taskId);
  },
});

/** Opens a contact centre that is simulated, deterministic and lives on the given clock alone. */
export function simulatedDesktop(options: SimulatedDesktopOptions = {}): SimulatedDesktop {
  const { seed = 1, clock = systemClock, language = 'en', knobs, colleagues, searchesTargets } = options;
  const timers = timersOn(clock);
  const centre = openCentre({ seed, language, timers, colleagues, knobs: { ...calmKnobs(language), ...knobs } });
  const { line, delivered } = centre;
  return {
    ...callsTo(centre, deedsOf(centre)),
    ...world(centre),
    capabilities: searchesTargets ? [...capabilities, 'target-search'] : capabilities,
    subscribe: (listener) => line.subscribe(listener),
    get knobs() {
      return centre.knobs();
    },
    log: line.log,
    delivered,
    stop() {
      timers.stop();
      line.stop();
    },
  };
}
