import * as v from 'valibot';
import type { MediaType, WebexAgent } from '../webex/line.js';
import { read } from '../webex/interaction.js';

const countShape = v.nullish(v.object({ totalChannelCount: v.nullish(v.number()) }));
const reloginShape = v.object({
  data: v.object({
    agentId: v.nullish(v.string()),
    agentChannelStateDetailMap: v.nullish(v.object({ social: countShape, email: countShape })),
  }),
});

/** E5: who the agent is and how many tasks of each channel they may hold, in the only message in which the SDK says so. */
export function countsFrom(message: unknown): WebexAgent {
  const reading = read(reloginShape, message);
  if (!('value' in reading)) return {};
  const { agentId, agentChannelStateDetailMap: map } = reading.value.data;
  const total = (mediaType: MediaType): number => map?.[mediaType]?.totalChannelCount ?? 0;
  return {
    ...(agentId && { id: agentId }),
    ...(map && { channels: { social: total('social'), email: total('email') } }),
  };
}
