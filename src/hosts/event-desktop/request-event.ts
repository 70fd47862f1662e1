import type { Answer, AnswerOf, Call, RequestName, RequestOf } from '../../ports/desktop.js';

/** The version of the event schema; it changes when a listener would have to. */
export const schemaVersion = 1;

/** The DOM event of every request. */
export const requestEvents = {
  readDesk: 'outbound-desk-request',
  previewTask: 'outbound-preview-request',
  createTask: 'outbound-create-request',
  findTask: 'outbound-find-request',
  acceptTask: 'outbound-accept-request',
  openTask: 'outbound-open-request',
  findContacts: 'outbound-contacts-request',
  listMessages: 'outbound-history-request',
  listTemplates: 'outbound-templates-request',
  checkSubject: 'outbound-subject-request',
  reviewMessage: 'outbound-review-request',
  uploadFile: 'outbound-upload-request',
  suggestReplies: 'outbound-suggest-request',
  listWorkflows: 'outbound-workflows-request',
  runWorkflow: 'outbound-workflow-request',
  sendMessage: 'outbound-send-request',
  findMessage: 'outbound-find-message-request',
  listTargets: 'outbound-targets-request',
  transferTask: 'outbound-transfer-request',
  cancelTransfer: 'outbound-cancel-transfer-request',
  endTask: 'outbound-end-request',
  listWrapUpCodes: 'outbound-wrap-up-codes-request',
  wrapUpTask: 'outbound-wrap-up-request',
  extendWrapUp: 'outbound-wrap-up-extend-request',
  cancelAutoWrapUp: 'outbound-wrap-up-cancel-auto-request',
} as const satisfies Readonly<Record<RequestName, string>>;

/** What a request event says to a listener that only reads `detail`. */
export interface RequestDetail<Name extends RequestName> {
  readonly schemaVersion: number;
  readonly request: RequestOf<Name>;
  readonly clientToken: string;
}

/**
 * A question to the embedding page: it bubbles, crosses shadow roots and waits for `respondWith`.
 * `preventDefault()` vetoes it.
 */
export class OutboundRequest<Name extends RequestName = RequestName> extends Event {
  readonly detail: RequestDetail<Name>;
  /** What is asked; plain JSON. */
  readonly request: RequestOf<Name>;
  /** The same at every repetition of one wish: answer a token seen before as before, and do not do it again (L8, C11). */
  readonly clientToken: string;
  /** Aborted when the step that asked is left; a deadline that passes does not abort it, so a late deed can still be found. */
  readonly signal: AbortSignal;
  #answer: Promise<Answer<AnswerOf<Name>>> | undefined;

  constructor(name: Name, request: RequestOf<Name>, { clientToken, signal }: Call) {
    super(requestEvents[name], { bubbles: true, composed: true, cancelable: true });
    this.detail = { schemaVersion, request, clientToken };
    this.request = request;
    this.clientToken = clientToken;
    this.signal = signal;
  }

  /** Answers with the value, or with `{refusal}`; at once or later. Call it while the event is dispatched; the first answer counts. */
  respondWith(answer: Answer<AnswerOf<Name>> | PromiseLike<Answer<AnswerOf<Name>>>): void {
    this.#answer ??= Promise.resolve(answer);
  }

  /** The answer that a listener promised, if any did. */
  get answer(): Promise<Answer<AnswerOf<Name>>> | undefined {
    return this.#answer;
  }
}

/** Request events by their DOM names, for `addEventListener`. */
export type RequestEventMap = {
  [Name in RequestName as (typeof requestEvents)[Name]]: OutboundRequest<Name>;
};

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- because an interface is the only way to add to the DOM's event map
  interface GlobalEventHandlersEventMap extends RequestEventMap {}
}
