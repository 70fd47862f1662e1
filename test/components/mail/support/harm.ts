import { news } from './network.js';
import type { Place } from './places.js';
import type { Harm } from './vectors/threat.js';

/** The mails that did something, by what they did. */
export type Harms = Readonly<Record<Harm, readonly string[]>>;

/** What nobody has done. */
export const harmless: Harms = { runs: [], asks: [], covers: [], names: [] };

const NAMES =
  'id name slot is part class for form role tabindex contenteditable popovertarget commandfor usemap accesskey hidden inert';
const NAMED = NAMES.split(' ')
  .map((name) => `[${name}]`)
  .join(', ');

/** Is something of a box seen outside it? */
function covers({ box }: Place): boolean {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  for (let x = 5; x < innerWidth; x += 90) {
    for (let y = 5; y < innerHeight; y += 65) {
      const isInside = x >= left && x <= right && y >= top && y <= bottom;
      if (!isInside && document.elementFromPoint(x, y) === box) return true;
    }
  }
  return false;
}

/** Is there a name that the page around it can stumble over? */
const names = ({ mail }: Place): boolean =>
  mail instanceof Element &&
  (mail.querySelector(NAMED) !== null ||
    [...mail.querySelectorAll('*')].some(({ localName }) => localName.includes('-')));

// what is shown beside others is drawn again with each of them
const AT_ONCE = 20;

/** Puts mails into the page one by one, and tells which of them did what. */
export async function harmOf(mails: readonly string[], show: (mail: string) => Place | Promise<Place>): Promise<Harms> {
  const turn = crypto.randomUUID();
  const ran = new Set<number>();
  Object.assign(globalThis, { ran: (index: number) => ran.add(index) });
  const harm = { covers: [] as string[], names: [] as string[], asks: [] as string[], runs: [] as string[] };
  await news();
  for (let first = 0; first < mails.length; first += AT_ONCE) {
    const places: Place[] = [];
    for (const [index, mail] of [...mails.entries()].slice(first, first + AT_ONCE)) {
      const place = await show(filled(mail, `${turn}/${index}`, index));
      if (covers(place)) harm.covers.push(mail);
      if (names(place)) harm.names.push(mail);
      place.box.style.marginBlock = '0';
      places.push(place);
    }
    const shown = await news();
    for (const { leave } of places) leave();
    const { asked, dialogs } = await news();
    harm.asks.push(...[...shown.asked, ...asked].map((address) => mailThatAsked(address, turn, mails)));
    harm.runs.push(...shown.dialogs, ...dialogs);
  }
  return { ...harm, runs: [...harm.runs, ...[...ran].map((index) => mails[index] ?? '')] };
}

const filled = (mail: string, place: string, index: number): string =>
  mail.replaceAll('{url}', `${location.origin}/asked/${place}`).replaceAll('{run}', `top.ran(${index})`);

const mailThatAsked = (address: string, turn: string, mails: readonly string[]): string =>
  mails[Number(address.split(`/asked/${turn}/`)[1])] ?? address;
