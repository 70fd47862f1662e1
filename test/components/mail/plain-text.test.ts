import { expect } from '@open-wc/testing';
import { plainText } from '../../../components/mail/plain-text.js';

const stories = [
  {
    story: 'paragraphs and lines',
    mail: '<p>Dear  Ana,<br>thank\nyou.</p><p>Leo</p>',
    text: 'Dear Ana,\nthank you.\n\nLeo',
  },
  { story: 'lines that programs make of divisions', mail: '<div>a</div><div><br></div><div>b</div>', text: 'a\nb' },
  {
    story: 'lists in lists',
    mail: '<ul><li>a<ul><li>b</li></ul></li></ul><ol start="9"><li>c<br>d</li><li>e</li></ol>',
    text: '- a\n  - b\n\n9. c\n   d\n10. e',
  },
  {
    story: 'quotes in quotes',
    mail: '<blockquote>a<blockquote><p>b</p><p>c</p></blockquote></blockquote>',
    text: '> a\n>\n> > b\n> >\n> > c',
  },
  {
    story: 'links, and where they go',
    mail: '<a href="https://acme.example/a">here</a>',
    text: 'here (https://acme.example/a)',
  },
  {
    story: 'links that say where they go',
    mail: '<a href="https://acme.example/">acme.example</a> <a href="mailto:a@b.example">a@b.example</a>',
    text: 'acme.example a@b.example',
  },
  {
    story: 'pictures by their words',
    mail: 'a <img src="https://a.example/x" alt="Plan"> b <img alt="">',
    text: 'a [Plan] b',
  },
  { story: 'tables of words', mail: '<table><tr><th>a<th>b<tr><td>1<td>2</table>', text: 'a\tb\n1\t2' },
  { story: 'tables that shape a letter', mail: '<table><tr><td><p>a</p><p>b</p><td>c</table>', text: 'a\n\nb\nc' },
  { story: 'text that was typed with spaces', mail: '<pre>a\n  b</pre>', text: 'a\n  b' },
  { story: 'parts', mail: '<h1>a</h1>b<hr>c', text: 'a\n\nb\n\n---\n\nc' },
  { story: 'nothing that is not for people', mail: '<style>p{}</style><script>1</script><!-- x --> ', text: '' },
];

describe('mail as plain text', () => {
  for (const { story, mail, text } of stories) {
    it(`has ${story}`, () => {
      expect(plainText(mail)).to.equal(text);
    });
  }
});
