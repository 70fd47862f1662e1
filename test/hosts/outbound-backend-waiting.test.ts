import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { Patience, pause } from '../../src/hosts/outbound-backend/patience.js';
import { Place } from '../../src/hosts/outbound-backend/place.js';

const waitMs = 1_000;

/** Somebody who waits a second for the network, and what became of it. */
function waiting(owner = new AbortController()) {
  const clock = simulatedClock(0);
  const patience = new Patience(clock, waitMs, owner.signal);
  const became = (promised: Promise<unknown>) =>
    patience.for(promised).then(String, (error: unknown) => (error instanceof Error ? error.message : String(error)));
  return { clock, patience, owner, became };
}

const never = new Promise<never>(() => undefined);

describe('a place in numbered events', () => {
  it('is not known before an event came, and goes on without gaps, in whatever order they come', () => {
    const place = new Place();
    const before = place.last;

    const news = [0, 2, 1, 2].map((id) => place.take(id));

    expect(before).to.equal(undefined);
    expect(news).to.deep.equal([true, true, true, false]);
    expect(place.last).to.equal('2');
  });

  it('begins where it is told, and has nothing that lies before', () => {
    const place = new Place();
    place.take(3);

    place.begin(10);

    expect([place.take(4), place.take(10), place.take(11)]).to.deep.equal([false, false, true]);
    expect(place.last).to.equal('11');
  });

  it('waits for a number that is missing, but not when a thousand came without it', () => {
    const place = new Place();
    place.begin(0);

    for (let id = 2; id <= 1_001; id++) place.take(id);
    const patient = place.last;
    place.take(1_002);

    expect(patient).to.equal('0');
    expect(place.last).to.equal('1002');
    expect(place.take(1)).to.equal(false);
  });
});

describe('patience with a network', () => {
  it('gives what was promised, however late, as long as something is heard', async () => {
    const { clock, patience, became } = waiting();
    let answer = (_: string): void => undefined;
    const result = became(
      new Promise<string>((resolve) => {
        answer = resolve;
      }),
    );

    await clock.advance(waitMs - 1);
    patience.renew();
    await clock.advance(waitMs - 1);
    answer('here');

    expect(await result).to.equal('here');
  });

  it('ends in words when nothing was heard, for whoever waits then or later', async () => {
    const { clock, patience, became } = waiting();
    const result = became(never);

    await clock.advance(waitMs);

    expect(await result).to.equal('Nothing was heard for 1000 ms.');
    expect(await became(never)).to.equal('Nothing was heard for 1000 ms.');
    expect(patience.signal.aborted).to.equal(true);
  });

  it('ends with that of its owner, and does not begin where that has ended', async () => {
    const { owner, became } = waiting();
    const result = became(never);
    const gone = waiting();
    gone.owner.abort('gone');

    owner.abort('gone');

    expect(await result).to.equal('It was given up.');
    expect(await waiting(gone.owner).became(never)).to.equal('It was given up.');
  });
});

describe('a pause', () => {
  it('lasts until its moment, or until it is given up, or not at all where it was before', async () => {
    const clock = simulatedClock(0);
    const ended: string[] = [];
    const rest = (name: string, signal: AbortSignal) => pause(clock, waitMs, signal).then(() => ended.push(name));
    const given = new AbortController();

    const early = rest('never begun', AbortSignal.abort());
    const short = rest('given up', given.signal);
    const whole = rest('whole', new AbortController().signal);
    given.abort();
    await Promise.all([early, short]);
    const before = [...ended];
    await clock.advance(waitMs);
    await whole;

    expect(before).to.deep.equal(['never begun', 'given up']);
    expect(ended).to.deep.equal(['never begun', 'given up', 'whole']);
  });
});
