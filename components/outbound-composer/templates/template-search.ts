import type { ReactiveController, ReactiveElement } from 'lit';
import type { MessageTemplate } from '../../../src/index.js';
import type { ComposerParts } from '../composing-element.js';
import { orderedTemplates, withoutSlash } from './template-order.js';

/** How long the agent must not have typed before the desktop is asked, in ms. */
const quietAfterMs = 200;

interface Asked {
  readonly text: string;
  readonly state: 'waiting' | 'answered' | 'failed';
  readonly ids?: ReadonlySet<string>;
}

/** The templates of a conversation that a text finds: those that are here at once, and then those that the desktop knows besides (C1). */
export class TemplateSearch implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #parts: ComposerParts;
  #text = '';
  #asked: Asked | undefined;
  /** What the desktop found since this search began, each once. */
  #fromDesktop: readonly MessageTemplate[] = [];
  #takeBack: (() => void) | undefined;
  #last: { readonly of: readonly unknown[]; readonly results: readonly MessageTemplate[] } | undefined;

  constructor(host: ReactiveElement, parts: ComposerParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  /** What is searched for. */
  get text(): string {
    return this.#text;
  }

  /** The desktop is searched. */
  get isBusy(): boolean {
    return this.#asked?.state === 'waiting';
  }

  /** The desktop could not be searched. */
  get hasFailed(): boolean {
    return this.#asked?.state === 'failed';
  }

  /** The templates that are here, for this channel, while something may be written. */
  get here(): readonly MessageTemplate[] {
    const shown = this.#parts.shown();
    return shown?.phase === 'active' ? shown.templates.filter(this.#fits) : [];
  }

  /** What is found, the best first. */
  get results(): readonly MessageTemplate[] {
    const shown = this.#parts.shown();
    const { tag } = this.#parts.language();
    const of = [shown?.templates, shown?.phase, tag, this.#text, this.#asked, this.#fromDesktop];
    const { results } = this.#last?.of.every((each, place) => each === of[place])
      ? this.#last
      : (this.#last = { of, results: this.#find(tag) });
    return results;
  }

  /** Searches for something else. */
  search(text: string): void {
    if (text === this.#text && !this.hasFailed) return;
    this.#stop();
    this.#text = text;
    const { clock, view } = this.#parts.session() ?? {};
    if (clock && text.trim() !== '' && view?.capabilities.includes('template-search')) {
      const asked: Asked = { text, state: 'waiting' };
      this.#asked = asked;
      this.#takeBack = clock.at(clock.now() + quietAfterMs, () => void this.#ask(asked));
    }
    this.#host.requestUpdate();
  }

  /** Begins anew. */
  reset(): void {
    this.#stop();
    this.#text = '';
    this.#fromDesktop = [];
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #fits = ({ channel }: MessageTemplate): boolean =>
    channel === undefined || channel === this.#parts.shown()?.wanted.channel;

  #find(tag: string): readonly MessageTemplate[] {
    const { here } = this;
    const ids = new Set(here.map(({ id }) => id));
    const others = this.#fromDesktop.filter((template) => !ids.has(template.id) && this.#fits(template));
    return orderedTemplates([...here, ...others], { text: this.#text, tag, found: this.#asked?.ids });
  }

  async #ask(asked: Asked): Promise<void> {
    const session = this.#parts.session();
    const { task, wanted } = this.#parts.shown() ?? {};
    if (!session || !task || !wanted) {
      this.#asked = undefined;
      return;
    }
    const request = { taskId: task.id, channel: wanted.channel, query: withoutSlash(asked.text) };
    const answer = await session.ask('listTemplates', request);
    // something else is typed by now
    if (this.#asked !== asked) return;
    const found = answer.ok ? answer.value.templates : [];
    const ids = new Set(found.map(({ id }) => id));
    this.#fromDesktop = [...found, ...this.#fromDesktop.filter(({ id }) => !ids.has(id))];
    this.#asked = { ...asked, state: answer.ok ? 'answered' : 'failed', ids };
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#takeBack?.();
    this.#takeBack = undefined;
    this.#asked = undefined;
  }
}
