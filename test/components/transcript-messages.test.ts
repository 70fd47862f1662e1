import { expect } from '@open-wc/testing';
import type { Attachment, Message } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { composerAt, fill } from '../support/composer-at.js';
import { log, said, telling } from '../support/transcript-at.js';

const day = 86_400_000;

const file = (name: string, more: Partial<Attachment> = {}): Attachment => ({
  id: name,
  name,
  type: 'application/pdf',
  bytes: 12_595,
  state: 'ready',
  url: `https://files.test/${encodeURIComponent(name)}`,
  ...more,
});

const sent = (more: Partial<Message>): Message =>
  said('1', 'Hello', { direction: 'outbound', status: 'sent', ...more });

describe('<outbound-composer> what a message of the transcript tells', () => {
  it('is its day: today and yesterday in words, another one by its date', async () => {
    const messages = [
      said('1', 'long ago', { at: Date.UTC(2019, 4, 17, 12) }),
      said('2', 'one day ago', { at: 1_000 - day }),
      said('3', 'now'),
      said('4', 'and again now'),
    ];
    await composerAt(telling(messages));
    await untilReads('and again now');

    expect(textOf(log())).to.match(/Friday, May 17, 2019 .*long ago Yesterday .*one day ago Today .*now/);
    expect(textOf(log()).match(/Today/g)).to.have.length(1);
  });

  it('becomes yesterday at midnight, without anybody doing anything', async () => {
    const { clock } = await composerAt(telling([said('1', 'Hello')]));
    await untilReads('Today');

    await clock.advance(day);

    await untilReads('Yesterday');
  });

  it('is its own direction of writing', async () => {
    await composerAt(telling([said('1', 'שלום'), said('2', 'Hello')]), { lang: 'en' });
    await untilReads('שלום');

    const direction = (text: string) => {
      const written = [...log().querySelectorAll('p')].find(({ textContent }) => textContent === text);
      return written && getComputedStyle(written).direction;
    };
    expect([direction('שלום'), direction('Hello')]).to.deep.equal(['rtl', 'ltr']);
  });

  it('is how far it has come, in words', async () => {
    const messages = (['queued', 'sending', 'sent', 'delivered', 'unknown'] as const).map((status, index) =>
      said(`m-${index}`, 'Hello', { direction: 'outbound', status }),
    );
    await composerAt(telling(messages));
    await untilReads('Not known whether it was sent');

    expect(textOf(log())).to.match(/Waiting to be sent.*Sending….*Sent.*Delivered.*Not known whether it was sent/);
  });

  it('is who has copies, and under what subject it went', async () => {
    const copies = { cc: ['luis@example.com', 'eva@example.com'], bcc: ['boss@example.com'], subject: 'Parcel' };
    await composerAt(telling([sent(copies)]), { channel: 'email' });
    await untilReads('Hello');

    expect(textOf(log())).to.match(
      /Copy to luis@example.com and eva@example.com Blind copy to boss@example.com Parcel Hello/,
    );
  });
});

describe('<outbound-composer> files in the transcript', () => {
  const filesOf = async (...attachments: readonly Attachment[]) => {
    await composerAt(telling([sent({ attachments })]), { channel: 'email' });
    const list = await findByRole('list', 'Attachments');
    return allByRole('listitem', undefined, list).map((row) => textOf(row));
  };

  it('are called by their names, their sizes and, in words, their states', async () => {
    const files = await filesOf(
      file('terms.pdf'),
      file('photo.png', { state: 'scanning', bytes: 900 }),
      file('odd.exe', { state: 'refused', reason: 'no programs, please', bytes: 3_500_000 }),
      file('virus.doc', { state: 'refused' }),
      file('old.pdf', { state: 'expired' }),
      file('logo.png', { expiresAt: Date.UTC(2026, 6, 5, 12) }),
    );

    expect(files).to.deep.equal([
      'terms.pdf (opens in a new tab) 12.3 kB Checked',
      'photo.png 900 byte Being checked for malware…',
      'odd.exe 3.3 MB Refused: no programs, please',
      'virus.doc 12.3 kB Refused by the malware check',
      'old.pdf 12.3 kB No longer available',
      'logo.png (opens in a new tab) 12.3 kB Available until Sunday, July 5, 2026',
    ]);
  });

  it('can be fetched when they are ready, and the page that opens knows nothing of this one', async () => {
    await filesOf(file('terms.pdf'), file('photo.png', { state: 'scanning' }), file('old.pdf', { state: 'expired' }));

    const links = allByRole('link', undefined, log()) as readonly HTMLAnchorElement[];

    expect(links.map(({ href, target, rel }) => [href, target, rel])).to.deep.equal([
      ['https://files.test/terms.pdf', '_blank', 'noopener noreferrer'],
    ]);
  });

  for (const url of [
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,hurt',
    'blob:https://a.test/1',
    'file:///etc/passwd',
    '/relative',
    'nonsense',
  ])
    it(`are no links when a host tells “${url}”`, async () => {
      expect(await filesOf(file('terms.pdf', { url }))).to.deep.equal(['terms.pdf 12.3 kB Checked']);
      expect(allByRole('link', undefined, log())).to.have.length(0);
    });

  it('do not pretend by characters that turn what is written', async () => {
    expect(await filesOf(file('bill\u202Efdp.exe', { state: 'scanning' }))).to.deep.equal([
      'billfdp.exe 12.3 kB Being checked for malware…',
    ]);
  });
});

