import { html, nothing, type TemplateResult } from 'lit';
import { explain, whyNotWorkflow, type Outcome, type Workflow } from '../../src/index.js';
import { adoptMore } from '../internal/adopt-styles.js';
import { notice } from '../internal/explanation.js';
import type { ComposerParts, ComposingElement } from './composing-element.js';
import type { OfferedItem } from './offers/offer-item.js';
import { OfferMenu } from './offers/offer-menu.js';
import { offerStyles } from './offers/offers.styles.js';
import { WorkflowRuns, type WorkflowRun } from './workflow-runs.js';

/** Lets the agent set something going in the conversation, where the desktop can (C8). */
export class Workflows {
  readonly #parts: ComposerParts;
  readonly #menu: OfferMenu<Workflow>;
  readonly #runs: WorkflowRuns;

  constructor(host: ComposingElement, parts: ComposerParts) {
    this.#parts = parts;
    this.#runs = new WorkflowRuns(host, parts);
    this.#menu = new OfferMenu<Workflow>(host, {
      part: 'workflows',
      about: () => JSON.stringify([parts.shown()?.key, parts.shown()?.phase]),
      fetch: () => this.#fetch(),
      show: (workflow) => this.#show(workflow),
      choose: (workflow) => void this.#runs.run(workflow),
    });
    adoptMore(host.renderRoot, [offerStyles]);
  }

  /** The button and its menu; hidden where the desktop has no workflows. */
  render(): TemplateResult | typeof nothing {
    const { words } = this.#parts.language();
    const { open: button, asking, none } = words.workflows;
    const can = this.#parts.session()?.view.capabilities.includes('workflows') ?? false;
    if (!can || this.#parts.shown()?.phase !== 'active') return nothing;
    return this.#menu.render(words, { button, menu: button, asking, none });
  }

  /** What became of those that were set going; the region is there from the first, so that it is heard. */
  outcomes(): TemplateResult {
    return html`<div class="outcomes" role="status">${this.#runs.shown.map((run) => this.#outcome(run))}</div>`;
  }

  #outcome(run: WorkflowRun): TemplateResult {
    const { words } = this.#parts.language();
    const { workflows, composer } = words;
    const { name } = run.workflow;
    if (run.state === 'starting') return html`<p class="muted" dir="auto">${workflows.starting(name)}</p>`;
    const dismiss = html`<button
      type="button"
      @click=${() => {
        this.#runs.forget(run);
      }}
    >
      ${composer.dismiss}
    </button>`;
    if (run.state === 'started')
      return html`<div class="notice done">
        <p dir="auto">${workflows.started(name)}</p>
        <div class="actions">${dismiss}</div>
      </div>`;
    const explained = explain(words, run.problem);
    // a rule that stands against it would do so again
    if (run.problem.code === 'workflow-forbidden') return notice(explained, dismiss);
    const retry = html`<button type="button" @click=${() => void this.#runs.run(run.workflow)}>
      ${composer.retry}
    </button>`;
    return notice(workflows.failed(name, explained.why), html`${retry} ${dismiss}`);
  }

  #show(workflow: Workflow): OfferedItem {
    const { words } = this.#parts.language();
    const { id, name, detail, trigger } = workflow;
    const refusal = trigger === undefined ? undefined : whyNotWorkflow(trigger);
    if (refusal) return { name, why: explain(words, refusal).why };
    const isStarting = this.#runs.shown.some((run) => run.state === 'starting' && run.workflow.id === id);
    return { name, detail, why: isStarting ? words.workflows.starting(name) : undefined };
  }

  #fetch(): Promise<Outcome<readonly Workflow[]>> | undefined {
    const { session, shown } = this.#parts;
    const taskId = shown()?.task?.id;
    if (taskId === undefined) return undefined;
    return session()
      ?.ask('listWorkflows', { taskId })
      .then((answer) => (answer.ok ? { ...answer, value: answer.value.workflows } : answer));
  }
}
