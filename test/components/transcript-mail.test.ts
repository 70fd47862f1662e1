import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { Message } from '../../src/index.js';
import { allByRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { press } from '../support/keyboard.js';
import { lines, log, rowsIn, said, telling, transcriptAt } from '../support/transcript-at.js';

const tracker = 'https://tracker.test/1.png';
const letter = `<h1>Dear Ana</h1><p>Thank <b>you</b>.</p><img src="${tracker}" alt="Logo">`;

const mail = (form: string, more: Partial<Message> = {}): Message =>
  said('mail', 'in plain words', { html: form, ...more });

/** The frames in which mails are shown, by their names; a frame has no role. */
const frames = () => allByRole('', /^Message from/, log()) as readonly HTMLIFrameElement[];

async function findFrame(): Promise<HTMLIFrameElement> {
  await until(() => frames().length === 1 && pageOf(frames()[0]).body.childElementCount > 0);
  const [frame] = frames();
  if (!frame) throw new Error('The frame has gone.');
  return frame;
}

function pageOf(frame: HTMLIFrameElement | undefined): Document {
  if (!frame?.contentDocument) throw new Error('The frame has no page.');
  return frame.contentDocument;
}

/** A transcript in which a mail is shown, with others around it if there are any. */
async function mailAt(...messages: readonly Message[]) {
  const setup = await transcriptAt(telling(messages), { channel: 'email' });
  setup.composer.style.setProperty('block-size', '700px');
  return { ...setup, frame: await findFrame() };
}

describe('<outbound-composer> a message with its form', () => {
  it('is shown with it, in a frame that is called by who wrote it, and when', async () => {
    const { frame } = await mailAt(mail(letter));

    expect(frame.title).to.match(/^Message from Ana Pérez, \d+:\d\d [AP]M$/);
    expect(pageOf(frame).querySelector('b')?.textContent).to.equal('you');
    expect(textOf(log())).not.to.include('in plain words');
  });

  it('is shown with it when it is the agent’s own, with how far it has come', async () => {
    const { frame } = await mailAt(mail(letter, { direction: 'outbound', status: 'delivered' }));

    expect(frame.title).to.match(/^Message from You, \d+:\d\d [AP]M$/);
    expect(textOf(log())).to.match(/Dear Ana.*Delivered/);
  });

  it('is as high as it is, so that it is read without a second scroll bar', async () => {
    const { frame, box, atEnd } = await mailAt(...lines(20), mail(`${letter.repeat(3)}<p>Bye</p>`), said('x', 'last'));
    await until(() => frame.clientHeight > 200);

    await atEnd();
    expect(pageOf(frame).documentElement.scrollHeight).to.equal(frame.clientHeight);
    expect(box.scrollHeight).to.be.greaterThan(box.clientHeight);
  });

  it('folds the earlier messages that it quotes', async () => {
    const { frame } = await mailAt(mail('<p>Yes.</p><blockquote type="cite"><p>Will you?</p></blockquote>'));

    const summary = pageOf(frame).querySelector('summary');
    expect(summary?.textContent).to.equal('Earlier messages');
    expect(summary?.closest('details')?.open).to.equal(false);
  });

  it('is shown in an earlier conversation too', async () => {
    const earlier = [{ id: 'a', channel: 'email' as const, closedAt: 1, messages: [mail(letter)] }];
    await transcriptAt({ listMessages: async () => ({ messages: [], earlier }) }, { channel: 'email' });
    await until(() => log().querySelector('summary') !== null);

    log().querySelector('summary')?.click();

    await findFrame();
    await untilReads('Dear Ana');
  });

  it('is only text, with nothing to choose, where a message has no form', async () => {
    await transcriptAt(telling([said('1', 'only text')]), { channel: 'email' });
    await untilReads('only text');

    expect(frames()).to.have.length(0);
    expect(allByRole('button', /image|plain text/)).to.have.length(0);
  });
});

describe('<outbound-composer> the pictures of a mail', () => {
  it('are fetched when the agent says so, and not before', async () => {
    const { frame } = await mailAt(mail(letter));
    expect(pageOf(frame).querySelector('img')?.getAttribute('src')).to.equal(null);

    (await findByRole('button', 'Show 1 remote image')).focus();
    await press('Enter');

    await until(() => frames()[0]?.contentDocument?.querySelector('img')?.getAttribute('src') === tracker);
    expect(allByRole('button', /remote image/)).to.have.length(0);
    expect(focused()).to.equal('button Show as plain text');
  });

  it('are counted, and there is nothing to choose without any', async () => {
    const { session } = await mailAt(mail('<p>Hi</p>'));
    expect(allByRole('button', /remote image/)).to.have.length(0);

    session.tell({ type: 'message.received', message: mail(letter.repeat(2), { id: 'other' }) });

    await findByRole('button', 'Show 2 remote images');
  });

  it('are those of one message', async () => {
    const { box } = await transcriptAt(telling([mail(letter), mail(letter, { id: 'other' })]), { channel: 'email' });
    await until(() => allByRole('button', 'Show 1 remote image', box).length === 2);

    allByRole('button', 'Show 1 remote image', box)[0]?.click();

    await until(() => allByRole('button', 'Show 1 remote image', box).length === 1);
  });
});

describe('<outbound-composer> a mail as plain text', () => {
  it('is the text that came with it, and the form again', async () => {
    await mailAt(mail(letter));
    (await findByRole('button', 'Show as plain text')).focus();

    await press('Enter');
    await untilReads('in plain words');
    expect(frames()).to.have.length(0);
    expect(allByRole('button', /remote image/)).to.have.length(0);
    expect(focused()).to.equal('button Show with its form');

    await press('Enter');
    await findFrame();
    expect(focused()).to.equal('button Show as plain text');
  });

  it('is what its form says when no text came with it', async () => {
    await mailAt(mail(letter, { text: '' }));

    (await findByRole('button', 'Show as plain text')).click();

    await untilReads('Dear Ana Thank you. [Logo]');
  });
});

describe('<outbound-composer> what was chosen for a mail', () => {
  const around = [mail(letter), ...lines(60)];

  it('is remembered when it is scrolled out of sight', async () => {
    const { box, scroll } = await transcriptAt(telling(around), { channel: 'email' });
    await scroll(-box.scrollTop);
    (await findByRole('button', 'Show 1 remote image')).click();
    await until(() => frames()[0]?.contentDocument?.querySelector('img')?.getAttribute('src') === tracker);

    await scroll(4_000);
    expect(frames()).to.have.length(0);
    await scroll(-box.scrollTop);

    await until(() => frames()[0]?.contentDocument?.querySelector('img')?.getAttribute('src') === tracker);
    expect(allByRole('button', /remote image/)).to.have.length(0);
  });

  it('is remembered when another conversation was shown meanwhile, and in another composer of the page', async () => {
    const { session, keys, page, box } = await transcriptAt(telling([mail(letter)]), { channel: 'email' });
    (await findByRole('button', 'Show as plain text')).click();
    await findByRole('button', 'Show with its form');

    session.select(undefined);
    await until(() => !box.isConnected);
    session.select(keys[0]);
    await findByRole('button', 'Show with its form');

    page.append(document.createElement('outbound-composer'));
    await until(() => allByRole('button', 'Show with its form').length === 2);
  });
});

describe('<outbound-composer> many mails', () => {
  const mails = Array.from({ length: 200 }, (_, index) =>
    mail(`<p>letter ${index}</p>${'<p>with more</p>'.repeat(index % 4)}`, { id: `m-${index}` }),
  );

  it('have frames only near the reader, each gone with its row', async () => {
    const { box, atEnd, scroll } = await transcriptAt(telling(mails), { channel: 'email' });
    await atEnd();
    await untilReads('letter 199');

    for (const by of [-3_000, -3_000, 5_000]) {
      await scroll(by);
      expect(box.querySelectorAll('iframe').length).to.be.within(1, rowsIn(box).length);
      expect(box.querySelectorAll('iframe').length).to.be.lessThan(30);
    }
  });

  it('come back as high as they were, so that nothing jumps', async () => {
    const { box, atEnd, scroll, composer } = await transcriptAt(telling(mails), { channel: 'email' });
    composer.style.setProperty('block-size', '900px');
    await atEnd();
    await untilReads('letter 199');
    const heights = () => new Map(rowsIn(box).map((row) => [row.ariaPosInSet, Math.round(row.clientHeight)]));
    await until(() => [...box.querySelectorAll('iframe')].every((frame) => frame.style.blockSize !== ''));
    await nextFrame();
    const before = heights();

    await scroll(-5_000);
    box.focus();
    await press('End');

    const after = [...heights()].filter(([position]) => before.has(position));
    expect(after.length).to.be.greaterThan(2);
    for (const [position, height] of after) expect(height).to.equal(before.get(position));
  });
});

describe('<outbound-composer> where what shows mail cannot be fetched', () => {
  it('a message stays the text that it is', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="strict" width="700" height="500" src="/test/support/mail-page.html"></iframe>`,
    );
    let refused = '';
    await until(() => frame.contentDocument?.querySelector('outbound-composer') != null);
    const { body } = pageOf(frame);
    body.ownerDocument.addEventListener('securitypolicyviolation', ({ blockedURI }) => (refused = blockedURI));

    await until(() => textOf(body).includes('in plain words'));
    await until(() => refused.includes('/components/mail/'));

    expect(textOf(body)).to.include('in plain words');
    expect(allByRole('button', 'Show as plain text', body)).to.have.length(0);
  });
});
