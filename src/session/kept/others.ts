import { expiryOf } from '../../stores/expiry.js';
import type { Records } from '../../ports/session-store.js';

interface Envelope {
  readonly agent: string;
  readonly savedAt: number;
  readonly expiredAt?: number | undefined;
}

const isMoment = (value: unknown): value is number => Number.isFinite(value);

/** Whose a record is and since when, if it says so; what says nothing of that is not judged here. */
function envelopeOf(record: unknown): Envelope | undefined {
  const { agent, savedAt, expiredAt } = Object(record) as Readonly<Record<string, unknown>>;
  return typeof agent === 'string' && isMoment(savedAt)
    ? { agent, savedAt, expiredAt: isMoment(expiredAt) ? expiredAt : undefined }
    : undefined;
}

/**
 * The records without those that other agents have left on this device and not touched for a month. They are marked first
 * and go a day later at the earliest. An agent's own, and what is nobody's yet, never expire.
 */
export function withoutOthersExpired(records: Records, agent: string, now: number): Records {
  const judged = Object.entries(records).map(([name, record]) => {
    const envelope = envelopeOf(record);
    if (!envelope || envelope.agent === agent || envelope.agent === '') return [name, record] as const;
    const expiredAt = expiryOf(envelope, now);
    if (expiredAt === 'drop') return undefined;
    return [name, expiredAt === envelope.expiredAt ? record : { ...Object(record), expiredAt }] as const;
  });
  const left = judged.flatMap((entry) => (entry ? [entry] : []));
  const isSame = left.length === judged.length && left.every(([name, record]) => record === records[name]);
  return isSame ? records : (Object.fromEntries(left) as Records);
}
