import type { ReactiveController } from 'lit';
import { randomToken, type Problem, type Workflow } from '../../src/index.js';
import type { ComposerParts, ComposingElement } from './composing-element.js';

/** A workflow that was set going in a conversation, and how far it has come. */
export type WorkflowRun = {
  readonly taskId: string;
  readonly workflow: Workflow;
  /** The same for every repetition: it runs once. */
  readonly token: string;
} & (
  | { readonly state: 'starting' }
  | { readonly state: 'started' }
  | { readonly state: 'failed'; readonly problem: Problem }
);

const nameOf = (taskId: string, { id }: Workflow): string => JSON.stringify([taskId, id]);

/** The workflows that were set going, each once under its token, until the agent knows what became of them (C8). */
export class WorkflowRuns implements ReactiveController {
  readonly #host: ComposingElement;
  readonly #parts: ComposerParts;
  readonly #runs = new Map<string, WorkflowRun>();
  #shownTask: string | undefined;

  constructor(host: ComposingElement, parts: ComposerParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  /** Those of the conversation that is shown. */
  get shown(): readonly WorkflowRun[] {
    return [...this.#runs.values()].filter(({ taskId }) => taskId === this.#parts.shown()?.task?.id);
  }

  /** What was told in a conversation is not told again when the agent comes back to it. */
  hostUpdate(): void {
    const task = this.#parts.shown()?.task?.id;
    if (task === this.#shownTask) return;
    for (const [name, { taskId, state }] of this.#runs)
      if (taskId === this.#shownTask && state === 'started') this.#runs.delete(name);
    this.#shownTask = task;
  }

  /** Sets a workflow going in the conversation that is shown; one that may not have started before is the same wish. */
  async run(workflow: Workflow): Promise<void> {
    const taskId = this.#parts.shown()?.task?.id;
    if (taskId === undefined) return;
    const last = this.#runs.get(nameOf(taskId, workflow));
    if (last?.state === 'starting') return;
    const token = last?.state === 'failed' ? last.token : randomToken();
    await this.#start({ taskId, workflow, token, state: 'starting' });
  }

  /** Lets go what was told of it. */
  forget({ taskId, workflow }: WorkflowRun): void {
    this.#runs.delete(nameOf(taskId, workflow));
    this.#host.requestUpdate();
  }

  async #start(run: WorkflowRun): Promise<void> {
    const { taskId, workflow, token } = run;
    this.#tell(run);
    const answer = await this.#parts.session()?.ask('runWorkflow', { taskId, workflowId: workflow.id }, token);
    if (answer?.ok) this.#tell({ ...run, state: 'started' });
    else if (answer) this.#tell({ ...run, state: 'failed', problem: answer.problem });
    else this.forget(run);
  }

  #tell(run: WorkflowRun): void {
    this.#runs.set(nameOf(run.taskId, run.workflow), run);
    this.#host.requestUpdate();
  }
}
