import type { SuggestionWords, WorkflowWords } from './words.assistance.js';

export const suggestions: SuggestionWords = {
  suggest: 'Sugerir',
  improve: 'Mejorar la redacción',
  list: 'Sugerencias',
  asking: 'Pidiendo sugerencias…',
  none: 'No hay sugerencias.',
};

export const workflows: WorkflowWords = {
  open: 'Flujos de trabajo',
  asking: 'Buscando los flujos de trabajo…',
  none: 'No hay flujos de trabajo.',
  starting: (name) => `Iniciando «${name}»…`,
  started: (name) => `«${name}» se inició.`,
  failed: (name, why) => ({
    why: `Puede que «${name}» no se haya iniciado: ${why}`,
    todo: 'Repetirlo es seguro: no se ejecutará dos veces.',
  }),
};
