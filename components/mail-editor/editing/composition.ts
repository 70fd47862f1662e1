import { Plugin } from 'prosemirror-state';

// eslint-disable-next-line @typescript-eslint/no-deprecated -- because 229 is how some input methods say that they hold the key
const isComposing = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === 229;

/** Leaves every key alone that an input method takes: nobody else hears of it. */
export const composition = (): Plugin =>
  new Plugin({ props: { handleDOMEvents: { keydown: (_, event) => isComposing(event) } } });
