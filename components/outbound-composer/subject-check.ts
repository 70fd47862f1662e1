import type { ReactiveElement } from 'lit';
import { whyNotSubject, type ConversationView, type Problem, type Session } from '../../src/index.js';

/** How long the agent pauses before the host is asked, in ms. */
const pauseMs = 400;

/** Says while the agent types whether a subject may be used (C3): at once by what is known here, and then by the host. */
export class SubjectCheck {
  readonly #host: ReactiveElement;
  #asked: { readonly key: string; readonly subject: string; readonly problem?: Problem } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** What stands against the subject, as far as it is known. */
  problem({ key, history }: ConversationView, subject: string): Problem | undefined {
    if (subject === '') return undefined;
    const here = whyNotSubject(subject, history.earlier);
    const there = this.#asked?.key === key && this.#asked.subject === subject ? this.#asked.problem : undefined;
    return here ?? there;
  }

  /** The agent typed it: after a pause the host is asked, if it can be. */
  typed(session: Session, { key, task }: ConversationView, subject: string): void {
    clearTimeout(this.#timer);
    if (!task || subject === '' || !session.view.capabilities.includes('check-subject')) return;
    const { id: taskId, conversationId } = task;
    this.#timer = setTimeout(() => {
      void this.#ask(session, key, { taskId, conversationId, subject });
    }, pauseMs);
  }

  async #ask(
    session: Session,
    key: string,
    request: { readonly taskId: string; readonly conversationId: string; readonly subject: string },
  ): Promise<void> {
    const { subject } = request;
    this.#asked = { key, subject };
    const checked = await session.ask('checkSubject', request);
    // what is not known is no reason against it: it is judged again when it is sent
    const isRefused = !checked.ok && checked.problem.code === 'subject-used';
    if (this.#asked.key !== key || this.#asked.subject !== subject || !isRefused) return;
    this.#asked = { key, subject, problem: checked.problem };
    this.#host.requestUpdate();
  }
}
