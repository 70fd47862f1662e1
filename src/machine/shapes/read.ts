import * as v from 'valibot';
import type { AnswerOf, RequestName } from '../../ports/desktop.js';
import type { Fact } from '../../ports/fact.js';
import type { Problem } from '../../ports/host-fault.js';
import { answerShapes } from './answer.shapes.js';
import { factShape } from './fact.shape.js';
import type { Shape } from './nouns.js';
import { hostFault, refusal } from './refusal.shape.js';

/** Something read: the value, or the path (dots between keys) of the first thing that is wrong with it. */
type Reading<Value> = { readonly value: Value } | { readonly path: string };

function read<Value>(shape: Shape<Value>, json: unknown): Reading<Value> {
  const result = v.safeParse(shape, json);
  return result.success ? { value: result.output } : { path: v.getDotPath(result.issues[0]) ?? '(whole)' };
}

const holds = <Key extends string>(json: unknown, key: Key): json is Record<Key, unknown> =>
  typeof json === 'object' && json !== null && key in json;

/** Reads a host's answer: its value, or the problem that stands in its place (`host-malformed` with the path). */
export function readAnswer<Name extends RequestName>(
  request: Name,
  json: unknown,
): { readonly value: AnswerOf<Name> } | { readonly problem: Problem } {
  const malformed = (path: string) => ({ problem: { code: 'host-malformed', request, path } as const });
  if (holds(json, 'fault')) {
    const fault = read(hostFault, json.fault);
    return 'value' in fault ? { problem: { ...fault.value, request } } : malformed(`fault.${fault.path}`);
  }
  if (holds(json, 'refusal')) {
    const reading = read(refusal, json.refusal);
    return 'value' in reading ? { problem: reading.value } : malformed(`refusal.${reading.path}`);
  }
  const reading = read(answerShapes[request], json);
  return 'value' in reading ? reading : malformed(reading.path);
}

// a large centre tells of an availability many times a second; its rows are read when they are shown
const isOfTargets = (json: unknown): json is Extract<Fact, { readonly type: 'targets.changed' }> =>
  holds(json, 'type') && json.type === 'targets.changed' && holds(json, 'targets') && Array.isArray(json.targets);

/** Reads what a host tells; a fact of the wrong shape gives the path that is wrong. */
export const readFact = (json: unknown): Reading<Fact> =>
  isOfTargets(json) ? { value: { type: json.type, targets: json.targets } } : read(factShape, json);
