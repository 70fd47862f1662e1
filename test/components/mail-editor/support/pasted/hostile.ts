import type { Pasted } from './pasted.js';

const nothing = '<p dir="auto">text</p>';

/** HTML that would do something if it could. */
export const hostile: readonly Pasted[] = [
  ['scripts', `<script>parent.executed=true</script><p>text</p><script src="https://evil.example/a.js"></script>`],
  ['handlers', `<p onclick="executed=true" onmouseover=executed=true>text</p><img src=x onerror="executed=true">`],
  ['a handler of an svg', `<svg onload="executed=true"><script>executed=true</script></svg><p>text</p>`],
  ['a link to a script', `<p><a href="javascript:executed=true">text</a></p>`],
  ['a link to a hidden script', `<p><a href=" \u0001java&#9;scr&#10;ipt:executed=true">text</a></p>`],
  ['a link to data', `<p><a href="data:text/html,<script>executed=true</script>">text</a></p>`],
  [
    'frames',
    `<iframe srcdoc="<script>parent.executed=true</script>"></iframe><object data="x"></object><embed src="x"><p>text</p>`,
  ],
  [
    'images that are carried along',
    `<p>text<img src="data:image/png;base64,AAAA"><img src="cid:a@b"><img src="blob:x"></p>`,
  ],
  ['images that say who reads', `<p>text<img src="https://evil.example/pixel.gif" width=1 height=1></p>`],
  ['a form', `<form action="https://evil.example"><input autofocus onfocus="executed=true"><p>text</p></form>`],
  [
    'mixed contexts',
    `<math><mtext><table><mglyph><style><img src=x onerror="executed=true"></style></mglyph></table></mtext></math><p>text</p>`,
  ],
  ['a template', `<template><img src=x onerror="executed=true"></template><p>text</p>`],
  ['names', `<p id="session" name="body" class="mail-text" slot="x" is="outbound-launcher" part="message">text</p>`],
  [
    'looks',
    `<p style="position:fixed;inset:0;background:url(https://evil.example/x)">text</p><style>@import "https://evil.example";</style>`,
  ],
  ['a false mark of our own', `<p data-pm-slice='0 0 ["image",{"src":"data:x"}]'>text</p>`],
].map(([from = '', html = '']) => ({ from, html, becomes: nothing }));
