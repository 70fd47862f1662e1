import type { Refusal } from '../domain/refusal.js';
import type { RequestName } from './requests.js';

/**
 * What went wrong at the host boundary, as a value with words for it.
 * - `host-absent`: nothing on the page answers this request, so it certainly was not carried out.
 * - `host-vetoed`: the page prevented it.
 * - `host-silent`: no answer within the deadline (ms); whether it was carried out is unknown (L8).
 * - `host-malformed`: the answer has the wrong shape at `path`.
 * - `host-failed`: the host threw.
 */
export type HostFault =
  | { readonly code: 'host-absent'; readonly request: RequestName }
  | { readonly code: 'host-vetoed'; readonly request: RequestName }
  | { readonly code: 'host-silent'; readonly request: RequestName; readonly deadlineMs: number }
  | { readonly code: 'host-malformed'; readonly request: RequestName; readonly path: string }
  | { readonly code: 'host-failed'; readonly request: RequestName; readonly message: string };

/** The agent wished for it longer ago than anything is repeated by itself, in ms: it goes when the agent says so again (C11). */
export interface Lapse {
  readonly code: 'send-lapsed';
  readonly afterMs: number;
}

/** Anything that keeps a request from being done: a rule said no, the boundary failed, or its time has passed. */
export type Problem = Refusal | HostFault | Lapse;

/** How a request ended. It always ends, and `at` says when (milliseconds since the epoch). */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value; readonly at: number }
  | { readonly ok: false; readonly problem: Problem; readonly at: number };
