import type { MessageContent, MessageStatus } from '../../domain/message.js';
import type { AnswerOf } from '../../ports/desktop.js';
import type { Outcome, Problem } from '../../ports/host-fault.js';
import type { ToldOf } from '../task/task.types.js';

/** A message the agent sent from this desk, until the conversation is gone; plain JSON. */
export interface OutboxEntry {
  /** Made once, before the first call; every repetition carries it (C11). */
  readonly clientToken: string;
  readonly taskId: string;
  readonly conversationId: string;
  readonly content: MessageContent;
  readonly status: MessageStatus;
  /** When the agent sent it, in milliseconds since the epoch. */
  readonly at: number;
  /** How often it was handed to the desktop. */
  readonly attempts: number;
  /** An earlier try may have reached the desktop: nothing has said yes or no to it since (C11). */
  readonly inDoubt?: boolean | undefined;
  readonly problem?: Problem | undefined;
  /** Why the host could not deliver it, in the host's words. */
  readonly reason?: string | undefined;
}

/** All that the outbox remembers. */
export interface OutboxContext {
  readonly entries: readonly OutboxEntry[];
}

/** What the outbox tells the one who carries messages to the desktop. */
export type CourierOrder =
  | { readonly type: 'courier.carry'; readonly entry: OutboxEntry }
  | { readonly type: 'courier.look'; readonly entry: OutboxEntry };

/** What the courier brings back. */
export type CourierReport =
  | {
      readonly type: 'courier.answered';
      readonly clientToken: string;
      readonly result: Outcome<AnswerOf<'sendMessage'>>;
    }
  | {
      readonly type: 'courier.looked';
      readonly clientToken: string;
      readonly result: Outcome<AnswerOf<'findMessage'>>;
    };

/** What the agent, and the network, do to the outbox. */
export type OutboxIntent =
  | { readonly type: 'message.add'; readonly entry: OutboxEntry }
  | { readonly type: 'message.retry'; readonly clientToken: string }
  | { readonly type: 'message.check'; readonly clientToken: string }
  | { readonly type: 'message.withdraw'; readonly clientToken: string }
  | { readonly type: 'conversation.forget'; readonly conversationId: string }
  | { readonly type: 'network.changed'; readonly online: boolean };

/** Everything the outbox may hear. */
export type OutboxEvent = OutboxIntent | CourierReport | ToldOf<'message.status'>;
