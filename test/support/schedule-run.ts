import type { Desktop, TranscriptMessage } from '../../src/index.js';
import type { Happening } from './history.js';
import { newConversation, queue } from './nouns.js';
import { scheduleClock } from './schedule-clock.js';
import { scheduledHost, type ScheduledHost } from './schedule-host.js';
import { Pages } from './schedule-pages.js';
import { Witness } from './schedule-witness.js';
import type { Schedule, Step } from './schedule.js';

/** More than any schedule needs to come to rest, in ms. */
const longEnough = 3_600_000;

interface Written {
  readonly text: string;
  readonly token: string;
}

/** The one who does the steps of a schedule. */
class Agent {
  readonly #pages: Pages;
  readonly #host: ScheduledHost;
  readonly #witness: Witness;
  readonly #written: Written[];
  #keys: readonly string[] = [];

  constructor(pages: Pages, host: ScheduledHost, witness: Witness, written: Written[]) {
    this.#pages = pages;
    this.#host = host;
    this.#witness = witness;
    this.#written = written;
  }

  /** Every second conversation begins with a message that is written with the wish. */
  begin(conversations: number): void {
    this.#keys = Array.from({ length: conversations }, (_, index) => {
      const wanted = { ...newConversation, recipient: { address: `+3461234567${index}` } };
      const text = index % 2 === 0 ? this.#nextText() : undefined;
      const begun = this.#pages.session.start(wanted, text === undefined ? undefined : { text });
      if (!begun.ok) return 'refused';
      if (text !== undefined) this.#accepted(begun.key, { text, token: `${begun.key}:first` });
      return begun.key;
    });
  }

  async do(step: Step): Promise<void> {
    if ('in' in step) this.#inConversation(step.do, this.#key(step.in));
    else if ('message' in step) this.#withMessage(step.do, step.message);
    else if ('turns' in step) await this.#writeAndCrash(this.#key(0), step.turns);
    else if (step.do === 'crash' || step.do === 'reload') await this.#onAnotherPage(step.do);
    else if (step.do === 'open another page') await this.#onAnotherPage('open');
    else if (step.do === 'lose another page') this.#pages.loseAnother();
    else if (step.do !== 'wait') this.#pages.session.setOnline(step.do === 'go online');
  }

  #key = (nth: number): string => this.#keys[nth % this.#keys.length] ?? '';

  async #onAnotherPage(deed: 'crash' | 'reload' | 'open'): Promise<void> {
    this.#witness.turnToAnotherPage();
    await this.#pages[deed]();
  }

  /** What was not yet kept when the page died was never accepted. */
  async #writeAndCrash(key: string, turns: number): Promise<void> {
    const before = this.#written.length;
    this.#write(key);
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    await this.#onAnotherPage('crash');
    for (const { text, token } of this.#written.slice(before))
      if (!this.#pages.isKept(token)) this.#witness.takeBackAccepted(text);
  }

  #inConversation(deed: Extract<Step, { in: number }>['do'], key: string): void {
    const taskId = this.#pages.session.view.tasks.find((task) => task.key === key)?.task?.id;
    if (deed === 'write') this.#write(key);
    else if (deed === 'end') this.#pages.session.end(key);
    else if (deed === 'hand on') this.#pages.session.transfer(key, queue);
    else if (deed === 'wrap up') this.#pages.session.submitWrapUp(key);
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
    const text = this.#nextText();
    // the host may hear of it at once, so its happening is recorded before
    const begun = this.#pages.session.send(key, { text });
    if (!begun.ok) return;
    this.#accepted(key, { text, token: begun.key });
  }

  #nextText = (): string => `message ${this.#written.length + 1}`;

  #accepted(conversation: string, message: Written): void {
    this.#written.push(message);
    this.#witness.record({ type: 'accepted', message: message.text, conversation });
  }

  #shown = (text: string): TranscriptMessage | undefined =>
    this.#pages.session.view.tasks.flatMap(({ transcript }) => transcript).find((message) => message.text === text);

  #withMessage(deed: Extract<Step, { message: number }>['do'], nth: number): void {
    const written = this.#written[nth % this.#written.length];
    const before = written && this.#shown(written.text);
    if (!before) return;
    const { text: message, token } = written;
    if (deed === 'check') this.#pages.session.checkMessage(token);
    if (deed === 'retry') {
      this.#pages.session.retryMessage(token);
      if (before.status === 'failed' || before.status === 'unknown') this.#witness.record({ type: 'retried', message });
    }
    if (deed === 'withdraw') {
      this.#pages.session.withdrawMessage(token);
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
  const keeps = schedule.keeps === true;
  const clock = scheduleClock(() => witness.look(pages.session.view), keeps ? 160 : 40);
  const textOf = (clientToken: string): string =>
    written.find(({ token }) => token === clientToken)?.text ?? clientToken;
  const host = scheduledHost(schedule, clock, witness.record, textOf);
  let tokens = 0;
  const pages = new Pages({
    clock,
    keeps,
    textOf,
    record: witness.record,
    desktop: between(host.desktop),
    newToken: () => `token-${++tokens}`,
  });
  await pages.open();
  const agent = new Agent(pages, host, witness, written);
  await clock.advance(0);
  agent.begin(schedule.conversations);
  await clock.advance(0);
  for (const step of schedule.steps) {
    await agent.do(step);
    await clock.advance(step.do === 'wait' ? step.ms : 0);
    witness.takeStock();
  }
  for (const session of pages.sessions) session.setOnline(true);
  // a moment may lead to more than fits into the turns that it is given
  for (let more = 0; more < 5; more++) await clock.advance(longEnough);
  for (const session of pages.sessions)
    for (const { key, busy } of session.view.tasks) if (busy) witness.record({ type: 'still busy', task: key });
  for (const session of pages.sessions) session.stop();
  return witness.history;
}
