import type { Channel } from '../../domain/channel.js';
import type { HeardPart, LineMessageOf, StatePart } from '../../machine/shapes/line.shapes.js';
import type { ConversationView } from '../../machine/session/session.view.js';
import type { Draft } from '../../ports/draft-store.js';
import type { SessionView } from '../session.js';
import { nameOf } from './parts.js';

type ValueOf<Name extends StatePart['part']> = NonNullable<Extract<StatePart, { readonly part: Name }>['value']>;

/** A draft as the serving document has it. */
export interface MirroredDraft {
  readonly draft?: Draft | undefined;
  /** When it was typed, in milliseconds since the epoch. */
  readonly at: number;
}

/** What the serving document has told of its session. */
export class Mirror {
  #parts: ReadonlyMap<string, StatePart> = new Map();
  #server: string | undefined;
  #number = 0;

  /** The document that serves. */
  get server(): string | undefined {
    return this.#server;
  }

  /** The number of the last state that was told. */
  get number(): number {
    return this.#number;
  }

  /** Takes everything anew, from this document. */
  adopt({ from, number, parts }: LineMessageOf<'whole'>): void {
    this.#server = from;
    this.#number = number;
    this.#parts = new Map(parts.map((part) => [nameOf(part), part]));
  }

  /** Takes what has changed. */
  change({ number, parts }: LineMessageOf<'changed'>): void {
    this.#number = number;
    const next = new Map(this.#parts);
    for (const part of parts)
      if (part.value === null) next.delete(nameOf(part));
      else next.set(nameOf(part), part);
    this.#parts = next;
  }

  /** What there is to show; nothing before anything was told. */
  view(): SessionView | undefined {
    const frame = this.#value('frame');
    if (!frame) return undefined;
    const { keys, ...view } = frame;
    return { ...view, tasks: keys.flatMap((key) => this.#conversation(key) ?? []) };
  }

  draft(key: string): MirroredDraft | undefined {
    return this.#value('draft', key);
  }

  lastEntryPointId(channel: Channel): string | undefined {
    return this.#value('entry-point', channel);
  }

  heard(id: string): HeardPart | undefined {
    return this.#value('heard', id);
  }

  #conversation(key: string): ConversationView | undefined {
    const brief = this.#value('task', key);
    const transcript = this.#value('transcript', key);
    const history = this.#value('history', key);
    return brief && transcript && history && { ...brief, transcript, history };
  }

  #value<Name extends StatePart['part']>(part: Name, key = ''): ValueOf<Name> | undefined {
    // the name of a part says what it is
    return (this.#parts.get(nameOf({ part, key }))?.value ?? undefined) as ValueOf<Name> | undefined;
  }
}
