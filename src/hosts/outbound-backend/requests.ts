import type { OutboundBackend } from './outbound-backend.js';
import type { Ask } from './http.js';
import { routes } from './routes.js';
import {
  attachment,
  contacts,
  createdTask,
  desk,
  done,
  foundMessage,
  foundTask,
  history,
  message,
  preview,
  review,
  suggestions,
  templates,
  workflows,
} from './shapes.js';

/** The requests of a backend. */
export type BackendCalls = Omit<Required<OutboundBackend>, 'capabilities' | 'subscribe'>;

type Composing = 'checkSubject' | 'reviewMessage' | 'uploadFile' | 'suggestReplies' | 'listWorkflows' | 'runWorkflow';

/** What is asked while a message is being written. */
const composingBy = (ask: Ask): Pick<BackendCalls, Composing> => ({
  // what is only judged goes without a key, like a preview
  checkSubject: ({ conversationId, ...body }, { signal }) => {
    const of = { request: 'checkSubject', route: routes.checkSubject, shape: done } as const;
    return ask({ ...of, values: { conversationId }, body, signal });
  },
  reviewMessage: (body, { signal }) =>
    ask({ request: 'reviewMessage', route: routes.reviewMessage, body, shape: review, signal }),
  uploadFile: ({ taskId, ...body }, { clientToken: key, signal }) => {
    const of = { request: 'uploadFile', route: routes.uploadFile, shape: attachment } as const;
    return ask({ ...of, values: { taskId }, body, key, signal });
  },
  suggestReplies: ({ conversationId, ...body }, { signal }) => {
    const of = { request: 'suggestReplies', route: routes.suggestReplies, shape: suggestions } as const;
    return ask({ ...of, values: { conversationId }, body, signal });
  },
  listWorkflows: ({ taskId }, { signal }) =>
    ask({ request: 'listWorkflows', route: routes.listWorkflows, values: { taskId }, shape: workflows, signal }),
  runWorkflow: (values, { clientToken: key, signal }) =>
    ask({ request: 'runWorkflow', route: routes.runWorkflow, values: { ...values }, key, shape: done, signal }),
});

/** What is asked of a task and its message, as requests of the protocol. */
export const callsBy = (ask: Ask): BackendCalls => ({
  ...composingBy(ask),
  readDesk: (_, { signal }) => ask({ request: 'readDesk', route: routes.readDesk, shape: desk, signal }),
  // nothing is done, so it goes without a key: it is judged as things are now, however often it is asked
  previewTask: (body, { signal }) =>
    ask({ request: 'previewTask', route: routes.previewTask, body, shape: preview, signal }),
  createTask: (body, { clientToken: key, signal }) =>
    ask({ request: 'createTask', route: routes.createTask, body, key, shape: createdTask, signal }),
  findTask: ({ createToken }, { signal }) =>
    ask({ request: 'findTask', route: routes.findTask, values: { createToken }, shape: foundTask, signal }),
  // because it may be wished for again later, it goes without a key: a task that is here already stays here
  takeOver: ({ taskId }, { signal }) =>
    ask({ request: 'openTask', route: routes.takeOver, values: { taskId }, shape: done, signal }),
  findContacts: (values, { signal }) =>
    ask({ request: 'findContacts', route: routes.findContacts, values, shape: contacts, signal }),
  listTemplates: ({ taskId, channel, query }, { signal }) => {
    const values = { taskId, channel, ...(query !== undefined && { query }) };
    return ask({ request: 'listTemplates', route: routes.listTemplates, values, shape: templates, signal });
  },
  listMessages: ({ taskId, conversationId, before }, { signal }) => {
    const values = { taskId, conversationId, ...(before !== undefined && { before }) };
    return ask({ request: 'listMessages', route: routes.listMessages, values, shape: history, signal });
  },
  sendMessage: ({ conversationId, ...body }, { clientToken: key, signal }) => {
    const of = { request: 'sendMessage', route: routes.sendMessage, shape: message } as const;
    return ask({ ...of, values: { conversationId }, body, key, signal });
  },
  findMessage: ({ conversationId, sendToken }, { signal }) => {
    const values = { conversationId, sendToken };
    return ask({ request: 'findMessage', route: routes.findMessage, values, shape: foundMessage, signal });
  },
});
