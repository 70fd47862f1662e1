/** How a text in HTML is read. */
export interface Reading {
  /** May there be images? Those that are not fetched by https are left out in any case (C5). */
  readonly allowImages: boolean;
  /** It comes from another program, which pads with empty lines and spaces. */
  readonly isForeign?: boolean;
}
