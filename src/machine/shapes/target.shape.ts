import * as v from 'valibot';
import type { TransferTarget } from '../../domain/transfer.js';
import { moment, named, targetParts, type Shape } from './nouns.js';

const count = v.pipe(v.number(), v.minValue(0));

/** What only tells more about a target is left out when it cannot be read: nobody is cut off from a colleague by it. */
const extra = <Value>(shape: Shape<Value>) => v.fallback(v.optional(shape), undefined);

const needed = { ...targetParts, id: named, availability: v.picklist(['available', 'busy', 'offline']) };

/** A queue or an agent. */
export const target: Shape<TransferTarget> = v.object({
  ...needed,
  detail: extra(v.string()),
  team: extra(v.string()),
  skills: extra(v.array(v.string())),
  extension: extra(v.string()),
  since: extra(moment),
  load: extra(v.object({ used: count, limit: count })),
  agentsAvailable: extra(count),
  waitMs: extra(count),
});

// because a list of 100,000 must be there at once, each of them is read when it is shown
const someRows = v.custom<readonly TransferTarget[]>((rows) => Array.isArray(rows));

/** A list of targets, whose entries are not read yet. */
export const targets: Shape<readonly TransferTarget[]> = someRows;

const isAvailability = (value: unknown): boolean => value === 'available' || value === 'busy' || value === 'offline';

function hasWhatIsNeeded(row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return false;
  const { kind, id, name, availability: now } = row as Readonly<Record<string, unknown>>;
  const isNamed = typeof id === 'string' && id !== '' && typeof name === 'string';
  return isNamed && (kind === 'queue' || kind === 'agent') && isAvailability(now);
}

/** Reads an entry as the host gave it: what throws when it is looked at cannot be read. */
export function safely<Value>(read: (row: unknown) => Value, row: unknown): Value | undefined {
  try {
    return read(row);
  } catch {
    return undefined;
  }
}

/** Can this be shown as a target? Looks at no more than what is indispensable. */
export const isTarget = (row: unknown): row is TransferTarget => safely(hasWhatIsNeeded, row) === true;

const reads =
  (shape: Shape<TransferTarget>) =>
  (row: unknown): TransferTarget | undefined => {
    const result = v.safeParse(shape, row);
    return result.success ? result.output : undefined;
  };
const readWhole = reads(target);
const readNeeded = reads(v.object(needed));

/** Reads one entry of a list; nothing when it is not a target. */
export const readTarget = (row: unknown): TransferTarget | undefined =>
  safely(readWhole, row) ?? safely(readNeeded, row);
