import type { DesktopCalls } from '../../ports/desktop.js';
import type { OutboundBackend } from '../outbound-backend/outbound-backend.js';

type BackendCalls = Pick<
  DesktopCalls,
  'previewTask' | 'findContacts' | 'sendMessage' | 'findMessage' | 'listMessages' | 'listTemplates'
>;

const absent =
  <Name extends keyof BackendCalls>(request: Name) =>
  async (): Promise<{ readonly fault: { readonly code: 'host-absent'; readonly request: Name } }> => ({
    fault: { code: 'host-absent', request },
  });

const nobody: BackendCalls = {
  previewTask: absent('previewTask'),
  findContacts: absent('findContacts'),
  sendMessage: absent('sendMessage'),
  findMessage: absent('findMessage'),
  listMessages: absent('listMessages'),
  listTemplates: absent('listTemplates'),
};

/** What is asked before there is a conversation, and what is written and read in one: the backend's alone, no public interface of Webex does it. */
export const backendCalls = (backend: OutboundBackend | undefined): BackendCalls =>
  backend
    ? {
        previewTask: (wanted, call) => backend.previewTask?.(wanted, call) ?? nobody.previewTask(wanted, call),
        findContacts: (request, call) => backend.findContacts?.(request, call) ?? nobody.findContacts(request, call),
        sendMessage: (message, call) => backend.sendMessage(message, call),
        findMessage: (request, call) => backend.findMessage(request, call),
        listMessages: (request, call) => backend.listMessages(request, call),
        listTemplates: (request, call) => backend.listTemplates(request, call),
      }
    : nobody;
