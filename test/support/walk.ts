import { fromCallback, fromPromise, type AnyStateMachine } from 'xstate';
import type { AnswerOf, Outcome, RequestName } from '../../src/index.js';
import type { AlarmInput, AlarmRang, Asked, Asking } from '../../src/machine/asking.js';

/** An event as a walk sends it. */
export interface WalkEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A machine with nobody behind its requests, all it may hear, and what of its memory makes two situations different. */
export interface MachineWalk {
  readonly name: string;
  readonly machine: AnyStateMachine;
  readonly inputs: readonly unknown[];
  /** What it may start from besides, to be walked until the page before no longer matters. */
  readonly restored?: readonly unknown[];
  readonly events: readonly WalkEvent[];
  readonly tellApart: (context: never) => unknown;
}

/** When everything happens in a walk. */
export const at = 1_000;
/** An outcome that is a value. */
export const ok = (value: unknown) => ({ ok: true, value, at });
/** An outcome that never came. */
export const silent = { ok: false, problem: { code: 'host-silent', request: 'sendMessage', deadlineMs: 1 }, at };
/** An outcome that is a refusal. */
export const refused = { ok: false, problem: { code: 'policy-blocked', reason: 'quiet hours' }, at };

/** The end of an invocation, with each of these outputs. */
export const ended = (actor: string, ...outputs: readonly unknown[]): readonly WalkEvent[] =>
  outputs.map((output) => ({ type: `xstate.done.actor.${actor}`, output }));

/** A request that nobody answers. */
export const unanswered = <Name extends RequestName>(): Asking<Name> =>
  fromPromise<Outcome<AnswerOf<Name>>, Asked<Name>>(() => new Promise(() => undefined));
/** An alarm that does not ring by itself. */
export const silentAlarm = fromCallback<AlarmRang, AlarmInput>(() => undefined);
