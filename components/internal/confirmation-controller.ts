import { nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { ConversationView, Session, Words } from '../../src/index.js';
import { WarningsForm } from './warnings-form.js';

/** In whose words, and about which conversation, the agent is asked. */
export interface Confirmation {
  readonly words: Words;
  readonly tag: string;
  readonly session: Session | undefined;
  readonly task: ConversationView | undefined;
  /** The agent lets it be. */
  readonly onDiscard: () => void;
}

/** Asks the agent to answer for a conversation that the host warns of, before it begins (L9). */
export class ConfirmationController implements ReactiveController {
  readonly #form: WarningsForm;
  #key: string | undefined;

  constructor(host: ReactiveElement) {
    this.#form = new WarningsForm(host, 'warned');
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#begin(undefined);
  }

  /** The question, while it stands. */
  render({ words, tag, session, task, onDiscard }: Confirmation): TemplateResult | typeof nothing {
    if (task?.key !== this.#key) this.#begin(task?.key);
    if (task?.phase !== 'warned' || !session) return nothing;
    const { launcher } = words;
    return this.#form.render({
      words,
      tag,
      warnings: task.preview?.warnings ?? [],
      now: session.clock.now(),
      title: launcher.warned,
      goOn: launcher.goOn,
      letBe: launcher.doNotStart,
      onConfirm: (confirmed) => {
        session.confirm(task.key, confirmed);
      },
      onLetBe: onDiscard,
    });
  }

  #begin(key: string | undefined): void {
    this.#key = key;
    this.#form.begin();
  }
}
