import { ContextProvider } from '@lit/context';
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  agentStates,
  eventDesktop,
  type AgentState,
  type Announcement,
  type Capability,
  type Desktop,
  type DraftStore,
  type Session,
  type SessionLine,
  type SessionStore,
} from '../../src/index.js';
import { OutboundAnnouncement } from '../internal/announcement-event.js';
import { oneOf } from '../internal/checked-attribute.js';
import { keptSession, silentDesktop, type KeptSession } from '../internal/kept-session.js';
import { announcePageSessions, currentPageSession, setPageSession } from '../internal/page-session.js';
import { sessionContext } from '../internal/session-context.js';

const words = {
  fromAttribute: (value: string | null): readonly Capability[] => (value ?? '').split(/\s+/).filter(isWord),
};
const draftPlaces = ['device', 'memory'] as const;
const remembering = ['on', 'off'] as const;
const isWord = (word: string): word is Capability => word !== '';

/**
 * Connects the elements on a page to the desktop that embeds them. Elements inside it use it; so do those elsewhere on
 * the page that stand under no other session. Without a `desktop`, every request is a DOM event that the page answers.
 *
 * @tagname outbound-session
 * @slot - The elements that use this session.
 * @fires {OutboundAnnouncement} outbound-eligibility-changed - What the agent may start changed, with every reason.
 * @fires {OutboundAnnouncement} outbound-task-created - The desktop created a task and offers it.
 * @fires {OutboundAnnouncement} outbound-task-accepted - The agent has the task.
 * @fires {OutboundAnnouncement} outbound-task-refused - The task was certainly not created; says why.
 * @fires {OutboundAnnouncement} outbound-task-warned - The desktop wants the agent to confirm something before the task is created.
 * @fires {OutboundAnnouncement} outbound-task-outcome-unknown - Whether the task exists is not known yet.
 * @fires {OutboundAnnouncement} outbound-message-sent - The desktop took a message.
 * @fires {OutboundAnnouncement} outbound-message-failed - The desktop certainly did not take a message; says why.
 * @fires {OutboundAnnouncement} outbound-message-received - The customer wrote.
 * @fires {OutboundAnnouncement} outbound-transfer-started - The receiver is being asked.
 * @fires {OutboundAnnouncement} outbound-transfer-accepted - The task has a new owner.
 * @fires {OutboundAnnouncement} outbound-transfer-declined - Nobody took it; the agent keeps the task.
 * @fires {OutboundAnnouncement} outbound-conversation-ended - The conversation is over and wants a wrap-up code.
 * @fires {OutboundAnnouncement} outbound-wrap-up-completed - The wrap-up was submitted.
 * @fires {OutboundAnnouncement} outbound-task-closed - The task has left this desk.
 * @fires {OutboundAnnouncement} outbound-drafts-not-kept - What is typed and what is on its way lasts as long as the page; a store failed.
 * @fires {OutboundAnnouncement} outbound-tasks-not-restored - Some of what the page before left is a draft again.
 * @fires {OutboundAnnouncement} outbound-fact-ignored - The desktop told something that cannot be read.
 */
export class OutboundSession extends LitElement {
  /** The desktop as an object; without it, requests are DOM events at this element. */
  @property({ attribute: false }) desktop: Desktop | undefined;

  /** What a page that answers DOM events can do beyond the indispensable, such as `history templates`. */
  @property({ converter: words }) capabilities: readonly Capability[] = [];

  /** The agent's state, for layouts that can only bind values: `available`, `rona`, `idle` or `offline`. */
  @property({ attribute: 'agent-state', converter: oneOf(agentStates, undefined) }) agentState: AgentState | undefined;

  /**
   * Where drafts, messages on their way and tasks are kept: `device` keeps them through reloads and crashes, `memory`
   * leaves nothing on disk. Messages and tasks stay where they were first.
   */
  @property({ converter: oneOf(draftPlaces, 'device') }) drafts: (typeof draftPlaces)[number] = 'device';

  /** Are the last recipients remembered, where `drafts` says? `off` forgets them. */
  @property({ converter: oneOf(remembering, 'on') }) recents: (typeof remembering)[number] = 'on';

  /** A draft store of the page's own, instead of what `drafts` names. With it, messages and tasks are not on disk either. */
  @property({ attribute: false }) draftStore: DraftStore | undefined;

