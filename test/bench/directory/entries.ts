import type { Availability, TransferTarget } from '../../../src/index.js';

/** So many changes of an availability are told at once. */
export const CHANGES = 1_000;

const states: readonly Availability[] = ['available', 'busy', 'offline'];
const teams = ['Billing', 'Deliveries', 'Returns', 'Entregas', 'Soporte técnico', 'Réclamations', 'Доставка', '配送'];

/** Given names and family names, script by script; the first is as frequent as all others together. */
const names: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['Álvaro', 'Begoña', 'Maria', 'José', 'Łukasz', 'Zoë', 'Jürgen', 'Nguyễn', 'Søren', 'Çağla', 'John', 'Mary'],
    ['Núñez', 'García', 'Müller', 'Etxeberria', 'Wiśniewski', 'Öztürk', 'Smith', 'Ångström', 'Dvořák', 'Martínez'],
  ],
  [
    ['Иван', 'Мария', 'Сергей', 'Ёлка', 'Юлия'],
    ['Иванов', 'Смирнова', 'Шевченко', 'Королёв', 'Чайковский'],
  ],
  [
    ['Γιώργος', 'Μαρία', 'Ελένη', 'Νίκος'],
    ['Παπαδόπουλος', 'Ιωάννου', 'Οικονόμου'],
  ],
  [
    ['محمد', 'فاطمة', 'أحمد', 'عائشة'],
    ['العلي', 'الحسن', 'إبراهيم'],
  ],
  [
    ['דוד', 'שרה', 'יוסף'],
    ['כהן', 'לוי', 'מזרחי'],
  ],
  [
    ['आरव', 'प्रिया', 'रोहन'],
    ['शर्मा', 'पटेल', 'सिंह'],
  ],
  [
    ['伟', '秀英', '娜', '花子'],
    ['王', '李', '張', '山田'],
  ],
  [
    ['민준', '서연', '지훈'],
    ['김', '이', '박'],
  ],
  [
    ['สมชาย', 'มาลี', 'ณัฐ'],
    ['ใจดี', 'แสงทอง', 'ศรีสุข'],
  ],
];

/** The same numbers between 0 and 1 every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many people of a contact center that writes to the world; the same ones every time. */
export function entriesOf(count: number): TransferTarget[] {
  const random = seeded(count);
  const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] ?? items[0]!;
  const entries = Array.from({ length: count }, (_, index): TransferTarget => {
    const [given, family] = random() < 0.5 ? names[0]! : oneOf(names);
    const name = `${oneOf(given)} ${oneOf(family)}`;
    // queues, because that is what the panel shows first
    return {
      kind: 'queue',
      id: `entry-${index}`,
      name,
      detail: `${oneOf(teams)} #${index}`,
      availability: oneOf(states),
    };
  });
  // as they come from a host: texts that are put together take more room once they are read
  return JSON.parse(JSON.stringify(entries)) as TransferTarget[];
}

/** Other availabilities for a thousand of the entries: of those that are on show first. */
export function changesOf(
  entries: readonly TransferTarget[],
  shown: readonly string[],
  round: number,
): TransferTarget[] {
  const onShow = shown.map((text) => Number(/#(\d+)/.exec(text)?.[1]));
  const others = CHANGES - onShow.length;
  const elsewhere = Array.from({ length: others }, (_, index) => Math.floor((index * entries.length) / others));
  return [...onShow, ...elsewhere].map((place) => ({
    ...entries[place]!,
    availability: states[(place + round) % states.length]!,
  }));
}

/** A text without accents and capitals: what the floor and the peers search, prepared once. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What is searched of each entry, prepared. */
export const searchedOf = (entries: readonly TransferTarget[]): string[] =>
  entries.map(({ name, detail }) => plain(`${name} ${detail}`));
