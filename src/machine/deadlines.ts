import type { RequestName } from '../ports/desktop.js';

/** How long each request may stay unanswered, in ms; after that its outcome is `host-silent`. */
export const deadlines: Readonly<Record<RequestName, number>> = {
  readDesk: 10_000,
  previewTask: 5_000,
  createTask: 15_000,
  findTask: 10_000,
  acceptTask: 10_000,
  openTask: 10_000,
  findContacts: 10_000,
  listMessages: 15_000,
  listTemplates: 15_000,
  checkSubject: 5_000,
  reviewMessage: 10_000,
  uploadFile: 20_000,
  suggestReplies: 20_000,
  listWorkflows: 10_000,
  runWorkflow: 15_000,
  sendMessage: 20_000,
  findMessage: 10_000,
  listTargets: 15_000,
  transferTask: 20_000,
  endTask: 10_000,
  listWrapUpCodes: 10_000,
  wrapUpTask: 15_000,
  extendWrapUp: 5_000,
  cancelAutoWrapUp: 5_000,
};
