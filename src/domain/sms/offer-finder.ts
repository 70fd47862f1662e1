import { charactersOutsideGsm, isGsm } from './gsm-alphabet.js';
import { plainSpelling } from './plain-spelling.js';

/** A character that forces UCS-2, and what can stand there instead (C7). */
export interface SmsReplacement {
  /** As it stands in the text, with the accents that are put on it. */
  readonly character: string;
  readonly replacement: string;
  /** How often it stands there. */
  readonly count: number;
}

type Offer = SmsReplacement & { count: number };

const isIn = (code: number, first: number, last: number): boolean => code >= first && code <= last;

/** Accents that are characters themselves, but not the strokes that take back what they go through. */
const isAccent = (code: number): boolean => isIn(code, 0x300, 0x36f) && !isIn(code, 0x334, 0x338);

/** Is it in a block of Unicode that has spaces, punctuation or forms of Latin letters? */
// because a text can have every character there is, and to look each of them up takes longer than a key stroke may
const isNearLatin = (code: number): boolean =>
  code < 0x700 ||
  code === 0x3000 ||
  isIn(code, 0x1e00, 0x22ff) ||
  isIn(code, 0xfb00, 0xffff) ||
  isIn(code, 0x1d400, 0x1d7ff);

/** What nobody sees holds emoji together and puts other scripts in order: where there are any, it stays. */
// each character is looked up once, because to look up every one of a long text takes longer than a key stroke may
const needsUnseen = (text: string): boolean =>
  charactersOutsideGsm(text).some((character) =>
    /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}/u.test(
      character,
    ),
  );

/** Finds in the parts of one text what can be replaced. */
export class OfferFinder {
  readonly #text: string;
  /** By its code where that is all of a character, because nothing need be cut out of the text then. */
  readonly #known = new Map<number | string, Offer | undefined>();
  #keepsUnseen: boolean | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** What was found until now, in order of appearance. */
  get offers(): readonly SmsReplacement[] {
    return [...this.#known.values()].filter((offer) => offer !== undefined);
  }

  /** Hands over, one by one, what can be replaced in a part of the text, and where that begins and ends. */
  find(part: string, found: (offer: SmsReplacement, start: number, end: number) => void): void {
    let start = 0;
    while (start < part.length) {
      const code = part.codePointAt(start) ?? 0;
      const bare = start + (code > 0xffff ? 2 : 1);
      let end = bare;
      while (isAccent(part.charCodeAt(end))) end += 1;
      const offer = isNearLatin(code) ? this.#offerFor(end > bare ? part.slice(start, end) : code) : undefined;
      if (offer) {
        offer.count += 1;
        found(offer, start, end);
      }
      start = end;
    }
  }

  #offerFor(key: number | string): Offer | undefined {
    const offer = this.#known.get(key);
    if (offer || this.#known.has(key)) return offer;
    const first = this.#offer(typeof key === 'string' ? key : String.fromCodePoint(key));
    this.#known.set(key, first);
    return first;
  }

  #offer(character: string): Offer | undefined {
    const replacement = isGsm(character) ? undefined : plainSpelling(character);
    if (replacement === undefined) return undefined;
    const isNeeded = replacement === '' && (this.#keepsUnseen ??= needsUnseen(this.#text));
    return isNeeded ? undefined : { character, replacement, count: 0 };
  }
}
