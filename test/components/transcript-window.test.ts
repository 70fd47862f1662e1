import { expect } from '@open-wc/testing';
import type { History, Message } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { ear, fill } from '../support/composer-at.js';
import { press } from '../support/keyboard.js';
import {
  firstSeen,
  isSeen,
  lines,
  log,
  placeOf,
  rowsIn,
  said,
  telling,
  transcriptAt,
} from '../support/transcript-at.js';

const positionOf = (row: Element | undefined) => row && [row.ariaPosInSet, row.ariaSetSize].join(' of ');

describe('<outbound-composer> a long transcript', () => {
  it('has few of ten thousand messages on the page, and says which they are', async () => {
    const { box, atEnd } = await transcriptAt(telling(lines(10_000)));
    await atEnd();

    expect(isSeen(box, 'line 9999')).to.equal(true);
    expect(box.querySelectorAll('*').length).to.be.lessThan(400);
    expect(positionOf(rowsIn(box).at(-1))).to.equal('10000 of 10000');
    expect(allByRole('listitem', undefined, box)).to.have.length(rowsIn(box).length);
  });

  it('is gone through with the keys', async () => {
    const { box, atEnd, presses } = await transcriptAt(telling(lines(1_000)));
    await atEnd();
    box.focus();
    expect(focused()).to.equal('log Messages');

    await presses('Home');
    expect(firstSeen(box)).to.equal('line 0');
    expect(positionOf(rowsIn(box)[0])).to.equal('1 of 1000');

    await presses('PageDown');
    const second = firstSeen(box);
    expect(second).not.to.equal('line 0');
    await presses('PageDown');
    expect(firstSeen(box)).not.to.equal(second);
    await presses('PageUp');
    expect(firstSeen(box)).to.equal(second);

    await presses('End');
    await atEnd();
    expect(isSeen(box, 'line 999')).to.equal(true);
    const last = firstSeen(box);
    await presses('PageUp');
    await presses('PageDown');
    await atEnd();
    expect(firstSeen(box)).to.equal(last);
  });

  it('leaves Home and End to whatever has the focus in it', async () => {
    const failed = said('x', 'lost', { direction: 'outbound', status: 'failed', clientToken: 'x' });
    const { box, atEnd } = await transcriptAt(telling([...lines(100), failed]));
    await atEnd();
    byRole('button', 'Try again').focus();
    // rows of another height than was thought may move it until they are measured
    await until(() => isSeen(box, 'lost'));

    await press('Home');

    expect(isSeen(box, 'lost')).to.equal(true);
  });

  it('moves by as much as it is scrolled, however high what comes turns out to be', async () => {
    const { box, atEnd, scroll } = await transcriptAt(telling(lines(1_000)));
    await atEnd();

    for (let step = 0; step < 12; step++) {
      const seen = firstSeen(box);
      const before = placeOf(box, seen) ?? 0;
      await scroll(-170);
      expect(placeOf(box, seen)).to.be.closeTo(before + 170, 1);
    }
    for (let step = 0; step < 6; step++) {
      const seen = firstSeen(box);
      const before = placeOf(box, seen) ?? 0;
      await scroll(90);
      expect(placeOf(box, seen) ?? before - 90).to.be.closeTo(before - 90, 1);
    }
  });

  it('has rows wherever it is scrolled to at once', async () => {
    const { box, atEnd, scroll } = await transcriptAt(telling(lines(10_000)));
    await atEnd();

    for (const part of [0.5, 0.1, 0.9, 0.3]) {
      await scroll(box.scrollHeight * part - box.scrollTop);
      const last = rowsIn(box).at(-1)?.getBoundingClientRect().bottom ?? 0;
      expect(firstSeen(box)).to.match(/^line \d+$/);
      expect(last).to.be.greaterThan(box.getBoundingClientRect().bottom);
    }
    await scroll(-box.scrollTop);
    expect(firstSeen(box)).to.equal('line 0');
    expect(placeOf(box, 'line 0')).to.be.greaterThan(-1);
  });

  it('keeps what is read where it is when messages come, and when they change', async () => {
    const { box, atEnd, scroll, hear, tell } = await transcriptAt(
      telling([...lines(300), said('late', 'on its way', { direction: 'outbound', status: 'sent', clientToken: 't' })]),
    );
    await atEnd();
    await scroll(-2_000);
    const seen = firstSeen(box);
    const before = placeOf(box, seen);

    await hear('the newest');
    tell({ type: 'message.status', clientToken: 't', status: 'delivered' });
    await findByRole('button', '1 new message');

    expect(placeOf(box, seen)).to.equal(before);
  });

  it('keeps what is read where it is when the box becomes narrower, and wider again', async () => {
    const { box, atEnd, scroll, composer } = await transcriptAt(
      telling(lines(300).map((line) => ({ ...line, text: `${line.text} ${'with more words '.repeat(20)}` }))),
    );
    await atEnd();
    await scroll(-3_000);
    const seen = firstSeen(box);

    composer.style.setProperty('inline-size', '300px');
    await until(() => firstSeen(box) === seen && box.clientWidth < 310);
    composer.style.removeProperty('inline-size');

    await until(() => firstSeen(box) === seen && box.clientWidth > 310);
  });

  it('follows the end while the letters become larger and the box lower', async () => {
    const { box, atEnd, composer, message } = await transcriptAt(telling(lines(300)));
    await atEnd();

    composer.style.setProperty('--outbound-font', '20px/1.5 serif');
    await until(() => getComputedStyle(box).fontSize === '20px');
    await atEnd();
    fill(await message(), 'one\ntwo\nthree\nfour\nfive\nsix');
    await atEnd();

    expect(isSeen(box, 'line 299')).to.equal(true);
  });

  it('shows the newest of the conversation that is chosen, and of one that comes out of hiding', async () => {
    const { session, keys, composer, atEnd, scroll, box } = await transcriptAt(telling(lines(300)), {
      conversations: 2,
    });
    await atEnd();
    await scroll(-2_000);

    session.select(keys[0]);
    await atEnd();

    composer.hidden = true;
    await until(() => box.clientHeight === 0);
    composer.hidden = false;
    await until(() => box.clientHeight > 0);
    await atEnd();
    expect(isSeen(box, 'line 299')).to.equal(true);
  });

  it('goes on from where it was read when the composer is moved on the page', async () => {
    const { box, atEnd, scroll, composer, page } = await transcriptAt(telling(lines(300)));
    await atEnd();
    await scroll(-2_000);
    const seen = firstSeen(box);

    page.append(composer);
    await composer.updateComplete;

    await until(() => firstSeen(box) === seen);
  });

  it('stays where it is when an earlier conversation above it is unfolded', async () => {
    const earlier = [{ id: 'a', channel: 'sms' as const, closedAt: 1, messages: lines(30, 500) }];
    const { box, atEnd } = await transcriptAt({ listMessages: async () => ({ messages: lines(50), earlier }) });
    await atEnd();
    box.focus();
    await press('Home');
    await until(() => box.scrollTop === 0);

    box.querySelector('summary')?.click();
    await untilReads('line 500');

    expect(box.scrollTop).to.equal(0);
    await press('End');
    await atEnd();
    expect(isSeen(box, 'line 49')).to.equal(true);
  });
});

