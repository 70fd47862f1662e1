import type { TranscriptMessage } from '../../../src/index.js';
import { tomorrow } from './moments.js';
import { isScheduled, secondsHeld } from './progress.js';

/** When these messages will read otherwise than now: a second later where one is counted, or when one is due, or another day begins. */
export function nextChange(messages: readonly TranscriptMessage[], now: number): number {
  const moments = messages.flatMap((message) => {
    const { heldUntil = now, sendAt = now } = message;
    const seconds = secondsHeld(message, now);
    if (seconds !== undefined) return heldUntil - (seconds - 1) * 1000;
    return isScheduled(message, now) ? sendAt : [];
  });
  return Math.min(tomorrow(now), ...moments);
}
