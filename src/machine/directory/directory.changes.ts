import type { TargetKind } from '../../domain/refusal.js';
import type { TransferTarget } from '../../domain/transfer.js';
import type { AnswerOf } from '../../ports/desktop.js';
import type { Outcome } from '../../ports/host-fault.js';
import { isTarget } from '../shapes/target.shape.js';
import type { DirectoryContext, DirectoryInput, Listing } from './directory.types.js';
import { TargetList } from './target-list.js';

type Change = Partial<DirectoryContext>;
type Listed = Outcome<AnswerOf<'listTargets'>>;

/** So many rows are given until it is said which are looked at, in rows. */
const firstRows = 12;
/** A search that is typed is asked for after so long a pause, in ms. */
const pauseMs = 200;
/** As many pieces of a list are searched at once as fit between two frames. */
const piecesAtOnce = 4;

/** A directory that nothing is known of yet. */
export const unread = (input: DirectoryInput): DirectoryContext => ({
  ...input,
  listings: {},
  from: 0,
  to: firstRows,
  tried: [],
  isAsking: false,
  changedMeanwhile: [],
});

/** The kind that is not on show. */
export const otherThan = (kind: TargetKind): TargetKind => (kind === 'queue' ? 'agent' : 'queue');

/** Those who are preferred come first while nothing is searched. */
function withPreferred(list: TargetList, found: Uint32Array, ids: readonly string[]): Uint32Array {
  const places = list.placesOf(ids).filter((place) => list.at(place));
  if (places.length === 0) return found;
  return Uint32Array.from([...places, ...found.filter((place) => !places.includes(place))]);
}

/** What a search finds in a list; of one that is not ready to be searched whole, what is found in its first pieces. */
function searched({ query, isByHost, preferred }: DirectoryContext, kind: TargetKind, list: TargetList) {
  for (let piece = 0; query !== '' && !list.isSearchable && piece < piecesAtOnce; piece++) list.prepare();
  const found = list.matching(query);
  const isFirst = query === '' && !isByHost;
  return {
    found: isFirst ? withPreferred(list, found, preferred[kind]) : found,
    isWhole: query === '' ? list.isCounted : list.isSearchable,
  };
}

const listingOf = ({ listings, kind }: DirectoryContext): Listing | undefined => listings[kind];

/** The entry of this id in the list on show. */
export function targetIn(context: DirectoryContext, id: string | undefined): TransferTarget | undefined {
  const { list } = listingOf(context) ?? {};
  const place = id === undefined ? undefined : list?.placesOf([id])[0];
  return place === undefined ? undefined : list?.at(place);
}

function searchedAgain(context: DirectoryContext, isWanted: (listing: Listing) => boolean): Change {
  const listings = Object.entries(context.listings).map(([kind, listing]) => [
    kind,
    isWanted(listing) ? { ...listing, ...searched(context, kind as TargetKind, listing.list) } : listing,
  ]);
  return { listings: Object.fromEntries(listings) as DirectoryContext['listings'] };
}

/** The first rows, as many as were looked at. */
const fromTheTop = ({ from, to }: DirectoryContext): Change => ({ from: 0, to: to - from });

/** Another search, from its first row on. */
export function search(context: DirectoryContext, query: string, at: number): Change {
  const next = { ...context, query, ...fromTheTop(context), lost: undefined, askAt: at + pauseMs };
  if (!context.isByHost) return { ...next, ...searchedAgain(next, () => true) };
  const listing = listingOf(context);
  // because what was found of the other kind was found by another search
  return { ...next, listings: listing ? { [context.kind]: listing } : {} };
}

/** A list has been made quicker. Only an agent who has not gone further sees its rows in their order at once. */
export const prepared = (context: DirectoryContext): Change =>
  searchedAgain(context, ({ isWhole }) => !isWhole || context.from === 0);

/** The other kind of targets. */
export const show = (context: DirectoryContext, kind: TargetKind): Change => ({
  kind,
  ...fromTheTop(context),
  selected: undefined,
  lost: undefined,
  problem: undefined,
});

/** A chosen target as it is now; of a whole list it is known when it is gone. */
function chosenIn(context: DirectoryContext): Change {
  const { selected, isByHost } = context;
  const now = targetIn(context, selected?.id);
  if (!selected || now || isByHost) return { selected: now ?? selected };
  return { selected: undefined, lost: selected };
}

/** What the desktop told of a kind while a list was on its way, which may be older. */
const toldMeanwhile = ({ changedMeanwhile }: DirectoryContext, kind: TargetKind): readonly TransferTarget[] =>
  changedMeanwhile.filter((target) => target.kind === kind);

/** What a list is that was fetched just now. */
function listingFrom(context: DirectoryContext, kind: TargetKind, result: Listed & { readonly ok: true }): Listing {
  const { targets, next, total } = result.value;
  const list = new TargetList(targets, context);
  list.change(toldMeanwhile(context, kind));
  return { list, ...searched(context, kind, list), fetchedAt: result.at, next, total };
}

/** The newest list of a kind. */
export function fetched(context: DirectoryContext, kind: TargetKind, result: Listed): Change {
  if (!result.ok) return {};
  const isShown = kind === context.kind;
  const other = otherThan(kind);
  const known = context.listings[other];
  const listings = {
    ...(known && { [other]: { ...known, isOld: isShown } }),
    [kind]: listingFrom(context, kind, result),
  };
  const change = { listings, changedMeanwhile: [] };
  return isShown ? { ...change, problem: undefined, ...chosenIn({ ...context, listings }) } : change;
}

/** The next page of a list. */
export function turned(context: DirectoryContext, result: Listed): Change {
  const { kind, listings } = context;
  const listing = listingOf(context);
  if (!result.ok || !listing) return {};
  const { targets, total = listing.total } = result.value;
  // a page without anything new on it is the last one, whatever it says
  const next = listing.list.append(targets) ? result.value.next : undefined;
  listing.list.change(toldMeanwhile(context, kind));
  const known = { ...listing, ...searched(context, kind, listing.list), next, total };
  return { listings: { ...listings, [kind]: known }, changedMeanwhile: [], problem: undefined };
}

/** Targets that changed, in their places. */
export function changed(context: DirectoryContext, told: readonly TransferTarget[]): Change {
  const targets = told.filter(isTarget);
  for (const kind of ['queue', 'agent'] as const) {
    const ofKind = targets.filter((target) => target.kind === kind);
    if (ofKind.length > 0) context.listings[kind]?.list.change(ofKind);
  }
  return {
    listings: { ...context.listings },
    changedMeanwhile: context.isAsking ? [...context.changedMeanwhile, ...targets] : [],
    ...chosenIn(context),
  };
}
