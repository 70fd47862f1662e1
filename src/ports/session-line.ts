/**
 * What carries messages between the documents of one desktop, so that they share one session: a channel of the origin, or a
 * relay that the desktop offers. Messages are plain JSON. They may come late, twice, in another order, or never.
 */
export interface SessionLine {
  /** Gives a message to every other document on the line. */
  post(message: unknown): void;
  /** Hands over what other documents post from now on; the answer ends it. */
  listen(listener: (message: unknown) => void): () => void;
}
