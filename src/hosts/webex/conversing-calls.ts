import type { DesktopCalls } from '../../ports/desktop.js';
import type { OutboundBackend } from '../outbound-backend/outbound-backend.js';

type Conversing = Pick<DesktopCalls, 'sendMessage' | 'findMessage' | 'listMessages' | 'listTemplates'>;

const absent =
  (request: keyof Conversing) =>
  async (): Promise<{ readonly fault: { readonly code: 'host-absent'; readonly request: keyof Conversing } }> => ({
    fault: { code: 'host-absent', request },
  });

/** What is written and read in a conversation: the backend's alone, no public interface of Webex does it. */
export const conversingCalls = (backend: OutboundBackend | undefined): Conversing =>
  backend
    ? {
        sendMessage: (message, call) => backend.sendMessage(message, call),
        findMessage: (request, call) => backend.findMessage(request, call),
        listMessages: (request, call) => backend.listMessages(request, call),
        listTemplates: (request, call) => backend.listTemplates(request, call),
      }
    : {
        sendMessage: absent('sendMessage'),
        findMessage: absent('findMessage'),
        listMessages: absent('listMessages'),
        listTemplates: absent('listTemplates'),
      };
