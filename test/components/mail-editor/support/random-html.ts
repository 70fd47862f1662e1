import fc from 'fast-check';

const words = fc.oneof(
  fc.constantFrom(
    'Dear',
    'Ana',
    ' ',
    '  ',
    ' two  spaces ',
    'مرحبا',
    'שלום',
    '1 < 2 & 3 > 2',
    '"quoted"',
    '{{name}}',
    '\n',
    '\t',
  ),
  fc.constantFrom(
    '&nbsp;',
    '&nbsp;&nbsp;',
    '&#13;',
    '&#0;',
    '&#8232;',
    '👩‍👩‍👧',
    'é',
    '\u202Eevil',
    '<br>',
    '<!-- note -->',
  ),
  fc.string({ maxLength: 8, unit: 'binary' }).map((text) => text.replaceAll('<', '&lt;')),
);

const attributes = fc.constantFrom(
  '',
  '',
  '',
  ' class="x"',
  ' style="font-weight:700"',
  " style='font-weight:normal;font-style:italic'",
  ' style="text-decoration: underline"',
  ' style="display:none"',
  ' style="white-space:pre"',
  " style='mso-list:l0 level1 lfo1'",
  " style='mso-list:l0 level2 lfo1'",
  ' dir="rtl"',
  ' onclick="parent.executed = true"',
  ' start="3"',
);

const leaves = fc.constantFrom(
  '<br>',
  '<hr>',
  '<img src="https://images.example/a.png" alt="A &quot;b&quot;" width="10" height="20" onerror="parent.executed=true">',
  '<img src="https://images.example/a b.png" alt="&#13;" width="100%">',
  '<img src="http://images.example/a.png">',
  '<img src="data:image/png;base64,AAAA">',
  '<img src="cid:1@mail">',
  '<script>parent.executed = true</script>',
  '<style>p { color: red }</style>',
  '<input value="x" autofocus onfocus="parent.executed=true">',
);

const tags = [
  ...['p', 'p', 'div', 'div', 'h1', 'h2', 'h3', 'h5', 'blockquote', 'ul', 'ol', 'li', 'li', 'table', 'tr', 'td', 'pre'],
  ...[
    'strong',
    'b',
    'em',
    'i',
    'u',
    'span',
    'font',
    'code',
    'section',
    'center',
    'custom-element',
    'o:p',
    'svg',
    'math',
  ],
];

const links = fc.constantFrom(
  'https://acme.example/',
  'http://acme.example/a?b=1&amp;c={{order}}',
  'mailto:ana@example.com',
  'tel:+34612345678',
  'javascript:parent.executed=true',
  'java&#10;script:parent.executed=true',
  'data:text/html,x',
  '/relative',
  'https://acme.example/a b&#9;c',
);

/** HTML as programs and people may put it on a clipboard, well formed or not. */
export const randomHtml: fc.Arbitrary<string> = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: words },
    { weight: 1, arbitrary: leaves },
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom(...tags), attributes, tie('nodes'))
        .map(([tag, attribute, inner]) => `<${tag}${attribute}>${inner}</${tag}>`),
    },
    { weight: 1, arbitrary: fc.tuple(links, tie('nodes')).map(([href, inner]) => `<a href="${href}">${inner}</a>`) },
  ),
  nodes: fc.array(tie('node'), { maxLength: 5 }).map((nodes) => nodes.join('')),
})).nodes;
