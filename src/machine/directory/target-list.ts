import type { TransferTarget } from '../../domain/transfer.js';
import { isTarget, readTarget, safely } from '../shapes/target.shape.js';
import { folded, wordsOf } from './folded.js';
import { FoldedRows, rowsAtOnce } from './folded-rows.js';
import { IdPlaces } from './id-places.js';
import { inOrder } from './name-order.js';
import { availabilityRank, inRanks, hiddenRank } from './ranks.js';

/** Lists up to this size are made ready at once, because that is not noticed. */
const readyAtOnce = 500;
/** So many rows of a longer one are looked at before anything is shown: enough to fill what is seen with the best of them. */
const lookedAtFirst = 1_000;

const searched = ['name', 'detail', 'team', 'skills', 'extension'] as const;

type Row = Readonly<Record<string, unknown>>;

const idIn = (row: unknown): string => String((row as Row).id);
const nameIn = (row: unknown): string => String((row as Row).name);
const rankIn = (row: unknown): number => availabilityRank(row as TransferTarget);

const nameOf = (row: unknown): string => (isTarget(row) ? (safely(nameIn, row) ?? '') : '');
const rankOf = (row: unknown): number => (isTarget(row) ? (safely(rankIn, row) ?? hiddenRank) : hiddenRank);

/** The text of a target that is searched: all that tells it apart. What of it cannot be read is not searched either. */
function textIn(row: unknown): string {
  const parts = searched.flatMap((part) => (row as Row)[part] ?? []);
  return parts.filter((part) => typeof part === 'string').join(' ');
}

const isAlike = (one: unknown, other: unknown): boolean =>
  one === other || (Array.isArray(one) && Array.isArray(other) && one.join() === other.join());

/** Are both found by the same words? Those that cannot be read are taken for different. */
const isFoundAlike = (one: unknown, other: unknown): boolean =>
  safely(() => searched.every((part) => isAlike((one as Row)[part], (other as Row)[part])), one) ?? false;

const textOf = (row: unknown): string =>
  isTarget(row) ? folded(safely(textIn, row) ?? nameOf(row)).replace(/\s+/g, ' ') : '';

/** How a list came to be. */
export interface TargetListOptions {
  /** The host has searched and put into order what it gives; otherwise that is done here. */
  readonly isByHost: boolean;
  readonly compareNames: (one: string, other: string) => number;
}

/**
 * Queues or agents as the host gave them, however many: each is read when it is shown, found by any of its words, and
 * changed in its place. A list is not copied when one of them changes, because a frame is too short to copy 100,000.
 */
export class TargetList {
  #rows: unknown[] = [];
  #texts = new FoldedRows();
  readonly #options: TargetListOptions;
  /** What is still to be done to make it quick. */
  #work: Iterator<void, void> | undefined;
  readonly #read = new WeakMap<object, TransferTarget>();
  #ranks = new Uint8Array();
  /** So many of the rows have their rank. */
  #ranked = 0;
  #byName: Uint32Array | undefined;
  #places: IdPlaces | undefined;
  #unreadable = 0;

  constructor(rows: readonly unknown[], options: TargetListOptions) {
    this.#options = options;
    this.#add(rows);
  }

  /** How many there are; those that cannot be read do not count. */
  get size(): number {
    return this.#rows.length - this.unreadable;
  }

  /** How many of them cannot be read, and are left out. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** Can all of them be searched? */
  get isSearchable(): boolean {
    return this.#options.isByHost || this.#texts.size === this.#rows.length;
  }

  /** Has each of them been looked at? */
  get isCounted(): boolean {
    return this.#ranked === this.#rows.length;
  }

  /** Are they in their order as well? */
  get isReady(): boolean {
    return this.#work === undefined;
  }

