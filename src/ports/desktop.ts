import type { Refusal } from '../domain/refusal.js';
import type { Fact } from './fact.js';
import type { HostFault } from './host-fault.js';
import type { AnswerOf, RequestName, RequestOf } from './requests.js';

/**
 * What a desktop may be able to do beyond the indispensable. What it cannot do is hidden or explained, never tried.
 * - `find-task`, `find-message`: looks a create or a send up by its client token (L8, C11). After a reload tasks are looked
 *   up too: what was there and is not found is gone from this agent.
 * - `accept-task`: accepts an offered task when asked; without it the desktop accepts ours by itself (L6).
 * - `open-task`, `take-over`: what may be done with an existing conversation (L5).
 * - `preview`: previewTask; says while the agent types, and again before anything is created, what stands against it (L5, L9).
 * - `contacts`: findContacts; people by name and address.
 * - `history`, `templates`: listMessages, listTemplates. `template-search`: listTemplates searches by a query.
 * - `rich-text`: takes emails with `html`. `copies`: takes `cc` and `bcc`. `schedule`: takes `sendAt`.
 * - `inline-images`, `attachments`: uploadFile, for the one and the other.
 * - `check-subject`: checkSubject; says while the agent types whether a subject may be used (C3).
 * - `review`: reviewMessage; looks at every message before it is sent, and may warn or refuse.
 * - `suggest`: suggestReplies.
 * - `workflows`: listWorkflows, runWorkflow (C8).
 * - `wrap-up-clock`: extendWrapUp, cancelAutoWrapUp; asked only where the terms of a wrap-up allow it (W2).
 * - `target-search`: listTargets searches by a query and answers by pages; without it, it answers with all there are (T2).
 * - `transfer-note`: hands a note on to whoever receives a task. `cancel-transfer`: cancelTransfer.
 * - `smtputf8`: delivers to internationalised email addresses (L3).
 */
export type Capability =
  | 'find-task'
  | 'find-message'
  | 'accept-task'
  | 'open-task'
  | 'take-over'
  | 'preview'
  | 'contacts'
  | 'history'
  | 'templates'
  | 'template-search'
  | 'rich-text'
  | 'copies'
  | 'schedule'
  | 'inline-images'
  | 'attachments'
  | 'check-subject'
  | 'review'
  | 'suggest'
  | 'workflows'
  | 'wrap-up-clock'
  | 'target-search'
  | 'transfer-note'
  | 'cancel-transfer'
  | 'smtputf8';

/** An answer: the value, the refusal that stands against it, or why the boundary could not do it. Anything thrown is a failure of the host's. */
export type Answer<Value> = Value | { readonly refusal: Refusal } | { readonly fault: HostFault };

/** What travels beside every request. */
export interface Call {
  /** The same for every repetition of one wish: a host that has seen it repeats its answer instead of the deed (L8, C11). */
  readonly clientToken: string;
  /** Aborted when the step that asked is left; a deadline that passes does not abort it, so a late deed can still be found. */
  readonly signal: AbortSignal;
}

/** Requests that only a desktop with their capability has a call for. */
export type OptionalRequest =
  | 'previewTask'
  | 'findContacts'
  | 'checkSubject'
  | 'reviewMessage'
  | 'uploadFile'
  | 'suggestReplies'
  | 'listWorkflows'
  | 'runWorkflow'
  | 'cancelTransfer'
  | ClockRequest;

/** What may be asked about the clock of a wrap-up (W2). */
export type ClockRequest = 'extendWrapUp' | 'cancelAutoWrapUp';

/**
 * The application that embeds the elements and owns the truth: tasks, queues, delivery.
 * Requests that belong to a capability it does not declare are never made.
 */
export interface Desktop extends Omit<DesktopCalls, OptionalRequest>, Partial<Pick<DesktopCalls, OptionalRequest>> {
  readonly capabilities: readonly Capability[];
  /** Hands over every fact from now on; the answer ends it. */
  subscribe(listener: (fact: Fact) => void): () => void;
}

/** The requests as calls. */
export type DesktopCalls = {
  readonly [Name in RequestName]: (request: RequestOf<Name>, call: Call) => Promise<Answer<AnswerOf<Name>>>;
};

export type * from './requests.js';
