import type { Pasted } from './pasted.js';

/** As Outlook copies, on the desktop and on the web. */
export const outlook: readonly Pasted[] = [
  {
    from: 'Outlook: a message',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=ES link="#0563C1" style='word-wrap:break-word'>
<div class=WordSection1>
<p class=MsoNormal><span style='font-size:11.0pt;font-family:"Calibri",sans-serif'>Buenos días:<o:p></o:p></span></p>
<p class=MsoNormal><span style='font-size:11.0pt'><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal style='mso-margin-top-alt:auto'><b><span lang=ES style='font-size:11.0pt'>Su pedido</span></b><span lang=ES> ha salido.<o:p></o:p></span></p>
<p class=MsoNormal><a name="_MailAutoSig"><span style='mso-no-proof:yes'>Luis</span></a><span style='mso-bookmark:_MailAutoSig'><o:p></o:p></span></p>
<p class=MsoNormal><img width=120 height=40 src="cid:image001.png@01DB" alt="Logo"><img src="file:///C:/clip_image002.png" alt="Logo"></p>
</div></body></html>`,
    becomes:
      '<p dir="auto">Buenos días:</p><p dir="auto"><strong>Su pedido</strong> ha salido.</p><p dir="auto">Luis</p>',
  },
  {
    from: 'Outlook on the web: lines in boxes',
    html: `<div class="elementToProof" style="font-family: Aptos, Calibri, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">Hello Ana,</div>
<div class="elementToProof" style="font-family: Aptos;"><br></div>
<div class="elementToProof" style="font-family: Aptos;">first line</div>
<div style="font-family: Aptos;">second line with <span style="font-weight: 600">weight</span></div>
<div class="elementToProof"><ul data-editing-info="{}"><li style="font-family: Aptos;"><div role="presentation">one</div></li><li><div>two</div></li></ul></div>`,
    becomes:
      '<p dir="auto">Hello Ana,</p><p dir="auto">first line<br>second line with <strong>weight</strong></p>' +
      '<ul><li><p dir="auto">one</p></li><li><p dir="auto">two</p></li></ul>',
  },
];
