import type { RequestName } from '../../ports/desktop.js';
import type { Knobs } from './knobs.js';
import type { Random } from './random.js';

/** Longer than anybody waits for an answer. */
export const lateAfterMs = 20_500;

/** What takes longer or less long than the rest when the centre is slow, in ms: nobody waits long for a preview. */
const slowly: Partial<Record<RequestName, readonly [low: number, high: number]>> = {
  createTask: [5_000, 9_000],
  previewTask: [1_500, 3_500],
  checkSubject: [1_500, 3_500],
};

/** How long the centre takes for a request, in ms. */
export function latencyOf({ latency }: Pick<Knobs, 'latency'>, name: RequestName, random: Random): number {
  // drawn even when it is not used, so that turning this knob changes nothing else
  const share = random.fraction();
  const within = (low: number, high: number): number => Math.round(low + share * (high - low));
  if (latency === 'none') return 0;
  if (latency === 'slow') return within(...(slowly[name] ?? [3_000, 7_000]));
  return name === 'createTask' ? within(300, 900) : within(80, 400);
}
