/** What there is to tell of files, by the name of each. */
export type FilesTold = ReadonlyMap<string, string>;

/** Finds out what is new of some files since the last look at them. */
export class FileNews {
  #before: FilesTold;

  /** What is known already is not told. */
  constructor(known: FilesTold) {
    this.#before = known;
  }

  /** What is to be said. */
  since(now: FilesTold): readonly string[] {
    const before = this.#before;
    this.#before = now;
    return [...now].filter(([key, told]) => told !== '' && before.get(key) !== told).map(([, told]) => told);
  }
}
