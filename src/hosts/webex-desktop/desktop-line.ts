import type { Clock } from '../../ports/clock.js';
import { LineFault, type LineListener, type TaskEvent, type WebexAgent, type WebexLine } from '../webex/line.js';
import { isInsideDesktop, loadSdk, type LatestData, type WebexDesktopSdk } from './sdk.js';
import { countsFrom } from './channel-counts.js';
import { allWrapUpCodes } from './wrap-up-codes.js';

/** How the SDK is reached. */
export interface DesktopLineOptions {
  readonly clock: Clock;
  /** The SDK, when it is not to be loaded from `@wxcc-desktop/sdk`. */
  readonly sdk?: (() => Promise<WebexDesktopSdk>) | undefined;
  /** What this widget is called in the desktop's own metrics. */
  readonly widget: { readonly widgetName: string; readonly widgetProvider: string };
  /** How long the SDK may take to begin, in ms. It has no limit of its own. */
  readonly readyWithinMs: number;
}

const events: Readonly<Record<string, TaskEvent>> = {
  eAgentOfferContact: 'offered',
  eAgentContactAssigned: 'assigned',
  eAgentContactAssignFailed: 'assignment-failed',
  eAgentInviteFailed: 'assignment-failed',
  eAgentOfferContactRona: 'rona',
  eAgentContactEnded: 'ended',
  eAgentWrapup: 'wrap-up',
  eAgentContactWrappedUp: 'wrapped-up',
};

// one that begins again listens to the desktop once more
const begun = new WeakSet<WebexDesktopSdk>();

/** The SDK that runs inside the agent's desktop, as a line. */
export class DesktopLine implements WebexLine {
  readonly #options: DesktopLineOptions;
  readonly #listeners = new Set<LineListener>();
  #ready: Promise<WebexDesktopSdk> | undefined;
  #closers: readonly (() => void)[] = [];

  constructor(options: DesktopLineOptions) {
    this.#options = options;
  }

  async agent(): Promise<WebexAgent> {
    const sdk = await this.sdk();
    const { known, stop } = knownTo(sdk);
    return this.#within(known).finally(stop);
  }

  tasks = async (): Promise<unknown> => (await this.sdk()).actions.getTaskMap();

  accept = async (interactionId: string): Promise<unknown> =>
    (await this.sdk()).agentContact.acceptV2({ interactionId });

  end = async (interactionId: string): Promise<unknown> => (await this.sdk()).agentContact.endV2({ interactionId });

  wrapUp: WebexLine['wrapUp'] = async (interactionId, { id: auxCodeId, name: wrapUpReason }) =>
    (await this.sdk()).agentContact.wrapupV2({ interactionId, data: { auxCodeId, wrapUpReason } });

  transfer: WebexLine['transfer'] = async (interactionId, { kind: destinationType, id: to }) => {
    const { agentContact } = await this.sdk();
    const request = { interactionId, data: { to, destinationType } };
    return destinationType === 'queue' ? agentContact.vteamTransferV2(request) : agentContact.blindTransferV2(request);
  };

  queues: WebexLine['queues'] = async (channelType) => {
    const { agentContact, agentStateInfo } = await this.sdk();
    const { agentProfileID: agentProfileId = '', agentSessionId = '' } = agentStateInfo.latestData;
    return agentContact.vteamList({ data: { agentProfileId, agentSessionId, channelType, type: 'inboundqueue' } });
  };

  colleagues: WebexLine['colleagues'] = async (mediaType) => {
    const { agentContact, agentStateInfo } = await this.sdk();
    const { agentProfileID: agentProfileId = '' } = agentStateInfo.latestData;
    return agentContact.buddyAgentsV2({ data: { agentProfileId, mediaType } });
  };

  wrapUpCodes = async (): Promise<unknown> => allWrapUpCodes(await this.sdk());

  listen(listener: LineListener): () => void {
    this.#listeners.add(listener);
    // whoever asks for the agent hears why there is no SDK
    if (this.#closers.length === 0) void this.sdk().catch(() => undefined);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#close();
    };
  }

  /** The SDK once it has begun; one that did not is tried again at the next call. */
  async sdk(): Promise<WebexDesktopSdk> {
    this.#ready ??= this.#begin();
    try {
      const sdk = await this.#ready;
      if (this.#listeners.size > 0 && this.#closers.length === 0) this.#open(sdk);
      return sdk;
    } catch (error) {
      this.#ready = undefined;
      throw error;
    }
  }

  async #begin(): Promise<WebexDesktopSdk> {
    const { sdk: given, widget } = this.#options;
    if (!given && !isInsideDesktop())
      throw new LineFault('webex-sdk-missing', 'this page is not inside a Webex desktop: there is no AGENTX_SERVICE');
    const sdk = await (given ?? loadSdk)();
    if (!begun.has(sdk)) await this.#within(sdk.config.init(widget));
    begun.add(sdk);
    return sdk;
  }

  #within<Value>(promise: Promise<Value>): Promise<Value> {
    const { clock, readyWithinMs } = this.#options;
    return new Promise((resolve, reject) => {
      const cancel = clock.at(clock.now() + readyWithinMs, () => {
        reject(
          new LineFault('webex-sdk-silent', `the Webex SDK did not begin within ${readyWithinMs} ms`, readyWithinMs),
        );
      });
      promise.then(resolve, reject).finally(cancel);
    });
  }

  #open({ agentContact, agentStateInfo }: WebexDesktopSdk): void {
    const met = (agent: WebexAgent): void => {
      for (const listener of this.#listeners) listener.agent(agent);
    };
    const updated = (): void => {
      met(agentFrom(agentStateInfo.latestData));
    };
    const counted = (message: unknown): void => {
      met(countsFrom(message));
    };
    agentStateInfo.addEventListener('updated', updated);
    agentStateInfo.addEventListener('eAgentChannelReloginSuccess', counted);
    const tasks = Object.entries(events).map(([name, event]) => {
      const heard = (message: unknown): void => {
        for (const listener of this.#listeners) listener.task(event, message);
      };
      agentContact.addEventListener(name, heard);
      return () => {
        agentContact.removeEventListener(name, heard);
      };
    });
    this.#closers = [
      ...tasks,
      () => {
        agentStateInfo.removeEventListener('updated', updated);
        agentStateInfo.removeEventListener('eAgentChannelReloginSuccess', counted);
      },
    ];
  }

  #close(): void {
    for (const close of this.#closers) close();
    this.#closers = [];
  }
}

/** The SDK begins before it knows the agent: it reads who that is when it begins, and behind a proxy that takes time. */
function knownTo({ agentStateInfo }: WebexDesktopSdk) {
  let look = (): void => undefined;
  const known = new Promise<WebexAgent>((resolve) => {
    look = () => {
      const agent = agentFrom(agentStateInfo.latestData);
      if (agent.state !== undefined) resolve(agent);
    };
  });
  agentStateInfo.addEventListener('updated', look);
  look();
  return {
    known,
    stop: () => {
      agentStateInfo.removeEventListener('updated', look);
    },
  };
}

// what is not known yet must not hide what is known already; parts that are not known are empty
function agentFrom({ agentName, subStatus, status, idleCode }: LatestData): WebexAgent {
  const state = [subStatus, status].find(Boolean);
  return { ...(agentName && { name: agentName }), ...(state && { state, idleReason: idleCode?.name }) };
}
