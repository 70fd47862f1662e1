import type { WrapUpCode } from '../../../domain/wrap-up.js';
import type { Centre } from '../centre.js';
import { wrapUpCodes } from '../words/wrap-up-codes.js';
import type { Deed } from './deed.js';

/** The reasons for closing that the centre has now (W1). */
export function codesOf({ language, knobs }: Pick<Centre, 'language' | 'knobs'>): readonly WrapUpCode[] {
  const codes = wrapUpCodes[language];
  const { wrapUpCodes: state } = knobs();
  if (state === 'none') return [];
  if (state === 'fewer') return codes.filter((_, index) => index % 3 === 0);
  return state === 'renamed' ? codes.map((code) => ({ ...code, name: `${code.name} (2)` })) : codes;
}

/** The reasons for closing (W1). */
export const listWrapUpCodes =
  (centre: Centre): Deed<'listWrapUpCodes'> =>
  () => ({ codes: codesOf(centre) });
