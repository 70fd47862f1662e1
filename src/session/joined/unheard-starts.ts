import type { GestureOf } from '../../machine/shapes/line.shapes.js';
import type { ConversationView } from '../../machine/session/session.view.js';
import type { SessionView } from '../session.js';
import { wished, withTask } from './predicted.js';

/** Conversations that the serving document did not take, or perhaps never heard of: the agent may try again or let them be (L7, L8). */
export class UnheardStarts {
  #tasks: readonly ConversationView[] = [];
  #chosen: string | undefined;

  /** Keeps one, in front of the agent if it was. */
  keep(
    { wanted, clientToken: key }: GestureOf<'start'>,
    outcome: Pick<ConversationView, 'phase' | 'problem'>,
    selectedKey: string | undefined,
  ): void {
    this.#tasks = [...this.#tasks, { ...wished(key, wanted), ...outcome, busy: false, undecided: true }];
    if (selectedKey === key) this.#chosen = key;
  }

  /** Takes one out, to be tried again or to be let be. */
  take(name: string): ConversationView | undefined {
    const task = this.#tasks.find(({ key }) => key === name);
    this.#tasks = this.#tasks.filter((other) => other !== task);
    if (this.#chosen === name) this.#chosen = undefined;
    return task;
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
