import type { AgentState } from './agent.js';
import type { Channel } from './channel.js';
import type { ContactWindow } from './policy.js';

/** Why a recipient's address cannot be used (L3). */
export type RecipientProblem =
  | 'empty'
  | 'not-a-number'
  | 'no-country'
  | 'unknown-country'
  | 'too-short'
  | 'too-long'
  | 'not-in-use'
  | 'several'
  | 'no-at-sign'
  | 'local-part'
  | 'domain'
  | 'too-long-address'
  | 'needs-smtputf8'
  | 'control-characters';

/** L3: the recipient was not understood, or cannot be reached over this channel. */
export interface RecipientInvalid {
  readonly code: 'recipient-invalid';
  readonly channel: Channel;
  readonly cause: RecipientProblem;
  /** What was typed, unchanged. */
  readonly text: string;
  /**
   * With cause `several`: the addresses that the text may mean, each ready to be used, in its order and without doubles;
   * `mostCandidates` at most, absent when none could be read. One of them is chosen by a person, never by us.
   */
  readonly candidates?: readonly string[] | undefined;
}

/** More addresses than a person chooses from. */
export const mostCandidates = 20;

/** What the host lets the agent do with a conversation that is already open (L5). */
export type ExistingOffer = 'open' | 'take-over';

/** The conversation that is already open with a recipient, as far as the host tells (L5). */
export interface ExistingTask {
  readonly taskId: string;
  /** Whose it is, when it is not this agent's. */
  readonly ownerName?: string | undefined;
  readonly offers: readonly ExistingOffer[];
}

/** Who a task may be handed to (T2). */
export type TargetKind = 'queue' | 'agent';

/** The receiver of a transfer, named so that a person can be told. */
export interface TargetName {
  readonly kind: TargetKind;
  readonly id: string;
  readonly name: string;
}

/** Where a refused inline image pointed (C5). */
export type ForbiddenScheme = 'cid' | 'data';

/** Workflows that cannot be triggered in an outbound conversation (C8). */
export type ForbiddenTrigger = 'task-created' | 'task-routed' | 'task-ended';

/**
 * Why something may not be done: the answer of every `whyNot…` rule and of a host that says no.
 * The codes are those of the domain rules and no others; each carries what a person needs to act on it.
 */
export type Refusal =
  | { readonly code: 'licence-missing' }
  | { readonly code: 'channels-disabled' }
  | { readonly code: 'profile-missing'; readonly channel: Channel }
  | { readonly code: 'agent-state'; readonly state: AgentState; readonly allowed: readonly AgentState[] }
  | { readonly code: 'task-limit'; readonly channel: Channel; readonly limit: number; readonly used: number }
  | { readonly code: 'no-entry-point'; readonly channel: Channel }
  | RecipientInvalid
  | { readonly code: 'conversation-active'; readonly address: string; readonly existing?: ExistingTask | undefined }
  | { readonly code: 'creation-failed'; readonly trackingId: string }
  | { readonly code: 'assignment-failed'; readonly trackingId: string }
  | { readonly code: 'policy-blocked'; readonly reason: string; readonly window?: ContactWindow | undefined }
  | { readonly code: 'subject-used'; readonly subject: string; readonly suggestion: string }
  | { readonly code: 'images-forbidden' }
  | { readonly code: 'image-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'cid-forbidden'; readonly scheme: ForbiddenScheme }
  | { readonly code: 'variables-unresolved'; readonly names: readonly string[] }
  | { readonly code: 'workflow-forbidden'; readonly trigger: ForbiddenTrigger }
  | { readonly code: 'conference-forbidden' }
  | { readonly code: 'not-accepted' }
  | { readonly code: 'target-unavailable'; readonly target: TargetName }
  | { readonly code: 'transfer-in-progress'; readonly recipient: string }
  | { readonly code: 'transfer-not-accepted'; readonly target: TargetName }
  /** W1: the host does not have the code any more; by its name, when that is known. */
  | { readonly code: 'wrap-up-code-gone'; readonly name?: string | undefined };

/** The name of a refusal; stable, and the same in events, logs and tests. */
export type RefusalCode = Refusal['code'];

/** One refusal by its code. */
export type RefusalOf<Code extends RefusalCode> = Extract<Refusal, { readonly code: Code }>;
