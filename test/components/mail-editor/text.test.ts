import { expect } from '@open-wc/testing';
import { readMail } from '../../../components/mail-editor/index.js';

describe('a mail as plain text', () => {
  for (const [what, html, text] of [
    ['paragraphs and lines', '<p>Dear Ana,</p><p>one<br>two</p>', 'Dear Ana,\n\none\ntwo'],
    ['headings', '<h1>Terms</h1><p>text</p>', 'Terms\n\ntext'],
    ['a list', '<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
    ['a list from nine on', '<ol start="9"><li>nine</li><li>ten<br>more</li></ol>', '9. nine\n10. ten\n    more'],
    ['a list in a list', '<ol><li>one<ul><li>inner</li></ul></li></ol>', '1. one\n   - inner'],
    ['an item of several paragraphs', '<ul><li><p>one</p><p>more</p></li></ul>', '- one\n\n  more'],
    ['a quote', '<blockquote><p>Where?</p><p>When?</p></blockquote>', '> Where?\n>\n> When?'],
    [
      'a quote in a quote',
      '<blockquote><blockquote><p>Where?</p></blockquote><p>Here.</p></blockquote>',
      '> > Where?\n>\n> Here.',
    ],
    [
      'a link',
      '<p>See <a href="https://acme.example/a"><b>our</b> page</a>.</p>',
      'See our page (https://acme.example/a).',
    ],
    ['a link that says where it goes', '<p><a href="https://acme.example/">acme.example</a></p>', 'acme.example'],
    ['a mailbox', '<p><a href="mailto:ana@example.com">ana@example.com</a></p>', 'ana@example.com'],
    [
      'two links beside each other',
      '<p><a href="https://a.example/x">one</a><a href="https://b.example/y">two</a></p>',
      'one (https://a.example/x)two (https://b.example/y)',
    ],
    ['images', '<p>a<img src="https://i.example/a" alt="Logo"><img src="https://i.example/b" alt=""></p>', 'a[Logo]'],
    ['spaces that do not break', '<p>10&nbsp;kg</p>', '10 kg'],
    ['nothing', '', ''],
  ] as const)
    it(`has ${what}`, () => {
      expect(readMail(html)?.text ?? '').to.equal(text);
    });
});
