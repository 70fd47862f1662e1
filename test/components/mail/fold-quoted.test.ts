import { expect } from '@open-wc/testing';
import { foldQuoted } from '../../../components/mail/fold-quoted.js';
import { mailFragment } from '../../../components/mail/index.js';

/** What is read at once, and what behind the summary. */
function folded(mail: string) {
  const fragment = mailFragment(mail);
  const isFolded = foldQuoted(fragment, 'Earlier messages');
  const details = fragment.querySelector('details');
  const summary = details?.querySelector('summary')?.textContent;
  details?.querySelector('summary')?.remove();
  const earlier = details?.textContent.trim() ?? '';
  details?.remove();
  return { isFolded, summary, earlier, now: fragment.textContent.trim() };
}

const programs = [
  {
    program: 'Gmail',
    mail: '<div dir="ltr">Yes.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On 3 May, Leo wrote:<br></div><blockquote class="gmail_quote">Shall we?</blockquote></div>',
    earlier: 'On 3 May, Leo wrote:Shall we?',
  },
  {
    program: 'Apple Mail',
    mail: '<body>Yes.<br><div><br><blockquote type="cite"><div>On 3 May, Leo wrote:</div>Shall we?</blockquote></div></body>',
    earlier: 'On 3 May, Leo wrote:Shall we?',
  },
  {
    program: 'Thunderbird',
    mail: '<p>Yes.</p><div class="moz-cite-prefix">El 3/5/26 a las 9:00, Leo escribió:<br></div><blockquote type="cite" cite="mid:1"><p>Shall we?</p></blockquote>',
    earlier: 'El 3/5/26 a las 9:00, Leo escribió:Shall we?',
  },
  {
    program: 'Outlook on the web',
    mail: '<div>Yes.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Leo</div><div>Shall we?</div>',
    earlier: 'From: LeoShall we?',
  },
  {
    program: 'Outlook on the desktop',
    mail: '<div class="WordSection1"><p class="MsoNormal">Yes.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>From:</b> Leo</p></div></div><p>Shall we?</p></div>',
    earlier: 'From: LeoShall we?',
  },
  {
    program: 'Yahoo',
    mail: '<div>Yes.</div><div id="ydp1yahoo_quoted" class="yahoo_quoted"><div>On Sunday 3 May, Leo wrote:</div>Shall we?</div>',
    earlier: 'On Sunday 3 May, Leo wrote:Shall we?',
  },
  {
    program: 'a program that writes plain text',
    mail: '<p>Yes.</p><p>-----Original Message-----</p><p>Shall we?</p>',
    earlier: '-----Original Message-----Shall we?',
  },
  {
    program: 'a mail that was read by another program',
    mail: '<div>Yes.</div><div class="x_gmail_quote">Shall we?</div>',
    earlier: 'Shall we?',
  },
];

describe('earlier messages in a mail', () => {
  for (const { program, mail, earlier } of programs) {
    it(`are folded as ${program} quotes them`, () => {
      expect(folded(mail)).to.deep.equal({ isFolded: true, summary: 'Earlier messages', earlier, now: 'Yes.' });
    });
  }

  it('stay open where something new is written below', () => {
    const mail = '<blockquote type="cite">Shall we?</blockquote><p>Yes.</p>';

    expect(folded(mail)).to.include({ isFolded: false, now: 'Shall we?Yes.' });
  });

  it('are folded only where they end the mail', () => {
    const mail = '<blockquote type="cite">One?</blockquote><p>Yes.</p><blockquote type="cite">Two?</blockquote>';

    expect(folded(mail)).to.include({ isFolded: true, now: 'One?Yes.', earlier: 'Two?' });
  });

  it('stay open where there is nothing else', () => {
    expect(folded('<div class="gmail_quote">Shall we?</div>')).to.include({ isFolded: false, now: 'Shall we?' });
  });

  it('are not what somebody quotes without having been written to', () => {
    expect(folded('<p>As Leo says:</p><blockquote>Shall we?</blockquote>')).to.include({ isFolded: false });
  });
});
