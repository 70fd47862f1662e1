import type { SimulatedClock } from '../../../src/clocks/simulated-clock.js';
import type {
  Announcement,
  AnnouncementType,
  AnswerOf,
  Begun,
  Capability,
  Channel,
  ConversationView,
  MessageContent,
  NewConversation,
  Outcome,
  Question,
  RequestOf,
  Session,
  RequestName,
  TransferTarget,
} from '../../../src/index.js';
import { openDirectory, type Directory } from '../../../src/session/directory/index.js';
import type { Knobs, LogEntry, SimulatedDesktop } from '../../../src/hosts/simulated/index.js';

/** What the suite needs of a host: a session that is connected to it, its clock, and the knobs of the centre behind it. */
export interface ContractHost {
  readonly session: Session;
  readonly clock: SimulatedClock;
  readonly centre: Pick<SimulatedDesktop, 'set' | 'reply' | 'offer' | 'endByCustomer' | 'delivered' | 'log' | 'stop'>;
}

/** Opens a host whose centre stands as these knobs say. */
export type HostSetup = (knobs: Partial<Knobs>) => ContractHost;

/** Two customers. */
export const ana = '+447700900001';
export const ben = '+447700900002';

/** One who reads emails. */
export const mailbox = 'customer@mail.example';

const nowhere = { id: 'nowhere', name: '', address: '' };

type Asked = Extract<LogEntry, { type: 'asked' }>;

/** An agent at a desk of that host: what they do, what they see, and what the host says it was asked. */
export async function agentAt(setup: HostSetup, knobs: Partial<Knobs> = {}) {
  const { session, clock, centre } = setup(knobs);
  const heard: Announcement[] = [];
  session.onAnnouncement((announcement) => heard.push(announcement));
  const wait = (seconds: number): Promise<void> => clock.advance(seconds * 1_000);
  await wait(1);

  const wish = (address = ana, channel: Channel = 'sms'): NewConversation => {
    const [entryPoint = { ...nowhere, channel }] = session.view.channels[channel].entryPoints;
    return { channel, recipient: { address }, entryPoint };
  };
  const start = (address?: string, channel?: Channel): string => keyOf(session.start(wish(address, channel)));
  const see = (key?: string): ConversationView => {
    const seen = key === undefined ? session.view.tasks[0] : session.view.tasks.find((task) => task.key === key);
    if (!seen) throw new Error(`The agent sees no task ${key ?? 'at all'}.`);
    return seen;
  };
  const talk = async (address?: string, channel?: Channel): Promise<string> => {
    const key = start(address, channel);
    await wait(3);
    return key;
  };
  let directory: Directory | undefined;
  const look = async (key: string, kind: TransferTarget['kind'] = 'queue'): Promise<Directory> => {
    directory?.close();
    directory = openDirectory(session, key, { kind, language: 'en' });
    directory.lookAt(0, 100);
    await wait(1);
    return directory;
  };
  const write = (key: string, content: MessageContent): string => keyOf(session.send(key, content));
  const send = (key: string, text: string, subject?: string): string =>
    write(key, subject === undefined ? { text } : { text, subject });

  return {
    session,
    centre,
    wait,
    wish,
    /** Starts a conversation; answers its key. */
    start,
    /** Starts a conversation and waits until it is open. */
    talk,
    /** The task as the agent sees it; the first, unless it is named. */
    see,
    send,
    /** Sends a message with all that is in it. */
    write,
    /** Asks something, and waits for what comes of it. */
    ask: async <Name extends Question>(
      name: Name,
      request: RequestOf<Name>,
      clientToken?: string,
    ): Promise<Outcome<AnswerOf<Name>>> => {
      const asked = session.ask(name, request, clientToken);
      await wait(2);
      return asked;
    },
    /** A conversation that the agent has ended, and is to wrap up. */
    talkAndEnd: async (): Promise<string> => {
      const key = await talk();
      session.end(key);
      await wait(2);
      return key;
    },
    /** Opens the directory for a task, and waits until it is there. */
    look,
    /** The targets as the directory shows them to this agent. */
    targets: async (key: string, kind: TransferTarget['kind']): Promise<readonly TransferTarget[]> => {
      const opened = await look(key, kind);
      opened.close();
      return opened.view.rows;
    },
    /** Is the directory that was opened last being fetched? */
    isLooking: (): boolean => directory?.view.busy ?? false,
    /** The texts the agent sees in a conversation. */
    texts: (key: string): readonly string[] => see(key).transcript.map(({ text }) => text),
    /** Everything announced under that name. */
    heard: <Type extends AnnouncementType>(type: Type) =>
      heard.filter((announcement): announcement is Extract<Announcement, { type: Type }> => announcement.type === type),
    /** The requests of that name, as the centre received them. */
    asked: (name: RequestName): readonly Asked[] =>
      centre.log.filter((entry): entry is Asked => entry.type === 'asked' && entry.name === name),
    /** The ids of all tasks that were ever offered to this agent. */
    offered: (): readonly string[] => [
      ...new Set(
        centre.log.flatMap((entry) =>
          entry.type === 'told' && entry.fact.type === 'task.offered' ? entry.fact.task.id : [],
        ),
      ),
    ],
    leave: () => {
      directory?.close();
      session.stop();
      centre.stop();
    },
  };
}

/** An agent at a desk. */
export type Agent = Awaited<ReturnType<typeof agentAt>>;

/** One row of the suite: a story that every host must tell to its end. */
export interface Scenario {
  /** The domain rules it is about. */
  readonly rules: string;
  /** A sentence about the host's desk. */
  readonly story: string;
  /** What the host must be able to do, or the story cannot be told of it. */
  readonly needs?: Capability;
  readonly knobs?: Partial<Knobs>;
  readonly play: (agent: Agent) => Promise<void>;
}

/** The name of something that was begun; it is an error of the test when it was not. */
export function keyOf(begun: Begun): string {
  if (begun.ok) return begun.key;
  throw new Error(`Not begun: ${JSON.stringify(begun.refusals)}`);
}

/** What was answered; it is an error of the test when it was not. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`Not answered: ${JSON.stringify(outcome.problem)}`);
}

/** The task of a conversation that is open. */
export function taskOf({ task }: ConversationView): NonNullable<ConversationView['task']> {
  if (task) return task;
  throw new Error('There is no task.');
}

/** The first of a list that must not be empty. */
export function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('The list is empty.');
  return item;
}
