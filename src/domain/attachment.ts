/** How far the host is with a file: being scanned, fit to be sent, refused by the scan, or gone from where it was kept. */
export type FileState = 'scanning' | 'ready' | 'refused' | 'expired';

/** A file that the host has, to travel with a message. */
export interface Attachment {
  /** The host's name for it. */
  readonly id: string;
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly bytes: number;
  readonly state: FileState;
  /** Where a person can fetch it. */
  readonly url?: string | undefined;
  /** Why it is refused, in the host's words. */
  readonly reason?: string | undefined;
  /** When the host lets go of it, in milliseconds since the epoch (C5: inline images, after six months). */
  readonly expiresAt?: number | undefined;
}

/** How many bytes these files have together. */
export const totalBytes = (files: readonly Pick<Attachment, 'bytes'>[]): number =>
  files.reduce((total, { bytes }) => total + bytes, 0);
