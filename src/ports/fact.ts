import type { AgentState } from '../domain/agent.js';
import type { FileState } from '../domain/attachment.js';
import type { Desk } from '../domain/desk.js';
import type { Message } from '../domain/message.js';
import type { TargetName } from '../domain/refusal.js';
import type { OutboundTask } from '../domain/task.js';
import type { TransferTarget } from '../domain/transfer.js';
import type { WrapUpTerms } from '../domain/wrap-up.js';

/** What the host tells us unasked; plain JSON. A fact told twice changes nothing the second time. */
export type Fact =
  /** Any part of what decides eligibility changed (E7). */
  | { readonly type: 'desk.changed'; readonly desk: Partial<Desk> }
  | { readonly type: 'agent.changed'; readonly state: AgentState; readonly idleReason?: string | undefined }
  /** A task reached this agent: ours by its client token, or one handed to us (L6). */
  | { readonly type: 'task.offered'; readonly task: OutboundTask }
  | { readonly type: 'task.accepted'; readonly taskId: string }
  | { readonly type: 'task.assignment-failed'; readonly taskId: string; readonly trackingId: string }
  /** The conversation ended and wants wrapping up. */
  | { readonly type: 'task.ended'; readonly taskId: string; readonly wrapUp: WrapUpTerms }
  /** It is to be wrapped up on other terms than were told before: at another moment, say, or at none (W2). */
  | { readonly type: 'wrap-up.changed'; readonly taskId: string; readonly wrapUp: WrapUpTerms }
  /** The task is gone from this agent: wrapped up elsewhere or withdrawn. */
  | { readonly type: 'task.closed'; readonly taskId: string }
  | { readonly type: 'message.received'; readonly message: Message }
  | {
      readonly type: 'message.status';
      readonly clientToken: string;
      readonly status: 'sent' | 'delivered' | 'failed';
      /** Why it failed, in the host's words. */
      readonly reason?: string | undefined;
    }
  /** What became of a file that was uploaded. */
  | {
      readonly type: 'file.changed';
      readonly fileId: string;
      readonly state: FileState;
      /** Why it is refused, in the host's words. */
      readonly reason?: string | undefined;
    }
  | { readonly type: 'transfer.accepted'; readonly taskId: string; readonly wrapUp: WrapUpTerms }
  /** Nobody took it: the request is dropped and the sender keeps the task (T5). */
  | {
      readonly type: 'transfer.declined';
      readonly taskId: string;
      readonly target: TargetName;
      /** That of the request; with it a decline that comes late ends no other transfer to the same target. */
      readonly clientToken?: string | undefined;
    }
  /** Some targets changed; those not named stay as they are. */
  | { readonly type: 'targets.changed'; readonly targets: readonly TransferTarget[] };
