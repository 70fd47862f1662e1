import { systemClock } from '../../clocks/system-clock.js';
import type { Desktop } from '../../ports/desktop.js';
import type { MediaType, WebexAgent } from '../webex/line.js';
import { webexHost, type WebexHostOptions } from '../webex/webex-host.js';
import { DesktopLine } from './desktop-line.js';
import type { WebexDesktopSdk } from './sdk.js';

export type { TroubleCode, TroubleLog } from '../webex/log-once.js';
export type { WebexDesktopSdk } from './sdk.js';

/** What a desktop layout binds and the SDK does not know. */
export interface WebexLayoutAgent {
  /** `$STORE.agent.agentId`. */
  readonly agentId?: string | undefined;
  /** `$STORE.agent.channels`: how many tasks of each channel the agent may hold (E5). */
  readonly channels?: Readonly<Partial<Record<MediaType, number>>> | undefined;
  /** `$STORE.agent.wrapUpData.wrapUpProps` (W2). */
  readonly wrapUpProps?: unknown;
}

/** What a Webex desktop is connected with. */
export interface WebexDesktopOptions extends WebexHostOptions {
  readonly agent?: WebexLayoutAgent | undefined;
  /** The `Desktop` of `@wxcc-desktop/sdk`, when it is not to be loaded from there. */
  readonly sdk?: (() => Promise<WebexDesktopSdk>) | undefined;
  /** How long the SDK may take to begin, in ms; it has no limit of its own. */
  readonly readyWithinMs?: number | undefined;
}

/** The agent's desktop of Webex Contact Center, by its public SDK. */
export interface WebexDesktop extends Desktop {
  /** Takes what the layout bound, whenever the desktop binds it again. */
  bind(agent: WebexLayoutAgent): void;
  /** The agent's access token as it is now, for a backend; `undefined` while the SDK is not ready. */
  token(): Promise<string | undefined>;
  /** Shows a notification in the desktop, which goes away by itself. */
  notify(title: string, text: string): Promise<void>;
}

const asAgent = ({ agentId, channels, wrapUpProps }: WebexLayoutAgent): WebexAgent => ({
  ...(agentId && { id: agentId }),
  ...(channels && { channels }),
  ...(wrapUpProps !== undefined && { wrapUpProps }),
});

/**
 * A desktop over `@wxcc-desktop/sdk`, loaded when it is first needed and only inside a Webex desktop. The SDK tells the
 * agent, the tasks and the directory; creating and conversing are the `backend`'s, since no public interface does them.
 */
export function webexDesktop(options: WebexDesktopOptions = {}): WebexDesktop {
  const { agent = {}, sdk, readyWithinMs = 8_000, clock = systemClock, ...rest } = options;
  const widget = { widgetName: 'outbound-elements', widgetProvider: 'outbound-elements' };
  const line = new DesktopLine({ clock, sdk, widget, readyWithinMs });
  const { meet, ...host } = webexHost(line, { ...rest, clock });
  meet(asAgent(agent));
  return {
    ...host,
    bind: (bound) => {
      meet(asAgent(bound));
    },
    token: async () => (await line.sdk()).actions.getToken(),
    notify: async (title, text) => {
      const { actions } = await line.sdk();
      // it resolves when the notification is gone, which nobody waits for
      void actions.fireGeneralAutoDismissNotification({
        data: { type: 'info', mode: 'autodismiss', title, data: text },
      });
    },
  };
}
