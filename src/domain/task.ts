import type { Channel } from './channel.js';
import type { EntryPoint } from './entry-point.js';
import type { PolicyDecision } from './policy.js';

/** The customer's address, and the name when the host knows it. */
export interface Recipient {
  /** E.164 for SMS, an addr-spec for email. */
  readonly address: string;
  readonly name?: string | undefined;
}

/** What the agent asks for when starting a conversation (L2–L4). */
export interface NewConversation {
  readonly channel: Channel;
  readonly recipient: Recipient;
  readonly entryPoint: EntryPoint;
  /** What the page gave along when it began the conversation; handed back to the host as it is. */
  readonly context?: Readonly<Record<string, string>> | undefined;
  /** What the host decided beforehand, and what the agent answered (L9). */
  readonly policy?: PolicyDecision | undefined;
}

/** The desktop's unit of work for one outbound conversation. */
export interface OutboundTask extends NewConversation {
  /** The host's name for it. */
  readonly id: string;
  readonly conversationId: string;
  /** `offered` until the desktop says that the agent has it. */
  readonly state: 'offered' | 'accepted';
  /** The token of the create call it answers; absent when this session did not create it (L6). */
  readonly clientToken?: string | undefined;
  /** Email: set by the first message (C3). */
  readonly subject?: string | undefined;
  /** What templates may fill in, by variable name (C6). */
  readonly variables?: Readonly<Record<string, string>> | undefined;
}

/** Where a task stands, in the words of the views. */
export type TaskPhase =
  | 'checking'
  | 'warned'
  | 'creating'
  | 'unknown'
  | 'refused'
  | 'offered'
  | 'active'
  | 'transferring'
  | 'ending'
  | 'wrapping-up'
  | 'closed';
