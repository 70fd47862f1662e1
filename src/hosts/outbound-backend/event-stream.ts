import type * as Parsing from 'eventsource-parser';
import type { Clock } from '../../ports/clock.js';
import { letGo } from './authorized.js';
import { waitAfter } from './back-off.js';
import { Patience, pause } from './patience.js';
import { Place } from './place.js';

/** A stream that lived so long was well: the next wait is the shortest again, in ms. */
const steadyMs = 10_000;

/** An event that was not there before. */
export interface Told {
  readonly id: number;
  readonly type: string;
  readonly data: string;
}

/** What a stream is read with. */
export interface StreamConnections {
  /** Opens it, behind the event with this id if there is one. */
  readonly open: (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>;
  readonly clock: Clock;
  /** A number from 0 to 1, for the waits. */
  readonly chance: () => number;
  /** A stream that says nothing for so long is dead, in ms. */
  readonly silenceMs: number;
  readonly told: (event: Told) => void;
  /** The stream begins anew: what happened before and was not told, is not told any more. */
  readonly begun: () => void;
  readonly warn: (kind: string) => void;
}

const readable = ({ headers }: Response): boolean =>
  headers.get('Content-Type')?.startsWith('text/event-stream') === true;

const numberIn = (id: string | undefined): number | undefined => (/^\d+$/.test(id ?? '') ? Number(id) : undefined);

let loading: Promise<typeof Parsing> | undefined;

/** What reads streams, loaded with the first one; when that fails, with the next. */
const parsing = (): Promise<typeof Parsing> =>
  (loading ??= import('eventsource-parser').catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));

/** Reads a stream of events from one connection to the next, each event once, until it is stopped. */
export class EventStream {
  readonly #with: StreamConnections;
  readonly #place = new Place();
  #stopped = new AbortController();

  constructor(connections: StreamConnections) {
    this.#with = connections;
    this.#stopped.abort();
  }

  /** Aborted when nobody listens. */
  get signal(): AbortSignal {
    return this.#stopped.signal;
  }

  start(): void {
    this.#stopped = new AbortController();
    void this.#live(this.#stopped.signal);
  }

  stop(): void {
    this.#stopped.abort();
  }

  async #live(signal: AbortSignal): Promise<void> {
    const { clock, chance } = this.#with;
    let failures = 0;
    while (!signal.aborted) {
      const since = clock.now();
      await this.#connect(signal);
      failures = clock.now() - since >= steadyMs ? 1 : failures + 1;
      await pause(clock, waitAfter(failures, chance()), signal);
    }
  }

  async #connect(signal: AbortSignal): Promise<void> {
    const { open, clock, silenceMs, warn } = this.#with;
    const patience = new Patience(clock, silenceMs, signal);
    try {
      const response = await patience.for(open(this.#place.last, patience.signal));
      if (response.ok && readable(response)) await this.#read(response, patience);
      else {
        warn(`the stream of events was answered with ${response.status}`);
        letGo(response);
      }
    } catch {
      // because a line that breaks is no news: it is opened again
    } finally {
      patience.end();
    }
  }

  async #read({ body }: Response, patience: Patience): Promise<void> {
    const reader = body?.getReader();
    if (!reader) return;
    const decoder = new TextDecoder();
    try {
      const { createParser } = await patience.for(parsing());
      const parser = createParser({ onEvent: this.#hear });
      for (;;) {
        const { done, value } = await patience.for(reader.read());
        if (done) return;
        patience.renew();
        parser.feed(decoder.decode(value, { stream: true }));
      }
    } finally {
      void reader.cancel().catch(() => undefined);
    }
  }

  #hear = ({ id, event, data }: Parsing.EventSourceMessage): void => {
    const { told, begun, warn } = this.#with;
    const number = numberIn(id);
    if (number === undefined) warn('an event has no whole number as its id');
    else if (event === 'reset') {
      this.#place.begin(number);
      begun();
    } else {
      // a server that does not say where the stream begins begins with what it tells
      if (this.#place.last === undefined) {
        this.#place.begin(number - 1);
        begun();
      }
      if (this.#place.take(number)) told({ id: number, type: event ?? 'message', data });
    }
  };
}
