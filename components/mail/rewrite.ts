import { saidBy, type Images } from './attributes.js';
import { legible } from './colour.js';
import { quotedBy } from './earlier.js';
import { known } from './elements.js';
import { looksOf } from './looks.js';
import { MarkupWriter, type Tag } from './markup-writer.js';
import { read } from './tokens.js';

type Said = ReadonlyMap<string, string>;

/** What must not be in text: nothing, line breaks of other systems, and what turns the direction of others' text. */
const NUL = /\0/g;
const LINE_BREAK = /\r\n?|\f|&(?:newline;|#(?:0*1[023](?!\d)|x0*[acd](?![\da-f]));?)/gi;
const OVERRIDE = /[\u202d\u202e]|&#(?:0*823[78](?!\d)|x0*202[de](?![\da-f]));?/gi;

/** Elements that are nothing unless they say something, and those that say how text looks by being there. */
const SILENT = /^(?:span|font)$/;
const BOLD = /^(?:b|strong)$/;
/** What holds no text of its own, and links, which look as links do. */
const HOLDS_OTHERS = /^(?:table|tbody|tr|[uo]l|a)$/;

/** What a tag says in its own words, in its style and by its classes. */
function tagFrom(name: string, written: string, attributes: Said, images: Images): Tag {
  const said = new Map(attributes);
  const { inside, align, isLight } = looksOf(said.get('style') ?? '');
  const set = (attribute: string, value: string | undefined) => value && said.set(attribute, value);
  set('align', align || (written === 'center' ? written : ''));
  set('data-quoted', quotedBy(name, said));
  said.set('color', legible(said.get('color')?.toLowerCase() ?? ''));
  if (name === 'a') said.set('target', '_blank').set('rel', 'noopener noreferrer nofollow');
  const kept = saidBy(name, said, images);
  const isSilent = (SILENT.test(name) && !kept) || (isLight && BOLD.test(name));
  return { name, said: isSilent ? undefined : kept, inside: HOLDS_OTHERS.test(name) ? [] : inside };
}

/**
 * Reads mail as it comes and writes anew what may stand in it: known elements, well-formed, with what they may say.
 * It takes time in proportion to the length, whatever the nesting, and changes nothing that it has written itself.
 */
export function rewritten(html: string, images: Images): string {
  const writer = new MarkupWriter();
  const plain = html.replace(NUL, '').replace(LINE_BREAK, '\n').replace(OVERRIDE, '\u200b');
  read(plain, {
    text: (text) => {
      writer.text(text);
    },
    start: (written, said) => {
      const name = known(written);
      if (name) writer.start(tagFrom(name, written, said, images));
    },
    end: (written) => {
      const name = known(written);
      if (name) writer.end(name);
    },
  });
  return writer.finish();
}
