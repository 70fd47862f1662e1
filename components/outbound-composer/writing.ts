import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { whyNotSend, type ConversationView, type Draft, type MessageContent, type Session } from '../../src/index.js';
import { SmsMeter, type SmsMeterView } from '../sms-meter/sms-meter.js';
import { mayHappen, type BeforeDetails } from './before-event.js';
import { composeForm, sendButton, type ComposeForm, type WhyNotSend } from './compose-form.js';
import type { ComposerParts, ComposingElement } from './composing-element.js';
import { whyClosed } from './conversation-header.js';
import { Copies } from './copies.js';
import { DraftController } from './draft-controller.js';
import { EnterKey } from './enter-key.js';
import { enterToggle } from './enter-toggle.js';
import { Later } from './later.js';
import { PlainField, type Insertion, type MessageField, type Span } from './message-field.js';
import { RichField } from './rich-field.js';
import { Sending, type Wish } from './sending.js';
import { Signatures, signed } from './signature.js';
import { SubjectCheck } from './subject-check.js';
import { Templates } from './templates/templates.js';

/** Where a message is written, and what leads it out. */
export class Writing implements ReactiveController {
  readonly draft: DraftController;
  readonly #host: ComposingElement;
  readonly #parts: ComposerParts;
  readonly #rich: RichField;
  readonly #signatures: Signatures;
  readonly #sending: Sending;
  readonly #copies: Copies;
  readonly #subject: SubjectCheck;
  readonly #later: Later;
  readonly #templates: Templates;
  readonly #meter: SmsMeter;
  readonly #enter = new EnterKey();
  readonly #onSent: () => void;
  #caretOf: string | undefined;

