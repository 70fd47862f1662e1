import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { whyNotSend, type ConversationView, type Draft } from '../../src/index.js';
import { notice } from '../internal/explanation.js';
import { Assistance } from './assistance.js';
import { mayHappen, type BeforeDetails } from './before-event.js';
import { sendButton, type WhyNotSend } from './compose-form.js';
import type { ComposerParts, ComposingElement } from './composing-element.js';
import { DraftController } from './draft-controller.js';
import { EnterKey } from './enter-key.js';
import { FilesController } from './files/files-controller.js';
import { Later } from './later.js';
import { Leaving } from './leaving.js';
import { MessageFields, type FieldChange } from './message-fields.js';
import { PlainField, type Insertion, type MessageField, type Span } from './message-field.js';
import { RichField } from './rich-field.js';
import { Sending, type Wish } from './sending.js';
import { Signatures } from './signature.js';
import { WritingSetting } from './writing-setting.js';

/** Where a message is written, and what leads it out. */
export class Writing implements ReactiveController {
  readonly draft: DraftController;
  readonly #host: ComposingElement;
  readonly #parts: ComposerParts;
  readonly #setting: WritingSetting;
  readonly #rich: RichField;
  readonly #signatures: Signatures;
  readonly #leaving: Leaving;
  readonly #sending: Sending;
  readonly #fields: MessageFields;
  readonly #files: FilesController;
  readonly #later: Later;
  readonly #assistance: Assistance;
  readonly #enter = new EnterKey();
  readonly #onSent: () => void;
  #caretOf: string | undefined;
  /** The conversation whose message was tried to be sent with files that are not ready. */
  #filesHeld: string | undefined;

