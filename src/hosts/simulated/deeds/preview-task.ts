import type { Centre } from '../centre.js';
import type { Deed } from './deed.js';
import { madeUnder, whyNotBegin } from './judgement.js';
import { warningsOf } from './policy.js';

const createTokenOf = (clientToken: string): string => clientToken.replace(/:preview$/, '');

/** Says what a creation would come to, and what the agent would have to answer for; nothing comes of it (L5, L9). */
export const previewTask =
  (centre: Centre): Deed<'previewTask'> =>
  (wanted, { clientToken }) => {
    // what this very wish led to does not stand in its way
    if (madeUnder(centre, createTokenOf(clientToken))) return { warnings: [] };
    const refusal = whyNotBegin(centre, wanted);
    return refusal ? { refusal } : { decisionId: centre.newId('decision'), warnings: warningsOf(centre) };
  };
