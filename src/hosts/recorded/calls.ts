import type { Answer, AnswerOf, Call, DesktopCalls, RequestName, RequestOf } from '../../ports/desktop.js';

/** Makes the call of a request. */
export type CallMaker = <Name extends RequestName>(
  name: Name,
) => (request: RequestOf<Name>, call: Call) => Promise<Answer<AnswerOf<Name>>>;

/** The calls of a desktop, all of one make. */
export const callsBy = (make: CallMaker): DesktopCalls => ({
  readDesk: make('readDesk'),
  previewTask: make('previewTask'),
  createTask: make('createTask'),
  findTask: make('findTask'),
  acceptTask: make('acceptTask'),
  openTask: make('openTask'),
  findContacts: make('findContacts'),
  listMessages: make('listMessages'),
  listTemplates: make('listTemplates'),
  checkSubject: make('checkSubject'),
  reviewMessage: make('reviewMessage'),
  uploadFile: make('uploadFile'),
  suggestReplies: make('suggestReplies'),
  listWorkflows: make('listWorkflows'),
  runWorkflow: make('runWorkflow'),
  sendMessage: make('sendMessage'),
  findMessage: make('findMessage'),
  listTargets: make('listTargets'),
  transferTask: make('transferTask'),
  cancelTransfer: make('cancelTransfer'),
  endTask: make('endTask'),
  listWrapUpCodes: make('listWrapUpCodes'),
  wrapUpTask: make('wrapUpTask'),
  extendWrapUp: make('extendWrapUp'),
  cancelAutoWrapUp: make('cancelAutoWrapUp'),
});
