import type {
  Attachment,
  FileToUpload,
  Message,
  MessageContent,
  MessageTemplate,
  Refusal,
  Suggestion,
  Workflow,
} from '../../../src/index.js';

const templates: readonly MessageTemplate[] = [
  { id: 'hello', name: 'Hello', text: 'Hello {{customer.name}}' },
  { id: 'bye', name: 'Goodbye', text: 'See you, {{customer.name}}', html: '<p>See you, {{customer.name}}</p>' },
];

/** The templates that a query finds; without one, all of them. */
export function templatesFor(address: string): { readonly templates: readonly MessageTemplate[] } {
  const query = new URL(address).searchParams.get('query')?.toLowerCase() ?? '';
  return { templates: templates.filter(({ name }) => name.toLowerCase().includes(query)) };
}

/** C3: a subject that was used before. */
export function whyNotSubject(body: string, used: string): Refusal | undefined {
  const { subject } = JSON.parse(body) as { readonly subject: string };
  return subject === used ? { code: 'subject-used', subject, suggestion: `${subject} (2)` } : undefined;
}

/** All that somebody wrote. */
export function contentIn(body: string): MessageContent {
  const { text, subject, html, cc, bcc, attachments, sendAt } = JSON.parse(body) as MessageContent;
  return { text, subject, html, cc, bcc, attachments, sendAt };
}

const pageSize = 100;

/** The newest page of messages, or the one before the page that the address names. */
export function pageFor(address: string, all: readonly Message[]): { messages: readonly Message[]; older?: string } {
  const before = new URL(address).searchParams.get('before');
  const end = before === null ? all.length : Number(before);
  const start = Math.max(0, end - pageSize);
  return { messages: all.slice(start, end), ...(start > 0 && { older: String(start) }) };
}

/** A file that was uploaded, under its id. */
export function fileFrom(body: string, id: string): Attachment {
  const { use, name, type, bytes } = JSON.parse(body) as FileToUpload;
  const url = `https://files.backend.example/${id}`;
  return { id, name, type, bytes, state: use === 'attachment' ? 'scanning' : 'ready', url, expiresAt: 15_724_800_000 };
}

/** What could be said, or said better. */
export function suggestionsFor(body: string): { readonly suggestions: readonly Suggestion[] } {
  const { text } = JSON.parse(body) as { readonly text: string };
  return { suggestions: [{ id: 'kind', text: text === '' ? 'How can we help?' : `Please: ${text}` }] };
}

/** C8: what a routed task's life triggers is not set going by hand. */
export const whyNotRun = (workflowId: string): Refusal | undefined =>
  workflowId === 'welcome' ? { code: 'workflow-forbidden', trigger: 'task-created' } : undefined;

/** What the server can set going. */
export const workflows: readonly Workflow[] = [
  { id: 'survey', name: 'Send a survey', detail: 'One question' },
  { id: 'welcome', name: 'Welcome', trigger: 'task-created' },
];
