import { mapLeaves } from './json.js';
import type { DesktopLog, DesktopLogEntry } from './log.js';
import { isAddress, placeholdersBeside } from './placeholders.js';

type Change = (leaf: unknown, path: string) => unknown;
type Replace = (text: string) => string;

/** Names whose values come from the contract's own vocabulary, or name a thing and not a person. */
const kept =
  /\.(?:id|\w+Id|\w+Token|type|code|cause|scheme|trigger|request|channel|state|use|allowed|status|direction|kind|offers|availability|outcome|clock|defaultRegion|region|timeZone|language|currency|shortcut|older|before)$/;
// a host's variables may have any name, and so may what a page gives along
const isKept = (path: string): boolean => kept.test(path) && !/\.(?:variables|context)\./.test(path);
const isWords = (path: string): boolean => path.endsWith('.fault.message');
// nobody looks into a file on a log, and no error quotes it
const isFile = (path: string): boolean => path.endsWith('.base64');

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
    if (typeof leaf === 'string' && leaf !== '' && !isKept(path) && !isWords(path) && !isFile(path)) found.add(leaf);
    return leaf;
  };
  for (const entry of entries) entryWith(entry, note, (message) => message);
  return found;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
// bounded, or a long error without a space would take for ever
const unknownAddress = /([^\s@"'<>()[\],;:]{1,64}@[^\s@"'<>()[\],;:]{1,255}|\+\d{7,15})/;

/** The forms of an address that a host may build into an id or an error. */
function spellings(address: string): readonly string[] {
  const digits = address.replace(/\D/g, '');
  return address.includes('@') ? [address] : [address, `+${digits}`, digits];
}

/** Finds any of these where it stands by itself; the longest first, since one may be the beginning of another. */
function anyOf(values: readonly string[]): RegExp {
  const found = values.filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(${found.map(escaped).join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'iu');
}

// two that a pattern takes for one in whatever case are one then
const folded = (text: string): string => text.toLowerCase().toUpperCase();

/** Which of these are in a text. A pattern of all the texts of a day would take minutes, even where none is found. */
function foundAmong(values: readonly string[]): (text: string) => readonly string[] {
  const known = values.map((value) => ({ value, form: folded(value) }));
  return (text) => {
    const whole = folded(text);
    return known.filter(({ form }) => whole.includes(form)).map(({ value }) => value);
  };
}

/** The text with everything replaced that the first pattern finds, and in what is left the second, and so on. */
function scrubbed(text: string, [pattern, ...others]: readonly RegExp[], replace: Replace): string {
  if (!pattern) return text;
  const parts = text.split(pattern);
  return parts.map((part, index) => (index % 2 === 1 ? replace(part) : scrubbed(part, others, replace))).join('');
}

/**
 * The log with a placeholder for every address, name and text; equal values get equal ones, of a shape that a replay
 * takes for real; only what is sorted by name comes in another order. Ids and client tokens stay, but for an address in
 * them.
 */
export function redacted(log: DesktopLog): DesktopLog {
  const values = privateIn(log.entries);
  const placeholder = placeholdersBeside(values);
  const addresses = [anyOf([...values].filter(isAddress).flatMap(spellings)), unknownAddress];
  const inId: Replace = (text) => scrubbed(text, addresses, placeholder);
  const inText = foundAmong([...values]);
  const inWords: Replace = (text) => scrubbed(text, [...addresses, anyOf(inText(text))], placeholder);
  const change: Change = (leaf, path) => {
    if (typeof leaf !== 'string' || leaf === '') return leaf;
    if (isFile(path)) return '';
    if (isWords(path)) return inWords(leaf);
    return isKept(path) ? inId(leaf) : placeholder(leaf, path);
  };
  return { ...log, redacted: true, entries: log.entries.map((entry) => entryWith(entry, change, inWords)) };
}
