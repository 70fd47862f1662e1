/** Time as the machines know it; a test brings its own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `then` once, not before `at` (milliseconds since the epoch); the answer takes it back. */
  at(at: number, then: () => void): () => void;
}
