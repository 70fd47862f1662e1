import type { Session } from '../../src/index.js';
import type { Happening } from './history.js';

/** Sees what an agent sees on the page before them, and writes down what changed. */
export class Witness {
  readonly history: Happening[] = [];
  readonly #statuses = new Map<string, string>();
  #before: ReadonlySet<string> = new Set();
  #seen: Session['view']['tasks'] | undefined;

  record = (happening: Happening): void => void this.history.push(happening);

  look({ tasks }: Session['view']): void {
    if (tasks === this.#seen) return;
    this.#seen = tasks;
    const gone = new Set(this.#statuses.keys());
    for (const { text: message, status, direction } of tasks.flatMap(({ transcript }) => transcript)) {
      gone.delete(message);
      if (direction !== 'outbound' || !status || this.#statuses.get(message) === status) continue;
      this.#statuses.set(message, status);
      this.record({ type: 'shown', message, status });
    }
    for (const message of gone) {
      this.#statuses.delete(message);
      this.record({ type: 'left', message });
    }
  }

  /** It was taken back by hand, so it has not left by itself. */
  forget(message: string): void {
    this.#statuses.delete(message);
    this.record({ type: 'withdrawn', message });
  }

  /** Another page stands before the agent: what it does not show yet has not left. */
  turnToAnotherPage(): void {
    this.#before = new Set([...this.#before, ...this.#statuses.keys()]);
    this.#statuses.clear();
    this.#seen = undefined;
  }

  /** The page has had time to show everything: what it does not show has left. */
  takeStock(): void {
    for (const message of this.#before) if (!this.#statuses.has(message)) this.record({ type: 'left', message });
    this.#before = new Set();
  }

  /** It was typed, but the page died before it was kept: nobody had accepted it. */
  takeBackAccepted(message: string): void {
    const index = this.history.findIndex((each) => each.type === 'accepted' && each.message === message);
    this.history.splice(index, 1);
  }
}
