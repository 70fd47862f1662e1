/** The GSM 7 bit default alphabet, one septet a character, without its escape: 3GPP TS 23.038 6.2.1. */
const single =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Its extension table, an escape and a second septet each: 3GPP TS 23.038 6.2.1.1. */
const double = '\f^{}\\[~]|€';

const codesOf = (characters: string): number[] => Array.from(characters, (character) => character.charCodeAt(0));
const alphabet = codesOf(single + double);
const doubled = new Set(codesOf(double));

/** How many septets the character with this code takes, if the alphabet has it. */
export const septets = (code: number): 1 | 2 => (doubled.has(code) ? 2 : 1);

/** The distinct characters that the alphabet lacks, in order of appearance. */
export function charactersOutsideGsm(text: string): string[] {
  // one mark a code point, because a Set of every character there is would take longer than a key stroke may
  const marked = new Uint8Array(0x110000);
  for (const code of alphabet) marked[code] = 1;
  const found: string[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (marked[code] === 0) {
      marked[code] = 1;
      found.push(character);
    }
  }
  return found;
}
