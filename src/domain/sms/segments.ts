import { septets } from './gsm-alphabet.js';

/** How many units a text takes, and how many messages go over the air for it. */
export interface Segments {
  readonly units: number;
  readonly segments: number;
  /** Units that the last message still takes. */
  readonly remaining: number;
}

// nothing would be sent for an empty text, so nothing is counted, though the standard would allow an empty message
const whole = (units: number, most: number): Segments => ({
  units,
  segments: Math.min(units, 1),
  remaining: most - units,
});

/** Packs GSM-7: 160 septets alone, 153 in each concatenated message, an escape never parted from what it escapes. */
export function packSeptets(text: string): Segments {
  let units = 0;
  let segments = 1;
  let room = 153;
  for (let index = 0; index < text.length; index += 1) {
    const size = septets(text.charCodeAt(index));
    units += size;
    if (size > room) {
      segments += 1;
      room = 153;
    }
    room -= size;
  }
  return units > 160 ? { units, segments, remaining: room } : whole(units, 160);
}

/** Finds where the concatenated UCS-2 message that begins at `start` ends. */
export type Cut = (text: string, start: number) => number;

/** Packs UCS-2: 70 sixteen-bit units alone, 67 in each concatenated message. */
export function packUnits(text: string, cut: Cut): Segments {
  const units = text.length;
  if (units <= 70) return whole(units, 70);
  let segments = 0;
  let end = 0;
  for (; end < units; end = cut(text, end)) segments += 1;
  return { units, segments, remaining: end - units };
}

/** Never splits a surrogate pair. */
export const betweenScalars: Cut = (text, start) => {
  const end = start + 67;
  return (text.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end;
};

let graphemes: Intl.Segmenter | undefined;

/** Never splits what a reader sees as one character, unless that alone is longer than a message. */
export const betweenGraphemes: Cut = (text, start) => {
  graphemes ??= new Intl.Segmenter();
  // one character after the limit decides whether a grapheme ends there, so no more than that is looked at;
  // CR LF is parted like any two characters, because gateways with this convention do so
  const window = text.slice(start, start + 69);
  const end = graphemes.segment(window).containing(67)?.index;
  return end && text[start + end] !== '\r' ? start + end : betweenScalars(text, start);
};
