import type { OutboxKeeper } from '../machine/outbox/outbox.types.js';

/** Work under one name is done one after the other, on this page. */
export function inTurn(): OutboxKeeper['alone'] {
  const last = new Map<string, Promise<void>>();
  return async (name, work, signal) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(() => (signal.aborted ? undefined : work()));
    last.set(name, turn);
    await turn;
    if (last.get(name) === turn) last.delete(name);
  };
}
