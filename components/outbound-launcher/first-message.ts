import { html, nothing, type TemplateResult } from 'lit';
import type { Channel, Draft, Words } from '../../src/index.js';
import type { SmsMeterView } from '../sms-meter/sms-meter.js';

/** What the fields of the first message show and do. */
export interface FirstMessage {
  readonly words: Words;
  readonly channel: Channel;
  readonly draft: Draft;
  /** How long it is as an SMS (C7). */
  readonly sms: SmsMeterView | undefined;
  readonly isLocked: boolean;
  readonly onWrite: (change: Pick<Draft, 'text' | 'subject' | 'caret'>) => void;
  /** The caret may stand elsewhere. */
  readonly onCaret: (caret: Draft['caret']) => void;
}

type OfMessage = Event & { readonly currentTarget: HTMLTextAreaElement };

const caretIn = ({ selectionStart: from, selectionEnd: to }: HTMLTextAreaElement): Draft['caret'] => ({ from, to });

const subjectField = ({ words: { launcher }, draft, isLocked, onWrite }: FirstMessage): TemplateResult => html`
  <div class="field">
    <label for="subject">${launcher.subject}</label>
    <input
      id="subject"
      type="text"
      dir="auto"
      autocomplete="off"
      .value=${draft.subject ?? ''}
      ?readonly=${isLocked}
      @input=${(event: Event & { readonly target: HTMLInputElement }) => {
        onWrite({ subject: event.target.value });
      }}
    />
  </div>
`;

/** The message that goes out as soon as the agent has the task. */
export function firstMessage(field: FirstMessage): TemplateResult {
  const { words, channel, draft, sms, isLocked, onWrite, onCaret } = field;
  const { launcher } = words;
  const { text = '' } = draft;
  const moved = ({ currentTarget }: OfMessage): void => {
    onCaret(caretIn(currentTarget));
  };
  return html`
    ${channel === 'email' ? subjectField(field) : nothing}
    <div class="field">
      <label for="message">${launcher.message}</label>
      <textarea
        id="message"
        part="message"
        rows="2"
        dir="auto"
        aria-describedby="message-about"
        .value=${text}
        ?readonly=${isLocked}
        @input=${({ currentTarget }: OfMessage) => {
          onWrite({ text: currentTarget.value, caret: caretIn(currentTarget) });
        }}
        @keyup=${moved}
        @pointerup=${moved}
      ></textarea>
      <div id="message-about" class="hint">${text.trim() ? sms?.measure : nothing}</div>
      ${sms?.offers}
    </div>
  `;
}
