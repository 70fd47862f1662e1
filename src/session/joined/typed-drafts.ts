import type { Clock } from '../../ports/clock.js';
import type { Draft } from '../../ports/draft-store.js';
import type { MirroredDraft } from './mirror.js';

/** What is typed in this document: it is here at once, and stays until the serving document has it or something newer (C10). */
export class TypedDrafts {
  readonly #clock: Clock;
  readonly #typed = new Map<string, MirroredDraft>();
  readonly #served: (key: string) => MirroredDraft | undefined;
  #last = 0;

  /** `served` is what the serving document has under a key. */
  constructor(clock: Clock, served: (key: string) => MirroredDraft | undefined) {
    this.#clock = clock;
    this.#served = served;
  }

  /** A moment that is later than all before: what is typed in one millisecond has an order too. */
  moment(after = 0): number {
    return (this.#last = Math.max(this.#clock.now(), this.#last + 1, after + 1));
  }

  read(key: string): Draft | undefined {
    const typed = this.#typed.get(key);
    const served = this.#served(key);
    return typed && typed.at >= (served?.at ?? 0) ? typed.draft : served?.draft;
  }

  save(key: string, draft: Draft | undefined): MirroredDraft {
    const typed = { draft, at: this.moment(this.#served(key)?.at) };
    this.#typed.set(key, typed);
    return typed;
  }

  /** What the serving document does not have; what is newer there is not needed here any more. */
  unsaved(): readonly (MirroredDraft & { readonly key: string })[] {
    return [...this.#typed].flatMap(([key, typed]) => {
      const { at } = this.#served(key) ?? { at: 0 };
      if (at > typed.at) this.#typed.delete(key);
      return typed.at > at ? { key, ...typed } : [];
    });
  }
}
