import type { FileState } from '../domain/attachment.js';

/** Words for what was written in a conversation. */
export interface TranscriptWords {
  readonly today: string;
  readonly yesterday: string;
  /** Stands before the first message that is not read. */
  readonly newFromHere: string;
  /** Goes to new messages that are out of sight. */
  readonly newBelow: (count: number) => string;
  readonly loadOlder: string;
  readonly olderLoaded: (count: number) => string;
  readonly heldFor: (seconds: number) => string;
  /** Takes back a message that is held; the editor of a mail has an undo of its own. */
  readonly undo: string;
  readonly scheduled: (when: string) => string;
  readonly copyTo: (addresses: readonly string[]) => string;
  readonly blindCopyTo: (addresses: readonly string[]) => string;
  readonly files: string;
  readonly fileStates: Readonly<Record<FileState, string>>;
  readonly fileRefused: (reason: string) => string;
  readonly keptUntil: (day: string) => string;
  readonly newTab: string;
  readonly showImages: (count: number) => string;
  readonly asText: string;
  readonly withForm: string;
  /** What the frame is called in which a message is shown with its form. */
  readonly mailTitle: (author: string, time: string) => string;
  /** Stands behind a link whose text names another place. */
  readonly leadsTo: (place: string) => string;
  /** Unfolds the earlier messages that a message quotes. */
  readonly quoted: string;
}
