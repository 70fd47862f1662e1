/** Where text or a template goes instead of what is selected. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a screen reader says of the editor. */
export interface EditorDescription {
  readonly label: string;
  /** Ids of what describes it, in the same root. */
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
}

/** An image that can be fetched. */
export interface MailImage {
  readonly src: string;
  readonly alt: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** What an editor begins with, and whom it tells. */
export interface MailEditorOptions extends EditorDescription {
  /** Id of the text field. */
  readonly id?: string;
  readonly html?: string;
  readonly editable?: boolean;
  /** May images stay that are pasted, or set, and fetched by https? */
  readonly allowImages?: boolean;
  /** The mail is another, by the agent's doing. */
  onChange(): void;
  /** A key is pressed that no input method takes; answers whether it was meant for somebody else than the editor. */
  onKey?(event: KeyboardEvent): boolean;
  /** Images were pasted or dropped; they are not in the mail (C5). */
  onFiles?(images: readonly File[]): void;
}

/** Who shows what the selected text is, and does what keys ask for that the editor cannot do alone. */
export interface EditorFollower {
  /** The mail, the selection or who has the keyboard is another. */
  followed(): void;
  linkAsked(): void;
  /** The keyboard shall be with it. */
  focusAsked(): void;
  /** Escape was pressed in the text; answers whether there was something to close. */
  escaped(): boolean;
}
