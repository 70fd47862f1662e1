import type { ReactiveController, ReactiveElement } from 'lit';
import {
  fillTemplate,
  whyNotFilled,
  type ConversationView,
  type Draft,
  type MessageContent,
  type MessageTemplate,
  type Problem,
  type Session,
  type TranscriptMessage,
} from '../../src/index.js';
import type { MessageField } from './message-field.js';

/** Whose draft it is, and where it is kept. */
export interface DraftOwner {
  session(): Session | undefined;
  conversation(): ConversationView | undefined;
}

/** The message being written in the conversation that is shown: kept from the first key on, and sent once it may be (C10). */
export class DraftController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #owner: DraftOwner;
  #tried: { readonly key: string; readonly refusals: readonly Problem[] } | undefined;

  constructor(host: ReactiveElement, owner: DraftOwner) {
    this.#host = host;
    this.#owner = owner;
    host.addController(this);
  }

  /** What is typed, as it is typed. */
  get draft(): Draft {
    const conversation = this.#owner.conversation();
    return (conversation && this.#owner.session()?.draft(conversation.key)) ?? {};
  }

  /** What will really go out: without the space around it, and with a subject only while the conversation has none (C3). */
  get outgoing(): MessageContent {
    const conversation = this.#owner.conversation();
    const { text = '', subject = '' } = this.draft;
    const mayName = conversation?.wanted.channel === 'email' && conversation.subject === undefined;
    return { text: text.trim(), ...(mayName && subject.trim() && { subject: subject.trim() }) };
  }

  /** There is nothing to send. */
  get isEmpty(): boolean {
    return this.outgoing.text === '';
  }

  /** The agent tried to send nothing. */
  get missesText(): boolean {
    return this.isEmpty && this.#tried?.key === this.#owner.conversation()?.key;
  }

  /** Why it may not be sent: open variables at once, all else when the agent has tried. */
  get problems(): readonly Problem[] {
    const open = whyNotFilled(this.outgoing);
    const tried = this.#tried?.key === this.#owner.conversation()?.key ? this.#tried?.refusals : undefined;
    const others = tried?.filter(({ code }) => code !== 'variables-unresolved') ?? [];
    return open ? [...others, open] : others;
  }

  /** The templates for this channel, while something may be written (C1). */
  get templates(): readonly MessageTemplate[] {
    const conversation = this.#owner.conversation();
    if (conversation?.phase !== 'active') return [];
    const { templates, wanted } = conversation;
    return templates.filter(({ channel }) => channel === undefined || channel === wanted.channel);
  }

  hostDisconnected(): void {
    this.#tried = undefined;
  }

  /** Takes what is typed; what was said to the last try does not hold for it any more. */
  type(change: Pick<Draft, 'text' | 'subject'>): void {
    this.#tried = undefined;
    this.#save({ ...this.draft, ...change });
  }

  /** Puts a template where the caret is, with every variable filled that has a value, and its subject where there is none yet. */
  insert({ text, subject }: MessageTemplate, field: MessageField): void {
    if (field.isClosed) return;
    const values = this.#owner.conversation()?.task?.variables ?? {};
    const named = this.draft.subject?.trim() ? this.draft.subject : subject && fillTemplate(subject, values);
    if (named !== this.draft.subject) this.type({ subject: named });
    field.insert({ text: fillTemplate(text, values) });
  }

  /**
   * Puts a message that did not go out back into the draft, before what was written since, and takes it out of the outbox.
   * Its subject comes back too, unless another is given or typed.
   */
  takeBack({ text, subject, clientToken }: TranscriptMessage, instead?: string): void {
    const { text: since, subject: typed } = this.draft;
    const named = typed?.trim() ? typed : subject;
    this.type({ text: [text, since].filter(Boolean).join('\n'), subject: instead ?? named });
    if (clientToken) this.#owner.session()?.withdrawMessage(clientToken);
  }

  /** Sends it; if a rule stands against it the text stays, and `problems` says why. */
  send(): boolean {
    const conversation = this.#owner.conversation();
    const session = this.#owner.session();
    if (!conversation || !session) return false;
    const begun = this.isEmpty ? undefined : session.send(conversation.key, this.outgoing);
    if (begun?.ok) {
      this.#tried = undefined;
      this.#save(undefined);
      return true;
    }
    this.#tried = { key: conversation.key, refusals: begun?.refusals ?? [] };
    this.#host.requestUpdate();
    return false;
  }

  #save(draft: Draft | undefined): void {
    const conversation = this.#owner.conversation();
    if (conversation) this.#owner.session()?.saveDraft(conversation.key, draft);
    this.#host.requestUpdate();
  }
}
