import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { measureSms, replaceForGsm, type Clock, type SmsCost, type SmsMeasure, type Words } from '../../src/index.js';
import { adoptMore } from '../internal/adopt-styles.js';
import { measureLine } from './measure-line.js';
import { MeasureNews, type Measured } from './measure-news.js';
import { lacksOptOut, optOutLine } from './opt-out.js';
import { replacementOffer } from './replacement-offer.js';
import { retype } from './retype.js';
import { savingIn, type Saving } from './saving.js';
import { smsMeterStyles } from './sms-meter.styles.js';

/** An SMS that is written, and what is known about it. */
export interface SmsDraft {
  readonly words: Words;
  readonly tag: string;
  /** Whose message it is: what was chosen for one does not hold for another. */
  readonly of: string;
  /** As it stands in the field. */
  readonly text: string;
  /** What really goes out when this is written. */
  readonly outgoing: (text: string) => string;
  /** Nothing can be changed in it now. */
  readonly isClosed: boolean;
  /** The host's price of a segment. */
  readonly cost: SmsCost | undefined;
  /** What tells how to receive no more. */
  readonly optOut: string | undefined;
  /** Nothing went out in this conversation before. */
  readonly isFirst: boolean;
}

/** What is shown of it. */
export interface SmsMeterView {
  /** How long it is: what the field is described by. */
  readonly measure: TemplateResult;
  /** What could be changed, and what is said when the measure has. */
  readonly offers: TemplateResult;
}

/** Shows what a message costs as it will go out, and offers what makes it cheaper; it changes nothing by itself (C7). */
export class SmsMeter implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #news: MeasureNews;
  #left: { readonly of: string; readonly characters: ReadonlySet<string> } = { of: '', characters: new Set() };
  #shown: Measured | undefined;

  constructor(host: ReactiveElement, clock: () => Clock | undefined) {
    this.#host = host;
    this.#news = new MeasureNews(host, clock);
    adoptMore(host.renderRoot, [smsMeterStyles]);
    host.addController(this);
  }

  hostUpdate(): void {
    this.#shown = undefined;
  }

  hostUpdated(): void {
    this.#news.follow(this.#shown);
  }

  /** The parts of the meter, to be put below the field. */
  render(draft: SmsDraft): SmsMeterView {
    const { of, text, outgoing, isClosed } = draft;
    const measure = measureSms(outgoing(text));
    this.#shown = { of, text, measure };
    const saving = isClosed ? undefined : savingIn(draft, measure, this.#leftOf(of));
    return {
      measure: measureLine(draft, measure),
      offers: html`
        <div class="sms-offers">
          ${saving ? this.#replacing(draft, measure, saving) : nothing} ${isClosed ? nothing : this.#optOut(draft)}
        </div>
        ${this.#region(draft.words)}
      `,
    };
  }

  #replacing({ words, of }: SmsDraft, before: SmsMeasure, saving: Saving): TemplateResult {
    return replacementOffer({
      ...{ words, before, saving },
      onReplace: () => {
        this.#replace(saving.chosen.map(({ character }) => character));
      },
      onChoose: (character, isChosen) => {
        const left = new Set(this.#leftOf(of));
        if (isChosen) left.delete(character);
        else left.add(character);
        this.#left = { of, characters: left };
        this.#host.requestUpdate();
      },
    });
  }

  #optOut({ words, text, optOut = '', isFirst }: SmsDraft): TemplateResult | typeof nothing {
    if (!isFirst || optOut.trim() === '') return nothing;
    const add = (): void => {
      const field = this.#field;
      if (field) retype(field, field.value + optOutLine(field.value, optOut), field.selectionStart);
    };
    // where there is nothing to add yet, or nothing any more, its place stays: nothing moves while somebody types
    const look = lacksOptOut(text, optOut) ? '' : 'kept';
    return html`<button type="button" class=${look} dir="auto" @click=${add}>${words.sms.add(optOut.trim())}</button>`;
  }

  /** A new node each time, because the same words twice are no change to a live region. */
  #region({ sms }: Words): TemplateResult {
    const { said } = this.#news;
    const news = said ? keyed(said, html`<p>${sms.news(said.segments, said.encoding)}</p>`) : nothing;
    return html`<div class="visually-hidden" role="status">${news}</div>`;
  }

  #replace(characters: readonly string[]): void {
    const field = this.#field;
    if (!field || characters.length === 0) return;
    const { value, selectionStart } = field;
    const caret = replaceForGsm(value.slice(0, selectionStart), characters).length;
    retype(field, replaceForGsm(value, characters), caret);
  }

  #leftOf(of: string): ReadonlySet<string> {
    return this.#left.of === of ? this.#left.characters : new Set();
  }

  get #field(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector<HTMLTextAreaElement>('textarea#message');
  }
}
