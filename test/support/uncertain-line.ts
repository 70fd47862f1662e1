import type { SimulatedClock } from '../../src/clocks/simulated-clock.js';
import type { SessionLine } from '../../src/session/joined/index.js';

type Fate = 'arrives' | 'is lost' | 'arrives twice' | 'is late';

/** What a test wants to happen to a message. */
export type FateOf = (message: { readonly type: string; readonly from: string }) => Fate;

const lateMs = 40;

/** A line in memory: everything that is posted becomes JSON and reaches the others after a moment, as the test wants it to. */
export function uncertainLine(clock: SimulatedClock, delayMs = 2) {
  const ends = new Map<object, (message: unknown) => void>();
  let fateOf: FateOf = () => 'arrives';
  const posted: { readonly type: string; readonly from: string }[] = [];

  const deliver = (from: object, json: string, afterMs: number): void => {
    clock.at(clock.now() + afterMs, () => {
      for (const [end, listener] of ends) if (end !== from) listener(JSON.parse(json));
    });
  };
  return {
    /** Everything that was posted, in its order. */
    posted,
    /** How many listen. */
    listening: () => ends.size,
    /** Decides over every message from now on. */
    fate: (decide: FateOf) => {
      fateOf = decide;
    },
    /** One document's end of it; cut, it neither hears nor says anything more. */
    end: (): SessionLine & { readonly cut: () => void } => {
      const self = {};
      let isCut = false;
      return {
        cut: () => {
          isCut = true;
          ends.delete(self);
        },
        post: (message) => {
          if (isCut) return;
          const saying = message as { readonly type: string; readonly from: string };
          const json = JSON.stringify(message);
          posted.push(JSON.parse(json) as typeof saying);
          const fate = fateOf(saying);
          if (fate === 'is lost') return;
          deliver(self, json, fate === 'is late' ? lateMs : delayMs);
          if (fate === 'arrives twice') deliver(self, json, lateMs);
        },
        listen: (listener) => {
          ends.set(self, listener);
          return () => void ends.delete(self);
        },
      };
    },
  };
}
