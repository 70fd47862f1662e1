import { html, nothing, type TemplateResult } from 'lit';
import { surplusNotes, type ConversationView, type Words } from '../../src/index.js';

/** The field for what the agent notes down, where the desktop takes notes, and how much more it takes. */
export function notesField(
  { wrapUp: words }: Words,
  { wrapUp, notes = '', busy }: ConversationView,
  write: (notes: string) => void,
): TemplateResult | typeof nothing {
  if (!wrapUp.notes) return nothing;
  const surplus = surplusNotes(wrapUp, notes);
  const left = wrapUp.notes.most - Array.from(notes).length;
  return html`
    <div class="field">
      <label for="notes">${words.notes}</label>
      <textarea
        id="notes"
        part="notes"
        rows="2"
        dir="auto"
        aria-describedby="notes-left"
        aria-invalid=${surplus > 0 ? 'true' : 'false'}
        ?readonly=${busy}
        .value=${notes}
        @input=${(event: Event & { readonly target: HTMLTextAreaElement }) => {
          write(event.target.value);
        }}
      ></textarea>
      <p id="notes-left" class=${surplus > 0 ? 'error' : 'hint'}>
        ${surplus > 0 ? words.notesSurplus(surplus) : words.notesLeft(left)}
      </p>
    </div>
  `;
}
