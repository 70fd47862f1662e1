import type { RequestName } from '../../ports/desktop.js';

/**
 * What goes wrong with a request.
 * - `fails`: it is not done; `createTask` is refused with `creation-failed` and a tracking id, any other throws an error that names one.
 * - `assignment-fails`: `createTask` only: the task is offered, then told as `task.assignment-failed`. Elsewhere as `fails`.
 * - `throws`: it is not done, and the answer is rejected.
 * - `throws-after-done`: it is done and told, and the answer is rejected.
 * - `never-answers`: it is not done, and no answer comes.
 * - `never-answers-but-done`: it is done, and the line is dead: neither the answer nor what the deed would have told arrives.
 * - `malformed`: it is done and told, and the answer has the wrong shape.
 * - `late`: it reaches the centre only after every deadline, and is then done, told and answered.
 * - `twice`: what it makes the centre tell is told at once and again later, behind newer facts; `times` counts facts.
 * - `astray`: what it makes the centre tell of its task is told of one that nobody has; `times` counts facts.
 */
export type Fault =
  | 'fails'
  | 'assignment-fails'
  | 'throws'
  | 'throws-after-done'
  | 'never-answers'
  | 'never-answers-but-done'
  | 'malformed'
  | 'late'
  | 'twice'
  | 'astray';

/** Does it befall what is told, and not what is asked? */
export const isInTheTelling = (fault: Fault): boolean => fault === 'twice' || fault === 'astray';

/** A fault for good, or for so many times and then no more. */
export type FaultSetting = Fault | { readonly fault: Fault; readonly times: number };

/** The faults by the request they befall. */
export type Faults = Readonly<Partial<Record<RequestName, FaultSetting | undefined>>>;

/** The fault that befalls a request now, if any. */
export const faultOf = (faults: Faults, name: RequestName): Fault | undefined => {
  const setting = faults[name];
  return typeof setting === 'object' ? setting.fault : setting;
};

/** The faults after one of them has struck: a counted one has one time less, and is gone after its last. */
export function struck(faults: Faults, name: RequestName): Faults {
  const setting = faults[name];
  if (typeof setting !== 'object') return faults;
  return { ...faults, [name]: setting.times > 1 ? { ...setting, times: setting.times - 1 } : undefined };
}
