import { fromCallback, fromPromise, type PromiseActorLogic } from 'xstate';
import type { AnswerOf, RequestName, RequestOf } from '../ports/desktop.js';
import type { Outcome } from '../ports/host-fault.js';

/** A request and the token that stays the same when it is repeated. */
export interface Asked<Name extends RequestName> {
  readonly request: RequestOf<Name>;
  readonly clientToken: string;
}

/** An actor that asks the desktop once and always ends with an outcome. */
export type Asking<Name extends RequestName> = PromiseActorLogic<Outcome<AnswerOf<Name>>, Asked<Name>>;

const unprovided = (): never => {
  throw new Error('This machine has no desktop yet: createSession() connects it to one.');
};

/** The place of a request in a machine's vocabulary; `connect.ts` puts the desktop behind it. */
export const asks = <Name extends RequestName>(): Asking<Name> =>
  fromPromise<Outcome<AnswerOf<Name>>, Asked<Name>>(unprovided);

/** When an alarm is to ring, in milliseconds since the epoch; absent: never. */
export interface AlarmInput {
  readonly at?: number | undefined;
}

/** The one event an alarm sends. */
export interface AlarmRang {
  readonly type: 'alarm.rang';
  readonly at: number;
}

/** The place of a deadline in a machine's vocabulary: its moment is in context, so a restored machine waits for the same one. */
export const alarm = fromCallback<AlarmRang, AlarmInput>(unprovided);

/** Reads what an event brings, for the guards and actions of its transition: there it is known which event it is. */
export const heard = <Event>({ event }: { readonly event: Event }): Event => event;

/** Reads how a request ended, for the guards and actions of its `onDone`. */
export const outcome = <Output>({ event }: { readonly event: { readonly output: Output } }): Output => event.output;