describe('<outbound-composer> the focus in a long transcript', () => {
  const failed = (id: string): Message =>
    said(id, `lost ${id}`, { direction: 'outbound', status: 'failed', clientToken: id });

  it('stays on the button of a message that is scrolled out of sight, in either direction', async () => {
    const { box, atEnd, scroll } = await transcriptAt(telling([...lines(200), failed('x'), ...lines(100, 200)]));
    await atEnd();
    while (!isSeen(box, 'lost x')) await scroll(-200);
    byRole('button', 'Try again').focus();

    for (const far of [-4_000, 8_000]) {
      await scroll(far);
      expect(focused()).to.equal('button Try again');
      expect(isSeen(box, 'lost x')).to.equal(false);
      expect(rowsIn(box).length).to.be.lessThan(30);
    }

    byRole('button', 'Try again').scrollIntoView();
    await until(() => isSeen(box, 'lost x') && (isSeen(box, 'line 200') || isSeen(box, 'line 199')));
    expect(focused()).to.equal('button Try again');
  });

  it('lets go of that message when it goes elsewhere', async () => {
    const { box, atEnd, scroll, message } = await transcriptAt(telling([...lines(200), failed('x')]));
    await atEnd();
    byRole('button', 'Try again').focus();
    await scroll(-5_000);

    (await message()).focus();
    await scroll(-2_000);

    expect(textOf(box)).not.to.include('lost x');
  });
});

