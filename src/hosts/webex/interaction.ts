import * as v from 'valibot';
import type { Channel } from '../../domain/channel.js';
import type { MediaType } from './line.js';

const words = v.nullish(v.string());

const interactionShape = v.object({
  interactionId: v.string(),
  mediaType: v.string(),
  mediaChannel: words,
  contactDirection: v.nullish(v.object({ type: words })),
  outboundType: words,
  owner: words,
  state: words,
  participants: v.nullish(v.record(v.string(), v.object({ isWrapUp: v.nullish(v.boolean()) }))),
  callAssociatedDetails: v.nullish(
    v.object({ ani: words, dn: words, mediaResourceId: words, customerName: words, subject: words }),
  ),
  callProcessingDetails: v.nullish(
    v.object({
      outdialAgentId: words,
      EP_ID: words,
      BLIND_TRANSFER_IN_PROGRESS: v.nullish(v.union([v.string(), v.boolean()])),
    }),
  ),
  previousVTeams: v.nullish(v.array(v.unknown())),
});

/** A task as Webex describes it; only what is used here. */
export type Interaction = v.InferOutput<typeof interactionShape>;

const messageShape = v.object({
  interactionId: v.string(),
  interaction: v.nullish(interactionShape),
  trackingId: words,
  reasonCode: v.nullish(v.union([v.string(), v.number()])),
  destAgentId: words,
});

/** What Webex says about a task in one message. */
export type TaskMessage = v.InferOutput<typeof messageShape>;

/** Something read, or the path of the first thing that is wrong with it. */
export type Reading<Value> = { readonly value: Value } | { readonly path: string };

/** Reads what another team's code handed over. */
export function read<Value>(shape: v.GenericSchema<unknown, Value>, json: unknown): Reading<Value> {
  const result = v.safeParse(shape, json);
  return result.success ? { value: result.output } : { path: v.getDotPath(result.issues[0]) ?? '(whole)' };
}

/** Is there something under this name? */
export const holds = <Name extends string>(json: unknown, name: Name): json is Readonly<Record<Name, unknown>> =>
  typeof json === 'object' && json !== null && name in json;

/** Reads a message about a task: `{data: {interactionId, interaction, …}}`, or what is in its `data` alone. */
export function readMessage(message: unknown): Reading<TaskMessage> {
  return read(messageShape, holds(message, 'data') ? message.data : message);
}

/** The channel that Webex counts a task under; absent for voice and the rest. */
export function mediaTypeOf({ mediaType }: Interaction): MediaType | undefined {
  const media = mediaType.toLowerCase();
  return media === 'social' || media === 'email' ? media : undefined;
}

/** The channel of a task that an agent began; absent for every other task, which is none of ours. */
export function outboundChannelOf(interaction: Interaction): Channel | undefined {
  const { contactDirection, outboundType, mediaType, mediaChannel } = interaction;
  if (contactDirection?.type?.toUpperCase() !== 'OUTBOUND' || outboundType?.toUpperCase() !== 'OUTDIAL')
    return undefined;
  const channel = mediaChannel?.toLowerCase();
  if (mediaType.toLowerCase() === 'email') return 'email';
  return channel === 'sms' ? 'sms' : undefined;
}

/** L6: may this agent have begun it, and has nobody handed it on since? What Webex does not say speaks for it. */
export function mayBeBegunBy({ callProcessingDetails, previousVTeams }: Interaction, agentId?: string): boolean {
  const { outdialAgentId, BLIND_TRANSFER_IN_PROGRESS: isHandedOn } = callProcessingDetails ?? {};
  const isAnothers = agentId !== undefined && outdialAgentId != null && outdialAgentId !== agentId;
  return !isAnothers && String(isHandedOn ?? false).toLowerCase() !== 'true' && !previousVTeams?.length;
}

const wrappers = ['data', 'agentList', 'vteamList'] as const;

/** The list in an answer, however deep Webex wrapped it; `undefined` when there is none. */
export function listIn(answer: unknown): readonly unknown[] | undefined {
  if (Array.isArray(answer)) return answer as readonly unknown[];
  if (answer instanceof Map) return [...(answer as ReadonlyMap<unknown, unknown>).values()];
  if (typeof answer !== 'object' || answer === null) return undefined;
  const inner: Readonly<Partial<Record<(typeof wrappers)[number], unknown>>> = answer;
  const wrapper = wrappers.find((each) => inner[each] !== undefined);
  return wrapper && listIn(inner[wrapper]);
}
