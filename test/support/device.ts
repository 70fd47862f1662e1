import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession, indexedDbDraftStore } from '../../src/index.js';
import type { Desktop, Draft, DraftStore, Session } from '../../src/index.js';
import { answersOf } from './desk-at.js';
import { newConversation, offeredTask } from './nouns.js';

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('no reason'));
    };
  });

let databases = 0;

/** A name that no database has. */
export const newName = (): string => `drafts-${crypto.randomUUID()}-${++databases}`;

/** The names of every database. */
export const databaseNames = async (): Promise<readonly (string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);

/** The names this page opens from now on, until asked: pages of other tests have databases open too. */
export function openedDuring(): (() => readonly string[]) & { readonly connections: readonly IDBDatabase[] } {
  const names: string[] = [];
  const connections: IDBDatabase[] = [];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- because it is called with its own this below
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (name, ...version) {
    names.push(name);
    const request = open.call(this, name, ...version);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  };
  const end = () => {
    IDBFactory.prototype.open = open;
    return names;
  };
  return Object.assign(end, { connections });
}

/** Deletes a database under whoever has it open. */
export async function deleteDatabase(name: string): Promise<void> {
  await done(indexedDB.deleteDatabase(name));
}

/** Opens a database as another tab would, with a newer version of us if told so; whoever opens it closes it. */
export const openDatabase = (name: string, version?: number): Promise<IDBDatabase> =>
  done(indexedDB.open(name, version));

/** The database as our first version made it, with a draft in it. */
export async function databaseOfVersionOne(name: string, record: object): Promise<void> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('drafts', { keyPath: 'key' });
  };
  (await done(request)).close();
  await putInto(name, record);
}

/** What lies on the device: the drafts unless told otherwise. */
export async function recordsIn(name: string, store = 'drafts'): Promise<readonly Record<string, unknown>[]> {
  const database = await openDatabase(name);
  const records: unknown[] = await done(database.transaction(store).objectStore(store).getAll());
  database.close();
  return records as readonly Record<string, unknown>[];
}

/** Puts something on the device that we would not: among the drafts unless told otherwise. */
export async function putInto(
  name: string,
  record: unknown,
  { store, key }: { readonly store: string; readonly key?: IDBValidKey } = { store: 'drafts' },
): Promise<void> {
  const database = await openDatabase(name);
  await done(database.transaction(store, 'readwrite').objectStore(store).put(record, key));
  database.close();
}

/** Puts something else in the place of `indexedDB` while it lasts. */
export async function withIndexedDb(instead: unknown, during: () => Promise<void>): Promise<void> {
  const original = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: instead });
  try {
    await during();
  } finally {
    if (original) Object.defineProperty(globalThis, 'indexedDB', original);
  }
}

/** A device without room while it lasts. */
export async function withoutRoom(during: () => Promise<void>): Promise<void> {
  const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put');
  const value = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  Object.defineProperty(IDBObjectStore.prototype, 'put', { ...original, value });
  try {
    await during();
  } finally {
    if (original) Object.defineProperty(IDBObjectStore.prototype, 'put', original);
  }
}

/** The code with which something is rejected. */
export async function codeOf(rejected: Promise<unknown>): Promise<unknown> {
  const reason: unknown = await rejected.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(reason).to.be.instanceOf(Error);
  return (reason as { readonly code?: unknown }).code;
}

/** A store on a database of its own, whose time stands until it is moved. */
export function storeOn(
  name = newName(),
  options: { readonly expiresAfterMs?: number } = {},
  now = Date.UTC(2026, 2, 2),
) {
  const clock = simulatedClock(now);
  return { name, clock, store: indexedDbDraftStore({ name, clock, ...options }) };
}

/** A store in memory that counts, and fails or waits when told to. */
export function countingStore(kept: Readonly<Record<string, Draft>> = {}) {
  const saves: (readonly [string, Draft | undefined])[] = [];
  const circumstances: { failure: Error | undefined; load: Promise<Readonly<Record<string, Draft>>> } = {
    failure: undefined,
    load: Promise.resolve(kept),
  };
  const store: DraftStore = {
    load: () => circumstances.load,
    save: async (key, draft) => {
      saves.push([key, draft]);
      if (circumstances.failure) throw circumstances.failure;
    },
  };
  return { store, saves, circumstances };
}

/** A session that keeps its drafts in a store; time stands until it is moved. */
export async function sessionWith(drafts: DraftStore, otherwise: Partial<Desktop> = {}) {
  const clock = simulatedClock(Date.UTC(2026, 2, 2));
  const session = createSession({ desktop: { ...answersOf(), ...otherwise }, clock, drafts });
  const failures: string[] = [];
  session.onAnnouncement((announcement) => {
    if (announcement.type === 'outbound-drafts-not-kept') failures.push(announcement.code);
  });
  await clock.advance(0);
  return { session, clock, failures };
}

/** Waits until something holds of a session, looking after each of its changes. */
export const whenever = (session: Session, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = session.subscribe(look);
    look();
  });

/** Begins a conversation that the desktop creates at once. */
export async function begin({ session, clock }: Awaited<ReturnType<typeof sessionWith>>): Promise<string> {
  const begun = session.start(newConversation);
  await clock.advance(0);
  return begun.ok ? begun.key : '';
}

/** The task as a desktop hands it back to a page that was reloaded. */
export const handedBack = { ...offeredTask, clientToken: undefined, state: 'accepted' as const };
