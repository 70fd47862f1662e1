/** Tells Enter that sends from Enter that breaks a line or commits what an input method composed (C1). */
export class EnterKey {
  #justComposed = false;

  /** To be called on `compositionend`. */
  readonly composed = (): void => {
    this.#justComposed = true;
    // because Safari ends the composition before the key that committed it, in the same task
    setTimeout(() => {
      this.#justComposed = false;
    });
  };

  /** Does this key press send? `enterSends`: Enter alone does; Ctrl or ⌘ with it always does. */
  sends(event: KeyboardEvent, enterSends: boolean): boolean {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (key !== 'Enter' || shiftKey || altKey || this.isComposing(event)) return false;
    return enterSends || ctrlKey || metaKey;
  }

  /** Does an input method have this key? */
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- because 229 is how some input methods say that they hold the key
  isComposing({ isComposing, keyCode }: KeyboardEvent): boolean {
    return isComposing || keyCode === 229 || this.#justComposed;
  }
}
