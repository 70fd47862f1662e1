import { createSession, type Desktop, type Session, type TranscriptMessage } from '../../src/index.js';
import type { Happening } from './history.js';
import { newConversation, queue } from './nouns.js';
import { scheduleClock } from './schedule-clock.js';
import { scheduledHost, type ScheduledHost } from './schedule-host.js';
import type { Schedule, Step } from './schedule.js';

/** More than any schedule needs to come to rest, in ms. */
const longEnough = 3_600_000;

/** Sees what an agent sees, and writes down what changed. */
class Witness {
  readonly history: Happening[] = [];
  readonly #statuses = new Map<string, string>();
  #seen: Session['view']['tasks'] | undefined;

  record = (happening: Happening): void => void this.history.push(happening);

  look({ tasks }: Session['view']): void {
    if (tasks === this.#seen) return;
    this.#seen = tasks;
    const gone = new Set(this.#statuses.keys());
    for (const { text: message, status, direction } of tasks.flatMap(({ transcript }) => transcript)) {
      gone.delete(message);
      if (direction !== 'outbound' || !status || this.#statuses.get(message) === status) continue;
      this.#statuses.set(message, status);
      this.record({ type: 'shown', message, status });
    }
    for (const message of gone) {
      this.#statuses.delete(message);
      this.record({ type: 'left', message });
    }
  }

  /** It was taken back by hand, so it has not left by itself. */
  forget(message: string): void {
    this.#statuses.delete(message);
    this.record({ type: 'withdrawn', message });
  }
}

interface Written {
  readonly text: string;
  readonly token: string;
}

/** The one who does the steps of a schedule. */
class Agent {
  readonly #session: Session;
  readonly #host: ScheduledHost;
  readonly #witness: Witness;
  readonly #written: Written[];
  #keys: readonly string[] = [];

  constructor(session: Session, host: ScheduledHost, witness: Witness, written: Written[]) {
    this.#session = session;
    this.#host = host;
    this.#witness = witness;
    this.#written = written;
  }

  begin(conversations: number): void {
    this.#keys = Array.from({ length: conversations }, (_, index) => {
      const begun = this.#session.start({ ...newConversation, recipient: { address: `+3461234567${index}` } });
      return begun.ok ? begun.key : 'refused';
    });
  }

  do(step: Step): void {
    if ('in' in step) this.#inConversation(step.do, this.#keys[step.in % this.#keys.length] ?? '');
    else if ('message' in step) this.#withMessage(step.do, step.message);
    else if (step.do !== 'wait') this.#session.setOnline(step.do === 'go online');
  }

  #inConversation(deed: Extract<Step, { in: number }>['do'], key: string): void {
    const taskId = this.#session.view.tasks.find((task) => task.key === key)?.task?.id;
    if (deed === 'write') this.#write(key);
    else if (deed === 'end') this.#session.end(key);
    else if (deed === 'hand on') this.#session.transfer(key, queue);
    else if (deed === 'wrap up') this.#session.submitWrapUp(key);
    else if (taskId) {
      this.#host.close(taskId);
      this.#host.tell(
        deed === 'host ends'
          ? { type: 'task.ended', taskId, wrapUp: { required: false } }
          : { type: 'task.closed', taskId },
      );
    }
  }

  #write(key: string): void {
    const text = `message ${this.#written.length + 1}`;
    // the host may hear of it at once, so its happening is recorded before
    const begun = this.#session.send(key, { text });
    if (!begun.ok) return;
    this.#written.push({ text, token: begun.key });
    this.#witness.record({ type: 'accepted', message: text, conversation: key });
  }

  #shown = (text: string): TranscriptMessage | undefined =>
    this.#session.view.tasks.flatMap(({ transcript }) => transcript).find((message) => message.text === text);

  #withMessage(deed: Extract<Step, { message: number }>['do'], nth: number): void {
    const written = this.#written[nth % this.#written.length];
    const before = written && this.#shown(written.text);
    if (!before) return;
    const { text: message, token } = written;
    if (deed === 'check') this.#session.checkMessage(token);
    if (deed === 'retry') {
      this.#session.retryMessage(token);
      if (before.status === 'failed' || before.status === 'unknown') this.#witness.record({ type: 'retried', message });
    }
    if (deed === 'withdraw') {
      this.#session.withdrawMessage(token);
      if (!this.#shown(message)) this.#witness.forget(message);
    }
  }
}

/** Something put between the session and its desktop. */
export type Between = (desktop: Desktop) => Desktop;

const nothing: Between = (desktop) => desktop;

/** Runs a schedule to its end, and tells what happened. */
export async function historyOf(schedule: Schedule, between: Between = nothing): Promise<readonly Happening[]> {
  const witness = new Witness();
  const written: Written[] = [];
  const clock = scheduleClock(() => witness.look(session.view));
  const textOf = (clientToken: string): string =>
    written.find(({ token }) => token === clientToken)?.text ?? clientToken;
  const host = scheduledHost(schedule, clock, witness.record, textOf);
  let tokens = 0;
  const session = createSession({ desktop: between(host.desktop), clock, newToken: () => `token-${++tokens}` });
  session.onAnnouncement((announcement) => {
    if (announcement.type === 'outbound-message-failed')
      witness.record({ type: 'announced failed', message: textOf(announcement.clientToken) });
    if (announcement.type === 'outbound-message-sent')
      witness.record({ type: 'announced sent', message: announcement.message.text });
  });
  const agent = new Agent(session, host, witness, written);
  await clock.advance(0);
  agent.begin(schedule.conversations);
  await clock.advance(0);
  for (const step of schedule.steps) {
    agent.do(step);
    await clock.advance(step.do === 'wait' ? step.ms : 0);
  }
  session.setOnline(true);
  await clock.advance(longEnough);
  for (const { key, busy } of session.view.tasks) if (busy) witness.record({ type: 'still busy', task: key });
  session.stop();
  return witness.history;
}
