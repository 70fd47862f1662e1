import type { Channel } from '../../../domain/channel.js';
import type { Contact } from '../../../domain/contact.js';
import { recipientKey } from '../../../domain/recipient-key.js';
import type { OutboundTask } from '../../../domain/task.js';
import type { Centre } from '../centre.js';
import type { Person } from '../state/people.js';
import type { Deed } from './deed.js';

/** So many are answered, and so many when nobody is looked for. */
const mostFound = 20;
const mostRecent = 10;

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A part of an address as somebody types it: of a number the figures, without what is dialled before them. */
const typedPart = (text: string): string =>
  /[\p{L}@]/u.test(text) ? folded(text) : text.replace(/\D/g, '').replace(/^00?/, '');

const contactOf = ({ id, name, detail, addresses }: Person, channel: Channel): Contact => ({
  id,
  name,
  detail,
  addresses: addresses[channel],
});

/** Is this the person, by a part of every word of the name, or by a part of an address? */
function isMeant({ name, addresses }: Contact, query: string): boolean {
  const words = folded(query).split(/\s+/);
  const part = typedPart(query);
  return (
    words.every((word) => folded(name).includes(word)) ||
    (part !== '' && addresses.some(({ address }) => address.includes(part)))
  );
}

/** The customer of a task, on file or not. */
function customerOf({ people }: Centre, { channel, recipient: { address, name } }: OutboundTask): Contact {
  const person = people.at(channel, address);
  if (person) return contactOf(person, channel);
  return { id: `customer-${recipientKey(channel, address)}`, name: name ?? address, addresses: [{ address }] };
}

/** Whom the centre had to do with last: the customers of this day's tasks, and then those of the days before. */
function recent(centre: Centre, channel: Channel): readonly Contact[] {
  const tasks = centre.tasks.all().filter(({ task }) => task.channel === channel);
  const todays = tasks.map(({ task }) => customerOf(centre, task)).reverse();
  const all = [...todays, ...centre.people.all.map((person) => contactOf(person, channel))];
  return [...new Map(all.map((contact) => [contact.id, contact])).values()].slice(0, mostRecent);
}

/** Looks customers up by name or address; asked about nobody, names the most recent. */
export const findContacts =
  (centre: Centre): Deed<'findContacts'> =>
  ({ channel, query }) => {
    if (centre.knobs().contacts === 'none') return { contacts: [] };
    if (query.trim() === '') return { contacts: recent(centre, channel) };
    const contacts = centre.people.all.map((person) => contactOf(person, channel));
    return { contacts: contacts.filter((contact) => isMeant(contact, query.trim())).slice(0, mostFound) };
  };
