import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { TranscriptMessage, Words } from '../../../src/index.js';

/** What the buttons of a message that is not through do. */
export interface MessageActions {
  readonly retry: (clientToken: string) => void;
  readonly check: (clientToken: string) => void;
  /** Back into the draft, with another subject if one is given. */
  readonly takeBack: (message: TranscriptMessage, subject?: string) => void;
}

interface Way {
  readonly label: string;
  readonly act: () => void;
}

/** The ways on, most useful first (C11). */
function waysOn({ composer, transcript }: Words, message: TranscriptMessage, actions: MessageActions): readonly Way[] {
  const { status, clientToken, problem, withdrawable, heldUntil } = message;
  // what the desktop may have is not taken back: the customer may have it too
  const takeBack = (label: string, subject?: string): readonly Way[] =>
    withdrawable
      ? [
          {
            label,
            act: () => {
              actions.takeBack(message, subject);
            },
          },
        ]
      : [];
  const repeat = (label: string, act: (clientToken: string) => void): readonly Way[] =>
    clientToken === undefined
      ? []
      : [
          {
            label,
            act: () => {
              act(clientToken);
            },
          },
        ];
  if (status === 'queued') return takeBack(heldUntil === undefined ? composer.withdraw : transcript.undo);
  if (status === 'unknown') return [...repeat(composer.check, actions.check), ...repeat(composer.retry, actions.retry)];
  if (status !== 'failed') return [];
  // the same subject would be refused again
  if (problem?.code === 'subject-used')
    return [...takeBack(composer.useSubject(problem.suggestion), problem.suggestion), ...takeBack(composer.edit)];
  return [...repeat(composer.retry, actions.retry), ...takeBack(composer.edit)];
}

/** The buttons of a message that is not through; `id` names its text, so that each is told from its neighbours. */
export function messageButtons(
  words: Words,
  message: TranscriptMessage,
  id: string | undefined,
  actions: MessageActions,
): TemplateResult | typeof nothing {
  const ways = waysOn(words, message, actions);
  if (ways.length === 0) return nothing;
  return html`
    <div class="actions">
      ${ways.map(
        ({ label, act }) =>
          html`<button type="button" aria-describedby=${ifDefined(id)} @click=${act}>${label}</button>`,
      )}
    </div>
  `;
}
