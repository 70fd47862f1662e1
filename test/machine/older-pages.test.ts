import { expect } from '@open-wc/testing';
import { longTalk, written } from '../support/long-talk.js';
import { offeredTask, terms } from '../support/nouns.js';

const numbers = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`);

describe('an older page', () => {
  it('joins in front, and behind it the one before, until there is none', async () => {
    const { load, texts, older, pages } = await longTalk(8);
    const steps = [[texts(), older()]];

    for (let page = 0; page < 3; page++) {
      await load();
      steps.push([texts(), older()]);
    }

    expect(steps).to.deep.equal([
      [numbers(6, 8), '5'],
      [numbers(3, 8), '2'],
      [numbers(1, 8), undefined],
      [numbers(1, 8), undefined],
    ]);
    expect(pages()).to.deep.equal([undefined, '5', '2']);
  });

  it('is asked for once, however often it is wanted meanwhile', async () => {
    const { session, settle, texts, pages } = await longTalk(8);

    for (let click = 0; click < 3; click++) session.loadOlder(offeredTask.id);
    await settle();

    expect(pages()).to.deep.equal([undefined, '5']);
    expect(texts()).to.deep.equal(numbers(3, 8));
  });

  it('is not asked for where there is none, nor in a conversation that nobody has', async () => {
    const { load, session, settle, texts, pages } = await longTalk(3);

    await load();
    session.loadOlder('nobody’s');
    await settle();

    expect(pages()).to.deep.equal([undefined]);
    expect(texts()).to.deep.equal(numbers(1, 3));
  });

  it('that cannot be had leaves everything as it is, and can be asked for again', async () => {
    const { load, circumstances, texts, older } = await longTalk(8);
    circumstances.fails = true;
    await load();
    const after = [texts(), older()];

    circumstances.fails = false;
    await load();

    expect(after).to.deep.equal([numbers(6, 8), '5']);
    expect(texts()).to.deep.equal(numbers(3, 8));
  });

  it('has what was said meanwhile behind it', async () => {
    const { load, circumstances, tell, release, texts } = await longTalk(8);
    circumstances.isHeld = true;
    await load();
    tell({ type: 'message.received', message: written(9) });

    await release();

    expect(texts()).to.deep.equal(numbers(3, 9));
  });

  it('of another conversation is fetched at the same time, even under the same name', async () => {
    const { another, load, circumstances, release, texts, pages } = await longTalk(8);
    const other = await another();
    circumstances.isHeld = true;

    await load();
    await load(other);
    await release();

    expect(pages()).to.deep.equal([undefined, undefined, '5', '5']);
    expect([texts(), texts(other)]).to.deep.equal([numbers(3, 8), numbers(3, 8)]);
  });

  it('is shown in a conversation that has ended meanwhile, and can be had while it is wrapped up', async () => {
    const { load, circumstances, tell, release, session, texts } = await longTalk(8);
    circumstances.isHeld = true;
    await load();
    tell({ type: 'task.ended', taskId: offeredTask.id, wrapUp: terms });

    await release();
    const ended = texts();
    await load();

    expect(session.view.tasks[0]?.phase).to.equal('wrapping-up');
    expect(ended).to.deep.equal(numbers(3, 8));
    expect(texts()).to.deep.equal(numbers(1, 8));
  });

  it('that comes after the session has ended changes nothing', async () => {
    const { load, circumstances, release, session, texts } = await longTalk(8);
    circumstances.isHeld = true;
    await load();
    session.stop();

    await release();

    expect(texts()).to.deep.equal(numbers(6, 8));
  });
});

/** A talk of which 3 to 9 are here and kept, because the desktop cannot tell them again for a while. */
async function keptTalk() {
  const talk = await longTalk(8);
  await talk.load();
  talk.circumstances.hasHistory = false;
  talk.tell({ type: 'message.received', message: written(9) });
  await talk.settle();
  await talk.reload();
  return talk;
}

describe('the newest page', () => {
  it('stands behind what was told before it, and in front of what was told since', async () => {
    const talk = await longTalk(0);
    await talk.reload({ count: 6, isHeld: true });
    for (let number = 1; number <= 7; number++) talk.tell({ type: 'message.received', message: written(number) });

    await talk.release();

    expect(talk.texts()).to.deep.equal(numbers(1, 7));
    expect(talk.older()).to.equal('3');
    await talk.load();
    expect([talk.texts(), talk.older()]).to.deep.equal([numbers(1, 7), undefined]);
  });

  it('is all there is after a reload, and the pages before it can be had again', async () => {
    const talk = await longTalk(8);
    await talk.load();

    await talk.reload();
    const newest = [talk.texts(), talk.older()];
    await talk.load();

    expect(newest).to.deep.equal([numbers(6, 8), '5']);
    expect([talk.texts(), talk.older()]).to.deep.equal([numbers(3, 8), '2']);
  });

  it('joins what was kept, whose pages are not asked for again', async () => {
    const talk = await keptTalk();
    const kept = [talk.texts(), talk.older()];

    await talk.reload({ hasHistory: true, count: 10 });
    const back = [talk.texts(), talk.older()];
    await talk.load();

    expect(kept).to.deep.equal([numbers(3, 9), '2']);
    expect(back).to.deep.equal([numbers(3, 10), '2']);
    expect([talk.texts(), talk.older()]).to.deep.equal([numbers(1, 10), undefined]);
  });

  it('takes the place of what was kept, when there is something between them, which can be had', async () => {
    const talk = await keptTalk();

    await talk.reload({ hasHistory: true, count: 13 });
    const back = [talk.texts(), talk.older()];
    for (let page = 0; page < 4; page++) await talk.load();

    expect(back).to.deep.equal([numbers(11, 13), '10']);
    expect([talk.texts(), talk.older()]).to.deep.equal([numbers(1, 13), undefined]);
  });

  it('of a talk of which nothing can be told leaves what was kept as it is', async () => {
    const talk = await keptTalk();

    await talk.reload({ hasHistory: true, count: 0 });

    expect([talk.texts(), talk.older()]).to.deep.equal([numbers(3, 9), '2']);
  });

  it('has what was told since behind it, when it takes the place of what was kept', async () => {
    const talk = await keptTalk();

    await talk.reload({ hasHistory: true, count: 13, isHeld: true });
    talk.tell({ type: 'message.received', message: written(14) });

    await talk.release();

    expect([talk.texts(), talk.older()]).to.deep.equal([numbers(11, 14), '10']);
  });
});
