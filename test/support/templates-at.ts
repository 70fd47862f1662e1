import type { Desktop, MessageTemplate } from '../../src/index.js';
import { byRole } from './by-role.js';
import { composerAt, type Circumstances } from './composer-at.js';
import { everything } from './desk-at.js';

/** What an agent at a parcel service sends. */
export const parcelTemplates: readonly MessageTemplate[] = [
  {
    id: 'hello',
    name: 'Greeting',
    shortcut: 'hi',
    text: 'Hello {{customer}}, this is {{agent}}.',
    subject: 'For {{customer}}',
  },
  {
    id: 'moved',
    name: 'Delivery moved',
    text: 'It now arrives on {{day}}{{note}}.',
    variables: [
      { name: 'day', label: 'Day of arrival' },
      { name: 'note', optional: true },
    ],
  },
  { id: 'bye', name: 'Goodbye', shortcut: 'bye', text: 'Goodbye!' },
  { id: 'saludo', name: 'Saludo', text: 'Hola', language: 'es-ES' },
  { id: 'letter', name: 'Letter', text: 'Dear customer', channel: 'email' },
];

/** A composer whose conversation has templates; without more, its desktop does not search by itself, and knows whom the agent writes to. */
export async function templatesAt(
  otherwise: Partial<Desktop> & { readonly templates?: readonly MessageTemplate[] } = {},
  { task, ...circumstances }: Circumstances = {},
) {
  const { templates = parcelTemplates, ...desktop } = otherwise;
  const setup = await composerAt(
    {
      capabilities: everything.filter((capability) => capability !== 'template-search'),
      listTemplates: async () => ({ templates }),
      ...desktop,
    },
    { task: { variables: { agent: 'Eva', customer: 'Ana' }, ...task }, ...circumstances },
  );
  const message = await setup.message();
  message.focus();
  return { ...setup, message };
}

/** The button that opens the templates. */
export const templatesButton = () => byRole('button', /^(Templates|Plantillas)$/);
