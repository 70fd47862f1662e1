import type { NewConversation, OutboundTask } from '../../domain/task.js';
import type { TargetName } from '../../domain/refusal.js';
import type { WrapUpTerms } from '../../domain/wrap-up.js';
import { mayBeBegunBy, mediaTypeOf, outboundChannelOf, type Interaction } from './interaction.js';
import type { MediaType } from './line.js';
import { answers } from './task-of.js';

/** A task on this agent's desk. */
export interface HeldTask {
  readonly interaction: Interaction;
  readonly stage: 'offered' | 'accepted' | 'wrapping-up';
  /** How it is to be wrapped up, once it is over. */
  readonly terms?: WrapUpTerms | undefined;
  /** The colleague who is asked to take it. */
  readonly asked?: TargetName | undefined;
  /** A wrap-up code is on its way, or is there. */
  readonly wrapUp?: 'submitted' | 'done' | undefined;
}

/** What this page wished for, and the task it became once that is known. */
interface Wish {
  readonly wanted?: NewConversation | undefined;
  readonly taskId?: string | undefined;
  /** The backend is being asked for it now. */
  readonly isAsked?: boolean | undefined;
}

/**
 * Every task of the agent's that Webex told of, and the wishes of this page. A task is given to a wish by its id where the
 * backend named one, else by what is in it; the promise of a call proves nothing.
 */
export class TaskBook {
  readonly #tasks = new Map<string, HeldTask>();
  readonly #wishes = new Map<string, Wish>();
  readonly #watchers = new Set<() => void>();
  readonly #gone = new Set<string>();
  readonly #agentId: () => string | undefined;

  constructor(agentId: () => string | undefined) {
    this.#agentId = agentId;
  }

  get(taskId: string): HeldTask | undefined {
    return this.#tasks.get(taskId);
  }

  /** Was it here, and is it not any more? Late messages about it are nothing to wonder at. */
  isGone(taskId: string): boolean {
    return this.#gone.has(taskId) && !this.#tasks.has(taskId);
  }

  /** How many tasks of a channel the agent has, whoever began them (E5). */
  count(mediaType: MediaType): number {
    return [...this.#tasks.values()].filter(({ interaction }) => mediaTypeOf(interaction) === mediaType).length;
  }

  put(held: HeldTask): void {
    this.#tasks.set(held.interaction.interactionId, held);
    this.#recognise(held.interaction);
    this.#changed();
  }

  drop(taskId: string): void {
    this.#tasks.delete(taskId);
    this.#gone.add(taskId);
    for (const [token, wish] of this.#wishes) if (wish.taskId === taskId) this.#wishes.delete(token);
    this.#changed();
  }

  /** Notes a wish, and its task as soon as it is known by id. */
  wish(token: string, wish: Wish): void {
    const known = this.#wishes.get(token);
    if (!known && !wish.wanted && wish.taskId === undefined) return;
    this.#wishes.set(token, { ...known, ...wish, taskId: wish.taskId ?? known?.taskId });
    for (const { interaction } of this.#tasks.values()) this.#recognise(interaction);
    this.#changed();
  }

  /** A wish that certainly led to nothing. */
  unwish(token: string): void {
    if (this.taskOfWish(token)) return;
    this.#wishes.delete(token);
    this.#changed();
  }

  /** The token and the wish that a task answers, when this page or the backend knows them (L8). */
  wishOf(taskId: string): { readonly clientToken: string; readonly wanted?: NewConversation | undefined } | undefined {
    for (const [clientToken, wish] of this.#wishes)
      if (wish.taskId === taskId) return { clientToken, wanted: wish.wanted };
    return undefined;
  }

  /** The task that a wish led to, if it is here. */
  taskOfWish(token: string): HeldTask | undefined {
    const { taskId } = this.#wishes.get(token) ?? {};
    return taskId === undefined ? undefined : this.#tasks.get(taskId);
  }

  /** Is the backend being asked for something that this task may turn out to be? */
  mayAnswerAWish(interaction: Interaction): boolean {
    const channel = outboundChannelOf(interaction);
    const isOpen = ({ wanted, taskId, isAsked }: Wish): boolean =>
      isAsked === true && taskId === undefined && wanted?.channel === channel;
    return mayBeBegunBy(interaction, this.#agentId()) && [...this.#wishes.values()].some(isOpen);
  }

  /** Waits until something is so; aborted, it lets go and never resolves. */
  until<Value>(find: () => Value | undefined, signal?: AbortSignal): Promise<Value> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined && !signal?.aborted) return;
        this.#watchers.delete(look);
        if (found !== undefined) resolve(found);
      };
      this.#watchers.add(look);
      signal?.addEventListener('abort', look, { once: true });
      look();
    });
  }

  #recognise(interaction: Interaction): void {
    const { interactionId: taskId } = interaction;
    const channel = outboundChannelOf(interaction);
    if (!channel || this.wishOf(taskId) || !mayBeBegunBy(interaction, this.#agentId())) return;
    const open = [...this.#wishes].find(
      ([, wish]) => wish.taskId === undefined && wish.wanted && answers(interaction, channel, wish.wanted),
    );
    if (open) this.#wishes.set(open[0], { ...open[1], taskId });
  }

  #changed(): void {
    for (const look of [...this.#watchers]) look();
  }
}

/** The state of a task in the words of the host contract. */
export const stateOf = ({ stage }: HeldTask): OutboundTask['state'] => (stage === 'offered' ? 'offered' : 'accepted');
