import type { connectSession } from '../machine/connect.js';
import type { Announce, OutboxKeeper } from '../machine/outbox/outbox.types.js';
import type { Clock } from '../ports/clock.js';
import type { Desktop } from '../ports/desktop.js';
import type { LaunchMemory } from './launched.js';

/** What is kept: the machines of a session. */
export interface Kept {
  readonly actor: ReturnType<typeof connectSession>;
  /** What is remembered of conversations that were started; it takes over what the page before remembered. */
  readonly launches: Pick<LaunchMemory, 'launched' | 'recall'>;
  /** Takes over text that cannot be restored, by the key of the draft it goes to; resolves once that is kept. */
  readonly rescue: (texts: Readonly<Record<string, string>>) => Promise<void>;
}

/** What a session is kept with. */
export interface KeepingTools {
  readonly clock: Clock;
  readonly desktop: () => Desktop;
  readonly announce: Announce;
}

/** Keeps messages and tasks so that they outlive the page, and brings back those of the page before. */
export interface Keeping {
  readonly outbox: OutboxKeeper;
  /** Begins to keep a session. */
  readonly begin: (session: Kept) => void;
  /** Something in it has changed. */
  readonly notice: () => void;
  /** Resolves once tasks and messages are written as they are now, and never rejects; nothing when they are not written anywhere. */
  readonly flush: () => Promise<void> | undefined;
}
