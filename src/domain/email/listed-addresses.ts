import { mostCandidates } from '../refusal.js';
import { recipientKey } from '../recipient-key.js';
import { withoutScheme } from './bare-address.js';

/** Nobody chooses from more addresses than fit into this; looking further would only cost time. */
const longestList = 4000;

/** What no address is without; looking at more parts than could be offered would only cost time. */
const addressed = (parts: readonly string[]): string[] =>
  parts.filter((part) => part.includes('@')).slice(0, mostCandidates);

/** The text as far as it is looked at, up to the end of a part: half an address may well be another one. */
const lookedAt = (text: string): string =>
  text.length > longestList ? (/^.*[\s,;|]/s.exec(text.slice(0, longestList))?.[0] ?? '') : text;

type Read = (part: string) => string | undefined;

/** An address without the quotes or brackets that it may stand in. */
const unwrapped = (word: string): string => /[^"'()[\]].*[^"'()[\]]/.exec(word)?.[0] ?? '';

/** Addresses with no more than spaces between them. */
const inWords = (part: string, read: Read): (string | undefined)[] =>
  addressed(part.split(/\s+/)).map((word) => read(word) ?? read(unwrapped(word)));

/** The first spelling of each address. */
function distinct(addresses: readonly (string | undefined)[]): string[] {
  const found = new Map<string, string>();
  for (const address of addresses) {
    const key = address === undefined ? '' : recipientKey('email', address);
    if (address !== undefined && !found.has(key)) found.set(key, address);
  }
  return [...found.values()];
}

/**
 * The addresses that are listed in a text, as `read` understands each, in the order of the text and without doubles:
 * with a name or alone, parted by commas, semicolons, bars, tabs and line ends, or by spaces.
 */
export function listedAddresses(text: string, read: Read): readonly string[] {
  const list = withoutScheme(lookedAt(text));
  // what stands behind a line end and is not an address by itself may be another header
  const mayHaveWords = !/\p{Cc}/u.test(list);
  const addresses = addressed(list.split(/[,;|\t\r\n]/)).flatMap((part) => {
    const whole = read(part);
    return whole === undefined && mayHaveWords ? inWords(part, read) : [whole];
  });
  return distinct(addresses).slice(0, mostCandidates);
}
