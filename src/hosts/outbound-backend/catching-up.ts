import type { History, Message } from '../../domain/message.js';
import type { Clock } from '../../ports/clock.js';
import type { Answer } from '../../ports/desktop.js';
import { waitAfter } from './back-off.js';
import type { BackendDesk, BackendFact } from './outbound-backend.js';
import { pause } from './patience.js';

/** A conversation as it is asked for. */
export interface Thread {
  readonly taskId: string;
  readonly conversationId: string;
}

/** What is read again, and who is told of it. */
export interface CatchingUpConnections {
  readonly readDesk: (signal: AbortSignal) => Promise<Answer<BackendDesk>>;
  readonly listMessages: (thread: Thread, signal: AbortSignal) => Promise<Answer<History>>;
  /** May it be asked for messages? */
  readonly canList: boolean;
  readonly tell: (fact: BackendFact) => void;
  readonly clock: Clock;
  readonly chance: () => number;
  readonly warn: (kind: string) => void;
}

/** An agent holds a handful of conversations: those asked about longest ago are not read again. */
const mostThreads = 30;

/** What is wanted has the id of a conversation as its name; no conversation has this one. */
const theDesk = '';

/** Reads again what may have changed unheard: the desk, and the messages of the conversations that were asked about. */
export class CatchingUp {
  readonly #with: CatchingUpConnections;
  readonly #threads = new Map<string, Thread>();
  readonly #wanted = new Set<string>();
  /** Sends that are not answered, and those of which more was heard than the list that is being read may know. */
  readonly #sending = new Set<string>();
  readonly #newer = new Set<string>();
  #deskAsked = false;
  #reading: string | undefined;
  #running: AbortSignal | undefined;

  constructor(connections: CatchingUpConnections) {
    this.#with = connections;
  }

  /** The desk was asked for. */
  noteDesk(): void {
    this.#deskAsked = true;
  }

  /** A conversation was asked about. */
  note({ taskId, conversationId }: Thread): void {
    this.#threads.delete(conversationId);
    this.#threads.set(conversationId, { taskId, conversationId });
    const [oldest] = this.#threads.keys();
    if (this.#threads.size > mostThreads && oldest !== undefined) this.#threads.delete(oldest);
  }

  /** A message is on its way: until the answer ends that, an earlier failure of it is no news. */
  sending(clientToken: string): () => void {
    this.#sending.add(clientToken);
    return () => {
      this.#sending.delete(clientToken);
      this.#newer.add(clientToken);
    };
  }

  /** Something was heard on the stream; how the desk was before that, or while it was being read, is no news. */
  heard(fact: BackendFact, isOld: boolean): void {
    if (fact.type === 'message.status') this.#newer.add(fact.clientToken);
    if (fact.type === 'desk.changed' && (isOld || this.#reading === theDesk)) this.#wanted.add(theDesk);
  }

  /** Reads all of it again. */
  wantAll(): void {
    if (this.#deskAsked) this.#wanted.add(theDesk);
    if (this.#with.canList) for (const conversationId of this.#threads.keys()) this.#wanted.add(conversationId);
  }

  /** Reads what is wanted, one after the other, and again until it is answered. */
  run(signal: AbortSignal): void {
    if (this.#running === signal) return;
    this.#running = signal;
    void this.#work(signal);
  }

  async #work(signal: AbortSignal): Promise<void> {
    const { clock, chance } = this.#with;
    let failures = 0;
    for (let [next] = this.#wanted; next !== undefined && !signal.aborted; [next] = this.#wanted) {
      this.#wanted.delete(next);
      this.#newer.clear();
      this.#reading = next;
      const facts = await this.#read(next, signal);
      this.#reading = undefined;
      if (facts) {
        failures = 0;
        for (const fact of facts) this.#with.tell(fact);
      } else {
        this.#wanted.add(next);
        await pause(clock, waitAfter(++failures, chance()), signal);
      }
    }
    if (this.#running === signal) this.#running = undefined;
  }

  /** What there is to tell; nothing when it could not be read, or nobody listens any more. */
  async #read(wanted: string, signal: AbortSignal): Promise<readonly BackendFact[] | undefined> {
    const thread = this.#threads.get(wanted);
    if (wanted !== theDesk && !thread) return [];
    const answer = await (thread ? this.#with.listMessages(thread, signal) : this.#with.readDesk(signal));
    if (signal.aborted) return undefined;
    if ('fault' in answer) {
      const { fault } = answer;
      if (fault.code === 'host-malformed') this.#with.warn(`what was read again is malformed at ${fault.path}`);
      return undefined;
    }
    if ('refusal' in answer) return [];
    if ('messages' in answer) return answer.messages.flatMap(this.#factOf);
    // the desk changed while it was read: which of the two is newer, nobody knows
    return this.#wanted.has(theDesk) ? [] : [{ type: 'desk.changed', desk: answer }];
  }

  #factOf = (message: Message): readonly BackendFact[] => {
    const { direction, clientToken, status } = message;
    if (direction === 'inbound') return [{ type: 'message.received', message }];
    if (clientToken === undefined) return [];
    if (status === 'failed' && (this.#sending.has(clientToken) || this.#newer.has(clientToken))) return [];
    return status === 'sent' || status === 'delivered' || status === 'failed'
      ? [{ type: 'message.status', clientToken, status }]
      : [];
  };
}
