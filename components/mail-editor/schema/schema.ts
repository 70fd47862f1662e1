import { Schema } from 'prosemirror-model';
import { marks } from './marks.js';
import { nodes } from './nodes.js';

/** Everything that can stand in a mail; what is not here cannot get into one. */
export const schema = new Schema({ nodes, marks });
