import type { RequestName } from '../../ports/desktop.js';
import { faultOf, isInTheTelling, struck, type Fault } from './faults.js';
import type { Knobs } from './knobs.js';

/** Where the knobs are. */
export interface Board {
  readonly knobs: () => Knobs;
  readonly turn: (change: Partial<Knobs>) => void;
  /** The fault that befalls this request, which then has struck. */
  readonly strike: (name: RequestName) => Fault | undefined;
  /** The fault that befalls a fact that comes of this request, which then has struck. */
  readonly strikeFact: (name: RequestName) => Fault | undefined;
}

/** A board whose knobs stand as they are given. */
export function boardWith(atFirst: Knobs): Board {
  let knobs = atFirst;
  const turn = (change: Partial<Knobs>): void => {
    knobs = { ...knobs, ...change };
  };
  const strikeIf = (name: RequestName, hits: (fault: Fault) => boolean): Fault | undefined => {
    const fault = faultOf(knobs.faults, name);
    if (!fault || !hits(fault)) return undefined;
    turn({ faults: struck(knobs.faults, name) });
    return fault;
  };
  return {
    knobs: () => knobs,
    turn,
    strike: (name) => strikeIf(name, (fault) => !isInTheTelling(fault)),
    strikeFact: (name) => strikeIf(name, isInTheTelling),
  };
}
