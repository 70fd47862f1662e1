import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Channel, Draft, Problem, Words } from '../../src/index.js';
import { explanation } from '../internal/explanation.js';
import type { SmsMeterView } from '../sms-meter/sms-meter.js';

/** What the fields of a message show and do. */
export interface ComposeForm {
  readonly words: Words;
  readonly channel: Channel;
  readonly draft: Draft;
  /** How long it is as an SMS (C7). */
  readonly sms: SmsMeterView | undefined;
  /** Email: what the conversation is about, once that is settled (C3). */
  readonly subject: string | undefined;
  /** Why nothing can be written now. */
  readonly closed: string | undefined;
  readonly problems: readonly Problem[];
  /** The agent tried to send nothing. */
  readonly missesText: boolean;
  readonly enterSends: boolean;
  /** The fields for copies. */
  readonly copies: TemplateResult | typeof nothing;
  /** The editor, where the message has a form. */
  readonly rich: TemplateResult | undefined;
  /** The editor should be here, and could not be fetched. */
  readonly editorIsAbsent: boolean;
  /** Where the agent says what Enter does. */
  readonly enter: TemplateResult | typeof nothing;
  readonly onInput: (change: Pick<Draft, 'text' | 'subject'>) => void;
  /** The caret may stand elsewhere. */
  readonly onCaret: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onComposed: () => void;
}

type FieldEvent = Event & { readonly target: HTMLInputElement | HTMLTextAreaElement };

const mostRows = 10;

function subjectField({ words: { composer }, draft, subject, closed, problems, onInput, onKey }: ComposeForm) {
  if (subject !== undefined)
    return html`<p class="subject"><span class="label">${composer.subject}</span> <bdi>${subject}</bdi></p>`;
  const refused = problems.some(({ code }) => code === 'subject-used');
  return html`
    <div class="field">
      <label for="subject">${composer.subject}</label>
      <input
        id="subject"
        part="subject"
        dir="auto"
        autocomplete="off"
        .value=${live(draft.subject ?? '')}
        ?readonly=${closed !== undefined}
        aria-invalid=${refused ? 'true' : 'false'}
        aria-describedby="why"
        @input=${({ target }: FieldEvent) => {
          onInput({ subject: target.value });
        }}
        @keydown=${onKey}
      />
    </div>
  `;
}

/** What stands against sending, each with the way on. */
function problemsOf({ words, problems, missesText, onInput }: ComposeForm): TemplateResult {
  const offer = (problem: Problem): TemplateResult | typeof nothing => {
    if (problem.code !== 'subject-used') return nothing;
    const { suggestion } = problem;
    const take = (): void => {
      onInput({ subject: suggestion });
    };
    return html`<button type="button" @click=${take}>${words.composer.useSubject(suggestion)}</button>`;
  };
  return html`
    ${missesText ? html`<p class="error">${words.composer.writeFirst}</p>` : nothing}
    ${problems.map((problem) => explanation(words, problem, offer(problem)))}
  `;
}

/** The field for a message without form. */
function plainField(form: ComposeForm): TemplateResult {
  const { words, draft, closed, problems, missesText, onInput, onKey, onCaret } = form;
  const { text = '' } = draft;
  const isInvalid = missesText || problems.some(({ code }) => code === 'variables-unresolved');
  return html`
    <div class="field">
      <label for="message">${words.composer.message}</label>
      <textarea
        id="message"
        part="message"
        dir="auto"
        rows=${Math.min(mostRows, Math.max(2, text.split('\n').length))}
        .value=${live(text)}
        ?readonly=${closed !== undefined}
        aria-invalid=${isInvalid ? 'true' : 'false'}
        aria-describedby="why hint"
        @input=${({ target }: FieldEvent) => {
          onInput({ text: target.value });
        }}
        @keydown=${onKey}
        @keyup=${onCaret}
        @pointerup=${onCaret}
        @blur=${onCaret}
        @compositionend=${form.onComposed}
      ></textarea>
    </div>
  `;
}

/** The fields of a message; closed, they can still be read and copied. */
export function composeForm(form: ComposeForm): TemplateResult {
  const { words, channel, sms, closed, enterSends, copies, rich, editorIsAbsent, enter } = form;
  const { composer, writing } = words;
  return html`
    ${channel === 'email' ? html`${copies} ${subjectField(form)}` : nothing} ${rich ?? plainField(form)}
    <div id="why" role="status">${problemsOf(form)}</div>
    <div id="hint" class="hint" ?hidden=${closed !== undefined}>
      ${editorIsAbsent ? html`<p class="costly">${writing.editorAbsent}</p>` : nothing}
      <p dir="auto">${enterSends ? composer.enterSends : composer.shortcutSends}</p>
      ${enter} ${sms?.measure}
    </div>
    ${sms?.offers}
  `;
}

/** Where it stands why the message cannot be sent: the conversation is closed, a rule is against it, or there is no text. */
export type WhyNotSend = 'closed' | 'why' | 'empty';

/** Sends the message; where that cannot be, the button stays and says why. */
export function sendButton(
  { composer }: Words,
  why: WhyNotSend | undefined,
  send: () => Promise<void>,
): TemplateResult {
  return html`
    <p id="empty" hidden>${composer.writeFirst}</p>
    <button
      part="send"
      class="primary"
      type="button"
      aria-disabled=${why === undefined ? 'false' : 'true'}
      aria-describedby=${ifDefined(why)}
      @click=${send}
    >
      ${composer.send}
    </button>
  `;
}
