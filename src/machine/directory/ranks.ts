import type { Availability, TransferTarget } from '../../domain/transfer.js';

const ranks: Readonly<Record<Availability, number>> = { available: 0, busy: 1, offline: 2 };

/** The rank of what is not shown; it comes behind every other. */
export const hiddenRank = 3;

/** Who can take a task now comes first. */
export const availabilityRank = ({ availability }: TransferTarget): number => ranks[availability];

/** Where each rank begins among the rows that are shown, and behind them how many they are. */
function startsOf(rankOfRow: Uint8Array): readonly [number, number, number, number] {
  let available = 0;
  let busy = 0;
  let offline = 0;
  for (const rank of rankOfRow)
    if (rank === 0) available++;
    else if (rank === 1) busy++;
    else if (rank === 2) offline++;
  return [0, available, available + busy, available + busy + offline];
}

/**
 * The rows that are shown, rank after rank, each rank as `order` has it (without one as they stand). It counts and then
 * fills, because sorting 100,000 rows is too slow for a key.
 */
export function inRanks(rankOfRow: Uint8Array, order: Uint32Array | undefined): Uint32Array {
  const starts = startsOf(rankOfRow);
  let [available, busy, offline] = starts;
  const rows = new Uint32Array(starts[3]);
  for (let index = 0; index < rankOfRow.length; index++) {
    const row = order ? (order[index] ?? index) : index;
    const rank = rankOfRow[row];
    if (rank === 0) rows[available++] = row;
    else if (rank === 1) rows[busy++] = row;
    else if (rank === 2) rows[offline++] = row;
  }
  return rows;
}
