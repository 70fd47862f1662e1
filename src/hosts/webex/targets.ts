import * as v from 'valibot';
import type { TargetKind } from '../../domain/refusal.js';
import type { Availability, TransferTarget } from '../../domain/transfer.js';
import type { MediaType } from './line.js';

const words = v.nullish(v.string());
const colleagueShape = v.object({ agentId: v.string(), agentName: v.string(), state: words, teamName: words });
const queueShape = v.object({
  id: v.string(),
  name: v.string(),
  channelType: words,
  type: words,
  queueType: words,
  active: v.nullish(v.boolean()),
  description: words,
});

/** Is an agent in that state able to take a task? `Idle` and `RONA` are there and will not; no state is not there. */
function availabilityIn(state: string | null | undefined): Availability {
  const word = state?.toLowerCase();
  if (word === 'available' || word === 'engaged') return 'available';
  return word === 'idle' || word === 'rona' ? 'busy' : 'offline';
}

function colleague(entry: unknown): TransferTarget | undefined {
  if (!v.is(colleagueShape, entry)) return undefined;
  const { agentId: id, agentName: name, state, teamName } = entry;
  return { kind: 'agent', id, name, availability: availabilityIn(state), ...(teamName && { detail: teamName }) };
}

// each layer of Webex spells the channel in its own way: `social`, `SOCIAL`, `SOCIAL_CHANNEL`
const isOfMedia = (channelType: string | null | undefined, mediaType: MediaType): boolean =>
  channelType == null || channelType.toLowerCase().startsWith(mediaType);

function queue(entry: unknown, mediaType: MediaType): TransferTarget | 'foreign' | undefined {
  if (!v.is(queueShape, entry)) return undefined;
  const { id, name, channelType, type, queueType, active, description } = entry;
  const isForCalls = [type, queueType].some((word) => word?.toLowerCase().startsWith('outbound'));
  const takesTasks = active !== false && !isForCalls && isOfMedia(channelType, mediaType);
  if (!takesTasks) return 'foreign';
  return { kind: 'queue', id, name, availability: 'available', ...(description && { detail: description }) };
}

/** A queue or agent in a list of Webex's; `foreign` is none that such a task can be handed to, anything else is `undefined`. */
export function targetOf(
  kind: TargetKind,
  entry: unknown,
  { mediaType, agentId }: { readonly mediaType: MediaType; readonly agentId: string | undefined },
): TransferTarget | 'foreign' | undefined {
  if (kind === 'queue') return queue(entry, mediaType);
  const target = colleague(entry);
  return target && target.id === agentId ? 'foreign' : target;
}
