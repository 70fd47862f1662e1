import type { SnapshotFrom } from 'xstate';
import type { TargetKind } from '../../domain/refusal.js';
import type { Availability, TransferTarget } from '../../domain/transfer.js';
import type { Problem } from '../../ports/host-fault.js';
import type { directoryMachine } from './directory.machine.js';

/** The directory as the agent sees it. */
export interface DirectoryView {
  readonly open: boolean;
  /** The list is being fetched; what was there before stays to be seen. */
  readonly busy: boolean;
  /** The task that is to be transferred, by the session's name for it. */
  readonly key?: string | undefined;
  readonly kind: TargetKind;
  readonly query: string;
  /** The targets that match, those who can take it now first. */
  readonly targets: readonly TransferTarget[];
  /** How many there are without the search. */
  readonly total: number;
  readonly selected?: TransferTarget | undefined;
  /** Milliseconds since the epoch. */
  readonly fetchedAt?: number | undefined;
  readonly problem?: Problem | undefined;
}

/** Text as people search for it: without case or diacritics. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const order: readonly Availability[] = ['available', 'busy', 'offline'];
const collator = new Intl.Collator();

const byAvailability = (a: TransferTarget, b: TransferTarget): number =>
  order.indexOf(a.availability) - order.indexOf(b.availability) || collator.compare(a.name, b.name);

/** The targets whose name or detail holds every word of the query, best first. */
export function matching(targets: readonly TransferTarget[], query: string): readonly TransferTarget[] {
  // an empty word is in every text
  const words = folded(query).split(/\s/);
  const fits = ({ name, detail = '' }: TransferTarget): boolean => {
    const text = folded(`${name} ${detail}`);
    return words.every((word) => text.includes(word));
  };
  return targets.filter(fits).sort(byAvailability);
}

/** The directory in plain words; the only reader of its machine's state names. */
export function viewDirectory(snapshot: SnapshotFrom<typeof directoryMachine>): DirectoryView {
  const { key, kind, query, targets, selectedId, fetchedAt, problem } = snapshot.context;
  return {
    open: !snapshot.matches('closed'),
    busy: snapshot.hasTag('busy'),
    key,
    kind,
    query,
    targets: matching(targets, query),
    total: targets.length,
    selected: targets.find(({ id }) => id === selectedId),
    fetchedAt,
    problem,
  };
}
