import type { Attachment } from '../domain/attachment.js';

/** What the agent has typed and not sent. */
export interface Draft {
  readonly text?: string | undefined;
  readonly subject?: string | undefined;
  /** Email: the text with its form, without the signature. */
  readonly html?: string | undefined;
  readonly cc?: readonly string[] | undefined;
  readonly bcc?: readonly string[] | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  /** Where the caret stood, or what was selected, as the field counts. */
  readonly caret?: { readonly from: number; readonly to: number } | undefined;
  /** A conversation that does not exist yet: the recipient as typed, and where it is to leave from. */
  readonly to?: string | undefined;
  readonly entryPointId?: string | undefined;
  /** Whose address it is, when that is known. */
  readonly name?: string | undefined;
  /** What the page gave along, to be handed back to the host. */
  readonly context?: Readonly<Record<string, string>> | undefined;
}

/** Why a store cannot keep drafts: there is none, another tab holds it, it is full, it was taken away, or anything else. */
export type StorageFault = 'storage-absent' | 'storage-blocked' | 'storage-full' | 'storage-lost' | 'storage-failed';

/** Where drafts are kept. A draft exists from the first key, before any task does (C10). What it rejects with has a `StorageFault` as its `code`. */
export interface DraftStore {
  /** Every draft, by its key: `conversation:` and the host's id, a task's key before it has one, or `new:sms` and `new:email`. */
  load(): Promise<Readonly<Record<string, Draft>>>;
  /** Keeps a draft; `undefined` removes it. Rejects when it could not be kept. */
  save(key: string, draft: Draft | undefined): Promise<void>;
}
