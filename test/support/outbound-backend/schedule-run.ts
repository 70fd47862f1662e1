import { createSession, type Session } from '../../../src/index.js';
import { createOutboundBackend } from '../../../src/hosts/outbound-backend/index.js';
import type { Happening } from '../history.js';
import { newConversation } from '../nouns.js';
import { scheduleClock, type ScheduleClock } from '../schedule-clock.js';
import { Witness } from '../schedule-witness.js';
import { backendDesk, baseUrl, capabilities, streamIsRead } from './backend-at.js';
import { desktopOver, type DesktopOverBackend } from './desktop-over-backend.js';
import { ReferenceServer } from './reference-server.js';
import type { Schedule, Step } from './schedule.js';

/** More than any schedule needs to come to rest, in ms. */
const longEnough = 900_000;
/** From a request to what is shown of its answer it takes some dozen turns; from an event of a stream, too. */
const turns = 120;

/** What a run came to. */
export interface Run {
  readonly history: readonly Happening[];
  /** What customers wrote, and how often each of it is shown. */
  readonly replies: ReadonlyMap<string, number>;
  /** How many tasks the server made of each wish. */
  readonly tasks: readonly number[];
  /** Every request that the server had, and every stream. */
  readonly requests: number;
  readonly streams: number;
}

class Play {
  readonly #witness = new Witness();
  readonly #clock: ScheduleClock;
  readonly #server: ReferenceServer;
  readonly #over: DesktopOverBackend;
  readonly #session: Session;
  readonly #written: { readonly text: string; readonly token: string }[] = [];
  readonly #replies: string[] = [];
  #keys: readonly string[] = [];
  #tokens = 0;

  constructor(forgetsKeys: boolean) {
    const { record } = this.#witness;
    this.#clock = scheduleClock(() => this.#witness.look(this.#session.view), turns);
    this.#server = new ReferenceServer(this.#clock, backendDesk, {
      offered: (task) => this.#over.offer(task),
      delivered: ({ text }) => record({ type: 'delivered', message: text }),
      said: (token, word) => record({ type: 'told', message: this.#textOf(token), word }),
    });
    this.#server.forgetsKeys = forgetsKeys;
    const backend = createOutboundBackend({
      ...{ baseUrl, capabilities, clock: this.#clock, fetch: this.#server.fetch },
      token: () => this.#server.token,
      chance: () => 0.5,
      warn: () => undefined,
    });
    this.#over = desktopOver(backend);
    const newToken = (): string => `token-${++this.#tokens}`;
    this.#session = createSession({ desktop: this.#over.desktop, clock: this.#clock, newToken });
    this.#session.onAnnouncement((announcement) => {
      if (announcement.type === 'outbound-message-failed')
        record({ type: 'announced failed', message: this.#textOf(announcement.clientToken) });
      if (announcement.type === 'outbound-message-sent')
        record({ type: 'announced sent', message: announcement.message.text });
    });
  }

  async run({ conversations, steps, launching, faults }: Schedule): Promise<Run> {
    await streamIsRead(this.#server, this.#clock);
    this.#server.faults.push(...launching);
    await this.#begin(conversations);
    this.#server.faults.splice(0, Infinity, ...faults);
    for (const step of steps) {
      this.#do(step);
      await this.#clock.advance(step.do === 'wait' ? step.ms : 0);
    }
    await this.#clock.advance(longEnough);
    for (const { key, busy } of this.#session.view.tasks)
      if (busy) this.#witness.record({ type: 'still busy', task: key });
    this.#session.stop();
    return this.#outcome();
  }

  async #begin(conversations: number): Promise<void> {
    this.#keys = Array.from({ length: conversations }, (_, index) => {
      const begun = this.#session.start({ ...newConversation, recipient: { address: `+3461234567${index}` } });
      return begun.ok ? begun.key : 'refused';
    });
    await this.#clock.advance(60_000);
    this.#server.faults.length = 0;
    for (const key of this.#keys) this.#session.retry(key);
    await this.#clock.advance(60_000);
  }

  #outcome(): Run {
    const shown = this.#session.view.tasks.flatMap(({ transcript }) => transcript.map(({ text }) => text));
    const { tasks, asked } = this.#server;
    return {
      history: this.#witness.history,
      replies: new Map(this.#replies.map((text) => [text, shown.filter((other) => other === text).length])),
      tasks: this.#keys.map((key) => tasks.filter(({ clientToken }) => clientToken === key).length),
      requests: asked.length,
      streams: asked.filter(({ url }) => url.endsWith('/events')).length,
    };
  }

  #do(step: Step): void {
    const { events } = this.#server;
    if (step.do === 'order') events.order = step.order;
    else if ('in' in step) this.#inConversation(step.do, step.in);
    else if ('message' in step) this.#withMessage(step.do, step.message);
    else if (step.do === 'forget') events.forget();
    else if (step.do === 'end token') this.#server.endToken();
    else if (step.do !== 'wait') events.cut(step.do === 'cut silently');
  }

  #inConversation(deed: 'write' | 'reply', nth: number): void {
    const key = this.#keys[nth % this.#keys.length] ?? '';
    const task = this.#session.view.tasks.find((each) => each.key === key);
    if (deed === 'reply' && task?.phase === 'active' && task.task) {
      const text = `reply ${this.#replies.length + 1}`;
      this.#replies.push(text);
      this.#server.reply(task.task.conversationId, text);
    }
    if (deed === 'write') this.#write(key);
  }

  #write(key: string): void {
    const text = `message ${this.#written.length + 1}`;
    const begun = this.#session.send(key, { text });
    if (!begun.ok) return;
    this.#written.push({ text, token: begun.key });
    this.#witness.record({ type: 'accepted', message: text, conversation: key });
  }

  #withMessage(deed: 'retry' | 'check', nth: number): void {
    const written = this.#written[nth % this.#written.length];
    if (!written) return;
    const { text: message, token } = written;
    const all = this.#session.view.tasks.flatMap(({ transcript }) => transcript);
    const status = all.find(({ text }) => text === message)?.status;
    if (deed === 'check') this.#session.checkMessage(token);
    else this.#session.retryMessage(token);
    if (deed === 'retry' && (status === 'failed' || status === 'unknown'))
      this.#witness.record({ type: 'retried', message });
  }

  #textOf = (token: string): string => this.#written.find((each) => each.token === token)?.text ?? token;
}

/** Runs a schedule to its end; `forgetsKeys`: against a server that does again what is asked again. */
export const runOf = (schedule: Schedule, forgetsKeys = false): Promise<Run> => new Play(forgetsKeys).run(schedule);
