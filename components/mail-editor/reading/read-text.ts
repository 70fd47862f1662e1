import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { schema } from '../schema/schema.js';

// eslint-disable-next-line no-control-regex -- because HTML cannot carry control characters
const uncarried = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

function lines(paragraph: string, marks: readonly Mark[]): Fragment {
  const pieces = paragraph
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [schema.node('break', null, undefined, marks)] : []),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ]);
  return Fragment.from(pieces);
}

/** Reads plain text: paragraphs end at empty lines, and the other lines stay lines. */
export function readText(text: string, marks: readonly Mark[] = []): Node {
  const paragraphs = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', '    ')
    .replace(uncarried, '')
    .replace(/^\n+|\n+$/g, '')
    .split(/\n(?:[ \u00A0]*\n)+/);
  return schema.node(
    'doc',
    null,
    paragraphs.map((paragraph) => schema.node('paragraph', null, lines(paragraph, marks))),
  );
}
