import { addressWith } from './address.js';

/** Where an image of a mail may come from: fetched by https, never carried along (C5). */
export const imageSource = (written: string): string | undefined => addressWith(['https:'], written);

const pixels = /^[1-9]\d{0,4}$/;

/** How wide or high an image is shown, in pixels; nothing where that is not said in pixels. */
export const imageLength = (written: string | null): number | undefined =>
  written !== null && pixels.test(written) ? Number(written) : undefined;

/** What an image is called, on one line. */
export const imageName = (written: string | null): string => (written ?? '').replace(/\s+/g, ' ').trim();
