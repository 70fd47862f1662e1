import type { Agent } from './agent.js';
import type { Channel } from './channel.js';
import type { EntryPoint } from './entry-point.js';

/** How many outbound tasks of a channel the profile allows and how many it counts now; the host's figures (E5). */
export interface ChannelLimit {
  readonly limit: number;
  readonly used: number;
}

/** The multimedia profile: a channel that is not in it is not handled by this agent (E3). */
export type MultimediaProfile = Readonly<Partial<Record<Channel, ChannelLimit>>>;

/** The price of a segment: an amount of a currency, by its ISO 4217 code. */
export interface SmsCost {
  readonly amount: number;
  readonly currency: string;
}

/** All that decides whether this agent may start a conversation now, as the desktop tells it (E1–E6). */
export interface Desk {
  readonly agent: Agent;
  /** The agent's licence has digital channels (E1). */
  readonly licensed: boolean;
  /** The organisation has digital channels enabled (E2). */
  readonly channelsEnabled: boolean;
  readonly profile: MultimediaProfile;
  readonly entryPoints: readonly EntryPoint[];
  /** Region (ISO 3166-1 alpha-2) whose national numbers are understood without a country code (L3). */
  readonly defaultRegion?: string | undefined;
  /** Whom an agent may ask to have something set up, in the host's words (E6). */
  readonly administrator?: string | undefined;
  /** Nothing can be sent from this desk: its conversations can be read, handed on and wrapped up. Absent: it can. */
  readonly cannotSend?: boolean | undefined;
  /** Inline images are forbidden for this tenant (C4). */
  readonly imagesForbidden?: boolean | undefined;
  /** What one SMS segment costs (C7). */
  readonly smsCost?: SmsCost | undefined;
  /** What tells a customer how to receive no more, in the words of the centre; offered on a first message. */
  readonly optOut?: string | undefined;
  /** The most that the files of one email may have together, in bytes. */
  readonly mostFileBytes?: number | undefined;
}
