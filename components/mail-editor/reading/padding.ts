import { textsIn } from './nodes.js';

/** Runs of spaces with one in it that does not break, and such a one at an edge. */
const padding = /[ \u00A0]*\u00A0[ \u00A0]+|[ \u00A0]+\u00A0[ \u00A0]*|^\u00A0|\u00A0$/g;

/** Makes one space of those that programs pad with; one between two words that shall not be parted stays. */
export function dropPadding(nodes: DocumentFragment): void {
  for (const text of textsIn(nodes)) text.data = text.data.replace(padding, ' ');
}