  constructor(host: ComposingElement, parts: ComposerParts, onSent: () => void) {
    this.#host = host;
    this.#parts = parts;
    this.#onSent = onSent;
    this.#setting = new WritingSetting(host, parts, () => this.#rich.isAbsent);
    const { session, shown: conversation } = parts;
    this.draft = new DraftController(host, { session, conversation, hasForm: () => this.#setting.hasForm });
    this.#rich = this.#newRich();
    this.#signatures = new Signatures(session, (form) => this.#rich.read(form));
    this.#leaving = new Leaving({ session, draft: this.draft, signatures: this.#signatures });
    this.#sending = this.#newSending();
    this.#fields = this.#newFields();
    this.#files = new FilesController(host, {
      ...parts,
      takesImages: () => this.#setting.hasForm,
      insertImage: (image) => this.#rich.insertImage(image),
    });
    this.#later = new Later(
      host,
      () => session()?.clock.now() ?? 0,
      (at) => void this.#send(at),
    );
    this.#assistance = this.#newAssistance();
    host.addController(this);
  }

  /** Where the message is written, while one can be. */
  get field(): MessageField | undefined {
    const field = this.#host.renderRoot.querySelector('#message');
    if (field instanceof HTMLTextAreaElement) return new PlainField(field);
    return field ? this.#rich : undefined;
  }

  /** The caret stands where it stood when this conversation was left. */
  hostUpdated(): void {
    const key = this.#parts.shown()?.key;
    const field = this.#host.renderRoot.querySelector('#message');
    if (key === this.#caretOf || !field) return;
    this.#caretOf = key;
    const { caret } = this.draft.draft;
    if (caret && field instanceof HTMLTextAreaElement) new PlainField(field).select(caret);
  }

  /** Puts something into the message that was not typed, unless the page prevents it. */
  insert(
    insertion: Insertion & Pick<Draft, 'subject'>,
    from: BeforeDetails['outbound-before-insert']['from'],
    instead?: Span,
  ): void {
    const { field } = this;
    const task = this.#parts.shown()?.key;
    if (!field || field.isClosed || task === undefined) return;
    if (!mayHappen(this.#host, 'outbound-before-insert', { task, from, insertion })) return;
    if (insertion.subject !== undefined) this.draft.type({ subject: insertion.subject });
    field.insert(insertion, instead);
  }

  /** What is written now. */
  read(): Draft {
    this.#rich.collect();
    return this.draft.draft;
  }

  /** The fields and the buttons below them. */
  render(open: ConversationView): TemplateResult {
    const { words, tag } = this.#parts.language();
    return html`
      ${this.#fields.render(open, this.#setting.whyClosed(open))} ${this.#files.render()} ${this.#assistance.outcomes()}
      <div class="notices" role="status">${this.#sending.render(words, tag, open.key)} ${this.#filesNotReady()}</div>
      <footer ?hidden=${open.phase === 'wrapping-up'}>
        ${this.#assistance.render()} ${this.#files.buttons()}
        <slot name="beside-send"></slot>
        <div class="leaving">
          <span class="saved muted">${this.draft.isSaved ? words.writing.saved : nothing}</span>
          ${this.#setting.can('schedule') ? this.#later.button(words, open.key) : nothing}
          ${sendButton(words, this.#whyNotSend(open), () => this.#send())}
        </div>
        ${this.#later.panel(words, open.key)}
      </footer>
    `;
  }

  #filesNotReady(): TemplateResult | typeof nothing {
    const names = this.#filesHeld === this.#parts.shown()?.key ? this.#files.whyNotSend : [];
    if (names.length === 0) return nothing;
    return notice({ why: this.#parts.language().words.writing.filesNotReady(names), todo: '' });
  }

  #whyNotSend({ phase }: ConversationView): WhyNotSend | undefined {
    if (phase !== 'active' || this.#setting.cannotSend) return 'closed';
    if (this.draft.problems.length > 0) return 'why';
    return this.draft.isEmpty ? 'empty' : undefined;
  }

  #newRich(): RichField {
    return new RichField(this.#host, {
      conversation: this.#parts.shown,
      draft: () => this.draft.draft,
      keep: (key, change) => {
        this.draft.keep(key, change);
        this.#assistance.typed();
      },
      onKey: (event) => this.#key(event),
      onFiles: (files) => {
        this.#files.add(files, 'inline');
      },
    });
  }

  #newSending(): Sending {
    return new Sending(this.#host, {
      holdMs: () => Math.max(0, this.#host.undoSeconds) * 1000,
      isShown: (task) => this.#parts.shown()?.key === task,
      isCurrent: ({ task, content }) => this.#leaving.restOf(task, content) !== undefined,
      sent: (wish) => {
        this.#sent(wish);
      },
      refused: (problems) => {
        this.draft.refused(problems);
      },
    });
  }

  #newFields(): MessageFields {
    return new MessageFields(this.#host, {
      ...this.#parts,
      draft: this.draft,
      enterSends: () => this.#setting.enterSends,
      rich: (conversation, isClosed) => this.#richForm(conversation, isClosed),
      editorIsAbsent: () => this.#rich.isAbsent,
      onInput: this.#input,
      onCaret: this.#caret,
      onKey: (event) => void this.#key(event),
      onComposed: this.#enter.composed,
    });
  }

  #newAssistance(): Assistance {
    return new Assistance(this.#host, {
      ...this.#parts,
      field: () => this.field,
      draft: () => this.draft.draft,
      collect: this.#rich.collect,
      insert: (what, from, instead) => {
        this.insert(what, from, instead);
      },
      isComposing: (event) => this.#enter.isComposing(event),
    });
  }

  #richForm(conversation: ConversationView, isClosed: boolean): TemplateResult | undefined {
    if (!this.#setting.hasForm) return undefined;
    const [isInvalid, signature] = [this.draft.missesText, this.#signatures.of(conversation)];
    return this.#rich.render({ words: this.#parts.language().words, isClosed, isInvalid, signature });
  }

  #input = (change: FieldChange): void => {
    const key = this.#parts.shown()?.key;
    if (key !== undefined) this.#sending.forget(key);
    // what is written in a plain field has no form any more
    this.draft.type('text' in change ? { ...change, html: undefined, caret: this.field?.span() } : change);
    if ('text' in change) this.#assistance.typed();
  };

  #caret = (): void => {
    this.draft.mark(this.field?.span());
  };

  /** Answers whether the key was meant for the message and not for its field. */
  #key = (event: KeyboardEvent): boolean => {
    const isMessage = event.target instanceof HTMLElement && event.target.id === 'message';
    if (isMessage && this.#assistance.key(event)) return true;
    if (!this.#enter.sends(event, isMessage && this.#setting.enterSends)) return false;
    event.preventDefault();
    if (!event.repeat) void this.#send();
    return true;
  };

  #send = async (sendAt?: number): Promise<void> => {
    const [session, shown] = [this.#parts.session(), this.#parts.shown()];
    if (!session || shown?.phase !== 'active' || this.#setting.cannotSend) return;
    this.#rich.collect();
    this.#sending.forget(shown.key);
    const content = this.#leaving.contentOf(shown);
    const refusals = whyNotSend({ ...content, channel: shown.wanted.channel, earlier: shown.history.earlier });
    const isAddressed = this.#fields.isAddressed(shown);
    this.#filesHeld = this.#files.whyNotSend.length > 0 ? shown.key : undefined;
    if (this.draft.isEmpty || refusals.length > 0) this.draft.refused(refusals);
    else if (isAddressed && this.#filesHeld === undefined)
      // the agent goes on meanwhile
      void this.#sending.send({
        session,
        task: shown.key,
        content: { ...content, ...(sendAt !== undefined && { sendAt }) },
      });
    await this.#host.updateComplete;
    // a question that came of it has the focus
    if (this.#host.shadowRoot?.activeElement?.closest('.warning')) return;
    const wrong = this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong && wrong.id !== 'message') wrong.focus();
    else this.field?.focus();
  };

  #sent({ session, task, content }: Wish): void {
    const rest = this.#leaving.restOf(task, content);
    session.saveDraft(task, rest?.text ? rest : undefined);
    if (task !== this.#parts.shown()?.key) return;
    this.draft.begun();
    this.#onSent();
  }
}
