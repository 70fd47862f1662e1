import { changesOf, entriesOf, plain, searchedOf } from '../entries.ts';

/** The height of a row and of the list, in CSS pixels: the same for all. */
export const ROW = 48;
export const LIST = 336;

/** The entries, searched as the floor searches them. */
export function directoryOf(count) {
  const entries = entriesOf(count);
  const searched = searchedOf(entries);
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  let changes = [];
  const all = entries.map((_, place) => place);
  return {
    entries,
    searched,
    /** The places of those that a query finds. */
    find: (query) => {
      const wanted = plain(query);
      return wanted ? all.filter((place) => searched[place].includes(wanted)) : all;
    },
    makeChanges: (shown, round) => {
      changes = changesOf(entries, shown, round);
    },
    /** Puts a thousand changes into their places. */
    change: () => {
      for (const entry of changes) entries[places.get(entry.id)] = entry;
    },
  };
}

/** What the rows that match a selector say. */
export const texts = (selector) => [...document.querySelectorAll(selector)].map((row) => row.textContent);
