import { channels, type Channel } from '../domain/channel.js';
import { recipientKey } from '../domain/recipient-key.js';
import type { TargetName } from '../domain/refusal.js';
import type { NewConversation, Recipient } from '../domain/task.js';
import type { Announcement } from '../ports/announcement.js';

/** So many recipients of each channel are remembered. */
const mostRecents = 10;
const mostHandedTo = 5;
const mostFavourites = 50;

/** So many wrap-up codes of each channel are remembered. */
const mostCodes = 5;

/** What is remembered of how an agent works: per channel where conversations left from last, to whom they went (L4), and what Enter does (C1). */
export interface Launched {
  readonly entryPoints: Readonly<Partial<Record<Channel, string>>>;
  /** The newest first. */
  readonly recipients: Readonly<Record<Channel, readonly Recipient[]>>;
  /** Does Enter alone send? Absent where the agent has not said so. */
  readonly enterSends?: Readonly<Partial<Record<Channel, boolean>>> | undefined;
  /** The ids of the wrap-up codes that were chosen last, the newest first. */
  readonly codes?: Readonly<Partial<Record<Channel, readonly string[]>>> | undefined;
  /** Whom the agent wants to see first among transfer targets. */
  readonly favourites?: readonly TargetName[] | undefined;
  /** To whom conversations were handed on, the newest first. */
  readonly handedTo?: readonly TargetName[] | undefined;
}

export const nothingLaunched: Launched = { entryPoints: {}, recipients: { sms: [], email: [] } };

const together = (channel: Channel, recipients: readonly Recipient[]): readonly Recipient[] => {
  const keys = recipients.map(({ address }) => recipientKey(channel, address));
  return recipients.filter((_, index) => keys.indexOf(keys[index] ?? '') === index).slice(0, mostRecents);
};

/** With the entry point of a conversation that the agent wished for. */
export const leftFrom = (launched: Launched, { channel, entryPoint }: NewConversation): Launched => ({
  ...launched,
  entryPoints: { ...launched.entryPoints, [channel]: entryPoint.id },
});

/** With the recipient of a conversation that the agent got. */
export const wentTo = (launched: Launched, { channel, recipient }: NewConversation): Launched => ({
  ...launched,
  recipients: {
    ...launched.recipients,
    [channel]: together(channel, [recipient, ...launched.recipients[channel]]),
  },
});

const closedWith = (before: readonly string[] = [], ids: readonly string[]): readonly string[] =>
  [...new Set([...ids, ...before])].slice(0, mostCodes);

/** Without anybody's address. */
export const withoutRecipients = (launched: Launched): Launched => ({
  ...launched,
  recipients: nothingLaunched.recipients,
});

const codesBehind = (now: Launched['codes'] = {}, before: Launched['codes'] = {}): Launched['codes'] =>
  Object.fromEntries(channels.map((channel) => [channel, closedWith(before[channel], now[channel] ?? [])]));

const others = (targets: readonly TargetName[] = [], { kind, id }: TargetName): readonly TargetName[] =>
  targets.filter((each) => each.kind !== kind || each.id !== id);

/** With a target that the agent handed a conversation on to. */
export const handedOn = (launched: Launched, { kind, id, name }: TargetName): Launched => ({
  ...launched,
  handedTo: [{ kind, id, name }, ...others(launched.handedTo, { kind, id, name })].slice(0, mostHandedTo),
});

/** With a target that the agent wants to see first, or without it. */
export const withFavourite = (launched: Launched, { kind, id, name }: TargetName, isFavourite: boolean): Launched => ({
  ...launched,
  favourites: [...others(launched.favourites, { kind, id, name }), ...(isFavourite ? [{ kind, id, name }] : [])].slice(
    -mostFavourites,
  ),
});

/** What is known now, and behind it what was known before the page came. */
export const behind = (now: Launched, before: Launched): Launched =>
  channels.reduce<Launched>(
    ({ recipients, ...all }, channel) => ({
      ...all,
      recipients: {
        ...recipients,
        [channel]: together(channel, [...now.recipients[channel], ...before.recipients[channel]]),
      },
    }),
    {
      ...now,
      entryPoints: { ...before.entryPoints, ...now.entryPoints },
      ...((before.codes ?? now.codes) && { codes: codesBehind(now.codes, before.codes) }),
      ...((now.favourites ?? before.favourites) && { favourites: now.favourites ?? before.favourites }),
      ...((now.handedTo ?? before.handedTo) && { handedTo: now.handedTo ?? before.handedTo }),
      ...((before.enterSends ?? now.enterSends) && { enterSends: { ...before.enterSends, ...now.enterSends } }),
    },
  );

/** What of it the agent sees. */
export const shownOf = ({ recipients, favourites = [], handedTo = [], enterSends = {}, codes = {} }: Launched) => ({
  recents: recipients,
  favourites,
  handedTo,
  enterSends,
  recentCodes: codes,
});

/** Remembers what an agent started, and of whom only as long as that is wanted. */
export class LaunchMemory {
  readonly #onChange: () => void;
  #launched = nothingLaunched;
  #hasRecipients = true;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get launched(): Launched {
    return this.#launched;
  }

  wished(wanted: NewConversation): void {
    this.#become(leftFrom(this.#launched, wanted));
  }

  /** Remembers of what happens whom the agent wrote to, and to whom a conversation was handed on. */
  hear(announcement: Announcement): void {
    const { type } = announcement;
    // one that was handed to this agent is nobody's wish
    if (type === 'outbound-task-accepted' && announcement.task.clientToken !== undefined)
      this.#become(wentTo(this.#launched, announcement.task));
    if (type === 'outbound-transfer-accepted') this.#become(handedOn(this.#launched, announcement.target));
  }

  rememberEnter(channel: Channel, sends: boolean): void {
    this.#become({ ...this.#launched, enterSends: { ...this.#launched.enterSends, [channel]: sends } });
  }

  closedWith(channel: Channel, codeId: string): void {
    const { codes = {} } = this.#launched;
    this.#become({ ...this.#launched, codes: { ...codes, [channel]: closedWith(codes[channel], [codeId]) } });
  }

  rememberFavourite(target: TargetName, isFavourite: boolean): void {
    this.#become(withFavourite(this.#launched, target, isFavourite));
  }

  recall(before: Launched): void {
    this.#become(behind(this.#launched, before));
  }

  rememberRecipients(remembered: boolean): void {
    this.#hasRecipients = remembered;
    this.#become(this.#launched);
  }

  #become(launched: Launched): void {
    this.#launched = this.#hasRecipients ? launched : withoutRecipients(launched);
    this.#onChange();
  }
}
