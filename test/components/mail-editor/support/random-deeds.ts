import fc from 'fast-check';
import type { MailEditor } from '../../../../components/mail-editor/index.js';

/** Something an agent or the owner does to a mail; places are parts of its length. */
type Deed = (editor: MailEditor) => void;

const place = fc.nat({ max: 60 });

const selects: fc.Arbitrary<Deed> = fc.tuple(place, place).map(([from, to]) => (editor) => {
  editor.selection = { from, to };
});

const performs: fc.Arbitrary<Deed> = fc
  .constantFrom(
    ...(['bold', 'italic', 'underline', 'bulleted', 'numbered', 'quote', 'clear', 'bulleted', 'numbered'] as const),
  )
  .map((name) => (editor) => {
    editor.perform(name);
  });

const styles: fc.Arbitrary<Deed> = fc.constantFrom('paragraph', 'heading-1', 'heading-3').map((style) => (editor) => {
  editor.setStyle(style as 'paragraph');
});

const writes: fc.Arbitrary<Deed> = fc.constantFrom('Ana', 'one\ntwo', 'a\n\nb', ' ', 'واحد').map((text) => (editor) => {
  editor.insertText(text);
});

const inserts: fc.Arbitrary<Deed> = fc
  .constantFrom(
    '<ul><li>one<ol><li>two</li></ol></li></ul>',
    '<h2>Title</h2>',
    '<blockquote><p>a</p><p>b</p></blockquote>',
    '<b>bold</b>',
    '<p></p>',
  )
  .map((html) => (editor) => {
    editor.insertHtml(html);
  });

const links: fc.Arbitrary<Deed> = fc.boolean().map((isNew) => (editor) => {
  if (isNew) editor.setLink(editor.linkPlace, editor.linkPlace.text || 'here', 'https://acme.example/');
  else editor.removeLink();
});

/** What may be done in one go, in any order. */
export const randomDeeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof({ weight: 4, arbitrary: selects }, { weight: 4, arbitrary: performs }, styles, writes, inserts, links),
  { maxLength: 25 },
);
