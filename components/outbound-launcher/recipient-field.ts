import { html, nothing, type TemplateResult } from 'lit';
import { explain, type Channel, type RecipientInvalid, type Words } from '../../src/index.js';
import type { ReadRecipient } from './recipient.js';

/** What the recipient field shows and does. */
export interface RecipientField {
  readonly words: Words;
  readonly tag: string;
  readonly channel: Channel;
  readonly value: string;
  readonly read: ReadRecipient | undefined;
  /** Shown once the agent has tried to create the conversation. */
  readonly error: RecipientInvalid | undefined;
  readonly onInput: (text: string) => void;
}

const regionName = (tag: string, region: string): string =>
  new Intl.DisplayNames([tag], { type: 'region' }).of(region) ?? region;

function understood({ words: { launcher }, tag, read, onInput }: RecipientField): TemplateResult | typeof nothing {
  if (!read?.ok) return nothing;
  const { address, region, canReceiveSms, warnings } = read;
  const line = canReceiveSms === 'no' || canReceiveSms === 'perhaps' ? launcher.line[canReceiveSms] : undefined;
  const correct = (suggestion: string) => () => {
    onInput(suggestion);
  };
  return html`
    ${region ? html`<p>${launcher.country(regionName(tag, region), address)}</p>` : nothing}
    ${line ? html`<p class="warning">${line}</p>` : nothing}
    ${warnings.map((warning) =>
      warning.kind === 'typo-domain'
        ? html`<p class="warning">
            <button type="button" @click=${correct(warning.suggestion)}>
              ${launcher.didYouMean(warning.suggestion)}
            </button>
          </p>`
        : html`<p class="warning">${launcher.mixedScripts}</p>`,
    )}
  `;
}

/** The recipient as typed, what was understood of it, and why it cannot be used (L3). */
export function recipientField(field: RecipientField): TemplateResult {
  const { words, channel, value, error, onInput } = field;
  const { launcher } = words;
  return html`
    <div class="field">
      <label for="recipient">${launcher.to[channel]}</label>
      <input
        id="recipient"
        part="recipient"
        type=${channel === 'sms' ? 'tel' : 'email'}
        inputmode=${channel === 'sms' ? 'tel' : 'email'}
        autocomplete="off"
        dir="ltr"
        .value=${value}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby="recipient-about"
        @input=${(event: Event & { readonly target: HTMLInputElement }) => {
          onInput(event.target.value);
        }}
      />
      <div id="recipient-about" class="hint">
        ${error ? html`<p class="error">${explain(words, error).why} ${explain(words, error).todo}</p>` : nothing}
        ${error || field.read?.ok ? nothing : html`<p>${launcher.toHint[channel]}</p>`} ${understood(field)}
      </div>
    </div>
  `;
}
