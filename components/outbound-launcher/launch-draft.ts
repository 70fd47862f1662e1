import type { Channel, Draft, MessageContent } from '../../src/index.js';
import type { SessionController } from '../internal/session-controller.js';
import type { Prefill } from './prefill.js';

/** Do two drafts say the same, however a number in them is set apart? */
const saySame = (one: Draft, other: Draft): boolean =>
  one.text === other.text && one.subject === other.subject && bare(one.to) === bare(other.to);

const bare = (to = ''): string => to.replace(/[\s().-]/g, '');

/** A draft as it was when a wish was made of it. */
export interface Wished {
  readonly key: string;
  readonly draft: Draft;
}

const isBlank = ({ to, text, subject }: Draft): boolean => ![to, text, subject].some((typed) => typed?.trim());

/** What is typed for a conversation that is not there yet: kept from the first key, never overwritten without a way back (C10). */
export class LaunchDraft {
  readonly #session: SessionController;
  readonly #channel: () => Channel;
  /** Who typed on this page need not be told that it is still there. */
  readonly #typedHere = new Set<string>();
  /** What a page filled in last: nobody typed it, so nobody misses it. */
  readonly #filled = new Map<string, Draft>();

  constructor(session: SessionController, channel: () => Channel) {
    this.#session = session;
    this.#channel = channel;
  }

  get now(): Draft {
    return this.#read(this.#key);
  }

  /** The message that goes out with the conversation, if one is written. */
  get first(): MessageContent | undefined {
    const text = this.now.text?.trim();
    const subject = this.#channel() === 'email' ? this.now.subject?.trim() : '';
    return text ? { text, ...(subject && { subject }) } : undefined;
  }

  /** What is written and does not go out by itself: it is to be found in the conversation (C10). */
  leftFor(first: MessageContent | undefined): Draft | undefined {
    const { text, subject } = this.now;
    return first || isBlank({ text, subject }) ? undefined : { text, subject };
  }

  /** Was it typed on a page before this one? */
  get isRestored(): boolean {
    return !isBlank(this.now) && !this.#typedHere.has(this.#key);
  }

  /** What the agent had typed before a page filled in something else. */
  get replaced(): Draft | undefined {
    const before = this.#read(this.#keyBefore);
    return isBlank(before) ? undefined : before;
  }

  change(change: Draft): void {
    this.#save(this.#key, { ...this.now, ...change });
  }

  /** Takes what a page filled in; what the agent had typed can be brought back, unless it is on its way. */
  fill({ to, name, entryPointId, subject, text, context }: Prefill, isOnItsWay: boolean): void {
    const { now } = this;
    const filled: Draft = { to, name, entryPointId, subject, text, context };
    const isTyped = !isBlank(now) && !saySame(now, this.#filled.get(this.#key) ?? {}) && !saySame(now, filled);
    if (isTyped && !isOnItsWay) this.#save(this.#keyBefore, now);
    this.#filled.set(this.#key, filled);
    this.#save(this.#key, filled);
  }

  /** Changes places with what the agent had typed before. */
  bringBack(): void {
    const { now } = this;
    const isFilled = saySame(now, this.#filled.get(this.#key) ?? {});
    this.#save(this.#key, this.#read(this.#keyBefore));
    this.#save(this.#keyBefore, isFilled ? undefined : now);
  }

  /** What is typed now, as a wish is made of it. */
  wished(): Wished {
    return { key: this.#key, draft: this.now };
  }

  /** It has become a conversation: nothing is left of it here, but what has been typed since. */
  release({ key, draft }: Wished): void {
    if (saySame(this.#read(key), draft)) this.#save(key, undefined);
  }

  clear(): void {
    this.#save(this.#key, undefined);
  }

  get #key(): string {
    return `new:${this.#channel()}`;
  }

  get #keyBefore(): string {
    return `${this.#key}:before`;
  }

  #read(key: string): Draft {
    return this.#session.session?.draft(key) ?? {};
  }

  #save(key: string, draft: Draft | undefined): void {
    this.#typedHere.add(key);
    this.#session.session?.saveDraft(key, draft);
  }
}
