import { whyNotWorkflow } from '../../../domain/composition.js';
import type { Centre } from '../centre.js';
import { workflows } from '../words/workflows.js';
import type { Deed } from './deed.js';

/** What can be set going in a conversation (C8). */
export const listWorkflows =
  ({ language }: Centre): Deed<'listWorkflows'> =>
  () => ({ workflows: workflows[language] });

/** Sets something going; what hangs on the life cycle of a routed task is refused (C8). */
export const runWorkflow =
  ({ language }: Centre): Deed<'runWorkflow'> =>
  ({ workflowId }) => {
    const workflow = workflows[language].find(({ id }) => id === workflowId);
    if (!workflow) throw new Error(`There is no workflow ${workflowId}.`);
    const refusal = workflow.trigger === undefined ? undefined : whyNotWorkflow(workflow.trigger);
    return refusal ? { refusal } : {};
  };
