import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { createOutboundBackend, type OutboundBackend } from '../../src/hosts/outbound-backend/index.js';
import { webexDesktop, type WebexDesktop, type WebexDesktopSdk } from '../../src/hosts/webex-desktop/index.js';
import { silentDesktop } from '../internal/kept-session.js';
import { OutboundSession } from '../outbound-session/outbound-session.js';

/** What a backend over HTTP does, unless `capabilities` says otherwise. */
const allOfBackend = ['find-task', 'find-message', 'take-over', 'history', 'templates', 'smtputf8'] as const;
/** What a backend is asked for only when the layout names it. */
const whenNamed = ['preview', 'contacts'] as const;

/** `$STORE.agent.wrapUpData`, unread. */
interface WrapUpData {
  readonly wrapUpProps?: unknown;
}

/**
 * An `<outbound-session>` at the agent's desktop of Webex Contact Center, for a desktop layout: whatever a layout binds
 * from `$STORE` is an attribute or a property here, and may be bound again at any time. Set `join` in the frames of the
 * other widgets, and `share` here.
 *
 * @tagname outbound-webex-session
 * @slot - The elements that use this session.
 */
export class OutboundWebexSession extends OutboundSession {
  /** `$STORE.agent.agentId`: whose tasks are the agent's own. */
  @property({ attribute: 'agent-id' }) agentId: string | undefined;

  /** `$STORE.agent.channels.socialCount`: how many text-message tasks the agent may hold (E5). */
  @property({ attribute: 'social-count', type: Number }) socialCount: number | undefined;

  /** `$STORE.agent.channels.emailCount`: how many email tasks the agent may hold (E5). */
  @property({ attribute: 'email-count', type: Number }) emailCount: number | undefined;

  /** `$STORE.agent.wrapUpData`: whether the desktop wraps up by itself, and after how long (W2). */
  @property({ attribute: false }) wrapUpData: WrapUpData | undefined;

  /** `$STORE.auth.accessToken`: goes to the backend when the SDK has no newer one. */
  @property({ attribute: false }) accessToken: string | undefined;

  /** The address below which your outbound backend answers; without one nothing can be started or sent. */
  @property({ attribute: 'backend-url' }) backendUrl: string | undefined;

  /** A backend of your own, instead of the one at `backend-url`. */
  @property({ attribute: false }) backend: OutboundBackend | undefined;

  /** The `Desktop` of `@wxcc-desktop/sdk`, when it is not to be loaded from there. */
  @property({ attribute: false }) sdk: (() => Promise<WebexDesktopSdk>) | undefined;

  #webex: WebexDesktop | undefined;
  #by: readonly unknown[] = [];

  override connectedCallback(): void {
    // what was set before the script came is not here yet: nobody is asked before it is
    this.desktop ??= silentDesktop;
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#connect();
    this.#webex?.bind(this.#agent());
    super.willUpdate(changed);
  }

  /** The agent's access token as it is now; what the layout bound, while the SDK has none. */
  async token(): Promise<string> {
    const fresh = await this.#webex?.token().catch(() => undefined);
    return fresh ?? this.accessToken ?? '';
  }

  /** Shows a notification in the desktop, which goes away by itself. */
  async notify(title: string, text: string): Promise<void> {
    await this.#webex?.notify(title, text);
  }

  #agent() {
    const { agentId, socialCount: social = 0, emailCount: email = 0, wrapUpData } = this;
    const isCounted = this.socialCount !== undefined || this.emailCount !== undefined;
    return { agentId, wrapUpProps: wrapUpData?.wrapUpProps, ...(isCounted && { channels: { social, email } }) };
  }

  /** Connects to the desktop, once more only when something that it is reached by has changed. */
  #connect(): void {
    const { sdk, backend, backendUrl: baseUrl, capabilities } = this;
    const by = [sdk, backend, baseUrl, capabilities];
    if (this.#webex && by.every((part, index) => part === this.#by[index])) return;
    this.#by = by;
    const named = [...allOfBackend, ...whenNamed].filter((capability) => capabilities.includes(capability));
    const overHttp = baseUrl
      ? createOutboundBackend({
          baseUrl,
          token: () => this.token(),
          capabilities: capabilities.length > 0 ? named : allOfBackend,
        })
      : undefined;
    this.#webex = webexDesktop({ sdk, backend: backend ?? overHttp, agent: this.#agent() });
    this.desktop = this.#webex;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'outbound-webex-session': OutboundWebexSession;
  }
}
