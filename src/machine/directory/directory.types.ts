import type { TargetKind } from '../../domain/refusal.js';
import type { TransferTarget } from '../../domain/transfer.js';
import type { Problem } from '../../ports/host-fault.js';
import type { ToldOf } from '../task/task.types.js';

/** All that the directory of transfer targets remembers; plain JSON. */
export interface DirectoryContext {
  /** The session's name for the task that is to be transferred, and the host's. */
  readonly key?: string | undefined;
  readonly taskId: string;
  readonly kind: TargetKind;
  readonly query: string;
  readonly targets: readonly TransferTarget[];
  /** When the list was fetched, in milliseconds since the epoch (T3). */
  readonly fetchedAt?: number | undefined;
  readonly selectedId?: string | undefined;
  readonly problem?: Problem | undefined;
}

/** What the agent does in the directory. */
export type DirectoryIntent =
  | { readonly type: 'directory.open'; readonly key: string; readonly taskId: string }
  | { readonly type: 'directory.show'; readonly kind: TargetKind }
  | { readonly type: 'directory.search'; readonly query: string }
  | { readonly type: 'directory.select'; readonly targetId: string | undefined }
  | { readonly type: 'directory.reload' }
  | { readonly type: 'directory.close' };

/** Everything the directory may hear. */
export type DirectoryEvent = DirectoryIntent | ToldOf<'targets.changed'>;
