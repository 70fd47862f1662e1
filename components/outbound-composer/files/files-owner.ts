import type { ComposerParts } from '../composing-element.js';

/** An image as a message takes it: fetched from its address, never carried along (C5). */
export interface InsertedImage {
  readonly src: string;
  /** Empty for decoration. */
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** The composer, as the files of its message see it. */
export interface FilesOwner extends ComposerParts {
  /** Is the message that is shown written with its form, so that an image can stand in it? */
  readonly takesImages: () => boolean;
  /** Puts an image into the message that is shown; answers whether it is there. */
  readonly insertImage: (image: InsertedImage) => boolean;
}

/** How a file goes with a message: seen inside it, or beside it. */
export type FileUse = 'inline' | 'attach';

/** Files, by how they go with the message. */
export type SortedFiles = Readonly<Record<FileUse, readonly File[]>>;

/** What can be done with files now. */
export type FileUses = Readonly<Record<FileUse, boolean>>;
