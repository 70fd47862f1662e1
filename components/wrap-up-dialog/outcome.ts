import { html, nothing, type TemplateResult } from 'lit';
import { explain, type ConversationView, type Explanation, type Problem, type Words } from '../../src/index.js';
import { notice } from '../internal/explanation.js';

/** Whatever the desktop was asked here may be asked again: under the same token nothing is done twice. */
function explained(words: Words, problem: Problem): Explanation {
  const explanation = explain(words, problem);
  const todos: Readonly<Partial<Record<string, string>>> = words.wrapUp.todo;
  const todo = 'request' in problem && problem.code !== 'host-absent' ? todos[problem.request] : undefined;
  return { ...explanation, todo: todo ?? explanation.todo };
}

/** Another reason was chosen since: that the first one is gone is no news any more. */
const isSettled = ({ problem, codeId }: ConversationView): boolean =>
  problem?.code === 'wrap-up-code-gone' && codeId !== undefined;

/** What became of what the desktop was asked, and the button that fetches the reasons again where they are wanting (W3). */
export function outcome(
  words: Words,
  conversation: ConversationView,
  fetchAgain: () => void,
): TemplateResult | typeof nothing {
  const { busy, problem, wrapUp } = conversation;
  const { timeIsUp, clock = 'host', asking, isCodeless } = wrapUp;
  if (busy) return html`<p>${words.wrapUp.submitting}</p>`;
  const again = html`<button type="button" @click=${fetchAgain}>${words.wrapUp.again}</button>`;
  const isShort = isCodeless || problem?.code === 'wrap-up-code-gone';
  if (problem && !isSettled(conversation)) return notice(explained(words, problem), isShort ? again : nothing);
  if (asking) return html`<p>${words.wrapUp.asking[asking]}</p>`;
  if (isCodeless) return notice(words.wrapUp.codeless, again);
  return timeIsUp ? html`<p>${words.wrapUp.timeIsUp[clock]}</p>` : nothing;
}
