import * as v from 'valibot';
import type { RequestName } from '../../ports/desktop.js';
import type { Problem } from '../../ports/host-fault.js';
import { answerShapes } from './answer.shapes.js';
import type { Shape } from './nouns.js';
import { refusal } from './refusal.shape.js';

const request = v.picklist(Object.keys(answerShapes) as readonly RequestName[]);

/** What keeps a request from being done, of this side or the host's. */
export const problem: Shape<Problem> = v.union([
  refusal,
  v.variant('code', [
    v.object({ code: v.picklist(['host-absent', 'host-vetoed']), request }),
    v.object({ code: v.literal('host-silent'), request, deadlineMs: v.number() }),
    v.object({ code: v.literal('host-malformed'), request, path: v.string() }),
    v.object({ code: v.literal('host-failed'), request, message: v.string() }),
    v.object({ code: v.literal('send-lapsed'), afterMs: v.number() }),
  ]),
]);
