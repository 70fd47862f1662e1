import { html, nothing, type TemplateResult } from 'lit';
import { fillTemplate, measureSms, type Channel, type SmsCost, type Words } from '../../../src/index.js';
import { measureLine } from '../../sms-meter/measure-line.js';
import { filledPieces, type Filling } from './filled-pieces.js';

/** Where a template would be inserted. */
export interface PreviewPlace {
  readonly words: Words;
  readonly tag: string;
  readonly channel: Channel;
  readonly cost: SmsCost | undefined;
}

/** How a template will read, and what it costs as a text message (C7). */
export function templatePreview(place: PreviewPlace, filling: Filling): TemplateResult {
  const { words, channel } = place;
  const { template, values } = filling;
  const { text, subject } = template;
  const subjectLine = html`<p class="subject" dir="auto">
    <span class="label">${words.composer.subject}</span> ${filledPieces(words, filling, subject ?? '')}
  </p>`;
  return html`
    <section class="template-preview" tabindex="0" aria-label=${words.templates.preview}>
      ${channel === 'email' && subject !== undefined ? subjectLine : nothing}
      <p class="text" dir="auto">${filledPieces(words, filling, text)}</p>
      ${channel === 'sms' ? measureLine(place, measureSms(fillTemplate(text, values))) : nothing}
    </section>
  `;
}
