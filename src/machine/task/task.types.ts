import type { History, MessageContent } from '../../domain/message.js';
import type { ConfirmedWarning } from '../../domain/policy.js';
import type { NewConversation, OutboundTask } from '../../domain/task.js';
import type { MessageTemplate } from '../../domain/template.js';
import type { TransferTarget } from '../../domain/transfer.js';
import type { WrapUpCode, WrapUpTerms } from '../../domain/wrap-up.js';
import type { Fact } from '../../ports/fact.js';
import type { Problem } from '../../ports/host-fault.js';
import type { TaskPreview } from '../../ports/requests.js';
import type { AlarmRang } from '../asking.js';

/** A fact and when it reached us (milliseconds since the epoch). */
export type Told = Fact & { readonly at: number };

/** One fact by its type. */
export type ToldOf<Type extends Fact['type']> = Extract<Told, { readonly type: Type }>;

/** What a task starts from: the agent's wish, or a task that the host handed to this agent. */
export interface TaskInput {
  /** The create call's client token, or the id of a task handed to us: this session's name for the task. */
  readonly key: string;
  readonly wanted: NewConversation;
  /** What is sent as soon as the agent has the task. */
  readonly first?: MessageContent | undefined;
  /** The desktop is asked about it before it is created (L9). */
  readonly isPreviewed?: boolean | undefined;
  readonly handed?: OutboundTask | undefined;
  readonly restored?: RestoredTask | undefined;
}

/** Where a task was when its page went: the state of its machine, its parts joined by dots. */
export interface Place {
  readonly place: string;
  /** When that was last written down, in milliseconds since the epoch. */
  readonly savedAt: number;
}

/** A task that another page left behind: where it was, and what it remembered. */
export interface RestoredTask extends Place {
  readonly context: Partial<TaskContext>;
}

/** A transfer on its way. */
export interface TransferInFlight {
  readonly target: TransferTarget;
  /** What the receiver is to know. */
  readonly note?: string | undefined;
  readonly clientToken: string;
  /** When nobody will take it any more, in milliseconds since the epoch; known once the desktop has asked the receiver. */
  readonly lapsesAt?: number | undefined;
}

/** All that a task remembers; plain JSON. */
export interface TaskContext {
  readonly key: string;
  readonly ours: boolean;
  readonly wanted: NewConversation;
  /** The desktop is asked about it before it is created (L9). */
  readonly isPreviewed: boolean;
  /** What the host said to it before it was created, while the agent has not answered that (L9). */
  readonly preview?: TaskPreview | undefined;
  /** What is sent as soon as the agent has the task, until it is in the outbox. */
  readonly first?: MessageContent | undefined;
  readonly task?: OutboundTask | undefined;
  /** What stands in the way now, in the agent's sight until the next step. */
  readonly problem?: Problem | undefined;
  /** When an offered task of ours is looked up, in milliseconds since the epoch. */
  readonly acceptedBy?: number | undefined;
  readonly history: History;
  /** When a message that was told reached this desk, by its id, in milliseconds since the epoch. */
  readonly arrivals: Readonly<Record<string, number>>;
  readonly templates: readonly MessageTemplate[];
  readonly unread: number;
  readonly transfer?: TransferInFlight | undefined;
  readonly wrapUp: WrapUpTerms;
  readonly codes: readonly WrapUpCode[];
  readonly codeId?: string | undefined;
  /** The host has no codes, or did not give them; absent until it was asked for them (W1). */
  readonly isCodeless?: boolean | undefined;
  /** What the agent noted down for the wrap-up, as typed. */
  readonly notes?: string | undefined;
  /** The moment of the wrap-up has come; it does not come again (W2). */
  readonly isTimeUp?: boolean | undefined;
  /** The agent wanted the conversation to end here: by ending it, or by handing it on. */
  readonly isLeftByAgent?: boolean | undefined;
  /** The agent wrapped it up or let it be: nothing of it is wanted any more. */
  readonly isLetGo?: boolean | undefined;
  /** Where it was when its page went, until it goes on. */
  readonly restored?: Place | undefined;
}

/** What the agent does with a task. */
export type TaskIntent =
  | { readonly type: 'task.retry' }
  /** The agent goes on in spite of warnings (L9). */
  | { readonly type: 'task.confirm'; readonly confirmed: readonly ConfirmedWarning[] }
  /** What is to be sent first; nothing once it is in the outbox. */
  | { readonly type: 'first.write'; readonly first: MessageContent | undefined }
  | { readonly type: 'task.check' }
  | { readonly type: 'task.dismiss' }
  | { readonly type: 'task.accept' }
  | { readonly type: 'task.end' }
  | { readonly type: 'task.seen' }
  /** The page of messages before those that are known. */
  | { readonly type: 'history.grew'; readonly page: History }
  | { readonly type: 'transfer.request'; readonly transfer: TransferInFlight }
  /** The agent takes it back. */
  | { readonly type: 'transfer.cancel' }
  /** Every message has gone out that can go. */
  | { readonly type: 'outbox.drained' }
  | { readonly type: 'transfer.refused'; readonly problem: Problem }
  | { readonly type: 'problem.dismiss' }
  | { readonly type: 'wrapUp.choose'; readonly codeId: string }
  | { readonly type: 'wrapUp.note'; readonly notes: string }
  | { readonly type: 'wrapUp.submit' }
  /** The agent asks for more time, or not to be hurried at all (W2). */
  | { readonly type: 'wrapUp.extend' }
  | { readonly type: 'wrapUp.cancelAuto' };

/** Everything a task machine may hear. */
export type TaskEvent = TaskIntent | Told | AlarmRang | { readonly type: 'task.settled' };
