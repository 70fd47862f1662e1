import { html, nothing, type TemplateResult } from 'lit';
import { explain, type Explanation, type Words } from '../../src/index.js';
import { explanation } from '../internal/explanation.js';
import type { TransferController } from './transfer-controller.js';

const inOneLine = ({ why, todo }: Explanation): string => `${why} ${todo}`;

/** Why nothing can be handed on now, whatever the target; `undefined` when it can. */
export function whyClosed(words: Words, { conversation, isWaiting }: TransferController): string | undefined {
  if (isWaiting) return words.transfer.waiting(conversation?.transferTarget?.name ?? '');
  if (conversation?.phase === 'ending') return words.taskList.phases.ending;
  return conversation?.transferRefusal && inOneLine(explain(words, conversation.transferRefusal));
}

/** What the agent is told of the transfer even while the panel is closed (T5). */
export function told(words: Words, transfer: TransferController): string {
  const { isWaiting, problem } = transfer;
  if (problem) return inOneLine(explain(words, problem));
  return (isWaiting ? whyClosed(words, transfer) : undefined) ?? '';
}

/** What stands between the agent and the transfer, above the button that it closes. */
export function transferStatus(words: Words, transfer: TransferController): TemplateResult {
  const { problem, isReady, directory } = transfer;
  const closed = whyClosed(words, transfer);
  return html`
    ${problem ? explanation(words, problem) : nothing} ${closed ? html`<p>${closed}</p>` : nothing}
    ${isReady && !directory.selected ? html`<p class="hint">${words.transfer.chooseFirst}</p>` : nothing}
  `;
}
