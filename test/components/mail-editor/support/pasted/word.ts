import type { Pasted } from './pasted.js';

const page = (body: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/ana/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal { mso-style-parent:""; margin:0cm; font-size:12.0pt; }
 @list l0:level1 { mso-level-number-format:bullet; mso-level-text:; }
-->
</style>
</head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->
${body}
<!--EndFragment-->
</body>
</html>`;

const item = (level: number, marker: string, text: string) => `
<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:"Times New Roman"'><span
style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=EN-US>${text}<o:p></o:p></span></p>`;

/** Text, lists and what else is in it, as Word copies them. */
export const word: readonly Pasted[] = [
  {
    from: 'Word: a letter',
    html: page(`
<p class=MsoNormal>Dear <b style='mso-bidi-font-weight:normal'>Ana</b>,<o:p></o:p></p>

<p class=MsoNormal><o:p>&nbsp;</o:p></p>

<p class=MsoNormal style='text-align:justify'>Thank you for your <i>order</i> of <u>10&nbsp;kg</u>.&nbsp;&nbsp; It
left<span style='mso-spacerun:yes'>  </span>today; see <a href="https://acme.example/track">its way</a><span
style='mso-hide:all'>hidden remark</span>.<o:p></o:p></p>

<p class=MsoNormal><o:p>&nbsp;</o:p></p>
`),
    becomes:
      '<p dir="auto">Dear <strong>Ana</strong>,</p>' +
      '<p dir="auto">Thank you for your <em>order</em> of <u>10&nbsp;kg</u>. It left today; see ' +
      '<a href="https://acme.example/track" target="_blank" rel="noopener noreferrer nofollow">its way</a>.</p>',
  },
  {
    from: 'Word: headings',
    html: page(`<h1 style='mso-pagination:widow-orphan'><span lang=EN-US>Terms<o:p></o:p></span></h1>
<h4>Payment</h4><p class=MsoTitle>Thirty days</p>`),
    becomes: '<h1 dir="auto">Terms</h1><h3 dir="auto">Payment</h3><p dir="auto">Thirty days</p>',
  },
  {
    from: 'Word: a list in a list',
    html: page(
      `<p class=MsoNormal>Bring:<o:p></o:p></p>${item(1, '·', 'your passport')}${item(1, '·', 'one of')}` +
        `${item(2, 'o', 'a bill')}${item(2, 'o', 'a <b>letter</b>')}${item(1, '·', 'a pen')}<p class=MsoNormal>Bye</p>`,
    ),
    becomes:
      '<p dir="auto">Bring:</p><ul><li><p dir="auto">your passport</p></li>' +
      '<li><p dir="auto">one of</p><ul><li><p dir="auto">a bill</p></li><li><p dir="auto">a <strong>letter</strong></p></li></ul></li>' +
      '<li><p dir="auto">a pen</p></li></ul><p dir="auto">Bye</p>',
  },
  {
    from: 'Word: numbers and letters',
    html: page(`${item(1, '3.', 'third')}${item(2, 'a)', 'first of it')}${item(1, '4.', 'fourth')}`),
    becomes:
      '<ol start="3"><li><p dir="auto">third</p><ol><li><p dir="auto">first of it</p></li></ol></li>' +
      '<li><p dir="auto">fourth</p></li></ol>',
  },
  {
    from: 'Word: a table',
    html: page(`<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
 <tr style='mso-yfti-irow:0'>
  <td width=200 style='width:150.25pt;border:solid windowtext 1.0pt'><p class=MsoNormal><b>Plan<o:p></o:p></b></p></td>
  <td width=200><p class=MsoNormal>Price<o:p></o:p></p></td>
 </tr>
 <tr><td><p class=MsoNormal>Basic<o:p></o:p></p></td><td><p class=MsoNormal>€10<o:p></o:p></p></td></tr>
</table><p class=MsoNormal><o:p>&nbsp;</o:p></p>`),
    becomes: '<p dir="auto"><strong>Plan</strong> | Price<br>Basic | €10</p>',
  },
];
