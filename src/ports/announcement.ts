import type { Channel } from '../domain/channel.js';
import type { Message } from '../domain/message.js';
import type { PolicyWarning } from '../domain/policy.js';
import type { Refusal, TargetName } from '../domain/refusal.js';
import type { NewConversation, OutboundTask } from '../domain/task.js';
import type { Problem } from './host-fault.js';

/**
 * What happened, for the page that embeds us: each is dispatched as a DOM event of this name with the rest as `detail`.
 * Plain JSON; past participles, since nothing is announced before the host has said so.
 */
export type Announcement =
  | {
      readonly type: 'outbound-eligibility-changed';
      readonly refusals: Readonly<Record<Channel, readonly Refusal[]>>;
    }
  | { readonly type: 'outbound-task-created'; readonly task: OutboundTask }
  | { readonly type: 'outbound-task-accepted'; readonly task: OutboundTask }
  | { readonly type: 'outbound-task-refused'; readonly wanted: NewConversation; readonly problem: Problem }
  /** The host wants the agent to confirm something before the task is created (L9). */
  | {
      readonly type: 'outbound-task-warned';
      readonly wanted: NewConversation;
      readonly warnings: readonly PolicyWarning[];
    }
  /** Whether the task exists is not known: it is being looked up, or the agent is asked (L8). */
  | { readonly type: 'outbound-task-outcome-unknown'; readonly wanted: NewConversation; readonly clientToken: string }
  | { readonly type: 'outbound-message-sent'; readonly message: Message }
  | {
      readonly type: 'outbound-message-failed';
      readonly clientToken: string;
      readonly problem?: Problem | undefined;
      /** Why the host could not deliver it, in the host's words. */
      readonly reason?: string | undefined;
    }
  | { readonly type: 'outbound-message-received'; readonly message: Message }
  | { readonly type: 'outbound-transfer-started'; readonly task: OutboundTask; readonly target: TargetName }
  | { readonly type: 'outbound-transfer-accepted'; readonly task: OutboundTask; readonly target: TargetName }
  | { readonly type: 'outbound-transfer-declined'; readonly task: OutboundTask; readonly problem: Problem }
  | { readonly type: 'outbound-conversation-ended'; readonly task: OutboundTask }
  /** What is typed and what is on its way lasts as long as the page: a store failed. Told once a session; `code` is a `StorageFault` (C10). */
  | { readonly type: 'outbound-drafts-not-kept'; readonly code: string }
  /** Some of what the page before left could not be restored; its text is in these drafts, by their keys (C10). */
  | { readonly type: 'outbound-tasks-not-restored'; readonly drafts: readonly string[] }
  /** The desktop told something that cannot be understood; nothing was changed by it. */
  | { readonly type: 'outbound-fact-ignored'; readonly path: string }
  /** The task has left this desk: wrapped up, withdrawn or taken away. */
  | { readonly type: 'outbound-task-closed'; readonly task: OutboundTask }
  | { readonly type: 'outbound-wrap-up-completed'; readonly task: OutboundTask; readonly codeId?: string | undefined };

/** The name of an announcement, which is that of its DOM event. */
export type AnnouncementType = Announcement['type'];
