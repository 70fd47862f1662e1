import type { Channel } from '../domain/channel.js';
import type { Contact } from '../domain/contact.js';
import type { Desk } from '../domain/desk.js';
import type { History, Message, MessageContent } from '../domain/message.js';
import type { PolicyWarning } from '../domain/policy.js';
import type { TargetKind, TargetName } from '../domain/refusal.js';
import type { NewConversation, OutboundTask } from '../domain/task.js';
import type { MessageTemplate } from '../domain/template.js';
import type { TransferTarget } from '../domain/transfer.js';
import type { WrapUpCode, WrapUpTerms } from '../domain/wrap-up.js';

/** A message on its way out. */
export interface SendMessage extends MessageContent {
  readonly taskId: string;
  readonly conversationId: string;
}

/** What a transfer came to at once: a queue takes the task, an agent is asked first (T5). */
export interface TransferStarted {
  readonly outcome: 'accepted' | 'pending';
  /** How a task handed over is to be wrapped up (T6). */
  readonly wrapUp?: WrapUpTerms | undefined;
  /** When an unanswered request lapses, in milliseconds since the epoch. */
  readonly lapsesAt?: number | undefined;
}

/** What a host says to a conversation before it is created; what it would refuse, it refuses here as well (L5, L9). */
export interface TaskPreview {
  /** What the agent has to confirm before it is created. */
  readonly warnings: readonly PolicyWarning[];
  /** The host's name for its decision; it comes back with the create request. */
  readonly decisionId?: string | undefined;
}

/** What this agent has of a create call; `null` when there was none, or the task is gone from this agent (L8). */
export interface FoundTask {
  readonly task: OutboundTask | null;
  /** The conversation is over, and this is how it is to be wrapped up (W1). */
  readonly wrapUp?: WrapUpTerms | undefined;
}

/** Every request and its answer, both plain JSON: this table is the host contract. */
export interface DesktopRequests {
  readDesk: { request: object; answer: Desk };
  previewTask: { request: NewConversation; answer: TaskPreview };
  createTask: { request: NewConversation; answer: OutboundTask };
  findTask: { request: { readonly createToken: string }; answer: FoundTask };
  acceptTask: { request: { readonly taskId: string }; answer: OutboundTask };
  openTask: { request: { readonly taskId: string; readonly takeOver: boolean }; answer: OutboundTask };
  findContacts: {
    /** An empty query asks whom the agent may want to write to: those they wrote to last, say. */
    request: { readonly channel: Channel; readonly query: string };
    answer: { readonly contacts: readonly Contact[] };
  };
  listMessages: { request: { readonly taskId: string; readonly conversationId: string }; answer: History };
  listTemplates: {
    request: { readonly taskId: string; readonly channel: Channel };
    answer: { readonly templates: readonly MessageTemplate[] };
  };
  sendMessage: { request: SendMessage; answer: Message };
  findMessage: {
    request: { readonly conversationId: string; readonly sendToken: string };
    answer: { readonly message: Message | null };
  };
  listTargets: {
    request: { readonly taskId: string; readonly kind: TargetKind };
    answer: { readonly targets: readonly TransferTarget[] };
  };
  transferTask: { request: { readonly taskId: string; readonly target: TargetName }; answer: TransferStarted };
  endTask: { request: { readonly taskId: string }; answer: { readonly wrapUp: WrapUpTerms } };
  listWrapUpCodes: { request: { readonly taskId: string }; answer: { readonly codes: readonly WrapUpCode[] } };
  wrapUpTask: {
    request: { readonly taskId: string; readonly codeId?: string | undefined };
    answer: object;
  };
}

/** The name of a request. */
export type RequestName = keyof DesktopRequests;
/** What is asked. */
export type RequestOf<Name extends RequestName> = DesktopRequests[Name]['request'];
/** What is answered when it was done. */
export type AnswerOf<Name extends RequestName> = DesktopRequests[Name]['answer'];
