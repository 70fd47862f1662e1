import type { Centre } from '../centre.js';
import { createTask } from './create-task.js';
import type { Deeds } from './deed.js';
import { endTask, wrapUpTask } from './end-task.js';
import { cancelAutoWrapUp, extendWrapUp } from './wrap-up-clock.js';
import { findContacts } from './find-contacts.js';
import { acceptTask, findTask, openTask } from './hold-task.js';
import { previewTask } from './preview-task.js';
import { checkSubject, reviewMessage } from './judge-message.js';
import { uploadFile } from './upload-file.js';
import { suggestReplies } from './suggest-replies.js';
import { listWorkflows, runWorkflow } from './workflows.js';
import { listTargets } from './list-targets.js';
import { findMessage, listMessages, listTemplates, readDesk } from './read.js';
import { listWrapUpCodes } from './wrap-up-codes.js';
import { sendMessage } from './send-message.js';
import { cancelTransfer, transferTask } from './transfer-task.js';

/** Everything the centre does when asked. */
export const deedsOf = (centre: Centre): Deeds => ({
  readDesk: readDesk(centre),
  previewTask: previewTask(centre),
  createTask: createTask(centre),
  findTask: findTask(centre),
  acceptTask: acceptTask(centre),
  openTask: openTask(centre),
  findContacts: findContacts(centre),
  listMessages: listMessages(centre),
  listTemplates: listTemplates(centre),
  checkSubject: checkSubject(centre),
  reviewMessage: reviewMessage(centre),
  uploadFile: uploadFile(centre),
  suggestReplies: suggestReplies(centre),
  listWorkflows: listWorkflows(centre),
  runWorkflow: runWorkflow(centre),
  sendMessage: sendMessage(centre),
  findMessage: findMessage(centre),
  listTargets: listTargets(centre),
  transferTask: transferTask(centre),
  cancelTransfer: cancelTransfer(centre),
  endTask: endTask(centre),
  listWrapUpCodes: listWrapUpCodes(centre),
  wrapUpTask: wrapUpTask(centre),
  extendWrapUp: extendWrapUp(centre),
  cancelAutoWrapUp: cancelAutoWrapUp(centre),
});
