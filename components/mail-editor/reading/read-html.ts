import { DOMParser, type Node } from 'prosemirror-model';
import { schema } from '../schema/schema.js';
import { inertNodes } from './inert.js';
import type { Reading } from './reading.js';
import { setInOrder } from './set-in-order.js';
import { withoutEmptyLines } from './without-empty-lines.js';

const parser = DOMParser.fromSchema(schema);

/** Reads HTML from anywhere: what a mail of ours can hold is kept, and nothing else. */
export function readHtml(html: string, reading: Reading): Node {
  const nodes = inertNodes(html);
  setInOrder(nodes, reading);
  const mail = parser.parse(nodes);
  return reading.isForeign ? withoutEmptyLines(mail) : mail;
}
