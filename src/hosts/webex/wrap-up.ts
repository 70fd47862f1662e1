import * as v from 'valibot';
import type { WrapUpCode, WrapUpTerms } from '../../domain/wrap-up.js';
import { read } from './interaction.js';

const propsShape = v.object({
  autoWrapup: v.nullish(v.union([v.boolean(), v.string()])),
  autoWrapupInterval: v.nullish(v.union([v.number(), v.string()])),
  wrapUpReasonList: v.nullish(v.array(v.unknown())),
});

const codeShape = v.object({ id: v.string(), name: v.string(), isDefault: v.nullish(v.boolean()) });

// nobody is given a quarter of an hour to choose a code: so large a figure is in milliseconds
const longestSeconds = 900;

/**
 * How long the automatic wrap-up takes, in ms. Webex's profile counts in seconds, one of its SDKs passes the same figure
 * on as milliseconds: what it can only be decides.
 */
export function intervalMs(interval: string | number | null | undefined): number | undefined {
  const figure = Number(interval ?? Number.NaN);
  if (!Number.isFinite(figure) || figure <= 0) return undefined;
  return figure > longestSeconds ? figure : figure * 1_000;
}

/** How a task that ends at `now` is to be wrapped up. A code is always wanted, and the clock is the desktop's (W1, W2). */
export function termsFrom(wrapUpProps: unknown, now: number): WrapUpTerms {
  const props = read(propsShape, wrapUpProps);
  if (!('value' in props) || String(props.value.autoWrapup) !== 'true') return { required: true };
  const { autoWrapupInterval, wrapUpReasonList } = props.value;
  const afterMs = intervalMs(autoWrapupInterval);
  if (afterMs === undefined) return { required: true };
  const isDefault = (code: unknown): boolean => v.is(codeShape, code) && code.isDefault === true;
  const code = codeOf((wrapUpReasonList ?? []).find(isDefault));
  return { required: true, autoAt: now + afterMs, clock: 'host', ...(code && { defaultCodeId: code.id }) };
}

/** A wrap-up code in a list of Webex's; anything else is `undefined`. */
export const codeOf = (entry: unknown): WrapUpCode | undefined =>
  v.is(codeShape, entry) ? { id: entry.id, name: entry.name } : undefined;
