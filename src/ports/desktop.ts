import type { Channel } from '../domain/channel.js';
import type { Desk } from '../domain/desk.js';
import type { History, Message, MessageContent } from '../domain/message.js';
import type { Refusal, TargetKind, TargetName } from '../domain/refusal.js';
import type { NewConversation, OutboundTask } from '../domain/task.js';
import type { MessageTemplate } from '../domain/template.js';
import type { TransferTarget } from '../domain/transfer.js';
import type { WrapUpCode, WrapUpTerms } from '../domain/wrap-up.js';
import type { Fact } from './fact.js';
import type { HostFault } from './host-fault.js';

/**
 * What a desktop may be able to do beyond the indispensable. What it cannot do is hidden or explained, never tried.
 * - `find-task`, `find-message`: looks a create or a send up by its client token (L8, C11).
 * - `accept-task`: accepts an offered task when asked; without it the desktop accepts ours by itself (L6).
 * - `open-task`, `take-over`: what may be done with an existing conversation (L5).
 * - `history`, `templates`: listMessages, listTemplates.
 * - `smtputf8`: delivers to internationalised email addresses (L3).
 */
export type Capability =
  'find-task' | 'find-message' | 'accept-task' | 'open-task' | 'take-over' | 'history' | 'templates' | 'smtputf8';

/** An answer: the value, the refusal that stands against it, or why the boundary could not do it. Anything thrown is a failure of the host's. */
export type Answer<Value> = Value | { readonly refusal: Refusal } | { readonly fault: HostFault };

/** What travels beside every request. */
export interface Call {
  /** The same for every repetition of one wish: a host that has seen it repeats its answer instead of the deed (L8, C11). */
  readonly clientToken: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

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

/** Every request and its answer, both plain JSON: this table is the host contract. */
export interface DesktopRequests {
  readDesk: { request: Record<never, never>; answer: Desk };
  createTask: { request: NewConversation; answer: OutboundTask };
  findTask: { request: { readonly createToken: string }; answer: { readonly task: OutboundTask | null } };
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
    answer: Record<never, never>;
  };
}

/** The name of a request. */
export type RequestName = keyof DesktopRequests;
/** What is asked. */
export type RequestOf<Name extends RequestName> = DesktopRequests[Name]['request'];
/** What is answered when it was done. */
export type AnswerOf<Name extends RequestName> = DesktopRequests[Name]['answer'];

/**
 * The application that embeds the elements and owns the truth: tasks, queues, delivery.
 * Requests that belong to a capability it does not declare are never made.
 */
export interface Desktop extends DesktopCalls {
  readonly capabilities: readonly Capability[];
  /** Hands over every fact from now on; the answer ends it. */
  subscribe(listener: (fact: Fact) => void): () => void;
}

/** The requests as calls. */
export type DesktopCalls = {
  readonly [Name in RequestName]: (request: RequestOf<Name>, call: Call) => Promise<Answer<AnswerOf<Name>>>;
};
