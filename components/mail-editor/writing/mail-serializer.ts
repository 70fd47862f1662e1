import { DOMSerializer, Fragment, type DOMOutputSpec, type Mark, type Node } from 'prosemirror-model';
import { schema } from '../schema/schema.js';
import { asShown } from './as-shown.js';
import { markupOf, markupOfMark } from './markup.js';

function nodeSpec(node: Node): DOMOutputSpec {
  const { tag, says } = markupOf(node);
  return node.isLeaf ? [tag, says] : [tag, says, 0];
}

function markSpec(mark: Mark): DOMOutputSpec {
  const { tag, says } = markupOfMark(mark);
  return [tag, says];
}

const each = <Spec>(parts: object, spec: Spec): Record<string, Spec> =>
  Object.fromEntries(Object.keys(parts).map((name) => [name, spec]));

/** Makes nodes of what leaves the editor: its own tags and attributes, and no others. */
class MailSerializer extends DOMSerializer {
  override serializeFragment(...[fragment, options, target]: Parameters<DOMSerializer['serializeFragment']>) {
    // what stands inside a block is written into it by the same method
    const shown = target ? fragment : Fragment.from(fragment.content.map(asShown));
    return super.serializeFragment(shown, options, target);
  }
}

/** Writes a mail, or a piece of one, as nodes. */
export const mailSerializer = new MailSerializer(each(schema.nodes, nodeSpec), each(schema.marks, markSpec));
