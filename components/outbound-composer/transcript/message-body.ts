import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { TranscriptMessage } from '../../../src/index.js';
import type { Mails } from './mails.js';
import type { Reading } from './reading.js';

/** What a message says, and how it is shown. */
export interface MessageBody {
  readonly reading: Reading;
  readonly message: TranscriptMessage;
  readonly author: string;
  readonly mails: Mails;
  /** Names the text for the buttons. */
  readonly id: string | undefined;
}

const nameOf = ({ conversationId, key }: TranscriptMessage): string => `${conversationId} ${key}`;

/** Is it shown with its form, rather than as text? */
export const hasForm = ({ message, mails }: Pick<MessageBody, 'message' | 'mails'>): boolean =>
  message.html !== undefined && mails.view !== undefined && !mails.stateOf(nameOf(message)).asText;

function inFrame({ reading, message, author, mails }: MessageBody): TemplateResult | typeof nothing {
  const { view } = mails;
  if (!view || message.html === undefined) return nothing;
  const { transcript } = reading.words;
  const name = nameOf(message);
  const { withImages = false, height, remoteImages: before } = mails.stateOf(name);
  const mail = {
    html: message.html,
    words: {
      lang: reading.tag,
      title: transcript.mailTitle(author, reading.moments.time(message.at)),
      leadsTo: transcript.leadsTo,
    },
    quoted: transcript.quoted,
    withImages,
    height,
    onShown: (remoteImages: number): void => {
      if (remoteImages !== before) mails.choose(name, { remoteImages });
    },
    onHeight: (now: number): void => {
      mails.note(name, { height: now });
    },
  };
  return html`<div class="mail" ${view.mailIn(mail)}></div>`;
}

/** What the agent can choose for a mail: its pictures, and whether it is shown with its form. */
function choices({ reading, message, mails, id }: MessageBody): TemplateResult {
  const { transcript } = reading.words;
  const name = nameOf(message);
  const { asText = false, withImages = false, remoteImages = 0 } = mails.stateOf(name);
  const button = (label: string, choice: Parameters<Mails['choose']>[1]): TemplateResult => {
    const choose = (): void => {
      mails.choose(name, choice);
    };
    return html`<button class="quiet" type="button" aria-describedby=${ifDefined(id)} @click=${choose}>
      ${label}
    </button>`;
  };
  return html`
    <div class="choices">
      ${asText || withImages || remoteImages === 0 ? nothing : button(transcript.showImages(remoteImages), { withImages: true })}
      ${button(asText ? transcript.withForm : transcript.asText, { asText: !asText })}
    </div>
  `;
}

/** What a message says: as plain text, whatever stands in it, or with its form in a frame where it can do nothing. */
export function messageBody(body: MessageBody): TemplateResult {
  const { message, mails, id } = body;
  const view = message.html === undefined ? undefined : mails.view;
  const text = message.text || (view?.plainText(message.html ?? '') ?? '');
  return html`
    <p class="text" id=${ifDefined(id)} dir="auto" ?hidden=${hasForm(body)}>${text}</p>
    ${hasForm(body) ? inFrame(body) : nothing} ${view ? choices(body) : nothing}
  `;
}
