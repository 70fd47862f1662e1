/** What the desktop can be asked without anything being remembered of it: one question, one answer. */
export const questions = [
  'listTemplates',
  'checkSubject',
  'reviewMessage',
  'uploadFile',
  'suggestReplies',
  'listWorkflows',
  'runWorkflow',
  'listTargets',
] as const;

/** The name of a question. */
export type Question = (typeof questions)[number];
