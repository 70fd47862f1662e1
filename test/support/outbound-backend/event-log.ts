import type { Clock } from '../../../src/index.js';

/** How events leave: as they come, each twice, or each behind the one after it. */
export type Order = 'once' | 'doubled' | 'swapped';

/** How often a stream says that it lives, in ms. */
export const heartbeatMs = 15_000;

interface Logged {
  readonly id: number;
  readonly text: string;
}

interface Line {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

const encoder = new TextEncoder();
const written = (id: number, type: string, data: object): string =>
  `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

/** Every event there was, numbered, and the streams on which they are told. */
export class EventLog {
  order: Order = 'once';
  /** Has anybody begun to read a stream? */
  isRead = false;
  readonly #clock: Clock;
  readonly #lines = new Set<Line>();
  #events: Logged[] = [];
  #last = 0;
  #held = '';

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How many streams are open. */
  get streams(): number {
    return this.#lines.size;
  }

  /** Tells an event. */
  tell(type: string, data: object): void {
    const text = written(++this.#last, type, data);
    this.#events.push({ id: this.#last, text });
    if (this.order === 'swapped' && this.#held === '') this.#held = text;
    else this.write(text + this.#release() + (this.order === 'doubled' ? text : ''));
  }

  /** Writes to every stream, whatever it may be. */
  write(text: string): void {
    for (const line of this.#lines) line.write(text);
  }

  /** Loses every stream; `silently`: those who read are not told. */
  cut(silently = false): void {
    for (const line of this.#lines) if (!silently) line.end();
    this.#lines.clear();
    this.#held = '';
  }

  /** Remembers no event any more: nobody can be told what they missed. */
  forget(): void {
    this.#events = [];
  }

  /** Opens a stream behind an event, or here when that event is not known any more. */
  open(lastEventId: string | null, signal: AbortSignal | null | undefined): ReadableStream<Uint8Array> {
    const after = lastEventId === null ? NaN : Number(lastEventId);
    const isKnown = after === this.#last || this.#events.some(({ id }) => id === after + 1);
    const missed = this.#events.filter(({ id }) => id > after).map(({ text }) => text);
    return this.#stream(isKnown ? missed.join('') : written(this.#last, 'reset', {}), signal);
  }

  #stream(beginning: string, signal: AbortSignal | null | undefined): ReadableStream<Uint8Array> {
    let leave = (): void => undefined;
    return new ReadableStream({
      start: (controller) => {
        const line: Line = {
          write: (text) => controller.enqueue(encoder.encode(text)),
          end: () => controller.close(),
        };
        leave = () => void this.#lines.delete(line);
        this.#lines.add(line);
        signal?.addEventListener('abort', leave);
        line.write(`: welcome\n\n${beginning}`);
        this.#beat(line);
      },
      pull: () => {
        this.isRead = true;
      },
      cancel: () => {
        leave();
      },
    });
  }

  #beat(line: Line): void {
    this.#clock.at(this.#clock.now() + heartbeatMs, () => {
      if (!this.#lines.has(line)) return;
      line.write(`: still here\n\n${this.#release()}`);
      this.#beat(line);
    });
  }

  #release(): string {
    const held = this.#held;
    this.#held = '';
    return held;
  }
}
