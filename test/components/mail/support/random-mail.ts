import fc from 'fast-check';

const names =
  'p div h1 h2 ul ol li table tr td th tbody thead caption a b i font span blockquote pre hr br img dl dt center form button select option svg math style script title textarea template noscript video frameset body html head col mglyph mtext foreignObject desc nobr marquee x-y details plaintext xmp iframe object';

const said = [
  'dir=rtl',
  'style="font-weight:bold;color:red"',
  'style=text-align:center',
  'href="https://a.example/?x=1&amp;y"',
  'href="javascript:1"',
  'href=https&#58;//x',
  'src=https://a.example/a',
  'data-src=http://a.example/b',
  'class=gmail_quote',
  'id=x',
  'alt="a&quot;b"',
  'alt=" &nbsp; "',
  'alt="-->"',
  'alt="\n&#13;"',
  'color=#f00000',
  'style="color:rgb(1,2,3)',
  'target=_top',
  'rel=x',
  'width=1',
  'colspan=3',
  'type=cite',
  'style="font-weight:400"',
  'data-quoted=this',
  'alt="</title>"',
  '/',
  '"',
];

const texts = [
  ...[
    'x',
    ' ',
    '\n',
    '&lt;',
    '&amp;',
    '&nbsp;',
    '&',
    '&am',
    'p;',
    '<',
    '>',
    '"',
    "'",
    '-->',
    '<!--',
    '<!-->',
    '<![CDATA[',
  ],
  ...[
    ']]>',
    '&#13;',
    '&#10;',
    '&#12;',
    '&NewLine;',
    '&Tab;',
    '&#0;',
    '\0',
    '\r',
    '\f',
    '\u202e',
    '&#x202e;',
    '&copy',
    '</',
  ],
];

const name = fc.constantFrom(...names.split(' '));
const start = fc
  .tuple(name, fc.array(fc.constantFrom(...said), { maxLength: 2 }), fc.constantFrom('>', '/>', ''))
  .map(([tag, words, end]) => `<${[tag, ...words].join(' ')}${end}`);
const end = name.map((tag) => `</${tag}>`);

/** Pieces of markup that do not belong together. */
export const randomMail = fc
  .array(fc.oneof(start, start, start, end, fc.constantFrom(...texts)), { minLength: 1, maxLength: 25 })
  .map((pieces) => pieces.join(''));
