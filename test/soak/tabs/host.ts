import type { Message, NewConversation, OutboundTask, SendMessage } from '../../../src/index.js';
import type { Happening } from '../../support/history.js';
import { desk } from '../../support/nouns.js';
import { late, Ledger } from '../../support/schedule-ledger.js';
import { fastClock } from './fast-clock.js';
import type { Fate, TabSchedule } from './schedule.js';

/** What goes back over the line: an answer, nothing ever, an error, or no line any more. */
export type Reply = { readonly answer: unknown } | 'silent' | 'broken' | 'cut';

/** A request as it comes over the line. */
export interface Asked {
  readonly name: string;
  readonly request: unknown;
  readonly clientToken: string;
}

const refusal = { refusal: { code: 'policy-blocked', reason: 'quiet hours' } } as const;
const slowMs = 1_500;

/** The host of one run: it lives on when tabs and browsers die, keeps what it took by its token, and never lies. */
export class TabsHost {
  isDown = false;
  /** Requests that carried a token the host had seen before. */
  repeated = 0;
  readonly #clock: ReturnType<typeof fastClock>;
  readonly #ledger: Ledger;
  readonly #tasks = new Map<string, OutboundTask>();
  readonly #sends = new Map<string, SendMessage>();
  #creates: Fate[];
  #sendFates: Fate[];
  #looks: Fate[];

  constructor({ creates, sends, looks }: TabSchedule, speed: number, record: (happening: Happening) => void) {
    this.#clock = fastClock(speed, Date.now());
    this.#ledger = new Ledger({ clock: this.#clock, record, tell: () => undefined });
    this.#creates = [...creates];
    this.#sendFates = [...sends];
    this.#looks = [...looks];
  }

  /** How many tasks it was made to create. */
  get tasks(): number {
    return this.#tasks.size;
  }

  /** From now on all goes well. */
  recover(): void {
    this.isDown = false;
    this.#creates = [];
    this.#sendFates = [];
    this.#looks = [];
  }

  async ask(asked: Asked): Promise<Reply> {
    if (this.isDown) return 'cut';
    switch (asked.name) {
      case 'readDesk':
        return { answer: desk };
      case 'createTask':
        return this.#live(this.#creates.shift(), () => this.#create(asked));
      case 'findTask':
        return this.#live(this.#looks.shift(), () => this.#findTask(asked));
      case 'sendMessage':
        return this.#send(asked);
      case 'findMessage':
        return this.#live(this.#looks.shift(), () => this.#findMessage(asked));
      case 'listMessages':
        return { answer: this.#listMessages(asked) };
      default:
        return 'broken';
    }
  }

  #later = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      this.#clock.at(this.#clock.now() + ms, resolve);
    });

  /** Lives through what was planned for a request. */
  async #live(fate: Fate = 'accepts', deed: () => unknown, refuse = deed): Promise<Reply> {
    if (fate === 'arrives late' || fate === 'accepts slowly')
      await this.#later(fate === 'arrives late' ? late : slowMs);
    if (fate === 'breaks' || fate === 'cuts' || fate === 'silent')
      return fate === 'breaks' ? 'broken' : fate === 'cuts' ? 'cut' : 'silent';
    const answer = fate === 'refuses' ? refuse() : deed();
    if (fate === 'late, done') await this.#later(late);
    if (fate === 'breaks, done') return 'broken';
    if (fate === 'cuts, done') return 'cut';
    return fate === 'silent, done' ? 'silent' : { answer };
  }

  #create({ request, clientToken }: Asked): OutboundTask {
    const id = `task-${this.#tasks.size + 1}`;
    const known = this.#tasks.get(clientToken);
    const conversationId = `conversation of ${id}`;
    const task = known ?? { ...(request as NewConversation), id, conversationId, state: 'accepted', clientToken };
    this.#tasks.set(clientToken, task);
    return task;
  }

  #findTask({ request }: Asked): { readonly task: OutboundTask | null } {
    return { task: this.#tasks.get((request as { readonly createToken: string }).createToken) ?? null };
  }

  #send({ request, clientToken }: Asked): Promise<Reply> {
    const send = request as SendMessage;
    if (this.#sends.has(clientToken)) this.repeated++;
    this.#sends.set(clientToken, send);
    const post = (): unknown => {
      this.#ledger.post(send, clientToken, { fate: 'accepts', afterMs: 0, tells: [] });
      return this.#ledger.confirm(clientToken);
    };
    const refuse = (): unknown => {
      if (this.#ledger.isDelivered(clientToken)) return post();
      this.#ledger.deny(send.text);
      return refusal;
    };
    return this.#live(this.#sendFates.shift(), post, refuse);
  }

  #findMessage({ request }: Asked): { readonly message: Message | null } {
    const { sendToken } = request as { readonly sendToken: string };
    return { message: this.#ledger.report(this.#sends.get(sendToken)?.text ?? sendToken, sendToken) };
  }

  #listMessages({ request }: Asked) {
    const { conversationId } = request as { readonly conversationId: string };
    const tokens = [...this.#sends].flatMap(([token, send]) => (send.conversationId === conversationId ? token : []));
    return { messages: tokens.flatMap((token) => this.#ledger.confirm(token) ?? []), earlier: [] };
  }
}
