import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { EarlierConversation, Message } from '../../src/index.js';
import { findByRole, untilReads } from '../support/by-role.js';
import { press } from '../support/keyboard.js';
import { lookAs, looks } from '../support/looks.js';
import { said, transcriptAt } from '../support/transcript-at.js';

const ours = (id: string, text: string, more: Partial<Message> = {}): Message =>
  said(id, text, { direction: 'outbound', status: 'delivered', ...more });

const file = { id: 'f', name: 'terms.pdf', type: 'application/pdf', bytes: 12_595 } as const;

const letter =
  '<h1>Dear Luis</h1><p>Here is <b>what I saw</b>: <a href="https://a.test">https://a.test</a></p><img src="https://t.test/1.png" alt="A parcel"><blockquote type="cite"><p>What did you see?</p></blockquote>';

const messages: readonly Message[] = [
  ours('1', 'Good morning, how may I help you?', { at: -86_000_000, subject: 'Your parcel', cc: ['eva@example.com'] }),
  said('2', 'in plain words', { html: letter }),
  ours('3', 'שלום, אנחנו כאן', {
    attachments: [
      { ...file, state: 'ready', url: 'https://files.test/terms.pdf' },
      { ...file, id: 'g', name: 'program-with-a-long-name-that-has-no-space-in-it.exe', state: 'refused' },
      { ...file, id: 'h', name: 'photo.png', state: 'scanning' },
    ],
  }),
  ours('4', 'It did not go out.', { status: 'failed', clientToken: 'failed' }),
  ours('5', 'Did it go out?', { status: 'unknown', clientToken: 'unknown' }),
  ours('6', 'Tomorrow, then.', { status: 'sent', sendAt: 90_000_000 }),
];

const earlier: readonly EarlierConversation[] = [
  { id: 'a', channel: 'email', closedAt: 1, subject: 'The first parcel', messages: [said('0', 'Thank you!')] },
];

/** A transcript with something of everything in it. */
async function everythingAt(lang: string, dir: string) {
  const setup = await transcriptAt(
    {
      listMessages: async ({ conversationId }) =>
        conversationId === 'conversation-1' ? { messages, earlier, older: 'page' } : { messages: [], earlier: [] },
    },
    { channel: 'email', lang, dir },
  );
  const { session, keys, composer } = setup;
  session.send(keys[0] ?? '', { text: 'Just a moment…' }, undefined, 9_000);
  await untilReads('Just a moment…');
  composer.style.setProperty('block-size', '1400px');
  composer.shadowRoot?.querySelector('summary')?.click();
  await untilReads('Thank you!');
  await untilReads('Dear Luis');
  return setup;
}

describe('<outbound-composer> transcript, as it looks', () => {
  afterEach(() => lookAs('light'));

  for (const [lang, dir] of [
    ['en', 'ltr'],
    ['es', 'rtl'],
  ] as const)
    for (const look of looks)
      it(`can be used by everybody, ${look}, ${dir}`, async () => {
        await lookAs(look);

        const { page } = await everythingAt(lang, dir);

        await executeServerCommand('screenshot', { name: `transcript-${look}-${dir}` });
        await expect(page).to.be.accessible();
      });

  it('can be used by everybody with new messages out of sight', async () => {
    const { page, hear, composer, box, scroll } = await everythingAt('en', 'ltr');
    composer.style.setProperty('block-size', '600px');
    box.focus();
    await press('End');
    await scroll(-500);
    await hear('news');
    await findByRole('button', '1 new message', box.parentElement ?? box);

    await executeServerCommand('screenshot', { name: 'transcript-new' });
    await expect(page).to.be.accessible();
  });

  it('is no wider than the screen, whatever is written', async () => {
    await lookAs('narrow');

    const { box } = await everythingAt('en', 'ltr');

    expect(box.scrollWidth).to.equal(box.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.lessThan(321);
  });
});