  /** Adds what is new of what the host gave as the next page; answers whether there was anything. */
  append(rows: readonly unknown[]): boolean {
    const before = this.size;
    const ids = new Set(this.#rows.map((_, place) => this.#idAt(place)));
    const isNew = (row: unknown): boolean => !isTarget(row) || ids.size < ids.add(safely(idIn, row)).size;
    this.#add(rows.filter(isNew));
    return this.size > before;
  }

  /** Does a piece of what makes the list quick; answers whether there is more to do. */
  prepare(): boolean {
    if (this.#work?.next().done === true) this.#work = undefined;
    return this.#work !== undefined;
  }

  /** The positions of those that hold every word of a query: who can take a task now first, each kind of them by name. */
  matching(query: string): Uint32Array {
    if (this.#options.isByHost) return inRanks(this.#asGiven(), undefined);
    const words = wordsOf(query);
    const ranks = this.#ranks.subarray(0, this.#ranked);
    if (words.length === 0) return inRanks(ranks, this.#byName);
    const found = new Uint8Array(ranks.length).fill(hiddenRank);
    this.#texts.search(words, (row) => (found[row] = ranks[row] ?? hiddenRank));
    return inRanks(found, this.#byName);
  }

  /** The target at a position; read once, however often it is shown. */
  at(position: number): TransferTarget | undefined {
    const row = this.#rows[position];
    if (!isTarget(row)) return undefined;
    const known = this.#read.get(row);
    if (known) return known;
    const target = readTarget(row);
    if (target) this.#read.set(row, target);
    return target;
  }

  /** The positions of those with these ids, in the order of the ids. */
  placesOf(ids: readonly string[]): readonly number[] {
    if (ids.length === 0) return [];
    const places = this.#places ?? this.#placed(new Set(ids));
    return ids.map((id) => places.get(id)).filter((place) => place !== undefined);
  }

  /** Puts changed targets, as `isTarget` knows them, into their places; none is added, so nothing moves under the agent's eyes (T3). */
  change(targets: readonly TransferTarget[]): void {
    const ids = targets.map((target) => safely(idIn, target) ?? '');
    const places = this.#places ?? this.#placed(new Set(ids));
    targets.forEach((target, index) => {
      const place = places.get(ids[index] ?? '');
      if (place !== undefined) this.#put(place, target);
    });
  }

  #add(rows: readonly unknown[]): void {
    const { isByHost } = this.#options;
    this.#rows = this.#rows.concat(rows);
    const ranks = new Uint8Array(this.#rows.length).fill(hiddenRank);
    ranks.set(this.#ranks);
    this.#ranks = ranks;
    this.#places = undefined;
    this.#rank(isByHost ? this.#rows.length : lookedAtFirst);
    if (!isByHost) this.#prepareAnew();
  }

  #prepareAnew(): void {
    this.#texts = new FoldedRows();
    this.#work = this.#preparation();
    if (this.#rows.length <= readyAtOnce) while (this.prepare());
  }

  #put(place: number, target: TransferTarget): void {
    const before = this.#rows[place];
    this.#rows[place] = target;
    if (place < this.#ranked) this.#ranks[place] = rankOf(target);
    // because most changes are of the availability alone, and a text is kept together with many others
    if (place < this.#texts.size && !isFoundAlike(before, target)) this.#texts.replace(place, textOf(target));
  }

  /** What the host has put into an order stays in it, whatever the availability. */
  #asGiven(): Uint8Array {
    return this.#ranks.map((rank) => (rank === hiddenRank ? rank : 0));
  }

  /** Looks at the rows before this place: who is there, and who can take a task. */
  #rank(before: number): void {
    const end = Math.min(before, this.#rows.length);
    for (let place = this.#ranked; place < end; place++) {
      const rank = rankOf(this.#rows[place]);
      if (rank === hiddenRank) this.#unreadable += 1;
      this.#ranks[place] = rank;
    }
    this.#ranked = Math.max(this.#ranked, end);
  }

  #idAt = (place: number): string | undefined => {
    const row = this.#rows[place];
    return isTarget(row) ? safely(idIn, row) : undefined;
  };

  /** Where those with these ids stand, for as long as not all of them are known. */
  #placed(ids: ReadonlySet<string>): Map<string, number> {
    const places = new Map<string, number>();
    for (let place = 0; place < this.#rows.length && places.size < ids.size; place++) {
      const id = this.#idAt(place);
      if (id !== undefined && ids.has(id) && !places.has(id)) places.set(id, place);
    }
    return places;
  }

  *#preparation(): Generator<void, void> {
    this.#rank(this.#rows.length);
    yield;
    for (let from = 0; from < this.#rows.length; from += rowsAtOnce) {
      const rows = this.#rows.slice(from, from + rowsAtOnce);
      this.#texts.add(rows.map(textOf));
      yield;
    }
    const places = new IdPlaces(this.#rows.length, this.#idAt);
    yield* places.add(this.#rows.length);
    this.#places = places;
    this.#byName = yield* this.#inOrder();
  }

  *#inOrder(): Generator<void, Uint32Array> {
    const names = this.#rows.map(nameOf);
    yield;
    const { compareNames } = this.#options;
    return yield* inOrder(names.length, (one, other) => compareNames(names[one] ?? '', names[other] ?? ''));
  }
}
