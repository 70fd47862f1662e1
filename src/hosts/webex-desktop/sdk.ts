import { holds } from '../webex/interaction.js';

/** A message of Webex's task engine; unread. */
type Listener = (message: unknown) => void;

/** What the SDK knows of the agent; every part may be missing. */
export interface LatestData {
  readonly agentName?: string | undefined;
  readonly agentProfileID?: string | undefined;
  readonly agentSessionId?: string | undefined;
  readonly status?: string | undefined;
  readonly subStatus?: string | undefined;
  readonly idleCode?: { readonly name?: string | undefined } | undefined;
}

/** A transfer's receiver, in Webex's words. */
interface TransferData {
  readonly interactionId: string;
  readonly data: { readonly to: string; readonly destinationType: 'queue' | 'agent' };
}

/** What is used of `Desktop` in `@wxcc-desktop/sdk` 2. Every call resolves with `undefined` while the SDK is not ready. */
export interface WebexDesktopSdk {
  readonly config: { init(widget: { widgetName: string; widgetProvider: string }): Promise<void> };
  readonly agentStateInfo: {
    readonly latestData: LatestData;
    addEventListener(name: 'updated' | 'eAgentChannelReloginSuccess', listener: Listener): void;
    removeEventListener(name: 'updated' | 'eAgentChannelReloginSuccess', listener: Listener): void;
  };
  readonly agentContact: {
    acceptV2(task: { interactionId: string }): Promise<unknown>;
    endV2(task: { interactionId: string }): Promise<unknown>;
    wrapupV2(wrapUp: { interactionId: string; data: { wrapUpReason: string; auxCodeId: string } }): Promise<unknown>;
    blindTransferV2(transfer: TransferData): Promise<unknown>;
    vteamTransferV2(transfer: TransferData): Promise<unknown>;
    buddyAgentsV2(query: { data: { agentProfileId: string; mediaType: string } }): Promise<unknown>;
    vteamList(query: {
      data: { agentProfileId: string; agentSessionId: string; channelType: string; type: 'inboundqueue' };
    }): Promise<unknown>;
    addEventListener(name: string, listener: Listener): void;
    removeEventListener(name: string, listener: Listener): void;
  };
  readonly agentConfigJsApi: {
    fetchPaginatedAuxCodes(query: { workType: 'WRAP_UP_CODE'; page: number; pageSize: number }): Promise<unknown>;
  };
  readonly actions: {
    getToken(): Promise<string | undefined>;
    getTaskMap(): Promise<unknown>;
    getWrapUpCodes(): Promise<unknown>;
    fireGeneralAutoDismissNotification(notification: {
      data: { type: 'info'; mode: 'autodismiss'; title: string; data: string };
    }): Promise<unknown>;
  };
}

const globalName = 'AGENTX_SERVICE';

/** Is this page inside a Webex desktop? Outside one the SDK throws while it loads. */
export const isInsideDesktop = (): boolean => globalName in globalThis;

/** Loads the SDK. It is a script that a bundler makes a module of; without one it leaves a global behind. */
export async function loadSdk(): Promise<WebexDesktopSdk> {
  const module: unknown = await import('@wxcc-desktop/sdk');
  const page: unknown = globalThis;
  const places = [
    module,
    holds(module, 'default') && module.default,
    holds(page, 'WxccDesktopSDK') && page.WxccDesktopSDK,
  ];
  const found = places.find((place) => holds(place, 'Desktop'));
  if (!found) throw new Error('The module @wxcc-desktop/sdk has no `Desktop`: use version 2.');
  // because its own types drag in those of the whole desktop, most of which are not published
  return found.Desktop as WebexDesktopSdk;
}
