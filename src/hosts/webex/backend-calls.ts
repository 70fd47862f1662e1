import type { ClockRequest, DesktopCalls, OptionalRequest } from '../../ports/desktop.js';
import type { OutboundBackend } from '../outbound-backend/outbound-backend.js';

type Indispensable = 'sendMessage' | 'findMessage' | 'listMessages' | 'listTemplates';
// because a transfer and its wrap-up are Webex's own
type BackendCalls = Pick<DesktopCalls, Exclude<OptionalRequest, ClockRequest | 'cancelTransfer'> | Indispensable>;
type Asked = keyof BackendCalls;

const absent =
  <Name extends Asked>(request: Name) =>
  async (): Promise<{ readonly fault: { readonly code: 'host-absent'; readonly request: Name } }> => ({
    fault: { code: 'host-absent', request },
  });

/** What is asked before there is a conversation, and what is written and read in one: the backend's alone, no public interface of Webex does it. */
export function backendCalls(backend: OutboundBackend | undefined): BackendCalls {
  const calling = <Name extends Asked>(name: Name): BackendCalls[Name] =>
    // because it may be an object with methods, and what it lacks is absent
    ((request: never, call: never) => {
      const asked = backend as Partial<Record<Asked, (request: never, call: never) => unknown>> | undefined;
      return asked?.[name]?.(request, call) ?? absent(name)();
    }) as BackendCalls[Name];
  return {
    previewTask: calling('previewTask'),
    findContacts: calling('findContacts'),
    checkSubject: calling('checkSubject'),
    reviewMessage: calling('reviewMessage'),
    uploadFile: calling('uploadFile'),
    suggestReplies: calling('suggestReplies'),
    listWorkflows: calling('listWorkflows'),
    runWorkflow: calling('runWorkflow'),
    sendMessage: calling('sendMessage'),
    findMessage: calling('findMessage'),
    listMessages: calling('listMessages'),
    listTemplates: calling('listTemplates'),
  };
}