  /** A store of the page's own for messages and tasks; it is read once, when the session begins. */
  @property({ attribute: false }) sessionStore: SessionStore | undefined;

  /** Shares the session with other documents, such as frames, under this name: they join it. */
  @property() share: string | undefined;

  /**
   * Joins the session that another document shares under this name, instead of having one of its own. The desktop, and
   * where drafts and messages are kept, are then that document's.
   */
  @property() join: string | undefined;

  /** Carries what these documents say to each other, where a `BroadcastChannel` does not reach: a relay that the page offers. */
  @property({ attribute: false }) line: SessionLine | undefined;

  readonly #provider = new ContextProvider(this, { context: sessionContext });
  #connected: Pick<OutboundSession, 'desktop' | 'capabilities'> = { desktop: undefined, capabilities: [] };
  #kept: KeptSession | undefined;
  #unlisten: (() => void) | undefined;
  #unshare: (() => void) | undefined;

  /** The session without its user interface; absent while the element is not in a document. */
  get session(): Session | undefined {
    return this.#kept?.session;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#kept) this.#begin();
    addEventListener('online', this.#online);
    addEventListener('offline', this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#online);
    removeEventListener('offline', this.#online);
    // a move in the DOM disconnects and connects again at once: the session outlives it
    queueMicrotask(() => {
      if (!this.isConnected) this.#finish();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#kept?.keepIn(this.join === undefined ? this : { drafts: 'memory' });
    if (changed.has('recents')) this.session?.rememberRecipients(this.recents === 'on');
    if (changed.has('share') || changed.has('join') || changed.has('line')) void this.#meet();
    if (this.desktop !== this.#connected.desktop || this.capabilities !== this.#connected.capabilities)
      this.session?.connect(this.#desktopNow());
    if (changed.has('agentState') && this.agentState)
      this.session?.tell({ type: 'agent.changed', state: this.agentState });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Tells a fact. One of the wrong shape changes nothing and is announced as `outbound-fact-ignored` with the path. */
  tell(fact: unknown): void {
    this.session?.tell(fact);
  }

  #desktopNow(): Desktop {
    this.#connected = { desktop: this.desktop, capabilities: this.capabilities };
    if (this.join !== undefined) return silentDesktop;
    return this.desktop ?? eventDesktop(this, { capabilities: this.capabilities });
  }

  #begin(): void {
    const current = currentPageSession(this.ownerDocument);
    const desktop = this.#desktopNow();
    if (current && !current.owner) {
      // elements that came first made a session of their own: it becomes this one, with all that is in it
      current.owner = this;
      current.kept?.session.connect(desktop);
      this.#provide(current.kept ?? keptSession(desktop));
    } else this.#provide(keptSession(desktop));
    // everything is kept where this element's properties say, and shared, once they are all set
    this.requestUpdate('share', null);
  }

  #provide = (kept: KeptSession): void => {
    const page = this.ownerDocument;
    const { owner = this, users = new Set<EventTarget>() } = currentPageSession(page) ?? {};
    if (owner === this) setPageSession(page, { kept, owner, users });
    this.#kept = kept;
    kept.session.rememberRecipients(this.recents === 'on');
    this.#unlisten?.();
    this.#unlisten = kept.session.onAnnouncement(this.#announce);
    this.#provider.setValue(kept.session);
    announcePageSessions(page);
  };

  /** Shares the session, or joins another's; the code for that is fetched only then. */
  async #meet(): Promise<void> {
    this.#unshare?.();
    this.#unshare = undefined;
    if ((this.join ?? this.share) === undefined) return;
    const { meet } = await import('./meeting.js');
    this.#unshare ??= meet(this, this.#kept, this.#provide);
  }

  #finish(): void {
    const page = this.ownerDocument;
    if (currentPageSession(page)?.owner === this) setPageSession(page, undefined);
    this.#unlisten?.();
    this.#unshare?.();
    this.#kept?.session.stop();
    this.#kept = undefined;
    this.#provider.setValue(undefined);
    announcePageSessions(page);
  }

  #online = (): void => {
    this.session?.setOnline(navigator.onLine);
  };

  #announce = ({ type, ...data }: Announcement): void => {
    // because the union is one event class by its name and data
    /** @internal */
    this.dispatchEvent(new OutboundAnnouncement(type, data as never));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'outbound-session': OutboundSession;
  }
}
