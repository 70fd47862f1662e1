import { recipientKey } from '../../../domain/recipient-key.js';
import type { Message } from '../../../domain/message.js';
import type { NewConversation } from '../../../domain/task.js';
import type { SimulatedLanguage } from '../language.js';
import { mailForm } from '../mail/mail-form.js';
import { randomFor } from '../random.js';
import { customerNames, pastTalks } from '../words/customers.js';
import { agentNames } from '../words/places.js';
import type { Conversation } from './conversations.js';
import type { People } from './people.js';

const dayMs = 86_400_000;

/** A customer as the centre knows one: always the same for the same address and seed. */
export interface Customer {
  readonly key: string;
  /** Absent for strangers. */
  readonly name?: string | undefined;
  readonly orderNumber?: string | undefined;
  /** Conversations from before, all closed (W4). */
  readonly past: readonly Conversation[];
}

/** Knows the customers of a centre that has worked up to `startedAt` (milliseconds since the epoch). */
export function customersOf(seed: number, language: SimulatedLanguage, startedAt: number, people: People) {
  const pastOf = (key: string, channel: Conversation['channel'], name: string, order: number): Conversation => {
    const random = randomFor(seed, `${key} past ${order}`);
    const [subject, told, answered] = random.pick(pastTalks[language]);
    const id = `past-${order}-${key}`;
    const closedAt = startedAt - Math.round((random.fraction() + 3 - order) * 30 * dayMs);
    const message = (index: number, text: string, direction: Message['direction'], authorName: string): Message => {
      const at = closedAt - (2 - index) * 600_000;
      const isMail = channel === 'email' && direction === 'inbound';
      const form = isMail ? { html: mailForm({ text, to: agentNames[language], language }) } : {};
      return { id: `${id}-${index}`, conversationId: id, direction, text, ...form, at, authorName };
    };
    const messages = [message(0, told, 'outbound', agentNames[language]), message(1, answered, 'inbound', name)];
    const titled = channel === 'email' ? { subject } : {};
    return { id, channel, customerKey: key, messages, suggestions: [], arrivesAt: closedAt, closedAt, ...titled };
  };

  return ({ channel, recipient }: Pick<NewConversation, 'channel' | 'recipient'>): Customer => {
    const key = recipientKey(channel, recipient.address);
    const random = randomFor(seed, key);
    const known = random.chance(0.7);
    const drawn = random.pick(customerNames[language]);
    const name = recipient.name ?? people.at(channel, recipient.address)?.name ?? (known ? drawn : undefined);
    const talks = known ? random.between(0, 2) : 0;
    const orderNumber = random.chance(0.5) ? `A-${random.between(10_000, 99_999)}` : undefined;
    const past = Array.from({ length: talks }, (_, order) => pastOf(key, channel, name ?? recipient.address, order));
    return { key, name, orderNumber, past };
  };
}
