import type { SuggestionWords, WorkflowWords } from './words.assistance.js';

export const suggestions: SuggestionWords = {
  suggest: 'Suggest',
  improve: 'Improve wording',
  list: 'Suggestions',
  asking: 'Asking for suggestions…',
  none: 'There are no suggestions.',
};

export const workflows: WorkflowWords = {
  open: 'Workflows',
  asking: 'Fetching the workflows…',
  none: 'There are no workflows.',
  starting: (name) => `Starting “${name}”…`,
  started: (name) => `“${name}” was started.`,
  failed: (name, why) => ({
    why: `“${name}” may not have started: ${why}`,
    todo: 'Trying again is safe: it will not run twice.',
  }),
};
