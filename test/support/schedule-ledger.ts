import type { Clock, Fact, Message, SendMessage } from '../../src/index.js';
import type { Happening } from './history.js';
import type { SendPlan, Telling } from './schedule.js';

/** Past every deadline, in ms. */
export const late = 26_000;

interface Posting {
  readonly message: Message;
  readonly isDelivered: boolean;
}

/** What a host needs around it. */
export interface Surroundings {
  readonly clock: Clock;
  readonly record: (happening: Happening) => void;
  readonly tell: (fact: Fact) => void;
}

/** The host's truth: what was posted under which token. It delivers once per token, and would deliver twice for two. */
export class Ledger {
  readonly #postings = new Map<string, Posting>();
  readonly #closed = new Set<string>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Takes no more messages for a conversation. */
  close(conversationId: string): void {
    this.#closed.add(conversationId);
  }

  isClosed(conversationId: string): boolean {
    return this.#closed.has(conversationId);
  }

  isDelivered(clientToken: string): boolean {
    return this.#postings.get(clientToken)?.isDelivered === true;
  }

  /** Says that a message was taken, if it was. */
  confirm(clientToken: string): Message | undefined {
    const posting = this.#postings.get(clientToken);
    if (posting) this.#around.record({ type: 'told', message: posting.message.text, word: 'sent' });
    return posting?.message;
  }

  /** Says all that is known of a message. */
  report(text: string, clientToken: string): Message | null {
    const posting = this.#postings.get(clientToken);
    if (posting) return { ...posting.message, status: this.#lastWord(posting) };
    this.deny(text);
    return null;
  }

  /** Says that it does not have a message. */
  deny(text: string): void {
    this.#around.record({ type: 'told', message: text, word: 'absent' });
  }

  /** Takes a message; one that was delivered is not delivered again, and one that failed is tried anew. */
  post(request: SendMessage, clientToken: string, plan: SendPlan): void {
    const { text, conversationId } = request;
    if (this.isDelivered(clientToken) || this.isClosed(conversationId)) return;
    const { clock, record } = this.#around;
    const id = `m-${clientToken}`;
    const message = { id, conversationId, direction: 'outbound', text, at: clock.now(), clientToken } as const;
    const posting = { message, isDelivered: !plan.fate.startsWith('undeliverable') };
    this.#postings.set(clientToken, posting);
    if (posting.isDelivered) record({ type: 'delivered', message: text });
    for (const telling of completed(plan, posting.isDelivered)) this.#tellLater(posting, clientToken, telling);
  }

  #tellLater(posting: Posting, clientToken: string, { status, afterMs }: Telling): void {
    const { clock, record, tell } = this.#around;
    clock.at(clock.now() + afterMs, () => {
      if (status === 'sent') record({ type: 'told', message: posting.message.text, word: 'sent' });
      tell({ type: 'message.status', clientToken, status: status === 'sent' ? 'sent' : this.#lastWord(posting) });
    });
  }

  #lastWord({ message, isDelivered }: Posting): 'delivered' | 'failed' {
    const word = isDelivered ? 'delivered' : 'failed';
    this.#around.record({ type: 'told', message: message.text, word });
    return word;
  }
}

/** A host that could not deliver says so, sooner or later. */
const completed = ({ tells }: SendPlan, isDelivered: boolean): readonly Telling[] =>
  isDelivered || tells.some(({ status }) => status === 'last word')
    ? tells
    : [...tells, { status: 'last word', afterMs: late }];
