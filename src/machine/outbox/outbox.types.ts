import type { MessageContent, MessageStatus } from '../../domain/message.js';
import type { Announcement } from '../../ports/announcement.js';
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
  /** When the agent last wished for it: a day later nothing is repeated by itself. Milliseconds since the epoch. */
  readonly wishedAt: number;
  /** How often it was handed to the desktop since then. */
  readonly attempts: number;
  /** How often it was looked up in vain. */
  readonly looks?: number | undefined;
  /** Until when it is left alone, in milliseconds since the epoch, or until the agent says so; absent: it may go on now. */
  readonly waits?: number | 'agent' | undefined;
  /** An earlier try may have reached the desktop: nothing has said yes or no to it since (C11). */
  readonly inDoubt?: boolean | undefined;
  /** Its conversation has left the desk while the desktop had it: what became of it is still found out, and told. */
  readonly isLeft?: boolean | undefined;
  readonly problem?: Problem | undefined;
  /** Why the host could not deliver it, in the host's words. */
  readonly reason?: string | undefined;
}

/** Messages in the order in which they were written. */
export type Entries = readonly OutboxEntry[];

/** All that the outbox remembers. */
export interface OutboxContext {
  readonly entries: Entries;
  /** The conversations that the courier is busy with. */
  readonly tended: readonly string[];
}

/** What the courier brings back from the desktop. */
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

/** What the agent does with messages, and what becomes of them when their conversation leaves. */
export type MessageIntent =
  | { readonly type: 'message.add'; readonly entry: OutboxEntry }
  | { readonly type: 'message.retry'; readonly clientToken: string; readonly at: number }
  | { readonly type: 'message.check'; readonly clientToken: string }
  | { readonly type: 'message.withdraw'; readonly clientToken: string }
  | { readonly type: 'conversation.forget'; readonly conversationId: string };

/** Whatever changes the messages, on this page or another: the same event gives the same change everywhere. */
export type OutboxChange =
  | MessageIntent
  | CourierReport
  | ToldOf<'message.status'>
  /** The courier has the turn in a conversation, and nobody else. */
  | { readonly type: 'lane.entered'; readonly conversationId: string; readonly at: number }
  /** Whatever waited until then may go on. */
  | { readonly type: 'wait.over'; readonly at: number };

/** What the agent, and the network, do to the outbox. */
export type OutboxIntent = MessageIntent | { readonly type: 'network.changed'; readonly online: boolean };

/** Everything the outbox may hear. */
export type OutboxEvent =
  | OutboxIntent
  | ToldOf<'message.status'>
  /** The messages as they are kept, with all that other pages did to them. */
  | { readonly type: 'entries.read'; readonly entries: Entries }
  | { readonly type: 'lane.left'; readonly conversationId: string };

/** What the outbox tells the courier. */
export type CourierOrder =
  | { readonly type: 'courier.keep'; readonly change: OutboxChange }
  /** Carry or look up what is next in a conversation. */
  | { readonly type: 'courier.tend'; readonly conversationId: string }
  /** There is no network: give up every turn that has not come. */
  | { readonly type: 'courier.rest' };

/** Where the messages are kept: the one truth for every page that shares it. */
export interface OutboxKeeper {
  /** Changes what is kept, and answers with it before and after; kept when it resolves. Changes are made in their order. */
  readonly change: (change: OutboxChange) => Promise<{ readonly before: Entries; readonly after: Entries }>;
  /** Does work in a conversation while nobody else does; aborted while waiting, it resolves without having begun. */
  readonly alone: (conversationId: string, work: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  /** Calls back with what is kept, when it is first read and when others have changed it; the answer ends it. */
  readonly subscribe: (listener: (entries: Entries) => void) => () => void;
}

/** Tells the page. */
export type Announce = (announcement: Announcement) => void;
