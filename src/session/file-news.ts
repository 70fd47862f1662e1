import type { Attachment } from '../domain/attachment.js';
import type { Draft } from '../ports/draft-store.js';
import type { Fact } from '../ports/fact.js';

/** What became of a file, as the host tells it. */
export type FileChange = Extract<Fact, { readonly type: 'file.changed' }>;

/** What was told of files. It may be told before whoever uploaded one knows that it is there, or before its draft is loaded. */
export class FileNews {
  readonly #told = new Map<string, FileChange>();

  learn(change: FileChange): void {
    this.#told.set(change.fileId, change);
  }

  /** The draft with its files as they are now; the same one when nothing is new. */
  in<Kept extends Draft | undefined>(draft: Kept): Kept {
    if (!draft?.attachments?.some(this.#isOutdated)) return draft;
    return { ...draft, attachments: draft.attachments.map(this.#now) };
  }

  #isOutdated = (file: Attachment): boolean => this.#now(file) !== file;

  #now = (file: Attachment): Attachment => {
    const told = this.#told.get(file.id);
    if (!told || (told.state === file.state && told.reason === file.reason)) return file;
    return { ...file, state: told.state, reason: told.reason };
  };
}
