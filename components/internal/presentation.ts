import { oneOf } from './checked-attribute.js';

const presentations = ['popup', 'inline', 'dialog'] as const;

/**
 * How what an element opens stands on its page: over it, beside its button; in its flow, where a frame would cut it off; or as a
 * dialog in the middle, with the rest of the page out of reach.
 */
export type Presentation = (typeof presentations)[number];

/** The attribute that says so. */
export const presentationAttribute = { converter: oneOf(presentations, 'popup') };
