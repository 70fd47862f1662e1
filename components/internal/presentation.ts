import { oneOf } from './checked-attribute.js';

const presentations = ['popup', 'inline'] as const;

/** How what an element opens stands on its page: over it, or in its flow where a frame would cut it off. */
export type Presentation = (typeof presentations)[number];

/** The attribute that says so. */
export const presentationAttribute = { converter: oneOf(presentations, 'popup') };
