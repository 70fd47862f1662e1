import type { Attachment } from './attachment.js';
import type { Channel } from './channel.js';
import type { ConfirmedWarning } from './policy.js';

/** How far a message has come (C11). `unknown`: the host did not answer, and nothing is repeated before it is asked. */
export type MessageStatus = 'queued' | 'sending' | 'sent' | 'delivered' | 'failed' | 'unknown';

/** What somebody wrote. All but the text is of emails. */
export interface MessageContent {
  /** What it says in plain words; beside `html`, the plain-text alternative. */
  readonly text: string;
  readonly subject?: string | undefined;
  /** The same with its form. What leaves us holds no `data:` and no `cid:` (C5); what a host tells is taken for hostile. */
  readonly html?: string | undefined;
  readonly cc?: readonly string[] | undefined;
  readonly bcc?: readonly string[] | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  /** What the host warned of when it looked at it, and the agent sends it in spite of. */
  readonly confirmed?: readonly ConfirmedWarning[] | undefined;
  /** When the host is to send it, in milliseconds since the epoch; absent: now. */
  readonly sendAt?: number | undefined;
}

/** A message of a conversation, as the host tells it. */
export interface Message extends MessageContent {
  readonly id: string;
  readonly conversationId: string;
  readonly direction: 'inbound' | 'outbound';
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly authorName?: string | undefined;
  readonly status?: MessageStatus | undefined;
  /** The token of the send it answers, when this session sent it (C11). */
  readonly clientToken?: string | undefined;
}

/** A conversation that was closed earlier with the same customer (W4). */
export interface EarlierConversation {
  readonly id: string;
  readonly channel: Channel;
  /** Milliseconds since the epoch. */
  readonly closedAt: number;
  readonly subject?: string | undefined;
  readonly messages: readonly Message[];
}

/** What the host knows of a conversation and of those before it. */
export interface History {
  readonly messages: readonly Message[];
  readonly earlier: readonly EarlierConversation[];
  /** The host's name for the page of messages before these, while there is one. */
  readonly older?: string | undefined;
}
