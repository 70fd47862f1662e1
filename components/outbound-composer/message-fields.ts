import { html, nothing, type TemplateResult } from 'lit';
import type { Capability, ConversationView, Draft } from '../../src/index.js';
import { SmsMeter, type SmsMeterView } from '../sms-meter/sms-meter.js';
import { composeForm, type ComposeForm } from './compose-form.js';
import type { ComposerParts, ComposingElement } from './composing-element.js';
import { Copies } from './copies.js';
import type { DraftController } from './draft-controller.js';
import { enterToggle } from './enter-toggle.js';
import { SubjectCheck } from './subject-check.js';

/** What the fields are for, and what is done in them. */
export interface MessageFieldsOwner extends ComposerParts {
  readonly draft: DraftController;
  readonly enterSends: () => boolean;
  /** The editor, where the message has a form. */
  readonly rich: (conversation: ConversationView, isClosed: boolean) => TemplateResult | undefined;
  /** The editor should be here, and could not be fetched. */
  readonly editorIsAbsent: () => boolean;
  readonly onInput: (change: FieldChange) => void;
  readonly onCaret: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onComposed: () => void;
}

/** What is typed into a field. */
export type FieldChange = Pick<Draft, 'text' | 'subject' | 'cc' | 'bcc'>;

/** The fields of a message: to whom copies go, its subject, itself, and what it comes to. */
export class MessageFields {
  readonly #host: ComposingElement;
  readonly #owner: MessageFieldsOwner;
  readonly #copies: Copies;
  readonly #subject: SubjectCheck;
  readonly #meter: SmsMeter;

  constructor(host: ComposingElement, owner: MessageFieldsOwner) {
    this.#host = host;
    this.#owner = owner;
    this.#copies = new Copies(host, () => this.#can('smtputf8'));
    this.#subject = new SubjectCheck(host);
    this.#meter = new SmsMeter(host, () => owner.session()?.clock);
  }

  /** May it go to those who are to get a copy? If not, their fields say so. */
  isAddressed({ key }: ConversationView): boolean {
    return this.#copies.judge(key, this.#owner.draft.draft);
  }

  /** The fields; closed, they can still be read and copied. */
  render(conversation: ConversationView, closed: string | undefined): TemplateResult {
    const { wanted, phase } = conversation;
    const isOver = phase === 'wrapping-up' && !this.#owner.draft.draft.text;
    const isEmail = wanted.channel === 'email';
    return html`
      <p id="closed" class="muted" ?hidden=${closed === undefined}>${closed}</p>
      ${
        isOver
          ? nothing
          : composeForm({
              ...this.#form(conversation, closed),
              sms: isEmail ? undefined : this.#sms(conversation, closed !== undefined),
              copies: isEmail && this.#can('copies') ? this.#copiesForm(conversation, closed !== undefined) : nothing,
              rich: this.#owner.rich(conversation, closed !== undefined),
              editorIsAbsent: this.#owner.editorIsAbsent() && isEmail,
              enter: this.#enter(conversation),
            })
      }
    `;
  }

  #form(conversation: ConversationView, closed: string | undefined) {
    const { draft: controller, language, enterSends, onCaret, onKey, onComposed } = this.#owner;
    const { draft, outgoing, problems, missesText } = controller;
    const { wanted, subject } = conversation;
    const used = this.#subject.problem(conversation, subject === undefined ? (outgoing.subject ?? '') : '');
    return {
      words: language().words,
      channel: wanted.channel,
      draft,
      subject,
      closed,
      problems: used && !problems.some(({ code }) => code === used.code) ? [used, ...problems] : problems,
      missesText,
      enterSends: enterSends(),
      onInput: this.#input,
      onCaret,
      onKey,
      onComposed,
    } satisfies Partial<ComposeForm>;
  }

  #can(capability: Capability): boolean {
    return this.#owner.session()?.view.capabilities.includes(capability) ?? false;
  }

  #copiesForm({ key: of }: ConversationView, isClosed: boolean): TemplateResult {
    const { words } = this.#owner.language();
    return this.#copies.render({ words, of, draft: this.#owner.draft.draft, isClosed, onInput: this.#input });
  }

  #enter({ wanted }: ConversationView): TemplateResult | typeof nothing {
    const session = this.#owner.session();
    if (this.#host.enterSends !== undefined || !session) return nothing;
    return enterToggle(this.#owner.language().words, this.#owner.enterSends(), (sends) => {
      session.rememberEnter(wanted.channel, sends);
    });
  }

  #sms({ key: of, transcript, history }: ConversationView, isClosed: boolean): SmsMeterView {
    const { words, tag } = this.#owner.language();
    const { smsCost: cost, optOut } = this.#owner.session()?.view.desk ?? {};
    return this.#meter.render({
      ...{ words, tag, of, cost, optOut, isClosed },
      text: this.#owner.draft.draft.text ?? '',
      outgoing: (text) => text.trim(),
      isFirst: history.older === undefined && transcript.every(({ direction }) => direction === 'inbound'),
    });
  }

  #input = (change: FieldChange): void => {
    const session = this.#owner.session();
    const shown = this.#owner.shown();
    this.#owner.onInput(change);
    if ('subject' in change && session && shown) this.#subject.typed(session, shown, change.subject?.trim() ?? '');
  };
}
