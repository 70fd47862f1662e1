import type { TargetKind } from '../domain/refusal.js';
import type { Availability } from '../domain/transfer.js';
import type { Explanation } from './explanation.js';

/** Words for handing a conversation on. */
export interface TransferWords {
  readonly open: string;
  readonly title: string;
  readonly about: (recipient: string) => string;
  readonly kinds: Readonly<Record<TargetKind, string>>;
  readonly search: Readonly<Record<TargetKind, string>>;
  readonly targets: Readonly<Record<TargetKind, string>>;
  readonly availability: Readonly<Record<Availability, string>>;
  readonly reload: string;
  readonly updated: (ago: string) => string;
  readonly loading: string;
  readonly none: string;
  readonly empty: Readonly<Record<TargetKind, string>>;
  readonly found: (found: number, total: number) => string;
  /** More may be found. */
  readonly foundSoFar: (found: number) => string;
  /** Entries that the desktop gave and nobody can read. */
  readonly unreadable: (count: number) => string;
  /** A state, and for how long it has been so. */
  readonly lasting: (state: string, duration: string) => string;
  readonly agentsAvailable: (count: number) => string;
  readonly wait: (duration: string) => string;
  /** So many conversations, of how many that may be. */
  readonly load: (used: number, limit: number) => string;
  readonly extension: (number: string) => string;
  readonly favourite: string;
  readonly recent: string;
  readonly lost: (name: string) => Explanation;
  readonly alternative: (name: string) => string;
  readonly note: (name: string) => string;
  readonly confirm: string;
  readonly confirmTo: (name: string) => string;
  readonly chooseFirst: string;
  readonly starting: (name: string) => string;
  readonly waiting: (name: string) => string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly close: string;
}
