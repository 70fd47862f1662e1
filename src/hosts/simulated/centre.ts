import type { Attachment } from '../../domain/attachment.js';
import type { Desk } from '../../domain/desk.js';
import type { NewConversation } from '../../domain/task.js';
import { boardWith, type Board } from './board.js';
import type { Knobs } from './knobs.js';
import type { SimulatedLanguage } from './language.js';
import { lineOn, type Line } from './line.js';
import { randomFor, type Random } from './random.js';
import { noConversations, type Conversations } from './state/conversations.js';
import { customersOf, type Customer } from './state/customers.js';
import { deskOf } from './state/desk.js';
import { directoryOf, type Directory } from './state/directory.js';
import { peopleOf, type People } from './state/people.js';
import { noTasks, type Tasks } from './state/tasks.js';
import { nothingUnopened, type Unopened } from './state/unopened.js';
import type { Timers } from './timers.js';

/** A message that reached its customer. */
export interface Delivered {
  readonly clientToken: string;
  readonly conversationId: string;
  readonly text: string;
}

/** What is drawn by lot, each purpose with draws of its own. */
export type Lots = Readonly<Record<'latency' | 'customers' | 'forms' | 'receivers' | 'owners' | 'ids', Random>>;

/** The insides of the simulated centre: what every deed reads and changes. */
export interface Centre extends Board {
  readonly language: SimulatedLanguage;
  readonly timers: Timers;
  readonly line: Line;
  readonly lots: Lots;
  readonly tasks: Tasks;
  readonly conversations: Conversations;
  readonly directory: Directory;
  readonly people: People;
  readonly unopened: Unopened;
  /** The files that were uploaded, by the token of their upload. */
  readonly files: Map<string, Attachment>;
  readonly delivered: Delivered[];
  readonly desk: () => Desk;
  readonly customer: (of: Pick<NewConversation, 'channel' | 'recipient'>) => Customer;
  /** A new id, readable and in order. */
  readonly newId: (kind: 'task' | 'conversation' | 'message' | 'decision' | 'file') => string;
}

/** What a centre is opened with. */
export interface CentreOptions {
  readonly seed: number;
  readonly colleagues?: number | undefined;
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
export function openCentre({ seed, language, timers, knobs, colleagues }: CentreOptions): Centre {
  const board = boardWith(knobs);
  const line = lineOn(timers, board.strikeFact);
  const tasks = noTasks();
  const lot = (purpose: keyof Lots | 'directory' | 'details' | 'people'): Random => randomFor(seed, purpose);
  const people = peopleOf(language, lot('people'));
  return {
    ...board,
    language,
    timers,
    line,
    lots: {
      latency: lot('latency'),
      customers: lot('customers'),
      forms: lot('forms'),
      receivers: lot('receivers'),
      owners: lot('owners'),
      ids: lot('ids'),
    },
    tasks,
    conversations: noConversations(),
    directory: directoryOf({
      language,
      colleagues,
      timers,
      random: lot('directory'),
      details: lot('details'),
      onChange: (targets) => {
        line.tell({ type: 'targets.changed', targets });
      },
    }),
    people,
    unopened: nothingUnopened(),
    files: new Map(),
    delivered: [],
    desk: () => deskOf(language, board.knobs(), tasks),
    customer: customersOf(seed, language, timers.now(), people),
    newId: numbering(),
  };
}

/** Tells how many tasks the agent has now (E5). */
export const tellUsed = ({ line, desk }: Centre): void => {
  line.tell({ type: 'desk.changed', desk: { profile: desk().profile } });
};

/** A number by which an administrator finds what went wrong. */
export const trackingId = ({ lots: { ids } }: Centre): string =>
  `sim_${ids.between(0x1000_0000, 0x7fff_ffff).toString(16)}`;
