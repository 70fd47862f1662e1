import type { SessionStore } from '../../ports/session-store.js';

/** Pages telling one another to look again. */
export interface Nudges {
  readonly nudge: () => void;
  readonly subscribe: SessionStore['subscribe'];
  /** Does anybody here listen? */
  readonly isHeard: () => boolean;
}

/** Tells the other pages that use this database that something in it has changed, while somebody here listens to them. */
export function nudges(database: string, onUnheard: () => void): Nudges {
  const listeners = new Set<() => void>();
  let channel: BroadcastChannel | undefined;
  const close = (): void => {
    channel?.close();
    channel = undefined;
    onUnheard();
  };
  const open = (): BroadcastChannel => {
    const opened = new BroadcastChannel(`${database}/records`);
    // a nudge has nothing in it, so that a forged one leads to no more than another look at our own records
    opened.onmessage = () => {
      for (const listener of listeners) listener();
    };
    return opened;
  };
  return {
    nudge: () => {
      channel?.postMessage('changed');
    },
    subscribe: (listener) => {
      listeners.add(listener);
      channel ??= open();
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) close();
      };
    },
    isHeard: () => listeners.size > 0,
  };
}
