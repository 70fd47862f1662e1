/** What a desktop knows and a layout binds: `$STORE`. Whoever is bound is told of every change. */
export class Store {
  #values: Readonly<Record<string, unknown>>;
  readonly #bound = new Set<() => void>();

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  /** Changes values by their paths. */
  set(values: Readonly<Record<string, unknown>>): void {
    this.#values = { ...this.#values, ...values };
    for (const update of this.#bound) update();
  }

  /** Hands over what a layout says, now and after every change; what starts with `$STORE.` is looked up. */
  bind(said: unknown, take: (value: unknown) => void): void {
    const path = typeof said === 'string' && said.startsWith('$STORE.') ? said.slice('$STORE.'.length) : undefined;
    if (path === undefined) {
      take(said);
      return;
    }
    const update = (): void => {
      take(this.#values[path]);
    };
    this.#bound.add(update);
    update();
  }
}
