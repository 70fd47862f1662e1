import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Announcement, ConversationView } from '../../src/index.js';
import { baseStyles } from '../internal/base.styles.js';
import { controlStyles } from '../internal/control.styles.js';
import { FocusKeeper } from '../internal/focus-keeper.js';
import { NewsController } from '../internal/news-controller.js';
import { nameOf, newMessage } from '../internal/people.js';
import { SessionController } from '../internal/session-controller.js';
import { SpeakingElement } from '../internal/speaking-element.js';
import { taskListStyles } from './outbound-task-list.styles.js';

/**
 * The agent's outbound conversations: who, over which channel, how far, and what is new. Choosing one shows it.
 *
 * @tagname outbound-task-list
 * @csspart list - The list.
 * @csspart row - The button of a conversation.
 * @csspart accept - Accepts a conversation that was handed to this agent.
 * @cssprop [--outbound-accent] - Accent colour.
 * @cssprop [--outbound-surface] - Background.
 * @cssprop [--outbound-text] - Text colour.
 * @cssprop [--outbound-border] - Colour of lines.
 */
export class OutboundTaskList extends SpeakingElement {
  static override styles = [baseStyles, controlStyles, taskListStyles];

  readonly #session = new SessionController(this);
  readonly #news = new NewsController(this, this.#session, {
    wordsFor: (announcement) => this.#wordsFor(announcement),
    // what a composer shows, the composer tells
    last: true,
  });

  constructor() {
    super();
    new FocusKeeper(this, ['[aria-current="true"]', '.row']);
  }

  protected override render(): TemplateResult {
    const { taskList } = this.language.words;
    const tasks = this.#tasks;
    return html`
      ${
        tasks.length === 0
          ? html`<p class="empty">${taskList.empty}</p>`
          : html`
              <ul part="list" aria-label=${taskList.label} @keydown=${this.#move}>
                ${repeat(
                  tasks,
                  ({ key }) => key,
                  (task) => this.#row(task),
                )}
              </ul>
            `
      }
      ${this.#news.region}
    `;
  }

  #row(conversation: ConversationView): TemplateResult {
    const { taskList, channels } = this.language.words;
    const { key, phase, unread, wanted, acceptable } = conversation;
    const select = (): void => this.#session.session?.select(key);
    const accept = (): void => {
      this.#session.session?.accept(key);
      select();
    };
    const current = key === this.#session.view?.selectedKey;
    return html`
      <li>
        <button part="row" class="row" type="button" aria-current=${current ? 'true' : 'false'} @click=${select}>
          <span class="name"><bdi>${nameOf(conversation)}</bdi></span>
          <span class="about"><span>${channels[wanted.channel]}</span> <span>${taskList.phases[phase]}</span></span>
          ${
            unread > 0
              ? html`<span class="unread">
                  <span class="badge" aria-hidden="true">${unread}</span>
                  <span class="visually-hidden">${taskList.unread(unread)}</span>
                </span>`
              : nothing
          }
        </button>
        ${
          acceptable
            ? html`<button part="accept" class="primary" type="button" @click=${accept}>${taskList.accept}</button>`
            : nothing
        }
      </li>
    `;
  }

  get #tasks(): readonly ConversationView[] {
    return this.#session.view?.tasks.filter(({ phase }) => phase !== 'refused' && phase !== 'closed') ?? [];
  }

  #wordsFor(announcement: Announcement): string | undefined {
    const { words } = this.language;
    if (announcement.type === 'outbound-message-received') {
      const { message } = announcement;
      const about = this.#tasks.find(({ task }) => task?.conversationId === message.conversationId);
      return about && newMessage(words, about, message);
    }
    if (announcement.type !== 'outbound-task-created') return undefined;
    const offered = this.#tasks.find(({ task, acceptable }) => acceptable && task?.id === announcement.task.id);
    return offered && words.taskList.offered(nameOf(offered));
  }

  #move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
    const at = rows.findIndex((row) => row.matches(':focus'));
    if (step === undefined || at < 0) return;
    event.preventDefault();
    rows[at + step]?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'outbound-task-list': OutboundTaskList;
  }
}
