import { holds, listIn, readMessage } from '../webex/interaction.js';
import type { LineListener, TaskEvent, WebexAgent, WebexLine } from '../webex/line.js';
import type { ContactCenterProfile, ContactCenterSdk, ContactCenterTask } from './sdk.js';

const events: Readonly<Record<string, TaskEvent>> = {
  AgentContactReserved: 'offered',
  AgentOfferContact: 'offered',
  AgentContactAssigned: 'assigned',
  AgentContactAssignFailed: 'assignment-failed',
  AgentInviteFailed: 'assignment-failed',
  AgentOfferContactRona: 'rona',
  AgentBlindTransferFailed: 'transfer-failed',
  AgentVteamTransferFailed: 'transfer-failed',
  ContactEnded: 'ended',
  AgentWrapup: 'wrap-up',
  AgentWrappedUp: 'wrapped-up',
};

const pageSize = 100;

// an SDK that repeats a page would be asked for ever
const mostPages = 100;

const isTask = (json: unknown): json is ContactCenterTask => holds(json, 'accept') && holds(json, 'data');

/** The SDK of stand-alone agent applications, as a line. The application signs the agent in and hands over the profile. */
export class ContactCenterLine implements WebexLine {
  readonly #cc: ContactCenterSdk;
  readonly #profile: ContactCenterProfile;
  readonly #tasks = new Map<string, ContactCenterTask>();
  readonly #listeners = new Set<LineListener>();
  #close: (() => void) | undefined;

  constructor(cc: ContactCenterSdk, profile: ContactCenterProfile) {
    this.#cc = cc;
    this.#profile = profile;
  }

  agent = async (): Promise<WebexAgent> => {
    const { agentId, agentName, lastStateAuxCodeId, mmProfile, wrapUpData } = this.#profile;
    return {
      ...(agentId && { id: agentId }),
      ...(agentName && { name: agentName }),
      ...(this.#state ?? this.#stateBy(lastStateAuxCodeId)),
      ...(mmProfile && { channels: { social: mmProfile.social ?? 0, email: mmProfile.email ?? 0 } }),
      ...this.#counts,
      wrapUpProps: wrapUpData?.wrapUpProps,
    };
  };

  tasks = (): Promise<unknown> => Promise.resolve([...this.#tasks.values()].map(({ data }) => data));

  accept: WebexLine['accept'] = async (taskId) => this.#tasks.get(taskId)?.accept();

  end: WebexLine['end'] = async (taskId) => this.#tasks.get(taskId)?.end();

  wrapUp: WebexLine['wrapUp'] = async (taskId, { id: auxCodeId, name: wrapUpReason }) =>
    this.#tasks.get(taskId)?.wrapup({ wrapUpReason, auxCodeId });

  transfer: WebexLine['transfer'] = async (taskId, { id: to, kind: destinationType }) =>
    this.#tasks.get(taskId)?.transfer({ to, destinationType });

  queues = async (): Promise<unknown> => {
    const queues: unknown[] = [];
    for (let page = 0; page < mostPages; page++) {
      const answer = await this.#cc.getQueues({ page, pageSize });
      const list = listIn(answer);
      if (page === 0 && !list) return answer;
      queues.push(...(list ?? []));
      if ((list?.length ?? 0) < pageSize) break;
    }
    return queues;
  };

  colleagues: WebexLine['colleagues'] = async (mediaType) => this.#cc.getBuddyAgents({ mediaType });

  wrapUpCodes = (): Promise<unknown> => Promise.resolve(this.#profile.wrapupCodes);

  listen(listener: LineListener): () => void {
    this.#listeners.add(listener);
    this.#close ??= this.#open();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#close?.();
      this.#close = undefined;
    };
  }

  #counts: Pick<WebexAgent, 'channels'> = {};
  #state: Pick<WebexAgent, 'state' | 'idleReason'> | undefined;

  /** `0` is the aux code of being available, one named RONA that of RONA; every other is a word for being idle. */
  #stateBy(auxCodeId: string | undefined): Pick<WebexAgent, 'state' | 'idleReason'> {
    if (auxCodeId === undefined || auxCodeId === '0') return { state: 'Available' };
    const name = this.#profile.idleCodes?.find(({ id }) => id === auxCodeId)?.name;
    return name?.toUpperCase() === 'RONA' ? { state: 'RONA' } : { state: 'Idle', idleReason: name };
  }

  #open(): () => void {
    const ears: readonly (readonly [string, (message: unknown) => void])[] = [
      ...Object.entries(events).map(([name, event]) => [name, this.#hearing(event)] as const),
      ['AgentContact', this.#hearAgain],
      ['task:incoming', this.#meet],
      ['task:hydrate', this.#meet],
      ['agent:stateChange', this.#turn],
      ['agent:stationLoginSuccess', this.#count],
      ['agent:reloginSuccess', this.#count],
    ];
    for (const [name, ear] of ears) this.#cc.on(name, ear);
    return () => {
      for (const [name, ear] of ears) this.#cc.off(name, ear);
    };
  }

  #hearing = (event: TaskEvent) => (message: unknown) => {
    for (const listener of [...this.#listeners]) listener.task(event, message);
  };

  /** A task that the agent has already, told of again after a reload. */
  #hearAgain = (message: unknown): void => {
    const reading = readMessage(message);
    const state = 'value' in reading ? reading.value.interaction?.state?.toLowerCase() : undefined;
    this.#hearing(state === 'new' ? 'offered' : 'assigned')(message);
    if (state?.startsWith('wrap')) this.#hearing('wrap-up')(message);
  };

  #meet = (task: unknown): void => {
    const reading = readMessage(isTask(task) ? task.data : undefined);
    if (isTask(task) && 'value' in reading) this.#tasks.set(reading.value.interactionId, task);
  };

  /** E5: how many tasks of each channel the agent may hold, as told at every sign-in. */
  #count = (message: unknown): void => {
    const profile = holds(message, 'mmProfile') ? message.mmProfile : undefined;
    const count = (channel: 'social' | 'email'): number =>
      holds(profile, channel) && typeof profile[channel] === 'number' ? profile[channel] : 0;
    this.#counts = { channels: { social: count('social'), email: count('email') } };
    for (const listener of [...this.#listeners]) listener.agent(this.#counts);
  };

  #turn = (message: unknown): void => {
    const { subStatus, auxCodeId } = { subStatus: undefined, auxCodeId: undefined, ...Object(message) } as Readonly<
      Record<'subStatus' | 'auxCodeId', unknown>
    >;
    if (typeof subStatus !== 'string') return;
    const { idleReason } = this.#stateBy(typeof auxCodeId === 'string' ? auxCodeId : undefined);
    this.#state = { state: subStatus, idleReason };
    for (const listener of [...this.#listeners]) listener.agent(this.#state);
  };
}
