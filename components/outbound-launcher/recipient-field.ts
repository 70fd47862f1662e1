import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { explain, type Channel, type RecipientInvalid, type Words } from '../../src/index.js';
import { comboboxField, comboboxList } from '../internal/combobox.js';
import { regionName } from '../internal/contact-time.js';
import type { People, Person } from './people.js';
import type { ReadRecipient } from './recipient.js';

/** What the recipient field shows and does. */
export interface RecipientField {
  readonly words: Words;
  readonly tag: string;
  readonly channel: Channel;
  readonly value: string;
  readonly isLocked: boolean;
  readonly read: ReadRecipient | undefined;
  /** Shown once the agent has tried to create the conversation, or when there is a choice to make. */
  readonly error: RecipientInvalid | undefined;
  readonly people: People;
  readonly onInput: (field: HTMLInputElement, event: Partial<InputEvent>) => void;
  /** Takes another address than the one that is typed. */
  readonly onCorrect: (address: string) => void;
}

function understood({ words: { launcher }, tag, read, onCorrect }: RecipientField): TemplateResult | typeof nothing {
  if (!read?.ok) return nothing;
  const { address, readable, region, canReceiveSms, warnings } = read;
  const line = canReceiveSms === 'no' || canReceiveSms === 'perhaps' ? launcher.line[canReceiveSms] : undefined;
  return html`
    ${region ? html`<p>${launcher.country(regionName(tag, region), region, address)}</p>` : nothing}
    ${readable ? html`<p><bdi>${readable}</bdi> · <bdi>${address}</bdi></p>` : nothing}
    ${line ? html`<p class="warning">${line}</p>` : nothing}
    ${warnings.map((warning) =>
      warning.kind === 'typo-domain'
        ? html`<p class="warning">
            <button
              type="button"
              @click=${() => {
                onCorrect(warning.suggestion);
              }}
            >
              ${launcher.didYouMean(warning.suggestion)}
            </button>
          </p>`
        : html`<p class="warning">${launcher.mixedScripts}</p>`,
    )}
  `;
}

/** Two addresses in one text are the agent's to choose from, never the first of them by itself (L3). */
function choice({ words: { launcher }, error, onCorrect }: RecipientField): TemplateResult | typeof nothing {
  if (!error?.candidates?.length) return nothing;
  return html`
    <div class="actions" role="group" aria-label=${launcher.severalFound}>
      ${error.candidates.map(
        (address) =>
          html`<button
            type="button"
            @click=${() => {
              onCorrect(address);
            }}
          >
            <bdi>${address}</bdi>
          </button>`,
      )}
    </div>
  `;
}

function whyNot(words: Words, error: RecipientInvalid): string {
  const { why, todo } = explain(words, error);
  return error.candidates ? words.launcher.severalFound : `${why} ${todo}`;
}

const personRow = ({ launcher }: Words, { name, address, detail, label, isRecent }: Person): TemplateResult => {
  const about = [detail, label, isRecent ? launcher.recent : undefined].filter((word) => word !== undefined);
  return html`<span class="person">
    ${name ? html`<bdi>${name}</bdi>` : nothing}
    <span class="muted"> <bdi dir="ltr">${address}</bdi>${about.map((word) => html` · <bdi>${word}</bdi>`)} </span>
  </span>`;
};

function input(field: RecipientField): TemplateResult {
  const { channel, value, isLocked, error, people, onInput } = field;
  const { expanded, controls, active } = comboboxField(people.keys, 'people');
  const { canOffer } = people;
  return html`
    <input
      id="recipient"
      part="recipient"
      type=${channel === 'sms' ? 'tel' : 'text'}
      inputmode=${canOffer ? 'text' : channel === 'sms' ? 'tel' : 'email'}
      role=${ifDefined(canOffer ? 'combobox' : undefined)}
      aria-autocomplete=${ifDefined(canOffer ? 'list' : undefined)}
      aria-expanded=${ifDefined(canOffer ? expanded : undefined)}
      aria-controls=${ifDefined(canOffer ? controls : undefined)}
      aria-activedescendant=${ifDefined(active)}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      dir=${channel === 'sms' ? 'ltr' : 'auto'}
      .value=${value}
      ?readonly=${isLocked}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby="recipient-about"
      @input=${(event: InputEvent & { readonly target: HTMLInputElement }) => {
        onInput(event.target, event);
      }}
      @keydown=${canOffer && !isLocked ? people.keydown : nothing}
      @blur=${people.keys.close}
    />
  `;
}

/** The recipient as typed or chosen, what was understood of it, and why it cannot be used (L3). */
export function recipientField(field: RecipientField): TemplateResult {
  const { words, channel, read, error, people } = field;
  const { launcher } = words;
  const offered = people.offered.map((person) => ({ id: person.id, content: personRow(words, person) }));
  return html`
    <div class="field">
      <label for="recipient">${launcher.to[channel]}</label>
      ${input(field)} ${comboboxList(people.keys, 'people', { label: launcher.people, options: offered })}
      <p class="visually-hidden" role="status">${people.keys.isOpen ? launcher.peopleFound(offered.length) : ''}</p>
      <div id="recipient-about" class="hint">
        ${error ? html`<p class="error">${whyNot(words, error)}</p>` : nothing}
        ${error || read?.ok ? nothing : html`<p>${launcher.toHint[channel]}</p>`} ${understood(field)}
      </div>
      ${choice(field)}
    </div>
  `;
}
