/** Reads mail to people: in a frame of its own, with earlier messages folded, or as plain text. */
export { foldQuoted } from './fold-quoted.js';
export { MessageFrame, type FrameOptions, type FrameWords } from './message-frame.js';
export { plainText } from './plain-text.js';
