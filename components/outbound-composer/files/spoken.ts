import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

/** Says things to people who do not see them happen, each once. */
export class Spoken {
  #said: readonly string[] = [];
  #count = 0;

  /** Says these with the next render; nothing to say, the last stays. */
  say(...texts: readonly string[]): void {
    if (texts.length === 0) return;
    this.#said = texts;
    this.#count += 1;
  }

  /** What was said is about something else. */
  clear(): void {
    this.#said = [];
  }

  /** The live region; it is to be there from the first render on. */
  get region(): TemplateResult {
    const said = this.#said.map((text) => html`<p>${text}</p>`);
    // new nodes each time, because the same words twice are no change to a live region
    return html`<div class="visually-hidden" role="status">${keyed(this.#count, said)}</div>`;
  }
}
