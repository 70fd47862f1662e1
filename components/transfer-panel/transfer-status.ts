import { html, nothing, type TemplateResult } from 'lit';
import { explain, type ConversationView, type Explanation, type Words } from '../../src/index.js';
import { explanation, notice } from '../internal/explanation.js';
import type { TransferController } from './transfer-controller.js';

const inOneLine = ({ why, todo }: Explanation): string => `${why} ${todo}`;

/** How far the transfer has come that is on its way. */
function stage({ transfer }: Words, { transferStage = 'starting', transferTarget }: ConversationView): string {
  if (transferStage === 'cancelling') return transfer.cancelling;
  return transfer[transferStage](transferTarget?.name ?? '');
}

/** Why nothing can be handed on now, whatever the target; `undefined` when it can. */
export function whyClosed(words: Words, { conversation, isWaiting }: TransferController): string | undefined {
  if (isWaiting) return conversation && stage(words, conversation);
  if (conversation?.phase === 'ending') return words.taskList.phases.ending;
  return conversation?.transferRefusal && inOneLine(explain(words, conversation.transferRefusal));
}

/** What the agent is told of the transfer even while the panel is closed (T5). */
export function told(words: Words, transfer: TransferController): string {
  const { isWaiting, problem } = transfer;
  if (problem) return inOneLine(explain(words, problem));
  return (isWaiting ? whyClosed(words, transfer) : undefined) ?? '';
}

/** The next best, after somebody did not take it: one key away (T5). Not after a fault, which may still come to a transfer. */
function alternative({ transfer: words }: Words, transfer: TransferController): TemplateResult | typeof nothing {
  const { isReady, problem, directory } = transfer;
  const next = directory.alternative;
  if (!isReady || !next || !problem || !('target' in problem)) return nothing;
  return html`<button type="button" id="alternative" class="primary" @click=${transfer.tryAlternative}>
    ${words.alternative(next.name)}
  </button>`;
}

/** Takes the transfer back, where the desktop can and the receiver is still being waited for. */
function takingBack({ transfer: words }: Words, transfer: TransferController): TemplateResult | typeof nothing {
  if (!transfer.canCancel) return nothing;
  return html`<button type="button" id="cancel" @click=${transfer.cancel}>${words.cancel}</button>`;
}

/** What stands between the agent and the transfer, above the button that it closes. */
export function transferStatus(words: Words, transfer: TransferController): TemplateResult {
  const { problem, isReady, directory } = transfer;
  const { selected, lost } = directory;
  const closed = whyClosed(words, transfer);
  return html`
    ${problem ? explanation(words, problem, alternative(words, transfer)) : nothing}
    ${lost ? notice(words.transfer.lost(lost.name)) : nothing} ${closed ? html`<p>${closed}</p>` : nothing}
    ${takingBack(words, transfer)}
    ${isReady && !selected && !lost ? html`<p class="hint">${words.transfer.chooseFirst}</p>` : nothing}
  `;
}
