import type { Channel, Draft, MessageContent } from '../../src/index.js';
import type { SessionController } from '../internal/session-controller.js';
import type { Prefill } from './prefill.js';

const isBlank = ({ to, text, subject }: Draft): boolean => ![to, text, subject].some((typed) => typed?.trim());

/** What is typed for a conversation that is not there yet: kept from the first key, never overwritten without a way back (C10). */
export class LaunchDraft {
  readonly #session: SessionController;
  readonly #channel: () => Channel;
  /** Who typed on this page need not be told that it is still there. */
  readonly #typedHere = new Set<string>();

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

  /** Takes what a page filled in; what the agent had typed can be brought back. */
  fill({ to, name, entryPointId, subject, text, context }: Prefill): void {
    const { now } = this;
    const filled: Draft = { to, name, entryPointId, subject, text, context };
    const isSame = now.to === to && now.text === text && now.subject === subject;
    if (!isBlank(now) && !isSame) this.#save(this.#keyBefore, now);
    this.#save(this.#key, filled);
  }

  bringBack(): void {
    this.#save(this.#key, this.#read(this.#keyBefore));
    this.#save(this.#keyBefore, undefined);
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
