const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** The keyboard in a toolbar: it is one stop for Tab, and the arrow keys move inside, as the page is read. */
export class RovingFocus {
  #at = 0;

  /** What belongs to `tabindex` of the control at this place. */
  tabIndex(place: number): '0' | '-1' {
    return place === this.#at ? '0' : '-1';
  }

  /** Puts the keyboard where it was in this toolbar. */
  enter(toolbar: Element): void {
    this.#controls(toolbar)[this.#at]?.focus();
  }

  /** To be called on `focusin`: the control that has the keyboard is the one that Tab comes back to. Is it another? */
  moved(toolbar: Element, target: EventTarget | null): boolean {
    const place = this.#controls(toolbar).findIndex((control) => control === target);
    if (place < 0 || place === this.#at) return false;
    this.#at = place;
    return true;
  }

  /** To be called on `keydown`; answers whether the key moved the keyboard. */
  keydown(toolbar: Element, { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || altKey || shiftKey) return false;
    const controls = this.#controls(toolbar);
    const forward = isRightToLeft(toolbar) ? 'ArrowLeft' : 'ArrowRight';
    const steps: Readonly<Record<string, number | undefined>> = {
      ArrowLeft: this.#at - 1,
      ArrowRight: this.#at - 1,
      [forward]: this.#at + 1,
      Home: 0,
      End: -1,
    };
    const step = steps[key];
    if (step === undefined) return false;
    controls.at(step % controls.length)?.focus();
    return true;
  }

  #controls(toolbar: Element): readonly HTMLElement[] {
    return [...toolbar.querySelectorAll<HTMLElement>('button, select')];
  }
}
