import type { Attachment } from '../domain/attachment.js';
import type { Channel } from '../domain/channel.js';
import type { Contact } from '../domain/contact.js';
import type { Desk } from '../domain/desk.js';
import type { History, Message, MessageContent } from '../domain/message.js';
import type { PolicyWarning } from '../domain/policy.js';
import type { TargetKind, TargetName } from '../domain/refusal.js';
import type { NewConversation, OutboundTask, Recipient } from '../domain/task.js';
import type { MessageTemplate } from '../domain/template.js';
import type { TransferTarget } from '../domain/transfer.js';
import type { Workflow } from '../domain/workflow.js';
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

/** A message before it is sent, in a conversation or for one that is to begin with it. */
export interface MessageToReview extends MessageContent {
  readonly channel: Channel;
  readonly recipient: Recipient;
  readonly taskId?: string | undefined;
  readonly conversationId?: string | undefined;
}

/** A file of the agent's, on its way to the host. */
export interface FileToUpload {
  readonly taskId: string;
  /** An inline image is shown inside the message by its URL (C5); an attachment travels with it. */
  readonly use: 'inline-image' | 'attachment';
  readonly name: string;
  /** MIME type, by the content of the file and not by its name. */
  readonly type: string;
  readonly bytes: number;
  /** The content, in base64. */
  readonly base64: string;
}

/** What the host proposes to say. */
export interface Suggestion {
  readonly id: string;
  readonly text: string;
  /** Email: the same with its form; taken for hostile. */
  readonly html?: string | undefined;
}

/** Queues or agents that a task may be handed to; all of them, unless the host searches by itself. */
export interface TargetsWanted {
  readonly taskId: string;
  readonly kind: TargetKind;
  /** What is searched: only of a host that searches by itself; empty, it shows whom it likes first. */
  readonly query?: string | undefined;
  /** The page behind those that are known, by the host's name for it (`TargetsFound.next`). */
  readonly after?: string | undefined;
  /** The ids of those that the agent wants to see first while nothing is searched, if the host can. */
  readonly preferred?: readonly string[] | undefined;
}

/** What a host knows of queues or agents now. */
export interface TargetsFound {
  /** Entries that cannot be read are left out, and the agent is told how many. */
  readonly targets: readonly TransferTarget[];
  /** The host's name for the next page, if there is one. */
  readonly next?: string | undefined;
  /** How many there are on all pages, where the host knows. */
  readonly total?: number | undefined;
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
  listMessages: {
    request: {
      readonly taskId: string;
      readonly conversationId: string;
      /** The page before the messages that are known, by the host's name for it (`History.older`). */
      readonly before?: string | undefined;
    };
    answer: History;
  };
  listTemplates: {
    /** With a query, those that it finds; asked for only of a host that searches by itself. */
    request: { readonly taskId: string; readonly channel: Channel; readonly query?: string | undefined };
    answer: { readonly templates: readonly MessageTemplate[] };
  };
  /** Would be refused with `subject-used` (C3); answered with nothing, it may be used. */
  checkSubject: {
    request: { readonly taskId: string; readonly conversationId: string; readonly subject: string };
    answer: object;
  };
  /** What stands against a message: a refusal, or what the agent has to confirm before it is sent. */
  reviewMessage: { request: MessageToReview; answer: { readonly warnings: readonly PolicyWarning[] } };
  uploadFile: { request: FileToUpload; answer: Attachment };
  suggestReplies: {
    /** What the agent has written so far, to be written better; empty, an answer is wanted. */
    request: { readonly taskId: string; readonly conversationId: string; readonly text: string };
    answer: { readonly suggestions: readonly Suggestion[] };
  };
  listWorkflows: { request: { readonly taskId: string }; answer: { readonly workflows: readonly Workflow[] } };
  runWorkflow: { request: { readonly taskId: string; readonly workflowId: string }; answer: object };
  sendMessage: { request: SendMessage; answer: Message };
  findMessage: {
    request: { readonly conversationId: string; readonly sendToken: string };
    answer: { readonly message: Message | null };
  };
  listTargets: { request: TargetsWanted; answer: TargetsFound };
  transferTask: {
    request: {
      readonly taskId: string;
      readonly target: TargetName;
      /** What the receiver is to know; only for a host that hands it on. */
      readonly note?: string | undefined;
    };
    answer: TransferStarted;
  };
  /** Takes a transfer back that nobody has taken yet; refused when it is too late. */
  cancelTransfer: { request: { readonly taskId: string }; answer: object };
  endTask: { request: { readonly taskId: string }; answer: { readonly wrapUp: WrapUpTerms } };
  listWrapUpCodes: { request: { readonly taskId: string }; answer: { readonly codes: readonly WrapUpCode[] } };
  wrapUpTask: {
    request: {
      readonly taskId: string;
      readonly codeId?: string | undefined;
      /** What the agent noted down, where the terms take notes. */
      readonly notes?: string | undefined;
    };
    answer: object;
  };
  /** More time before the wrap-up is submitted by itself; answered with the terms as they are then (W2). */
  extendWrapUp: { request: { readonly taskId: string }; answer: { readonly wrapUp: WrapUpTerms } };
  /** Nothing is to be submitted by itself; answered with terms that have no moment (W2). */
  cancelAutoWrapUp: { request: { readonly taskId: string }; answer: { readonly wrapUp: WrapUpTerms } };
}

/** The name of a request. */
export type RequestName = keyof DesktopRequests;
/** What is asked. */
export type RequestOf<Name extends RequestName> = DesktopRequests[Name]['request'];
/** What is answered when it was done. */
export type AnswerOf<Name extends RequestName> = DesktopRequests[Name]['answer'];

/** Does this request only ask, so that it can be made again whatever became of it? */
export const onlyAsks = (request: keyof DesktopRequests): boolean =>
  /^(?:read|list|find|check|preview|review|suggest)/.test(request);
