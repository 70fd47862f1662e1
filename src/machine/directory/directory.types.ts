import type { TargetKind } from '../../domain/refusal.js';
import type { TransferTarget } from '../../domain/transfer.js';
import type { Problem } from '../../ports/host-fault.js';
import type { ToldOf } from '../task/task.types.js';
import type { TargetList } from './target-list.js';

/** The directory of which task, at which desktop. */
export interface DirectoryInput {
  readonly taskId: string;
  /** The desktop searches by itself, and gives what it finds page by page. */
  readonly isByHost: boolean;
  readonly kind: TargetKind;
  readonly query: string;
  /** Those that the agent wants to see first, by their ids: favourites, and whom the agent handed on to last. */
  readonly preferred: Readonly<Record<TargetKind, readonly string[]>>;
  /** Puts names into the order of the agent's language. */
  readonly compareNames: (one: string, other: string) => number;
}

/** What was fetched of one kind of targets. */
export interface Listing {
  readonly list: TargetList;
  /** The positions of those that match, in their order. */
  readonly found: Uint32Array;
  /** All of the list was searched for them. */
  readonly isWhole: boolean;
  /** When it was fetched, in milliseconds since the epoch (T3). */
  readonly fetchedAt: number;
  /** The other kind has been fetched anew since. */
  readonly isOld?: boolean;
  readonly next?: string | undefined;
  readonly total?: number | undefined;
}

/** All that a directory remembers. */
export interface DirectoryContext extends DirectoryInput {
  readonly listings: Readonly<Partial<Record<TargetKind, Listing>>>;
  /** The rows that are looked at, from one to before another. */
  readonly from: number;
  readonly to: number;
  readonly selected?: TransferTarget | undefined;
  /** It was chosen, and the newest list has it no more. */
  readonly lost?: TransferTarget | undefined;
  /** Those who did not take the task, by their ids. */
  readonly tried: readonly string[];
  /** A list is on its way. */
  readonly isAsking: boolean;
  /** Targets that changed while a list was on its way, which may be older. */
  readonly changedMeanwhile: readonly TransferTarget[];
  /** When a search that is being typed is asked for, in milliseconds since the epoch. */
  readonly askAt?: number | undefined;
  readonly problem?: Problem | undefined;
}

/** What the agent does in the directory. */
export type DirectoryIntent =
  | { readonly type: 'directory.show'; readonly kind: TargetKind }
  | { readonly type: 'directory.search'; readonly query: string; readonly at: number }
  | { readonly type: 'directory.look'; readonly from: number; readonly to: number }
  | { readonly type: 'directory.select'; readonly targetId: string | undefined }
  /** This one did not take the task. */
  | { readonly type: 'directory.tried'; readonly targetId: string }
  | { readonly type: 'directory.reload' };

/** A list was made quicker: it can be searched whole now, or is in its order. */
export interface ListPrepared {
  readonly type: 'list.prepared';
}

/** Everything the directory may hear. */
export type DirectoryEvent = DirectoryIntent | ListPrepared | ToldOf<'targets.changed'>;
