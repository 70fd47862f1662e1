import type { SessionLine } from '../../ports/session-line.js';

/** A line between the documents of one origin that the browser lets share a channel; it is open while anybody listens. */
export function broadcastLine(name: string): SessionLine {
  let channel: BroadcastChannel | undefined;
  let listening = 0;
  return {
    post: (message) => {
      channel?.postMessage(message);
    },
    listen: (listener) => {
      const open = (channel ??= new BroadcastChannel(`outbound-elements/session/${name}`));
      const hear = ({ data }: MessageEvent<unknown>): void => {
        listener(data);
      };
      open.addEventListener('message', hear);
      listening += 1;
      return () => {
        open.removeEventListener('message', hear);
        listening -= 1;
        if (listening > 0) return;
        open.close();
        channel = undefined;
      };
    },
  };
}

/** With whom a window speaks. */
export interface WindowLineOptions {
  /** The origin of the other window, as in `postMessage`; what comes from another is not heard. */
  readonly origin: string;
  /** Tells this line from others between the same windows. */
  readonly name: string;
}

interface Envelope {
  readonly line: unknown;
  readonly message: unknown;
}

/**
 * A line to one other window, such as the parent that passes everything on to its other frames. What is posted is
 * `{ line, message }`, with `line` the name under which it is passed on.
 */
export function windowLine(other: Window, { origin, name }: WindowLineOptions): SessionLine {
  const line = `outbound-elements/session/${name}`;
  return {
    post: (message) => {
      other.postMessage({ line, message }, origin);
    },
    listen: (listener) => {
      const hear = ({ data, source, origin: from }: MessageEvent<unknown>): void => {
        if (source !== other || (origin !== '*' && from !== origin)) return;
        const envelope = Object(data) as Envelope;
        if (envelope.line === line) listener(envelope.message);
      };
      addEventListener('message', hear);
      return () => {
        removeEventListener('message', hear);
      };
    },
  };
}
