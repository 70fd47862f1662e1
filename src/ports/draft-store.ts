/** What the agent has typed and not sent. */
export interface Draft {
  readonly text?: string | undefined;
  readonly subject?: string | undefined;
  /** A conversation that does not exist yet: the recipient as typed, and where it is to leave from. */
  readonly to?: string | undefined;
  readonly entryPointId?: string | undefined;
}

/** Where drafts are kept. A draft exists from the first key, before any task does (C10). */
export interface DraftStore {
  /** Every draft, by its key: a task's key, or `new:sms` and `new:email`. */
  load(): Promise<Readonly<Record<string, Draft>>>;
  /** Keeps a draft; `undefined` removes it. Rejects when it could not be kept. */
  save(key: string, draft: Draft | undefined): Promise<void>;
}
