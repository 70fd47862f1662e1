import type { Answer, AnswerOf, RequestName, RequestOf } from '../../../ports/desktop.js';

/** What travels beside a request into the centre. */
export interface DeedCall {
  readonly clientToken: string;
  /** The new task is bound to fail at its assignment. */
  readonly assignmentFails: boolean;
}

/** What the centre does for a request, at the moment the request reaches it. It throws when it makes no sense. */
export type Deed<Name extends RequestName> = (request: RequestOf<Name>, call: DeedCall) => Answer<AnswerOf<Name>>;

/** A deed for every request of the contract. */
export type Deeds = { readonly [Name in RequestName]: Deed<Name> };
