import type { Pasted } from './pasted.js';

/** As other programs and pages copy. */
export const others: readonly Pasted[] = [
  {
    from: 'Apple Mail',
    html: `<meta charset="UTF-8"><div style="caret-color: rgb(0, 0, 0); color: rgb(0, 0, 0); font-family: Helvetica; font-style: normal; font-weight: 400;">Hello<span class="Apple-converted-space">&nbsp;</span>Ana,</div><div><br class="webkit-block-placeholder"></div><div>see below.</div><blockquote type="cite" class=""><div class="">Where is <i class="">it</i>?</div></blockquote><br class="Apple-interchange-newline"><img src="data:image/png;base64,iVBORw0KGgo=" alt="">`,
    becomes:
      '<p dir="auto">Hello Ana,</p><p dir="auto">see below.</p><blockquote><p dir="auto">Where is <em>it</em>?</p></blockquote>',
  },
  {
    from: 'Excel',
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:Fixed;}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
<!--StartFragment--> <col width=64 span=3 style='width:48pt'>
 <tr height=20 style='height:15.0pt'><td height=20 width=64 style='font-weight:700'>Article</td><td width=64>Pieces</td><td width=64>Price</td></tr>
 <tr height=20><td height=20 class=xl65>Cable</td><td align=right>2</td><td class=xl65 align=right>&nbsp;</td></tr>
 <tr height=20><td></td><td></td><td></td></tr>
 <tr><td>Sum</td><td></td><td align=right>7.50</td></tr>
<!--EndFragment--></table></body></html>`,
    becomes: '<p dir="auto"><strong>Article</strong> | Pieces | Price<br>Cable | 2<br>Sum | | 7.50</p>',
  },
  {
    from: 'a mail that is laid out in tables',
    html: `<table role="presentation" width="600"><tbody><tr><td><table><tr><td><h2>Offer</h2></td><td><p>Until Monday</p><p>Only here</p></td></tr></table></td></tr>
<tr><td>One column</td></tr></tbody></table><table><caption>Prices</caption><thead><tr><th>Plan</th><th>Price</th></tr></thead><tr><td>Basic<br>plan</td><td>10</td></tr></table>`,
    becomes:
      '<h2 dir="auto">Offer</h2><p dir="auto">Until Monday</p><p dir="auto">Only here</p><p dir="auto">One column</p>' +
      '<p dir="auto">Prices</p><p dir="auto">Plan | Price<br>Basic plan | 10</p>',
  },
  {
    from: 'VS Code',
    html: `<meta charset='utf-8'><div style="color: #3b3b3b;background-color: #ffffff;font-family: 'Cascadia Code', monospace;font-weight: normal;font-size: 14px;line-height: 19px;white-space: pre;"><div><span style="color: #0000ff;">if</span><span style="color: #3b3b3b;"> (late) {</span></div><div><span style="color: #3b3b3b;">    </span><span style="color: #795e26;">tell</span><span style="color: #3b3b3b;">();</span></div><div><span style="color: #3b3b3b;">}</span></div><br><div><span style="color: #3b3b3b;">done();</span></div></div>`,
    becomes: '<p dir="auto">if (late) {<br>&nbsp;&nbsp;&nbsp;&nbsp;tell();<br>}</p><p dir="auto">done();</p>',
  },
  {
    from: 'a web page',
    html: `<header style="display: none">skip</header><nav><a href="/home">Home</a></nav><article><h1 style="font-weight: 700; font-family: serif;">News</h1>
<p style="font-weight: 400;">We <strong>moved</strong>.<br><br>Come <em>by</em>,
 please.</p><h4>Where</h4><ul class="x"><li>Main <span style="font-style: italic">street</span></li><li><p>Side street</p></li></ul><ol start="5"><li>last</ol>
<pre>code  stays
  as it is</pre><hr><figure><img src="http://images.example/a.png"><img src="https://images.example/b.png" alt="B"><figcaption>A view</figcaption></figure>
<form><label>Name <input value="secret"></label><button>Send</button><select><option>One</select></form><iframe src="https://evil.example"></iframe></article>`,
    becomes:
      '<p dir="auto">Home</p><h1 dir="auto">News</h1><p dir="auto">We <strong>moved</strong>.</p><p dir="auto">Come <em>by</em>, please.</p><h3 dir="auto">Where</h3>' +
      '<ul><li><p dir="auto">Main <em>street</em></p></li><li><p dir="auto">Side street</p></li></ul><ol start="5"><li><p dir="auto">last</p></li></ol>' +
      '<p dir="auto">code&nbsp;&nbsp;stays<br>&nbsp;&nbsp;as it is</p><p dir="auto">A view</p><p dir="auto">Name</p>',
  },
  {
    from: 'a page in Arabic',
    html: `<div dir="rtl" lang="ar"><p>مرحبا Ana</p><ul><li>واحد</li></ul><blockquote>اقتباس</blockquote></div>`,
    becomes:
      '<p dir="auto">مرحبا Ana</p><ul dir="rtl"><li><p dir="auto">واحد</p></li></ul><blockquote dir="rtl"><p dir="auto">اقتباس</p></blockquote>',
  },
];
