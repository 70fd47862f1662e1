/** Plain JSON under names: what is kept of messages and tasks. Whoever reads it has to check it first. */
export type Records = Readonly<Record<string, unknown>>;

/**
 * Where messages on their way and tasks are kept, so that they outlive the page (C11, L8). The pages of one origin share
 * it. What it rejects with has a `StorageFault` as its `code`.
 */
export interface SessionStore {
  /**
   * Changes the records in one step that no other page comes between, and answers with what they are then. Durable when
   * it resolves: not even a crash takes it back. `change` may run more than once, and keeps the identity of what it leaves.
   */
  readonly update: (change: (records: Records) => Records) => Promise<Records>;
  /**
   * Does work while no other page does any under this name. Waits for its turn, which also comes when the page that has
   * it dies; aborted while waiting, it resolves without having begun.
   */
  readonly alone: (name: string, work: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  /** Calls back when another page may have changed something; the answer ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}
