import type { Channel, Contact, NewConversation, PolicyWarning, Refusal } from '../../../src/index.js';

const person = (id: string, name: string, mobile: string): Contact & { readonly email: string } => ({
  id,
  name,
  addresses: [{ address: mobile, label: 'mobile' }],
  email: `${id}@mail.example`,
});

const people = [person('ana', 'Ana Núñez', '+34612345678'), person('ben', 'Ben Okafor', '+447400123456')];

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The people whose name has the query in it, with where they are reached. */
export function peopleFor(address: string): { readonly contacts: readonly Contact[] } {
  const { searchParams } = new URL(address);
  const channel = searchParams.get('channel') as Channel;
  const query = folded(searchParams.get('query') ?? '');
  const found = people.filter(({ name }) => folded(name).includes(query));
  return {
    contacts: found.map(({ email, ...contact }) =>
      channel === 'sms' ? contact : { ...contact, addresses: [{ address: email }] },
    ),
  };
}

/** L9: a warning that a wish does not answer stands against it, whether a preview was asked for or not. */
export function whyNotUnanswered(warnings: readonly PolicyWarning[], body: string): Refusal | undefined {
  const { policy } = JSON.parse(body) as NewConversation;
  const open = warnings.find(({ id, asksWhy = false }) => {
    const answer = policy?.confirmed.find((each) => each.id === id);
    return !answer || (asksWhy && !answer.why);
  });
  return open && { code: 'policy-blocked', reason: open.reason };
}

/** What makes two bodies one wish: all but the host's own decision, which is another at every try. */
export const wishIn = (body: string): string =>
  JSON.stringify({ ...(JSON.parse(body) as Partial<NewConversation>), policy: undefined });
