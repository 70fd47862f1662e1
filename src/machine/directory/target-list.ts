import type { TransferTarget } from '../../domain/transfer.js';
import { isTarget, readTarget } from '../shapes/target.shape.js';
import { folded, wordsOf } from './folded.js';
import { FoldedRows, rowsAtOnce } from './folded-rows.js';
import { inOrder } from './name-order.js';
import { availabilityRank, inRanks, hiddenRank } from './ranks.js';

/** Lists up to this size are made ready at once, because that is not noticed. */
const readyAtOnce = 500;

const searched = ['name', 'detail', 'team', 'skills', 'extension'] as const;

/** The text of a target that is searched: all that tells it apart. What of it cannot be read is not searched either. */
function textOf(target: TransferTarget): string {
  const parts: readonly unknown[] = searched.flatMap((part) => target[part] ?? []);
  const text = parts.filter((part) => typeof part === 'string').join(' ');
  return folded(text).replace(/\s+/g, ' ');
}

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
  readonly #texts = new FoldedRows();
  readonly #options: TargetListOptions;
  readonly #work: Iterator<void, void>;
  #ranks = new Uint8Array();
  #byName: Uint32Array | undefined;
  #places: Map<string, number> | undefined;
  #isReady = false;
  #unreadable = 0;

  constructor(rows: readonly unknown[], options: TargetListOptions) {
    this.#options = options;
    this.append(rows);
    this.#work = this.#preparation();
    if (options.isByHost) this.#isReady = true;
    else if (rows.length <= readyAtOnce) while (this.prepare());
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

  /** Are they in their order as well? */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Adds what the host gave as the next page. */
  append(rows: readonly unknown[]): void {
    const known = this.#rows.length;
    const ranks = new Uint8Array(known + rows.length);
    ranks.set(this.#ranks);
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index];
      const rank = isTarget(row) ? availabilityRank(row) : hiddenRank;
      if (rank === hiddenRank) this.#unreadable += 1;
      ranks[known + index] = rank;
    }
    this.#ranks = ranks;
    this.#rows = this.#rows.concat(rows);
    this.#places = undefined;
  }

  /** Does a piece of what makes the list quick; answers whether there is more to do. */
  prepare(): boolean {
    this.#isReady ||= this.#work.next().done === true;
    return !this.#isReady;
  }

  /** The positions of those that hold every word of a query: who can take a task now first, each kind of them by name. */
  matching(query: string): Uint32Array {
    const ranks = this.#options.isByHost ? this.#asGiven() : this.#ranks;
    const words = wordsOf(query);
    if (this.#options.isByHost || words.length === 0) return inRanks(ranks, this.#byName);
    const found = new Uint8Array(ranks.length).fill(hiddenRank);
    this.#texts.search(words, (row) => (found[row] = ranks[row] ?? hiddenRank));
    return inRanks(found, this.#byName);
  }

  /** The target at a position. */
  at(position: number): TransferTarget | undefined {
    return readTarget(this.#rows[position]);
  }

  /** The position of a target, by its id. */
  placeOf(id: string): number | undefined {
    this.#places ??= this.#placed();
    return this.#places.get(id);
  }

  /** The positions of those with these ids, in the order of the ids. */
  placesOf(ids: readonly string[]): readonly number[] {
    if (ids.length === 0) return [];
    const places = this.#places ?? this.#placed(new Set(ids));
    return ids.map((id) => places.get(id)).filter((place) => place !== undefined);
  }

  /** Puts changed targets into their places; none is added, so nothing moves under the agent's eyes (T3). */
  change(targets: readonly TransferTarget[]): void {
    for (const target of targets) {
      const place = isTarget(target) ? this.placeOf(target.id) : undefined;
      if (place !== undefined) this.#put(place, target);
    }
  }

  #put(place: number, target: TransferTarget): void {
    const before = this.#rows[place];
    this.#rows[place] = target;
    this.#ranks[place] = availabilityRank(target);
    if (place >= this.#texts.size || !isTarget(before)) return;
    if (searched.some((part) => before[part] !== target[part])) this.#texts.replace(place, textOf(target));
  }

  /** What the host has put into an order stays in it, whatever the availability. */
  #asGiven(): Uint8Array {
    return this.#ranks.map((rank) => (rank === hiddenRank ? rank : 0));
  }

  /** Where they stand by their ids: all of them, or only some. */
  #placed(only?: ReadonlySet<string>): Map<string, number> {
    const places = new Map<string, number>();
    for (let place = 0; place < this.#rows.length; place++) {
      const row = this.#rows[place];
      if (isTarget(row) && (!only || only.has(row.id))) places.set(row.id, place);
    }
    return places;
  }

  *#preparation(): Generator<void, void> {
    for (let from = 0; from < this.#rows.length; from += rowsAtOnce) {
      const rows = this.#rows.slice(from, from + rowsAtOnce);
      this.#texts.add(rows.map((row) => (isTarget(row) ? textOf(row) : '')));
      yield;
    }
    const names = this.#rows.map((row) => (isTarget(row) ? row.name : ''));
    yield;
    const { compareNames } = this.#options;
    this.#byName = yield* inOrder(names.length, (one, other) => compareNames(names[one] ?? '', names[other] ?? ''));
    this.#places ??= this.#placed();
  }
}
