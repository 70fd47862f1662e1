/** The GSM 7 bit default alphabet, one septet a character, without its escape: 3GPP TS 23.038 6.2.1. */
const single =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Its extension table, an escape and a second septet each: 3GPP TS 23.038 6.2.1.1. */
const double = '\f^{}\\[~]|€';

const codesOf = (characters: string): number[] => Array.from(characters, (character) => character.charCodeAt(0));
const alphabet = codesOf(single + double);
const doubled = new Set(codesOf(double));

const known = new Set(alphabet);

/** Can all of a text be written in the alphabet? */
export function isGsm(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (!known.has(text.charCodeAt(index))) return false;
  return true;
}

/** How many septets the character with this code takes, if the alphabet has it. */
export const septets = (code: number): 1 | 2 => (doubled.has(code) ? 2 : 1);

/** Tells of each code point whether it is seen for the first time. */
function firstSight(): (code: number) => boolean {
  // one bit each, because a Set of every character there is would take longer than a key stroke may
  const seen = new Uint8Array(0x110000 / 8);
  return (code) => {
    const bit = 1 << (code & 7);
    const before = seen[code >> 3] ?? 0;
    seen[code >> 3] = before | bit;
    return (before & bit) === 0;
  };
}

/** The distinct characters that the alphabet lacks, in order of appearance. */
export function charactersOutsideGsm(text: string): string[] {
  const isNew = firstSight();
  alphabet.forEach(isNew);
  const found: string[] = [];
  for (const character of text) {
    if (isNew(character.codePointAt(0) ?? 0)) found.push(character);
  }
  return found;
}
