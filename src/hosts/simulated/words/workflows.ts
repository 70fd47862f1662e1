import type { Workflow } from '../../../domain/workflow.js';
import type { InEveryLanguage } from '../language.js';

/** What the centre can set going. */
export const workflows: InEveryLanguage<readonly Workflow[]> = {
  en: [
    { id: 'survey', name: 'Send a survey tomorrow', detail: 'One question, by the same channel' },
    { id: 'crm-note', name: 'Write a note to the customer’s file' },
    { id: 'welcome', name: 'Welcome a new task', trigger: 'task-created' },
    { id: 'priority', name: 'Raise the priority', trigger: 'task-routed' },
  ],
  es: [
    { id: 'survey', name: 'Enviar una encuesta mañana', detail: 'Una pregunta, por el mismo canal' },
    { id: 'crm-note', name: 'Anotar en la ficha del cliente' },
    { id: 'welcome', name: 'Bienvenida a una tarea nueva', trigger: 'task-created' },
    { id: 'priority', name: 'Subir la prioridad', trigger: 'task-routed' },
  ],
};
