import type { ReactiveController, ReactiveElement } from 'lit';
import { folded, recipientKey, type Channel, type Contact, type Recipient } from '../../src/index.js';
import { ComboboxController } from '../internal/combobox-controller.js';
import type { SessionController } from '../internal/session-controller.js';

/** How long the agent must not have typed before the desktop is asked, in ms. */
const quietAfterMs = 200;
/** So many are offered at once. */
const mostOffered = 20;

/** Somebody who may be written to: one address of a person. */
export interface Person {
  readonly id: string;
  readonly address: string;
  readonly name?: string | undefined;
  readonly detail?: string | undefined;
  readonly label?: string | undefined;
  readonly isRecent: boolean;
}

/** Whom to offer for what is typed on which channel, and what becomes of the choice. */
export interface PeopleSeeker {
  readonly channel: Channel;
  readonly text: string;
  take(person: Person): void;
}

const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** What is asked for: a number is the same question however it is set apart. */
const queryOf = (text: string): string => (/^[+\d\s().-]+$/.test(text) ? text.replace(/[^+\d]/g, '') : text.trim());

function isMeant({ address, name = '' }: Recipient, query: string): boolean {
  const digits = digitsIn(query);
  return folded(`${name} ${address}`).includes(folded(query)) || (digits.length > 2 && address.includes(digits));
}

const fromContact = ({ id, name, detail, addresses }: Contact): readonly Person[] =>
  addresses.map(({ address, label }) => ({ id: `${id} ${address}`, address, name, detail, label, isRecent: false }));

/** The people to choose from: whom the agent wrote to last, and whom the desktop finds (where it has the `contacts` ability). */
export class People implements ReactiveController {
  readonly keys: ComboboxController;
  readonly #host: ReactiveElement;
  readonly #session: SessionController;
  readonly #seeker: () => PeopleSeeker;
  #found: { readonly asked: string; readonly people: readonly Person[] } | undefined;
  #asked = '';
  #takeBack: (() => void) | undefined;

  constructor(host: ReactiveElement, session: SessionController, seeker: () => PeopleSeeker) {
    this.#host = host;
    this.#session = session;
    this.#seeker = seeker;
    this.keys = new ComboboxController(host, 'people', () => ({
      ids: this.offered.map(({ id }) => id),
      choose: (id) => {
        const person = this.offered.find((each) => each.id === id);
        if (person) this.#seeker().take(person);
      },
    }));
    host.addController(this);
  }

  /** Can anybody be offered at all? */
  get canOffer(): boolean {
    return this.#canAsk || this.#recents.length > 0;
  }

  /** The people on offer, each address once. */
  get offered(): readonly Person[] {
    const { channel, text } = this.#seeker();
    const recents = this.#recents
      .filter((recent) => isMeant(recent, queryOf(text)))
      .map((recent): Person => ({ ...recent, id: `recent ${recent.address}`, isRecent: true }));
    const known = new Set(this.#people.map(({ address }) => recipientKey(channel, address)));
    const others = recents.filter(({ address }) => !known.has(recipientKey(channel, address)));
    return [...others, ...this.#people].slice(0, mostOffered);
  }

  /** Asks for whom is meant by what is typed, once the agent pauses, and shows them. */
  seek(): void {
    this.keys.open();
    this.#ask();
  }

  /** To be called with the keys of the field. */
  keydown = (event: KeyboardEvent): void => {
    if (!this.keys.isOpen && ['ArrowDown', 'ArrowUp'].includes(event.key)) this.#ask();
    this.keys.keydown(event);
  };

  hostDisconnected(): void {
    this.#takeBack?.();
    this.#asked = '';
  }

  get #canAsk(): boolean {
    return this.#session.view?.capabilities.includes('contacts') ?? false;
  }

  get #recents(): readonly Recipient[] {
    return this.#session.view?.recents[this.#seeker().channel] ?? [];
  }

  /** Those the desktop found for what is typed now, or for what it is a part of. */
  get #people(): readonly Person[] {
    const { channel, text } = this.#seeker();
    const { asked = '', people = [] } = this.#found ?? {};
    const query = queryOf(text);
    if (asked === `${channel} ${query}`) return people;
    return asked !== '' && `${channel} ${query}`.startsWith(asked) ? people.filter((each) => isMeant(each, query)) : [];
  }

  #ask(): void {
    const { channel, text } = this.#seeker();
    const query = queryOf(text);
    const asked = `${channel} ${query}`;
    const { session } = this.#session;
    if (!session || !this.#canAsk || asked === this.#asked) return;
    this.#asked = asked;
    this.#takeBack?.();
    this.#takeBack = session.clock.at(session.clock.now() + quietAfterMs, () => {
      void session.findContacts(channel, query).then((answer) => {
        if (asked !== this.#asked) return;
        // asked again later: whoever cannot be looked up now can still be typed
        if (!answer.ok) this.#asked = '';
        this.#found = { asked, people: answer.ok ? answer.value.contacts.flatMap(fromContact) : [] };
        this.#host.requestUpdate();
      });
    });
  }
}
