import type { SnapshotFrom } from 'xstate';
import type { TargetKind } from '../../domain/refusal.js';
import type { TransferTarget } from '../../domain/transfer.js';
import type { Problem } from '../../ports/host-fault.js';
import type { directoryMachine } from './directory.machine.js';
import type { DirectoryContext, Listing } from './directory.types.js';

/** The directory as the agent sees it. */
export interface DirectoryView {
  readonly kind: TargetKind;
  readonly query: string;
  /** The list is being fetched; what was there before stays to be seen. */
  readonly busy: boolean;
  /** The rows that are looked at: those who can take it now first, and by name. */
  readonly rows: readonly TransferTarget[];
  /** Where the first of them stands among those that match. */
  readonly from: number;
  /** How many match, of those that are known. */
  readonly found: number;
  /** There may be more that match: on further pages, or where the search has not come to yet. */
  readonly hasMore: boolean;
  /** How many match of each kind, as far as it is known. */
  readonly counts: Readonly<Partial<Record<TargetKind, number>>>;
  /** How many there are without the search; absent while nothing was fetched, or where the host does not say. */
  readonly total?: number | undefined;
  /** Entries that could not be read. */
  readonly unreadable: number;
  readonly selected?: TransferTarget | undefined;
  /** It was chosen, and is not in the newest list. */
  readonly lost?: TransferTarget | undefined;
  /** The best of those that can take it now and have not been asked in vain (T5). */
  readonly alternative?: TransferTarget | undefined;
  /** When the list was fetched, in milliseconds since the epoch (T3). */
  readonly fetchedAt?: number | undefined;
  readonly problem?: Problem | undefined;
}

function* targetsIn({ list }: Listing, found: Uint32Array, from: number, to: number): Generator<TransferTarget> {
  for (const place of found.subarray(from, to)) {
    const target = list.at(place);
    if (target) yield target;
  }
}

/** How many of the first rows are tried before nobody is proposed. */
const proposedOf = 50;

function alternativeIn({ tried }: DirectoryContext, listing: Listing): TransferTarget | undefined {
  const bestOf = (found: Uint32Array): TransferTarget | undefined => {
    for (const target of targetsIn(listing, found, 0, proposedOf))
      if (target.availability === 'available' && !tried.includes(target.id)) return target;
    return undefined;
  };
  // of those that were searched for, if one of them can; a search for one person must not end with nobody
  return bestOf(listing.found) ?? bestOf(listing.list.matching(''));
}

const totalOf = ({ total, next, found, list }: Listing, isByHost: boolean): number | undefined =>
  isByHost ? (total ?? (next === undefined ? found.length : undefined)) : list.size;

function countOf(listing: Listing | undefined, { isByHost, query }: DirectoryContext): number | undefined {
  if (!listing) return undefined;
  return isByHost || query === '' ? totalOf(listing, isByHost) : listing.found.length;
}

/** The directory in plain words; the only reader of its machine's state names. */
export function viewDirectory(snapshot: SnapshotFrom<typeof directoryMachine>): DirectoryView {
  const { context } = snapshot;
  const { kind, query, from, to, listings, isByHost, selected, lost, problem, tried } = context;
  const listing = listings[kind];
  return {
    kind,
    query,
    busy: snapshot.hasTag('busy'),
    rows: listing ? [...targetsIn(listing, listing.found, from, to)] : [],
    from,
    found: listing?.found.length ?? 0,
    hasMore: listing !== undefined && (listing.next !== undefined || !listing.isWhole),
    counts: { queue: countOf(listings.queue, context), agent: countOf(listings.agent, context) },
    total: listing && totalOf(listing, isByHost),
    unreadable: listing?.list.unreadable ?? 0,
    selected,
    lost,
    alternative: listing && tried.length > 0 ? alternativeIn(context, listing) : undefined,
    fetchedAt: listing?.fetchedAt,
    problem,
  };
}
