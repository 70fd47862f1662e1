import type { ReactiveController, ReactiveElement } from 'lit';
import {
  whyNotFilled,
  type ConversationView,
  type Draft,
  type MessageContent,
  type Problem,
  type Session,
  type TranscriptMessage,
} from '../../src/index.js';
import { addressesOf } from './copies.js';
import { unsigned } from './signature.js';

/** Whose draft it is, and where it is kept. */
export interface DraftOwner {
  session(): Session | undefined;
  conversation(): ConversationView | undefined;
  /** Emails have a form here. */
  hasForm(): boolean;
}

/** What a message is made of while it is written. */
export type Written = Omit<Draft, 'to' | 'entryPointId' | 'name' | 'context'>;

/** The message being written in the conversation that is shown: kept from the first key on (C10). */
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

  /** Does the store hold it as it is (C10)? */
  get isSaved(): boolean {
    const conversation = this.#owner.conversation();
    return conversation !== undefined && this.#owner.session()?.isDraftSaved(conversation.key) === true;
  }

  /** What will really go out: without the space around it, and with a subject only while the conversation has none (C3). */
  get outgoing(): MessageContent {
    const conversation = this.#owner.conversation();
    return conversation ? this.outgoingOf(conversation) : { text: '' };
  }

  /** The same of a conversation that may not be shown any more. */
  outgoingOf(conversation: ConversationView): MessageContent {
    const draft = this.#owner.session()?.draft(conversation.key) ?? {};
    const { text = '', subject = '', html, attachments = [], ...copies } = draft;
    if (conversation.wanted.channel !== 'email') return { text: text.trim() };
    const smtputf8 = this.#owner.session()?.view.capabilities.includes('smtputf8') ?? false;
    const cc = addressesOf(copies.cc, smtputf8);
    const bcc = addressesOf(copies.bcc, smtputf8);
    return {
      text: text.trim(),
      ...(conversation.subject === undefined && subject.trim() && { subject: subject.trim() }),
      ...(this.#owner.hasForm() && html && { html }),
      ...(cc.length > 0 && { cc }),
      ...(bcc.length > 0 && { bcc }),
      ...(attachments.length > 0 && { attachments }),
    };
  }

  /** There is nothing to send. */
  get isEmpty(): boolean {
    const { text, html = '', attachments = [] } = this.outgoing;
    return text === '' && attachments.length === 0 && !html.includes('<img');
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

  hostDisconnected(): void {
    this.#tried = undefined;
  }

  /** Takes what is typed; what was said to the last try does not hold for it any more. */
  type(change: Written): void {
    this.#tried = undefined;
    this.#save({ ...this.draft, ...change });
  }

  /** Takes what was typed in a conversation that may not be shown any more. */
  keep(key: string, change: Written): void {
    const session = this.#owner.session();
    session?.saveDraft(key, { ...session.draft(key), ...change });
    this.#host.requestUpdate();
  }

  /** Keeps where the caret stands, which changes nothing of what is written. */
  mark(caret: Draft['caret']): void {
    const { draft } = this;
    if (draft.text && (draft.caret?.from !== caret?.from || draft.caret?.to !== caret?.to))
      this.#save({ ...draft, caret });
  }

  /**
   * Puts a message that did not go out back into the draft, before what was written since, and takes it out of the outbox.
   * Its subject comes back too, unless another is given or typed.
   */
  takeBack({ clientToken, ...message }: TranscriptMessage, instead?: string): void {
    const { text, html } = unsigned(message);
    const { draft } = this;
    const { subject, cc, bcc, attachments = [] } = message;
    this.type({
      text: [text, draft.text].filter(Boolean).join('\n'),
      ...((html ?? draft.html) && { html: `${html ?? ''}${draft.html ?? ''}` }),
      subject: instead ?? (draft.subject?.trim() ? draft.subject : subject),
      cc: draft.cc ?? cc,
      bcc: draft.bcc ?? bcc,
      attachments: [...attachments, ...(draft.attachments ?? [])],
      caret: undefined,
    });
    if (clientToken) this.#owner.session()?.withdrawMessage(clientToken);
  }

  /** The last try came to nothing, for these reasons; what was written stays. */
  refused(refusals: readonly Problem[]): void {
    const conversation = this.#owner.conversation();
    if (conversation) this.#tried = { key: conversation.key, refusals };
    this.#host.requestUpdate();
  }

  /** It is on its way: the next message begins. */
  begun(): void {
    this.#tried = undefined;
    this.#host.requestUpdate();
  }

  #save(draft: Draft | undefined): void {
    const conversation = this.#owner.conversation();
    if (conversation) this.#owner.session()?.saveDraft(conversation.key, draft);
    this.#host.requestUpdate();
  }
}
