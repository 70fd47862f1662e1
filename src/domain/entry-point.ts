import type { Channel } from './channel.js';

/** The sender identity and route a conversation leaves from ("From"). */
export interface EntryPoint {
  readonly id: string;
  readonly name: string;
  /** What the customer sees as the sender: a number or an email address. */
  readonly address: string;
  readonly channel: Channel;
  /** Email: what stands under every message from here, as HTML; put there by us, and taken for hostile. */
  readonly signature?: string | undefined;
}

/** The entry points an agent may choose for a channel (L4). */
export const entryPointsFor = (all: readonly EntryPoint[], channel: Channel): readonly EntryPoint[] =>
  all.filter((entryPoint) => entryPoint.channel === channel);

/** The entry point chosen without asking: the only one, or the last one used while it still exists (L4). */
export function chosenEntryPoint(offered: readonly EntryPoint[], lastUsedId?: string): EntryPoint | undefined {
  const lastUsed = offered.find(({ id }) => id === lastUsedId);
  return lastUsed ?? (offered.length === 1 ? offered[0] : undefined);
}
