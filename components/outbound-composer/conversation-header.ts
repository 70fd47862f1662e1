import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ConversationView, Words } from '../../src/index.js';
import { nameOf } from '../internal/people.js';

type Locked = keyof Words['composer']['closed'];

const isLocked = (phase: ConversationView['phase']): phase is Locked =>
  phase === 'transferring' || phase === 'ending' || phase === 'wrapping-up';

/** Is this a conversation, and not yet only the wish for one? */
export const isOpen = ({ phase }: Pick<ConversationView, 'phase'>): boolean => phase === 'active' || isLocked(phase);

/** Why nothing can be written, and nothing ended, in this phase (T4). */
export const whyClosed = ({ composer }: Words, { phase }: ConversationView): string | undefined =>
  isLocked(phase) ? composer.closed[phase] : undefined;

/** Whom the conversation is with, where it leaves from, and how far it is. */
export function whoAndWhere({ composer, channels, taskList }: Words, conversation: ConversationView): TemplateResult {
  const { task, wanted, phase } = conversation;
  const { name, address } = task?.recipient ?? wanted.recipient;
  const entryPoint = task?.entryPoint ?? wanted.entryPoint;
  return html`
    <div class="who">
      <h2><bdi>${nameOf(conversation)}</bdi></h2>
      <p class="muted">
        ${name === undefined ? nothing : html`<bdi dir="ltr">${address}</bdi>`}
        <span>${channels[wanted.channel]}</span>
        <span dir="auto">${composer.from(entryPoint.name)}</span>
        <strong class="phase">${taskList.phases[phase]}</strong>
      </p>
    </div>
  `;
}

/** Ends the conversation; where that cannot be, the button stays and says why. */
export function endButton(words: Words, conversation: ConversationView, end: () => void): TemplateResult {
  const why = whyClosed(words, conversation);
  return html`
    <button
      part="end"
      type="button"
      aria-disabled=${why === undefined ? 'false' : 'true'}
      aria-describedby=${ifDefined(why === undefined ? undefined : 'closed')}
      @click=${end}
    >
      ${words.composer.end}
    </button>
  `;
}
