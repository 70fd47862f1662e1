import type { MessageContent } from '../../domain/message.js';
import type { GestureOf } from '../../machine/shapes/line.shapes.js';
import type { ConversationView } from '../../machine/session/session.view.js';
import type { SessionView } from '../session.js';
import { wished, withTask } from './predicted.js';

/** A conversation that the agent wishes for, and what is to be sent in it first. */
export type Wished = Pick<GestureOf<'start'>, 'wanted' | 'first' | 'clientToken'>;

/** Conversations that the serving document did not take, or perhaps never heard of: the agent may try again or let them be (L7, L8). */
export class UnheardStarts {
  #tasks: readonly ConversationView[] = [];
  readonly #wishes = new Map<string, Wished>();
  #chosen: string | undefined;

  /** Keeps one, in front of the agent if it was. */
  keep(wish: Wished, outcome: Pick<ConversationView, 'phase' | 'problem'>, selectedKey: string | undefined): void {
    const { wanted, clientToken: key } = wish;
    this.#wishes.set(key, wish);
    this.#tasks = [...this.#tasks, { ...wished(key, wanted), ...outcome, busy: false, undecided: true }];
    if (selectedKey === key) this.#chosen = key;
  }

  /** Changes what one is to send first; answers whether it is one of these. */
  write(name: string, first: MessageContent | undefined): boolean {
    const wish = this.#wishes.get(name);
    if (!wish || !this.#tasks.some(({ key }) => key === name)) return false;
    this.#wishes.set(name, { ...wish, first: first && { ...first } });
    return true;
  }

  /** Takes one out, to be tried again or to be let be. */
  take(name: string): Wished | undefined {
    const wish = this.#tasks.some(({ key }) => key === name) ? this.#wishes.get(name) : undefined;
    this.#tasks = this.#tasks.filter(({ key }) => key !== name);
    this.#wishes.delete(name);
    if (this.#chosen === name) this.#chosen = undefined;
    return wish;
  }

  /** The agent looks at this one; answers whether it is one of these. */
  choose(name: string | undefined): boolean {
    this.#chosen = this.#tasks.find(({ key }) => key === name)?.key;
    return this.#chosen !== undefined;
  }

  /** The view with them; one that was heard after all is as it was told. */
  shownIn(view: SessionView): SessionView {
    this.#tasks = this.#tasks.filter((task) => !view.tasks.some(({ key }) => key === task.key));
    const shown = this.#tasks.reduce(withTask, view);
    const isThere = this.#tasks.some(({ key }) => key === this.#chosen);
    return isThere ? { ...shown, selectedKey: this.#chosen } : shown;
  }
}