describe('<outbound-composer> older messages', () => {
  it('come with the button, and are told; the focus goes to the messages when there are no more', async () => {
    const pages = ['3', '2', '1'];
    const { atEnd, composer } = await transcriptAt({
      listMessages: async ({ before = '4' }) => ({
        messages: [said(before, `page ${before}`)],
        earlier: [],
        ...(before !== '1' && { older: String(Number(before) - 1) }),
      }),
    });
    await atEnd();
    const heard = ear(composer);
    (await findByRole('button', 'Load older messages')).focus();

    for (const page of pages) {
      await press('Enter');
      await untilReads(`page ${page}`);
    }

    expect(textOf(log())).to.match(/page 1.*page 2.*page 3.*page 4/);
    expect(heard).to.deep.equal(pages.map(() => '1 older message loaded'));
    expect(allByRole('button', 'Load older messages')).to.have.length(0);
    expect(focused()).to.equal('log Messages');
  });

  it('come by themselves when the reader comes near, and what is read stays where it is', async () => {
    const answers: ((page: History) => void)[] = [];
    const older = new Promise<History>((resolve) => answers.push(resolve));
    const first = { messages: lines(100, 100), earlier: [], older: 'page' };
    const { box, atEnd, scroll } = await transcriptAt({
      listMessages: async ({ before }) => (before === undefined ? first : older),
    });
    await atEnd();
    await scroll(150 - box.scrollTop);
    const seen = firstSeen(box);
    const before = placeOf(box, seen);

    for (const answer of answers) answer({ messages: lines(100), earlier: [] });
    await until(() => rowsIn(box).at(-1)?.ariaSetSize === '200');

    expect(placeOf(box, seen)).to.equal(before);
    expect(positionOf(rowsIn(box).find((row) => textOf(row).includes('line 101')))).to.equal('102 of 200');
    await scroll(-300);
    expect(firstSeen(box)).to.match(/^line 9\d$/);
  });

  it('are asked for once as the reader comes near, and again with the button, when the desktop fails', async () => {
    let asked = 0;
    const { box, atEnd } = await transcriptAt({
      listMessages: async ({ before }) => {
        if (before === undefined) return { messages: lines(100), earlier: [], older: 'page' };
        asked += 1;
        throw new Error('The line broke.');
      },
    });
    await atEnd();
    box.focus();

    await press('Home');
    await until(() => asked === 1);
    await press('PageDown');
    await press('Home');
    await until(() => isSeen(box, 'line 0'));
    expect(asked).to.equal(1);
    byRole('button', 'Load older messages').click();

    await until(() => asked === 2);
  });

  it('are not asked for when there are none, nor by a page that is only opened', async () => {
    const asked: unknown[] = [];
    const { box } = await transcriptAt({
      listMessages: async ({ before }) => {
        asked.push(before);
        return { messages: lines(3), earlier: [], ...(before === undefined && { older: 'page' }) };
      },
    });
    await untilReads('line 2');

    expect(asked).to.deep.equal([undefined]);
    (await findByRole('button', 'Load older messages')).click();
    await until(() => allByRole('button', 'Load older messages').length === 0);
    box.focus();
    await press('Home');
    expect(asked).to.deep.equal([undefined, 'page']);
    expect(textOf(log())).to.include('line 2');
  });
});
