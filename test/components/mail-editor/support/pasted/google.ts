import type { Pasted } from './pasted.js';

const span = (text: string, style = 'font-weight:400;font-style:normal;text-decoration:none') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;${style};vertical-align:baseline;white-space:pre;white-space:pre-wrap;">${text}</span>`;

const paragraph = (inner: string) =>
  `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${inner}</p>`;

/** As Google's programs copy. */
export const google: readonly Pasted[] = [
  {
    from: 'Google Docs',
    html:
      `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-7f2">` +
      `<h2 dir="ltr" style="line-height:1.38;">${span('Your order')}</h2>` +
      paragraph(
        `${span('Thanks ')}${span('very much', 'font-weight:700;font-style:italic;text-decoration:none')}${span(', Ana.')}`,
      ) +
      `<br />` +
      paragraph(
        `${span('It is ')}${span('late', 'font-weight:400;text-decoration:underline')}${span(': ')}<a href="https://acme.example/why" style="text-decoration:none;">${span('why', 'font-weight:400;text-decoration:underline;-webkit-text-decoration-skip:none')}</a>`,
      ) +
      `<ul style="margin-top:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation">${span('one')}</p></li>` +
      `<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation">${span('inner')}</p></li></ul></ul>` +
      `</b><br class="Apple-interchange-newline">`,
    becomes:
      '<h2 dir="auto">Your order</h2><p dir="auto">Thanks <strong><em>very much</em></strong>, Ana.</p>' +
      '<p dir="auto">It is <u>late</u>: <a href="https://acme.example/why" target="_blank" rel="noopener noreferrer nofollow">why</a></p>' +
      '<ul><li><p dir="auto">one</p><ul><li><p dir="auto">inner</p></li></ul></li></ul>',
  },
  {
    from: 'Gmail',
    html: `<div dir="ltr">Hello Ana,<div><br></div><div>your <b>order</b> left.</div><div>It comes on&nbsp; Monday.&nbsp;<br></div><div><br></div><div><br></div><div>Bye<br clear="all"><div><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">Luis</div></div></div></div>`,
    becomes:
      '<p dir="auto">Hello Ana,</p><p dir="auto">your <strong>order</strong> left.<br>It comes on Monday.</p>' +
      '<p dir="auto">Bye</p><p dir="auto">Luis</p>',
  },
  {
    from: 'Gmail: a quoted reply',
    html: `<div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Ana &lt;<a href="mailto:ana@example.com">ana@example.com</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">Where is it?</div></blockquote></div>`,
    becomes:
      '<p dir="auto">On Mon, Ana &lt;<a href="mailto:ana@example.com" target="_blank" rel="noopener noreferrer nofollow">ana@example.com</a>&gt; wrote:</p>' +
      '<blockquote><p dir="auto">Where is it?</p></blockquote>',
  },
];
