import type { Channel } from '../../domain/channel.js';
import type { Desk } from '../../domain/desk.js';
import type { RequestName } from '../../ports/desktop.js';
import { faultOf, struck, type Fault } from './faults.js';
import type { Knobs } from './knobs.js';
import type { SimulatedLanguage } from './language.js';
import { lineOn, type Line } from './line.js';
import { randomFor, type Random } from './random.js';
import { noConversations, type Conversations } from './state/conversations.js';
import { customersOf, type Customer } from './state/customers.js';
import { deskOf } from './state/desk.js';
import { directoryOf, type Directory } from './state/directory.js';
import { noTasks, type Tasks } from './state/tasks.js';
import type { Timers } from './timers.js';

/** A message that reached its customer. */
export interface Delivered {
  readonly clientToken: string;
  readonly conversationId: string;
  readonly text: string;
}

/** What is drawn by lot, each purpose with draws of its own. */
export type Lots = Readonly<Record<'latency' | 'customers' | 'receivers' | 'ids', Random>>;

/** The insides of the simulated centre: what every deed reads and changes. */
export interface Centre {
  readonly language: SimulatedLanguage;
  readonly timers: Timers;
  readonly line: Line;
  readonly lots: Lots;
  readonly tasks: Tasks;
  readonly conversations: Conversations;
  readonly directory: Directory;
  readonly delivered: Delivered[];
  knobs(): Knobs;
  turn(change: Partial<Knobs>): void;
  desk(): Desk;
  customer(of: { readonly channel: Channel; readonly recipient: { readonly address: string } }): Customer;
  /** A new id, readable and in order. */
  newId(kind: 'task' | 'conversation' | 'message'): string;
  /** The fault that befalls this request, which then has struck. */
  strike(name: RequestName): Fault | undefined;
}

/** What a centre is opened with. */
export interface CentreOptions {
  readonly seed: number;
  readonly language: SimulatedLanguage;
  readonly timers: Timers;
  readonly knobs: Knobs;
}

function numbering(): Centre['newId'] {
  const last = new Map<string, number>();
  return (kind) => {
    const number = (last.get(kind) ?? 1000) + 1;
    last.set(kind, number);
    return `${kind}-${number}`;
  };
}

/** Opens a centre in which nothing has happened yet. */
export function openCentre({ seed, language, timers, knobs: atFirst }: CentreOptions): Centre {
  let knobs = atFirst;
  const strike = (name: RequestName): Fault | undefined => {
    const fault = faultOf(knobs.faults, name);
    if (fault) knobs = { ...knobs, faults: struck(knobs.faults, name) };
    return fault;
  };
  const doubles = (name: RequestName): boolean => faultOf(knobs.faults, name) === 'twice';
  const line = lineOn(timers, (name) => doubles(name) && strike(name) !== undefined);
  const tasks = noTasks();
  const lot = (purpose: keyof Lots): Random => randomFor(seed, purpose);
  return {
    language,
    timers,
    line,
    lots: { latency: lot('latency'), customers: lot('customers'), receivers: lot('receivers'), ids: lot('ids') },
    tasks,
    conversations: noConversations(),
    directory: directoryOf(language, randomFor(seed, 'directory'), timers, (targets) => {
      line.tell({ type: 'targets.changed', targets });
    }),
    delivered: [],
    knobs: () => knobs,
    turn: (change) => void (knobs = { ...knobs, ...change }),
    desk: () => deskOf(language, knobs, tasks),
    customer: customersOf(seed, language, timers.now()),
    newId: numbering(),
    strike: (name) => (doubles(name) ? undefined : strike(name)),
  };
}

/** Tells how many tasks the agent has now (E5). */
export const tellUsed = ({ line, desk }: Centre): void => {
  line.tell({ type: 'desk.changed', desk: { profile: desk().profile } });
};

/** A number by which an administrator finds what went wrong. */
export const trackingId = ({ lots: { ids } }: Centre): string =>
  `sim_${ids.between(0x1000_0000, 0x7fff_ffff).toString(16)}`;