describe('<outbound-composer> a message that is sent later', () => {
  const at = Date.UTC(2026, 0, 7, 15, 30);

  it('tells for when, and not that it was sent', async () => {
    await composerAt(telling([sent({ sendAt: at })]), { channel: 'email' });

    await untilReads('Scheduled for Jan 7, 2026');

    expect(textOf(log())).not.to.match(/Sent\b/);
  });

  it('tells on which way it is while the desktop does not have it yet', async () => {
    await composerAt(telling([sent({ sendAt: at, status: 'queued' })]), { channel: 'email' });

    await untilReads('Scheduled for Jan 7, 2026');

    expect(textOf(log())).to.include('Waiting to be sent');
  });

  it('is one that was sent when its time has come', async () => {
    const { clock } = await composerAt(telling([sent({ sendAt: 61_000 })]), { channel: 'email' });
    await untilReads('Scheduled for');

    await clock.advance(60_000);

    await until(() => / Sent\b/.test(textOf(log())));
    expect(textOf(log())).not.to.include('Scheduled for');
  });

  for (const status of ['delivered', 'failed'] as const)
    it(`is not scheduled any more when it is ${status}`, async () => {
      await composerAt(telling([sent({ sendAt: at, status })]), { channel: 'email' });
      await untilReads('Hello');

      expect(textOf(log())).not.to.include('Scheduled');
    });
});

describe('<outbound-composer> a message that is held back', () => {
  const held = async () => {
    const asked: string[] = [];
    const setup = await composerAt({
      sendMessage: async ({ text, conversationId }, { clientToken }) => {
        asked.push(text);
        return { id: 'm-1', conversationId, direction: 'outbound', text, at: 1, clientToken };
      },
    });
    const field = await setup.message();
    setup.session.send(setup.keys[0] ?? '', { text: 'too early' }, undefined, 5_000);
    await untilReads('too early');
    return { ...setup, asked, field };
  };

  it('counts the seconds, and goes out by itself', async () => {
    const { clock, asked } = await held();

    await untilReads('Sending in 5 seconds');
    await clock.advance(4_000);
    await untilReads('Sending in 1 second');
    expect(asked).to.deep.equal([]);
    await clock.advance(1_000);

    await until(() => / Sent\b/.test(textOf(log())));
    expect(asked).to.deep.equal(['too early']);
    expect(allByRole('button', 'Undo sending')).to.have.length(0);
  });

  it('comes back with Undo, and is never sent', async () => {
    const { clock, asked, field } = await held();

    byRole('button', 'Undo sending').click();
    await until(() => field.value === 'too early');
    await clock.advance(60_000);

    expect(asked).to.deep.equal([]);
    expect(textOf(log())).to.equal('No messages yet. Write the first one.');
    expect(focused()).to.equal('textbox Message');
  });

  it('comes back before what was written since', async () => {
    const { field } = await held();
    fill(field, 'and more');

    byRole('button', 'Undo sending').click();

    await until(() => field.value === 'too early\nand more');
  });
});

describe('<outbound-composer> earlier conversations with the customer (W4)', () => {
  const earlier = [
    { id: 'a', channel: 'sms' as const, closedAt: Date.UTC(2026, 0, 2, 12), messages: [said('0', 'by phone')] },
    {
      id: 'b',
      channel: 'email' as const,
      closedAt: Date.UTC(2026, 0, 3, 12),
      subject: 'Parcel',
      messages: [
        said('0', 'first letter', { subject: 'Parcel' }),
        said('1', 'second', { direction: 'outbound', status: 'failed' }),
      ],
    },
  ];
  const shown = async () => {
    const setup = await composerAt({ listMessages: async () => ({ messages: [said('1', 'now')], earlier }) });
    await untilReads('now');
    return setup;
  };

  it('are folded above it, each with its channel, the day it was closed, and its subject', async () => {
    await shown();

    const folds = allByRole('group', undefined, log()).map((fold) => textOf(fold.querySelector('summary') ?? fold));

    expect(folds).to.deep.equal([
      'Earlier conversation, closed Friday, January 2, 2026 SMS',
      'Earlier conversation, closed Saturday, January 3, 2026 Email Parcel',
    ]);
    expect(textOf(log())).not.to.include('first letter');
  });

  it('unfold, are read, and fold again; nothing in them can be sent', async () => {
    await shown();
    const summary = [...log().querySelectorAll('summary')][1];

    summary?.click();
    await untilReads('first letter');
    expect(textOf(log())).to.match(/Parcel first letter .*second Not sent.*now/);
    expect(allByRole('button', 'Try again')).to.have.length(0);

    summary?.click();
    await until(() => !textOf(log()).includes('first letter'));
  });
});
