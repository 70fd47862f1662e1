import { expect } from '@open-wc/testing';
import { channels, parseEmail, parsePhone, type Channel, type Contact } from '../../src/index.js';
import { peopleOf } from '../../src/hosts/simulated/state/people.js';
import { randomFor } from '../../src/hosts/simulated/random.js';
import type { SimulatedDesktopOptions } from '../../src/hosts/simulated/index.js';
import { centreAt } from '../support/simulated/centre-at.js';

/** Whom an agent of the centre finds. */
function findingAt(options: Omit<SimulatedDesktopOptions, 'clock'> = {}) {
  const at = centreAt(options);
  const find = async (query: string, channel: Channel = 'sms'): Promise<readonly Contact[]> =>
    (await at.ask('findContacts', { channel, query })).contacts;
  const names = async (query: string, channel?: Channel) => (await find(query, channel)).map(({ name }) => name);
  return { ...at, find, names };
}

const { all } = peopleOf('en', randomFor(1, 'people'));
const addressesOf = (channel: Channel) =>
  all.flatMap(({ addresses }) => addresses[channel].map((each) => each.address));

describe('the customers on file', () => {
  it('are forty, each with one to three addresses of each channel, and no address is of two', () => {
    expect(all).to.have.length(40);
    for (const channel of channels) {
      const counts = new Set(all.map(({ addresses }) => addresses[channel].length));
      expect([...counts].sort()).to.deep.equal([1, 2, 3]);
      expect(new Set(addressesOf(channel))).to.have.length(addressesOf(channel).length);
    }
  });

  it('have names in many scripts', () => {
    const scripts = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u];
    const others = [/\p{Script=Hebrew}/u, /\p{Script=Devanagari}/u, /\p{Script=Han}/u, /\p{Script=Hiragana}/u];

    for (const script of [...scripts, ...others]) expect(all.some(({ name }) => script.test(name))).to.be.true;
  });

  it('have numbers that are valid where they live (L3)', async () => {
    const wrong: string[] = [];
    for (const { region, addresses } of all)
      for (const { address } of addresses.sms) {
        const read = await parsePhone(address);
        if (!read.ok || read.e164 !== address || read.region !== region.region) wrong.push(address);
      }

    expect(wrong).to.deep.equal([]);
  });

  it('have mailboxes that are valid, and nobody’s (L3)', () => {
    for (const address of addressesOf('email')) {
      expect(address).to.match(/\.example$/);
      expect(parseEmail(address)).to.deep.include({ ok: true, address });
    }
  });

  it('are the same for the same seed, and come in another order for another', async () => {
    const orderOf = (seed: number) => findingAt({ seed }).names('');

    expect(await orderOf(3)).to.deep.equal(await orderOf(3));
    expect(await orderOf(3)).not.to.deep.equal(await orderOf(4));
  });
});

describe('finding a customer', () => {
  for (const [query, name] of [
    ['nunez', 'Iván Núñez de la Peña'],
    ['ETXEBERRIA  aitor', 'Aitor Etxeberria Goñi'],
    ['παπαδοπουλος', 'Αλέξανδρος Παπαδόπουλος'],
    ['йоанна', 'Йоанна Колева'],
    ['佐藤', '佐藤 花子'],
    ['hanako.sato@', '佐藤 花子'],
  ] as const)
    it(`by “${query}” finds ${name}`, async () => {
      expect(await findingAt().names(query, 'email')).to.deep.equal([name]);
    });

  it('by a number, however it is typed, finds whose it is', async () => {
    const { names, find } = findingAt();
    const [person] = await find('Oliver Grant');
    const address = person?.addresses[0]?.address ?? '';
    const national = `0${address.slice(3, 7)} ${address.slice(7, 10)}-${address.slice(10)}`;

    for (const query of [address, national, `0044 ${address.slice(3)}`, address.slice(5)])
      expect(await names(query)).to.deep.equal(['Oliver Grant']);
  });

  it('answers the addresses of the channel alone, with what they are called', async () => {
    const { find } = findingAt({ language: 'es' });

    const [bySms] = await find('Guadalupe');
    const [byEmail] = await find('Guadalupe', 'email');

    expect(bySms?.addresses.map(({ label }) => label)).to.deep.equal(['móvil', 'trabajo']);
    expect(bySms?.addresses.every(({ address }) => address.startsWith('+52'))).to.be.true;
    expect(byEmail?.addresses).to.deep.equal([{ address: 'lupita@mail.example', label: 'personal' }]);
  });

  it('tells two people of one name apart', async () => {
    const found = await findingAt().find('maria garcia');

    expect(found.map(({ name }) => name)).to.deep.equal(['María García López', 'María García López']);
    expect(new Set(found.map(({ id }) => id))).to.have.length(2);
    expect(found.map(({ detail }) => detail)).to.have.members(['Sevilla', 'Vigo']);
  });

  it('answers twenty at most, and nobody where there is nobody', async () => {
    const { find } = findingAt();

    expect(await find('a')).to.have.length(20);
    expect(await find('nobody at all')).to.be.empty;
    expect(await find('+')).to.be.empty;
  });

  it('in a centre without customers on file finds nobody', async () => {
    const { find } = findingAt({ knobs: { contacts: 'none' } });

    expect([await find(''), await find('a')]).to.deep.equal([[], []]);
  });

  it('by nothing names whom the centre had to do with last: those of today, the newest first', async () => {
    const { find, open } = findingAt();
    const before = await find('');
    const [last] = (await find('Wilson'))[0]?.addresses ?? [];
    await open('+447700900777');
    await open(last?.address);
    await open('customer@mail.example', 'email');

    const now = await find('');

    expect(before).to.have.length(10);
    expect(now[0]?.name).to.equal('Wilson Quispe Mamani');
    expect(now[1]?.addresses).to.deep.equal([{ address: '+447700900777' }]);
    expect(now).to.have.length(10);
    expect(now.slice(2)).to.deep.equal(before.filter(({ name }) => name !== 'Wilson Quispe Mamani').slice(0, 8));
  });

  it('knows them by name when they are written to', async () => {
    const { open } = findingAt();

    const { recipient } = await open('HANAKO.SATO@mail.example', 'email');

    expect(recipient.name).to.equal('佐藤 花子');
  });
});

describe('the administrator', () => {
  it('is told with the desk, and when there is another (E6)', async () => {
    const { ask, centre } = centreAt({ language: 'es' });
    const told: unknown[] = [];
    centre.subscribe((fact) => told.push(fact));
    expect((await ask('readDesk', {})).administrator).to.equal('Marta Vidal, ext. 2100');

    centre.set({ administrator: 'Soporte, ext. 9' });

    expect(told).to.deep.equal([{ type: 'desk.changed', desk: { administrator: 'Soporte, ext. 9' } }]);
  });
});
