import type { Channel } from './channel.js';

/**
 * The key under which two spellings of one recipient are the same (L5). Takes an address as `parsePhone` or
 * `parseEmail` returned it: a number in E.164 is its own key. The local part of an email address is compared without
 * case, because every provider of note delivers so and an agent who types `Ana@` means `ana@`; nothing else is folded,
 * because dots and tags tell mailboxes apart at some providers.
 */
export function recipientKey(channel: Channel, address: string): string {
  if (channel === 'sms') return address;
  // longer than any address, and putting accents together takes the square of their number
  if (address.length > 1_000) return address;
  // ς and σ are one letter in lower case, and which of them Σ becomes depends on its neighbours
  return address.toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
}