  constructor(host: ComposingElement, parts: ComposerParts, onSent: () => void) {
    this.#host = host;
    this.#parts = parts;
    this.#onSent = onSent;
    this.draft = new DraftController(host, {
      session: parts.session,
      conversation: parts.shown,
      hasForm: () => this.#hasForm,
    });
    this.#rich = new RichField(host, {
      conversation: parts.shown,
      draft: () => this.draft.draft,
      keep: (key, change) => {
        this.draft.keep(key, change);
        this.#templates.typed();
      },
      onKey: (event) => this.#key(event),
      onFiles: () => undefined,
    });
    this.#signatures = new Signatures(parts.session, (form) => this.#rich.read(form));
    this.#sending = new Sending(host, {
      holdMs: () => Math.max(0, host.undoSeconds) * 1000,
      isCurrent: ({ task, content }) => this.#restOf(task, content) !== undefined,
      sent: (wish) => {
        this.#sent(wish);
      },
      refused: (problems) => {
        this.draft.refused(problems);
      },
    });
    this.#copies = new Copies(host, () => this.#can('smtputf8'));
    this.#subject = new SubjectCheck(host);
    this.#later = new Later(
      host,
      () => parts.session()?.clock.now() ?? 0,
      (at) => void this.#send(at),
    );
    this.#templates = new Templates(host, {
      ...parts,
      field: () => this.field,
      draft: () => this.draft.draft,
      insert: (filled, instead) => {
        this.insert(filled, 'template', instead);
      },
      isComposing: (event) => this.#enter.isComposing(event),
    });
    this.#meter = new SmsMeter(host, () => parts.session()?.clock);
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
      ${this.#fields(open)}
      <div class="notices" role="status">${this.#sending.render(words, tag, open.key)}</div>
      <footer ?hidden=${open.phase === 'wrapping-up'}>
        ${this.#templates.render()}
        <slot name="beside-send"></slot>
        <span class="saved muted" ?hidden=${!this.draft.isSaved}>${words.writing.saved}</span>
        ${this.#can('schedule') ? this.#later.button(words) : nothing}
        ${sendButton(words, this.#whyNotSend(open), () => this.#send())} ${this.#later.panel(words)}
      </footer>
    `;
  }

  get #cannotSend(): boolean {
    return this.#parts.session()?.view.desk?.cannotSend === true;
  }

  get #hasForm(): boolean {
    return this.#parts.shown()?.wanted.channel === 'email' && this.#can('rich-text') && !this.#rich.isAbsent;
  }

  get #enterSends(): boolean {
    const channel = this.#parts.shown()?.wanted.channel ?? 'sms';
    return this.#host.enterSends ?? this.#parts.session()?.view.enterSends[channel] ?? channel === 'sms';
  }

  #can(capability: Session['view']['capabilities'][number]): boolean {
    return this.#parts.session()?.view.capabilities.includes(capability) ?? false;
  }

  #whyNotSend({ phase }: ConversationView): WhyNotSend | undefined {
    if (phase !== 'active' || this.#cannotSend) return 'closed';
    if (this.draft.problems.length > 0) return 'why';
    return this.draft.isEmpty ? 'empty' : undefined;
  }

  #fields(conversation: ConversationView): TemplateResult {
    const { words } = this.#parts.language();
    const session = this.#parts.session();
    const { wanted, subject, phase } = conversation;
    const { draft, outgoing, problems, missesText } = this.draft;
    const closed = whyClosed(words, conversation) ?? (this.#cannotSend ? words.composer.cannotSend : undefined);
    const isOver = phase === 'wrapping-up' && !draft.text;
    const used = this.#subject.problem(conversation, subject === undefined ? (outgoing.subject ?? '') : '');
    const isClosed = closed !== undefined;
    const form: ComposeForm = {
      words,
      channel: wanted.channel,
      draft,
      sms: wanted.channel === 'sms' ? this.#sms(conversation, isClosed) : undefined,
      subject,
      closed,
      problems: used && !problems.some(({ code }) => code === used.code) ? [used, ...problems] : problems,
      missesText,
      enterSends: this.#enterSends,
      copies:
        wanted.channel === 'email' && this.#can('copies')
          ? this.#copies.render({ words, draft, isClosed, onInput: this.#input })
          : nothing,
      rich: this.#hasForm
        ? this.#rich.render({ words, isClosed, isInvalid: missesText, signature: this.#signatures.of(conversation) })
        : undefined,
      editorIsAbsent: this.#rich.isAbsent && wanted.channel === 'email',
      enter:
        this.#host.enterSends === undefined && session
          ? enterToggle(words, this.#enterSends, (sends) => {
              session.rememberEnter(wanted.channel, sends);
            })
          : nothing,
      onInput: this.#input,
      onCaret: this.#caret,
      onKey: (event: KeyboardEvent) => void this.#key(event),
      onComposed: this.#enter.composed,
    };
    return html`
      <p id="closed" class="muted" ?hidden=${!isClosed}>${closed}</p>
      ${isOver ? nothing : composeForm(form)}
    `;
  }

  #sms({ key: of, transcript, history }: ConversationView, isClosed: boolean): SmsMeterView {
    const { words, tag } = this.#parts.language();
    const { smsCost: cost, optOut } = this.#parts.session()?.view.desk ?? {};
    return this.#meter.render({
      ...{ words, tag, of, cost, optOut, isClosed },
      text: this.draft.draft.text ?? '',
      outgoing: (text) => text.trim(),
      isFirst: history.older === undefined && transcript.every(({ direction }) => direction === 'inbound'),
    });
  }

  #input = (change: Pick<Draft, 'text' | 'subject' | 'cc' | 'bcc'>): void => {
    const session = this.#parts.session();
    const shown = this.#parts.shown();
    this.#sending.forget();
    // what is written in a plain field has no form any more
    this.draft.type('text' in change ? { ...change, html: undefined, caret: this.field?.span() } : change);
    if ('text' in change) this.#templates.typed();
    if ('subject' in change && session && shown) this.#subject.typed(session, shown, change.subject?.trim() ?? '');
  };

  #caret = (): void => {
    this.draft.mark(this.field?.span());
  };

  /** Answers whether the key was meant for the message and not for its field. */
  #key = (event: KeyboardEvent): boolean => {
    const isMessage = event.target instanceof HTMLElement && event.target.id === 'message';
    if (isMessage && this.#templates.key(event)) return true;
    if (!this.#enter.sends(event, isMessage && this.#enterSends)) return false;
    event.preventDefault();
    if (!event.repeat) void this.#send();
    return true;
  };

  #send = async (sendAt?: number): Promise<void> => {
    const session = this.#parts.session();
    const shown = this.#parts.shown();
    if (!session || shown?.phase !== 'active' || this.#cannotSend) return;
    this.#rich.collect();
    this.#sending.forget();
    const { outgoing } = this.draft;
    const refusals = whyNotSend({ ...outgoing, channel: shown.wanted.channel, earlier: shown.history.earlier });
    const isAddressed = this.#copies.judge(this.draft.draft);
    if (this.draft.isEmpty || refusals.length > 0) this.draft.refused(refusals);
    else if (isAddressed) {
      const content = { ...this.#withSignature(shown, outgoing), ...(sendAt !== undefined && { sendAt }) };
      await this.#sending.send({ session, task: shown.key, content });
    }
    await this.#host.updateComplete;
    // a question that came of it has the focus
    if (this.#host.shadowRoot?.activeElement?.closest('.warning')) return;
    const wrong = this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong && wrong.id !== 'message') wrong.focus();
    else this.field?.focus();
  };

  #withSignature(conversation: ConversationView, content: MessageContent): MessageContent {
    const signature = this.#signatures.of(conversation);
    return content.html !== undefined && signature ? { ...content, ...signed(content, signature) } : content;
  }

  /** What was written behind a message while it was looked at; nothing when the message itself is another now. */
  #restOf(task: string, { confirmed: _confirmed, sendAt: _sendAt, ...content }: MessageContent): Draft | undefined {
    const conversation = this.#parts.session()?.view.tasks.find(({ key }) => key === task);
    if (!conversation) return undefined;
    const now = this.#withSignature(conversation, this.draft.outgoingOf(conversation));
    if (JSON.stringify(now) === JSON.stringify(content)) return {};
    const isPlain = now.html === undefined && content.html === undefined;
    return isPlain && now.text.startsWith(content.text)
      ? { text: now.text.slice(content.text.length).trimStart() }
      : undefined;
  }

  #sent({ session, task, content }: Wish): void {
    const rest = this.#restOf(task, content);
    session.saveDraft(task, rest?.text ? rest : undefined);
    if (task !== this.#parts.shown()?.key) return;
    this.draft.begun();
    this.#onSent();
  }
}
