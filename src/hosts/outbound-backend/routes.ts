/** A request of the protocol: `{name}` in the path stands for a value, and what the path does not name goes into the query. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
}

/** Every request there is; the same table is in `docs/outbound-backend.openapi.yaml`. */
export const routes = {
  readDesk: { method: 'GET', path: '/desk' },
  previewTask: { method: 'POST', path: '/previews' },
  createTask: { method: 'POST', path: '/tasks' },
  findTask: { method: 'GET', path: '/creates/{createToken}' },
  takeOver: { method: 'PUT', path: '/tasks/{taskId}/assignment' },
  findContacts: { method: 'GET', path: '/contacts' },
  listTemplates: { method: 'GET', path: '/tasks/{taskId}/templates' },
  listMessages: { method: 'GET', path: '/conversations/{conversationId}/messages' },
  checkSubject: { method: 'POST', path: '/conversations/{conversationId}/subject-checks' },
  reviewMessage: { method: 'POST', path: '/reviews' },
  uploadFile: { method: 'POST', path: '/tasks/{taskId}/files' },
  suggestReplies: { method: 'POST', path: '/conversations/{conversationId}/suggestions' },
  listWorkflows: { method: 'GET', path: '/tasks/{taskId}/workflows' },
  runWorkflow: { method: 'POST', path: '/tasks/{taskId}/workflows/{workflowId}/runs' },
  sendMessage: { method: 'POST', path: '/conversations/{conversationId}/messages' },
  findMessage: { method: 'GET', path: '/conversations/{conversationId}/sends/{sendToken}' },
  events: { method: 'GET', path: '/events' },
} as const satisfies Readonly<Record<string, Route>>;

/** The address of a route below a base address, with its values in place. */
export function addressOf(baseUrl: string, { path }: Route, values: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(values);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    query.delete(name);
    return encodeURIComponent(values[name] ?? '');
  });
  return [baseUrl.replace(/\/+$/, '') + filled, query.toString()].filter((part) => part !== '').join('?');
}
