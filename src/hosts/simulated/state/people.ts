import type { Channel } from '../../../domain/channel.js';
import type { Contact, ContactAddress } from '../../../domain/contact.js';
import { recipientKey } from '../../../domain/recipient-key.js';
import type { SimulatedLanguage } from '../language.js';
import type { Random } from '../random.js';
import { addressLabels, people, type PersonRow } from '../words/people.js';
import { homeRegion, regions, type Region } from '../words/regions.js';

/** A customer that the centre has on file. */
export interface Person extends Pick<Contact, 'id' | 'name' | 'detail'> {
  readonly region: Region;
  readonly addresses: Readonly<Record<Channel, readonly ContactAddress[]>>;
}

/** The customers on file, those first whom the centre had to do with last. */
export interface People {
  readonly all: readonly Person[];
  /** Whose address it is, however it is spelt. */
  at(channel: Channel, address: string): Person | undefined;
  /** Where a customer lives, by what is on file or by the number. */
  regionOf(channel: Channel, address: string): Region;
}

const mailHosts = ['mail.example', 'work.example', 'invoices.example'];

/** Everybody in the order of the list, each number with figures of its own. */
function onFile(language: SimulatedLanguage): readonly Person[] {
  let figures = 0;
  const labelled = (channel: Channel, addresses: readonly string[]): readonly ContactAddress[] =>
    addresses.map((address, index) => ({ address, label: addressLabels[language][channel][index] }));
  return people.map(([name, code, place, mailbox, numbers, mailboxes]: PersonRow, index): Person => {
    const region = regions.find((each) => each.region === code) ?? homeRegion;
    const number = (): string => region.mobile.replace('##', String(figures++).padStart(2, '0'));
    const sms = Array.from({ length: numbers }, number);
    const email = mailHosts.slice(0, mailboxes).map((host) => `${mailbox}@${host}`);
    const addresses = { sms: labelled('sms', sms), email: labelled('email', email) };
    return { id: `customer-${index + 1}`, name, detail: place, region, addresses };
  });
}

/** Puts a list into an order that is drawn. */
const drawn = <Item>(items: readonly Item[], random: Random): readonly Item[] =>
  items
    .map((item) => ({ item, at: random.fraction() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** The customers of a centre that has worked for a while. */
export function peopleOf(language: SimulatedLanguage, random: Random): People {
  const all = drawn(onFile(language), random);
  const at: People['at'] = (channel, address) => {
    const key = recipientKey(channel, address);
    return all.find(({ addresses }) => addresses[channel].some((each) => recipientKey(channel, each.address) === key));
  };
  return {
    all,
    at,
    regionOf: (channel, address) =>
      at(channel, address)?.region ?? regions.find(({ callingCode }) => address.startsWith(callingCode)) ?? homeRegion,
  };
}
