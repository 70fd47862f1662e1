import { mapLeaves } from './json.js';
import type { DesktopLog, DesktopLogEntry } from './log.js';
import { isAddress, placeholdersBeside } from './placeholders.js';

type Change = (leaf: unknown, path: string) => unknown;
type Replace = (text: string) => string;

/** Names whose values come from the contract's own vocabulary, or name a thing and not a person. */
const kept =
  /\.(?:id|\w+Id|\w+Token|type|code|cause|scheme|trigger|request|channel|state|allowed|status|direction|kind|offers|availability|outcome|clock|defaultRegion)$/;
// a host's variables may have any name
const isKept = (path: string): boolean => kept.test(path) && !path.includes('.variables.');
const isWords = (path: string): boolean => path.endsWith('.fault.message');

/** The entry with everything changed that came from outside the contract. */
function entryWith(entry: DesktopLogEntry, change: Change, words: Replace): DesktopLogEntry {
  if (entry.type === 'asked') {
    const { clientToken, request } = entry;
    return { ...entry, clientToken: String(change(clientToken, '.clientToken')), request: mapLeaves(request, change) };
  }
  if (entry.type === 'answered') return { ...entry, answer: mapLeaves(entry.answer, change) };
  if (entry.type === 'told') return { ...entry, fact: mapLeaves(entry.fact, change) };
  return entry.type === 'threw' ? { ...entry, message: words(entry.message) } : entry;
}

/** Every value that must not stay. */
function privateIn(entries: readonly DesktopLogEntry[]): ReadonlySet<string> {
  const found = new Set<string>();
  const note: Change = (leaf, path) => {
    if (typeof leaf === 'string' && leaf !== '' && !isKept(path) && !isWords(path)) found.add(leaf);
    return leaf;
  };
  for (const entry of entries) entryWith(entry, note, (message) => message);
  return found;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const bare = (address: string): readonly string[] =>
  address.startsWith('+') ? [address, address.slice(1)] : [address];
const unknownAddress = /[^\s@"'<>()[\],;:]+@[^\s@"'<>()[\],;:]+|\+\d{7,15}/g;

/** Replaces the given values where they stand in a longer text, and whatever else looks like an address. */
function scrubbing(values: readonly string[], placeholder: Replace): Replace {
  const found = [...values].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
  const known = new RegExp(`(?<![\\p{L}\\p{N}])(${found.map(escaped).join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) =>
    text
      .split(known)
      .map((part, index) =>
        index % 2 === 1 ? placeholder(part) : part.replace(unknownAddress, (found) => placeholder(found)),
      )
      .join('');
}

/**
 * The log with a placeholder for every address, name and text; equal values get equal ones, of a shape that a replay
 * takes for real. Ids and client tokens stay, but for an address in them.
 */
export function redacted(log: DesktopLog): DesktopLog {
  const values = privateIn(log.entries);
  const placeholder = placeholdersBeside(values);
  const addresses = [...values].filter(isAddress).flatMap(bare);
  const inId = scrubbing(addresses, placeholder);
  const inWords = scrubbing([...values, ...addresses], placeholder);
  const change: Change = (leaf, path) => {
    if (typeof leaf !== 'string' || leaf === '') return leaf;
    if (isWords(path)) return inWords(leaf);
    return isKept(path) ? inId(leaf) : placeholder(leaf, path);
  };
  return { ...log, redacted: true, entries: log.entries.map((entry) => entryWith(entry, change, inWords)) };
}
