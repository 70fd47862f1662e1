import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { ConversationView, Session, SessionView } from '../../src/index.js';
import { afterPaint } from './after-paint.js';
import { joinPageSession, leavePageSession, onPageSessions, wakePageSession } from './page-session.js';
import { sessionContext } from './session-context.js';

/**
 * Gives an element its session: that of the nearest `<outbound-session>` around it, else the page's own.
 * Follows it through DOM moves, sessions that come later, and sessions that leave.
 */
export class SessionController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #consumer: ContextConsumer<typeof sessionContext, ReactiveElement>;
  #session: Session | undefined;
  #unsubscribe: (() => void) | undefined;
  #unseek: (() => void) | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    // the consumer is a controller too and comes first, so it has asked when hostConnected below runs
    this.#consumer = new ContextConsumer(host, {
      context: sessionContext,
      subscribe: true,
      callback: () => {
        if (this.#unseek) this.#follow();
      },
    });
    host.addController(this);
  }

  /** The session; absent while the element is not in a document, and until the page's own is made. */
  get session(): Session | undefined {
    return this.#session;
  }

  /** What there is to show. */
  get view(): SessionView | undefined {
    return this.#session?.view;
  }

  /** The task with this name, or the one the agent is looking at. */
  conversation(name?: string): ConversationView | undefined {
    const { tasks = [], selectedKey } = this.view ?? {};
    const wanted = name ?? selectedKey;
    return tasks.find(({ key, task }) => key === wanted || task?.id === wanted);
  }

  /** Makes the page's session at once, if there is none yet: somebody is about to do something with it. */
  wake(): Promise<void> {
    return wakePageSession(this.#host.ownerDocument);
  }

  hostConnected(): void {
    this.#unseek = onPageSessions(this.#host.ownerDocument, this.#seek);
    this.#follow();
    if (!this.#session) void this.#wakeAfterPaint();
  }

  hostDisconnected(): void {
    this.#unseek?.();
    this.#unseek = undefined;
    this.#unsubscribe?.();
    this.#session = undefined;
    leavePageSession(this.#host.ownerDocument, this.#host);
  }

  /** What the element shows without a session comes first: the machines are most of what a page loads. */
  async #wakeAfterPaint(): Promise<void> {
    // an element that has no words shows nothing, and works all the same
    await this.#host.updateComplete.catch(() => undefined);
    // where it cannot be fetched, whoever presses something is told
    afterPaint(() => void this.wake().catch(() => undefined));
  }

  #seek = (): void => {
    // asks again: a session may have come between this element and the one it has
    this.#consumer.value = undefined;
    this.#consumer.hostDisconnected();
    this.#consumer.hostConnected();
    this.#follow();
  };

  #follow(): void {
    const page = this.#host.ownerDocument;
    const provided = this.#consumer.value;
    if (provided) leavePageSession(page, this.#host);
    const session = provided ?? joinPageSession(page, this.#host);
    if (session === this.#session) return;
    this.#unsubscribe?.();
    this.#session = session;
    this.#unsubscribe = session?.subscribe(() => {
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }
}
