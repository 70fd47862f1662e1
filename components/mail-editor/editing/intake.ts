/** What becomes of images that are pasted or dropped. */
export interface Intake {
  /** May there be images that are fetched from elsewhere? */
  readonly allowImages: boolean;
  /** Images are never put into a mail themselves (C5): they are handed over, to be uploaded. */
  readonly takeImages: (images: readonly File[]) => void;
}
