import type { BackendFact } from './outbound-backend.js';
import type { CatchingUp } from './catching-up.js';
import type { Told } from './event-stream.js';
import { readFact } from './shapes.js';

/** Where news go, and who is told of what is wrong with them. */
export interface NewsConnections {
  readonly catchingUp: CatchingUp;
  readonly tell: (fact: BackendFact) => void;
  readonly warn: (kind: string) => void;
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/** Turns events into facts. What cannot be read is skipped; what says how the desk was, when newer is known, is not told. */
export function newsTo({ catchingUp, tell, warn }: NewsConnections): (event: Told) => void {
  let lastDesk = -1;
  return ({ id, type, data }) => {
    const reading = readFact(type, parsed(data));
    if ('path' in reading) {
      warn(`an event ${type} is malformed at ${reading.path}`);
      return;
    }
    const fact = reading.value;
    const isOld = fact.type === 'desk.changed' && id < lastDesk;
    if (fact.type === 'desk.changed') lastDesk = Math.max(lastDesk, id);
    catchingUp.heard(fact, isOld);
    if (!isOld) tell(fact);
  };
}
