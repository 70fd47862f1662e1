import { explain, type Explanation, type Words } from '../../../src/index.js';
import type { ImageStep, WhyNotImage } from './inline-image.js';

const only = (why: string): Explanation => ({ why, todo: '' });

function whyNot(words: Words, why: WhyNotImage): Explanation {
  if (typeof why === 'string') return words.files.troubles[why];
  return 'code' in why ? explain(words, why) : only(words.files.refused(why.reason));
}

/** How far an image is; why it does not go on, and what the agent can do about it. */
export function stepWords(words: Words, step: ImageStep): Explanation {
  const { image, states, failed, retryIsSafe } = words.files;
  if (!('why' in step)) {
    const going = { reading: image.reading, shrinking: image.shrinking, asking: '' };
    return only({ ...going, uploading: states.uploading, uploaded: image.uploaded }[step.at]);
  }
  const told = whyNot(words, step.why);
  // what is said elsewhere of a desktop that failed is about deeds that cannot be repeated without harm
  if (step.at !== 'failed' || typeof step.why === 'string') return told;
  return { why: failed(told.why), todo: retryIsSafe };
}
