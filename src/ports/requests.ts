import type { Channel } from '../domain/channel.js';
import type { Desk } from '../domain/desk.js';
import type { History, Message, MessageContent } from '../domain/message.js';
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

/** What this agent has of a create call; `null` when there was none, or the task is gone from this agent (L8). */
export interface FoundTask {
  readonly task: OutboundTask | null;
  /** The conversation is over, and this is how it is to be wrapped up (W1). */
  readonly wrapUp?: WrapUpTerms | undefined;
}

/** Every request and its answer, both plain JSON: this table is the host contract. */
export interface DesktopRequests {
  readDesk: { request: object; answer: Desk };
  createTask: { request: NewConversation; answer: OutboundTask };
  findTask: { request: { readonly createToken: string }; answer: FoundTask };
  acceptTask: { request: { readonly taskId: string }; answer: OutboundTask };
  openTask: { request: { readonly taskId: string; readonly takeOver: boolean }; answer: OutboundTask };
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
