import type { Attachment, FileState } from '../../../src/index.js';

/** How far the host is with a file now: what it lets go of is gone from that moment on, whatever it said before. */
export const stateOf = ({ state, expiresAt }: Attachment, now: number): FileState =>
  expiresAt !== undefined && expiresAt <= now ? 'expired' : state;

/** Those of the first files that fit together. */
function fittingOf(files: readonly Attachment[], most: number): ReadonlySet<Attachment> {
  let total = 0;
  return new Set(files.filter(({ bytes }) => (total += bytes) <= most));
}

/** The files that keep a message from being sent: not ready, or more than may travel together. */
export function notReady(files: readonly Attachment[], now: number, most = Infinity): readonly Attachment[] {
  const fit = fittingOf(files, most);
  return files.filter((file) => stateOf(file, now) !== 'ready' || !fit.has(file));
}
