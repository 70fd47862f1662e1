import type {
  Call,
  Capability,
  Desktop,
  DesktopCalls,
  Fact,
  Message,
  OutboundTask,
  RequestName,
} from '../../src/index.js';
import { answersOf } from './desk-at.js';
import { offeredTask, terms } from './nouns.js';

/** How a request goes: at once and well, or otherwise. */
export type Mood = 'answers' | 'breaks' | 'refuses' | 'holds';

/** What each request does, what it comes to when it is refused, and which of them change something. */
const deeds: readonly RequestName[] = [
  'createTask',
  'acceptTask',
  'sendMessage',
  'transferTask',
  'cancelTransfer',
  'endTask',
  'wrapUpTask',
];

/** A desktop with one task that lives longer than any page: it does a deed once per client token. */
export interface RememberingHost {
  readonly desktop: Desktop;
  /** Every deed that was done, with its token. */
  readonly done: readonly string[];
  /** Every request, repeated ones too. */
  readonly asked: readonly string[];
  /** How it treats a request from now on. */
  feel(name: RequestName, mood: Mood): void;
  /** Answers a request with this from now on. */
  say(name: RequestName, answer: object): void;
  /** Answers what it holds, and holds nothing any more. */
  release(): void;
  tell(fact: Fact): void;
  /** The customer answers. */
  reply(text: string): void;
  /** It has lost the task. */
  lose(): void;
}

/** What a remembering host is like. */
export interface HostTraits {
  readonly capabilities: readonly Capability[];
  /** Is a deed that it holds done all the same? */
  readonly doesFirst: boolean;
  readonly answers?: Partial<DesktopCalls>;
}

/** Makes one that has no task yet. */
export function rememberingHost({ capabilities, doesFirst, answers = {} }: HostTraits): RememberingHost {
  const host = new Host(doesFirst, { ...answersOf(), ...answers });
  const calls = Object.fromEntries(
    Object.entries(host.calls).map(([name, call]: [string, unknown]) => [
      name,
      host.inItsMood(name as RequestName, call as (request: never, call: Call) => Promise<unknown>),
    ]),
  ) as unknown as DesktopCalls;
  return Object.assign(host, { desktop: { ...calls, capabilities, subscribe: host.subscribe } });
}

type AnyCall = (request: never, call: Call) => Promise<unknown>;

class Host {
  readonly done: string[] = [];
  readonly asked: string[] = [];
  readonly calls: DesktopCalls;
  readonly #doesFirst: boolean;
  readonly #sayings = new Map<RequestName, object>();
  readonly #moods = new Map<RequestName, Mood>();
  readonly #listeners = new Set<(fact: Fact) => void>();
  readonly #answers = new Map<string, Promise<unknown>>();
  #held: (() => void)[] = [];
  #task: OutboundTask | undefined;
  #messages: readonly Message[] = [];

  constructor(doesFirst: boolean, answers: DesktopCalls) {
    this.#doesFirst = doesFirst;
    this.calls = { ...answers, ...this.#memory(answers) };
  }

  feel(name: RequestName, mood: Mood): void {
    this.#moods.set(name, mood);
  }

  say(name: RequestName, answer: object): void {
    this.#sayings.set(name, answer);
  }

  release(): void {
    this.#moods.clear();
    for (const go of this.#held.splice(0)) go();
  }

  subscribe = (listener: (fact: Fact) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  tell = (fact: Fact): void => {
    if (fact.type === 'task.offered') this.#task ??= fact.task;
    if (fact.type === 'task.accepted') this.#accept();
    for (const listener of this.#listeners) listener(fact);
  };

  reply(text: string): void {
    const { conversationId } = offeredTask;
    const message: Message = { id: `reply ${text}`, conversationId, direction: 'inbound', text, at: 5 };
    this.#messages = [...this.#messages, message];
    this.tell({ type: 'message.received', message });
  }

  lose(): void {
    this.#task = undefined;
  }

  /** A request that answers, breaks, is refused or held, as the host feels. */
  inItsMood(name: RequestName, call: AnyCall): AnyCall {
    return async (request, { clientToken, signal }) => {
      this.asked.push(`${name} ${clientToken}`);
      const mood = this.#moods.get(name) ?? 'answers';
      if (mood === 'refuses') return { refusal: { code: 'policy-blocked', reason: 'quiet hours' } };
      const answer = async () => this.#sayings.get(name) ?? call(request, { clientToken, signal });
      const act = () => this.#once(name, clientToken, answer);
      if (this.#doesFirst || mood === 'answers') await act();
      if (mood === 'breaks') throw new Error('The line broke.');
      if (mood === 'holds') await new Promise<void>((go) => this.#held.push(go));
      return act();
    };
  }

  #once(name: RequestName, token: string, act: () => Promise<unknown>): Promise<unknown> {
    if (!deeds.includes(name)) return act();
    const deed = `${name} ${token}`;
    const answer = this.#answers.get(deed) ?? act();
    if (!this.#answers.has(deed)) this.done.push(deed);
    this.#answers.set(deed, answer);
    return answer;
  }

  #accept(): void {
    this.#task &&= { ...this.#task, state: 'accepted' };
  }

  #memory(answers: DesktopCalls): Partial<DesktopCalls> {
    return {
      createTask: async ({ channel, recipient, entryPoint }, { clientToken }) =>
        (this.#task = { ...offeredTask, channel, recipient, entryPoint, clientToken }),
      findTask: async () => ({ task: this.#task ?? null }),
      acceptTask: async (request, call) => {
        const answer = await answers.acceptTask(request, call);
        if ('state' in answer && answer.state === 'accepted') this.#accept();
        return answer;
      },
      sendMessage: async ({ text, conversationId }, { clientToken }) => {
        const message = {
          id: `m-${clientToken}`,
          conversationId,
          direction: 'outbound',
          text,
          at: 4,
          clientToken,
        } as const;
        this.#messages = [...this.#messages, message];
        return message;
      },
      findMessage: async ({ sendToken }) => ({
        message: this.#messages.find(({ clientToken }) => clientToken === sendToken) ?? null,
      }),
      listMessages: async () => ({ messages: this.#messages, earlier: [] }),
      endTask: async () => ({ wrapUp: terms }),
    };
  }
}
