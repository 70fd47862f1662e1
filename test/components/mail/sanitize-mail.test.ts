import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { sanitizeMail } from '../../../components/mail/index.js';
import { randomMail } from './support/random-mail.js';

const ours = 'target="_blank" rel="noopener noreferrer nofollow"';

/** What a mail says, and what is left of it. */
interface Story {
  readonly story: string;
  readonly mail: string;
  readonly left: string;
}

const rows = (title: string, stories: readonly Story[]): void => {
  describe(title, () => {
    for (const { story, mail, left } of stories) it(story, () => expect(sanitizeMail(mail)).to.equal(left));
  });
};

describe('mail that was sanitised', () => {
  it('is what the editor wrote, byte for byte', () => {
    for (const mail of [
      '<p dir="auto">Dear <strong>Ana</strong>,<br><em>thank</em> <u>you</u> &amp; good&nbsp;bye &lt;3</p>',
      '<h1 dir="auto">One</h1><h2 dir="auto">Two</h2><h3 dir="rtl">Three</h3><p dir="auto"><br></p>',
      `<p><a href="https://acme.example/?a=1&amp;b=2#c" rel="noopener noreferrer nofollow" target="_blank">here</a></p>`,
      `<p><a href="mailto:ana@acme.example" ${ours}>write</a> <a href="tel:+34600111222" ${ours}>call</a></p>`,
      '<ul><li><p dir="auto">a</p><ul><li><p>b</p></li></ul></li></ul><ol start="3"><li><p>c</p></li></ol>',
      '<blockquote dir="rtl"><p>a</p><blockquote><p>b</p></blockquote></blockquote>',
      '<p><img src="https://acme.example/a.png" alt="A &quot;sign&quot;" width="640" height="480"></p>',
    ]) {
      expect(sanitizeMail(mail, { images: 'shown' })).to.equal(mail);
    }
  });

  it('is the same when it is sanitised again, whatever it was', () => {
    for (const images of ['blocked', 'shown'] as const) {
      fc.assert(
        fc.property(randomMail, (mail) => {
          const once = sanitizeMail(mail, { images });

          return sanitizeMail(once, { images }) === once;
        }),
        { seed: 3418, numRuns: 1500 },
      );
    }
  });

  it('is over soon, however deep and broken it is nested', () => {
    for (const part of [
      '<div>',
      '<table><tr><td>',
      '<ul><li>',
      '<p><b>',
      '<a href="https://acme.example"><div>',
      '<x>',
    ]) {
      expect(sanitizeMail(`${part.repeat(20_000)}end`)).to.include('end');
    }
  });

  it('keeps its words where nobody knows the element', () => {
    expect(sanitizeMail('<o:p>one</o:p> <button>two</button> <svg><text>three</text></svg> a < b')).to.equal(
      'one two three a &lt; b',
    );
  });

  rows('links', [
    {
      story: 'open elsewhere and tell nobody',
      mail: '<a href="http://a.example">x</a>',
      left: `<a href="http://a.example" ${ours}>x</a>`,
    },
    {
      story: 'keep no name for where they open',
      mail: '<a target="_top" rel="opener" href="tel:1">x</a>',
      left: `<a ${ours} href="tel:1">x</a>`,
    },
    { story: 'lead nowhere without a known scheme', mail: '<a href="ftp://a.example">x</a>', left: `<a ${ours}>x</a>` },
    {
      story: 'lead nowhere in the page',
      mail: '<a href="/logout">x</a><a href="#a">y</a>',
      left: `<a ${ours}>x</a><a ${ours}>y</a>`,
    },
    { story: 'lead nowhere by the scheme of the page', mail: '<a href="//a.example">x</a>', left: `<a ${ours}>x</a>` },
    {
      story: 'do not stand in one another',
      mail: '<a href="tel:1">x<a href="tel:2">y</a>',
      left: `<a href="tel:1" ${ours}>x</a><a href="tel:2" ${ours}>y</a>`,
    },
  ]);

  rows('pictures', [
    {
      story: 'keep their words, size and address, and are not fetched',
      mail: '<img src="https://a.example/p.png" alt="Plan" width="9" height="8" srcset="https://a.example/q 2x">',
      left: '<img data-src="https://a.example/p.png" alt="Plan" width="9" height="8">',
    },
    { story: 'come from no part of the mail', mail: '<img src="cid:1" alt="Logo">', left: '<img alt="Logo">' },
    { story: 'come from no address that holds them', mail: '<img src="data:image/png;base64,AA">', left: '<img>' },
    { story: 'are no drawings', mail: '<svg><image href="https://a.example"/></svg>', left: '' },
  ]);

  it('shows pictures that were blocked before', () => {
    const blocked = sanitizeMail('<img alt="x" src="http://a.example/p.png">');

    expect(sanitizeMail(blocked, { images: 'shown' })).to.equal('<img alt="x" src="http://a.example/p.png">');
  });

  rows('what styles mean', [
    {
      story: 'is said by elements',
      mail: '<span style="font-weight:700;font-style:italic">x</span>',
      left: '<b><i>x</i></b>',
    },
    {
      story: 'is said of lines',
      mail: '<p style="text-align: center">x</p><center>y</center>',
      left: '<p align="center">x</p><div align="center">y</div>',
    },
    { story: 'may be that a text is not bold', mail: '<b style="font-weight:normal">x</b>', left: 'x' },
    {
      story: 'may be struck or underlined',
      mail: '<span style="text-decoration:underline line-through">x</span>',
      left: '<u><s>x</s></u>',
    },
    {
      story: 'may be a colour',
      mail: '<span style="color: rgb(192, 0, 0)">x</span><font color=RED>y</font>',
      left: '<font color="#c00000">x</font><font color="red">y</font>',
    },
    {
      story: 'is no colour that cannot be seen on white',
      mail: '<span style="color:#fffffe">x</span><font color="white">y</font>',
      left: 'xy',
    },
    {
      story: 'is never that something is hidden',
      mail: '<p style="display:none;font-size:0;opacity:0">x</p>',
      left: '<p>x</p>',
    },
  ]);

  rows('broken markup', [
    { story: 'of paragraphs', mail: '<p>a<p>b<div>c</p>d', left: '<p>a</p><p>b</p><div>cd</div>' },
    {
      story: 'of lists',
      mail: '<ul><li>a<li>b<ol><li>c</ul>d',
      left: '<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>d',
    },
    {
      story: 'of tables',
      mail: '<table>a<td>b<tr><th>c</table>',
      left: '<table><tbody><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></tbody></table>',
    },
    { story: 'of cells without a table', mail: '<tr><td>a</td></tr>', left: 'a' },
    { story: 'that ends in a tag', mail: 'a<b', left: 'a<b></b>' },
    { story: 'that ends in a comment', mail: 'a<!-- b', left: 'a' },
  ]);

  rows('text', [
    {
      story: 'is read in the direction it is written',
      mail: 'a\u202emoc.knab&#x202e;b',
      left: 'a\u200bmoc.knab\u200bb',
    },
    { story: 'has one kind of line break', mail: '<pre>\r\n\r\na\rb&#13;c</pre>', left: '<pre>a\nb\nc</pre>' },
    { story: 'has no character that is none', mail: 'a\0b', left: 'ab' },
  ]);

  it('speaks its language, from its side', () => {
    const mail = '<div lang="ar-EG" dir="rtl"><bdo dir="ltr">x</bdo></div>';

    expect(sanitizeMail(mail)).to.equal('<div lang="ar-EG" dir="rtl">x</div>');
  });
});
