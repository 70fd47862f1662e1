import { expect } from '@open-wc/testing';
import { heartbeatMs } from '../support/outbound-backend/event-log.js';
import {
  backendAt,
  backendDesk,
  baseUrl,
  callOf,
  talkingAt,
  thread,
  streamIsRead,
} from '../support/outbound-backend/backend-at.js';

/** Longer than the first wait before a stream is opened again, in ms. */
const again = 1_000;

/** A backend that somebody listens to, with a task. */
async function listeningAt(options: Parameters<typeof backendAt>[0] = {}) {
  const at = await talkingAt(options);
  const leave = at.listen();
  await streamIsRead(at.server, at.clock);
  const streams = () => at.server.asked.filter(({ url }) => url === `${baseUrl}/events`);
  return {
    ...at,
    leave,
    /** After which event each stream was asked for. */
    resumed: () => streams().map(({ headers }) => headers.get('Last-Event-ID')),
    /** What was told, in a word each. */
    told: () =>
      at.facts.map((fact) => {
        if (fact.type === 'message.received') return fact.message.text;
        return fact.type === 'message.status' ? `${fact.clientToken}: ${fact.status}` : 'desk';
      }),
  };
}

const { conversationId } = thread;
const change = { licensed: false };

describe('the stream of events', () => {
  it('is opened by the first who listens and closed by the last', async () => {
    const { clock, server, listen, leave } = await listeningAt();
    const leaveToo = listen();
    await clock.advance(0);
    const open = server.events.streams;

    leave();
    await clock.advance(0);
    const left = server.events.streams;
    leaveToo();
    leaveToo();
    await clock.advance(120_000);

    expect([open, left, server.events.streams]).to.deep.equal([1, 1, 0]);
  });

  it('tells what customers write and what becomes of messages (C2, C11)', async () => {
    const { clock, server, send, told } = await listeningAt();

    await send('Hello');
    await clock.advance(1_000);
    server.reply(conversationId, 'Hi');
    server.change(change);
    await clock.advance(0);

    expect(told()).to.deep.equal(['send Hello: sent', 'send Hello: delivered', 'Hi', 'desk']);
  });

  it('goes on where it was cut, and misses nothing', async () => {
    const { clock, server, told, resumed } = await listeningAt();
    server.reply(conversationId, 'one');
    await clock.advance(0);

    server.events.cut();
    server.reply(conversationId, 'two');
    await clock.advance(again);

    expect(told()).to.deep.equal(['one', 'two']);
    expect(resumed()).to.deep.equal([null, '1']);
  });

  it('goes on from where it began when it was cut before it told anything', async () => {
    const { clock, server, told, resumed } = await listeningAt();

    server.events.cut();
    server.reply(conversationId, 'one');
    await clock.advance(again);

    expect(told()).to.deep.equal(['one']);
    expect(resumed()).to.deep.equal([null, '0']);
  });

  it('that says nothing for too long is cut and opened again', async () => {
    const { clock, server, told, resumed } = await listeningAt();

    server.events.cut(true);
    server.reply(conversationId, 'one');
    await clock.advance(44_999);
    const before = resumed().length;
    await clock.advance(1 + again);

    expect([before, resumed().length]).to.deep.equal([1, 2]);
    expect(told()).to.deep.equal(['one']);
  });

  it('that only beats is alive', async () => {
    const { clock, resumed } = await listeningAt();

    await clock.advance(20 * heartbeatMs);

    expect(resumed()).to.have.length(1);
  });

  it('is opened after longer and longer waits, up to half a minute, and soon again after it was well', async () => {
    const { clock, server, resumed } = await listeningAt({ chance: () => 1 });
    const streamsIn = async (ms: number): Promise<number> => {
      const before = resumed().length;
      await clock.advance(ms);
      return resumed().length - before;
    };
    const answering = server.answer.bind(server);
    const down: number[] = [];
    server.answer = async () => {
      down.push(clock.now());
      return { status: 503, body: '' };
    };
    server.events.cut();
    await clock.advance(125_000);
    server.answer = answering;
    await clock.advance(30_000 + heartbeatMs);
    server.events.cut();

    const soon = await streamsIn(again);

    expect(down.map((at, index) => at - (down[index - 1] ?? 0))).to.deep.equal([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
    ]);
    expect(soon).to.equal(1);
  });

  it('is opened with a fresh token when the token has ended', async () => {
    const { clock, server, told, resumed } = await listeningAt();

    server.endToken();
    server.events.cut();
    server.reply(conversationId, 'one');
    await clock.advance(again);

    expect(told()).to.deep.equal(['one']);
    expect(resumed()).to.deep.equal([null, '0', '0']);
  });

  it('that is no stream is warned of once, and tried again', async () => {
    const fetch = async () => new Response('<html>', { status: 200, headers: { 'Content-Type': 'text/html' } });
    const { clock, warnings, listen } = backendAt({ fetch });

    listen();
    await clock.advance(60_000);

    expect(warnings).to.deep.equal(['Of the outbound backend, the stream of events was answered with 200.']);
  });
});

describe('events out of turn', () => {
  it('that come twice are told once', async () => {
    const { clock, server, told } = await listeningAt();
    server.events.order = 'doubled';

    server.reply(conversationId, 'one');
    server.reply(conversationId, 'two');
    await clock.advance(0);

    expect(told()).to.deep.equal(['one', 'two']);
  });

  it('that overtake each other are told all, also when the stream is cut between them', async () => {
    const { clock, server, told, resumed } = await listeningAt();
    server.events.order = 'swapped';

    for (const text of ['one', 'two', 'three', 'four', 'five']) server.reply(conversationId, text);
    await clock.advance(0);
    server.events.cut();
    await clock.advance(again);

    expect(told()).to.deep.equal(['two', 'one', 'four', 'three', 'five']);
    expect(resumed()).to.deep.equal([null, '4']);
  });

  it('that are missing are asked for, and what came before them is not told again', async () => {
    const { clock, server, told, resumed } = await listeningAt();
    server.reply(conversationId, 'one');
    const event = (id: number, text: string): string => {
      const message = { id: `in-${text}`, conversationId, direction: 'inbound', text, at: 1 };
      return `id: ${id}\nevent: message.received\ndata: ${JSON.stringify({ message })}\n\n`;
    };

    server.events.write(event(3, 'three'));
    await clock.advance(0);
    server.events.cut();
    server.reply(conversationId, 'two');
    server.reply(conversationId, 'three');
    await clock.advance(again);

    expect(told()).to.deep.equal(['one', 'three', 'two']);
    expect(resumed()).to.deep.equal([null, '1']);
  });

  it('never tell how the desk was: it is read again (E7)', async () => {
    const { clock, server, facts } = await listeningAt();
    server.events.order = 'swapped';

    server.change({ licensed: false });
    server.change({ licensed: true, channelsEnabled: false });
    await clock.advance(0);

    expect(facts).to.deep.equal([
      { type: 'desk.changed', desk: { licensed: true, channelsEnabled: false } },
      { type: 'desk.changed', desk: { ...backendDesk, channelsEnabled: false } },
    ]);
  });
});

describe('an event of the wrong shape', () => {
  const wrong: readonly (readonly [about: string, lines: string, warning: string])[] = [
    ['is of a type that is not known', 'id: 1\nevent: weather\ndata: {}', 'an event weather is malformed at type'],
    ['has no type', 'id: 1\ndata: {}', 'an event message is malformed at type'],
    ['is no JSON', 'id: 1\nevent: desk.changed\ndata: {', 'an event desk.changed is malformed at (whole)'],
    [
      'has a hole in it',
      'id: 1\nevent: message.received\ndata: {"message":{"id":"in-1"}}',
      'an event message.received is malformed at message.conversationId',
    ],
    ['has no number', 'event: message.status\ndata: {}', 'an event has no whole number as its id'],
  ];
  for (const [about, lines, warning] of wrong)
    it(`that ${about} is skipped, warned of once, and what follows is told`, async () => {
      const { clock, server, told, warnings } = await listeningAt();

      server.events.write(`${lines}\n\n${lines.replace('id: 1', 'id: 2')}\n\n`);
      server.events.write(`id: 3\nevent: message.status\ndata: {"clientToken":"send-1","status":"delivered"}\n\n`);
      await clock.advance(0);

      expect(warnings).to.deep.equal([`Of the outbound backend, ${warning}.`]);
      expect(told()).to.deep.equal(['send-1: delivered']);
    });

  it('is warned of in the console when nobody else is told', async () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void said.push(...words);
    const { clock, server } = await listeningAt({ warn: undefined });

    server.events.write('id: 1\nevent: weather\ndata: {}\n\n');
    await clock.advance(0);
    console.warn = warn;

    expect(said).to.deep.equal(['outbound-elements: Of the outbound backend, an event weather is malformed at type.']);
  });

  it('and a listener that throws keep nobody from hearing', async () => {
    const { clock, server, backend, warnings, told } = await listeningAt();
    backend.subscribe(() => {
      throw new Error('no');
    });
    const heard: unknown[] = [];
    backend.subscribe(({ type }) => void heard.push(type));

    server.reply(conversationId, 'one');
    await clock.advance(0);

    expect(heard).to.deep.equal(['message.received']);
    expect(told()).to.deep.equal(['one']);
    expect(warnings).to.deep.equal(['Of the outbound backend, a listener threw at message.received (Error: no).']);
  });
});

describe('when the server cannot resume', () => {
  /** A backend that was asked for everything, and then missed events for good. */
  async function missing() {
    const at = await listeningAt();
    await at.backend.readDesk({}, callOf('any'));
    await at.backend.listMessages(thread, callOf('any'));
    await at.send('Hello');
    await at.clock.advance(1_000);
    at.server.events.cut();
    at.server.reply(conversationId, 'one');
    at.server.change(change);
    await at.clock.advance(0);
    at.server.events.forget();
    at.server.asked.length = 0;
    at.facts.length = 0;
    return at;
  }

  it('the desk and the conversations that were asked about are read again, and what is found is told', async () => {
    const { clock, told, facts, asked } = await missing();

    await clock.advance(again);

    expect(asked()).to.deep.equal([
      'GET /events',
      'GET /desk',
      'GET /conversations/conversation-1/messages?taskId=task-1',
    ]);
    expect(told()).to.deep.equal(['desk', 'send Hello: delivered', 'one']);
    expect(facts[0]).to.deep.equal({ type: 'desk.changed', desk: { ...backendDesk, ...change } });
  });

  it('it is tried until it is answered', async () => {
    const { clock, server, told } = await missing();
    server.faults.push('fails', 'breaks', 'token ends', 'never answers');

    await clock.advance(again);
    const before = told();
    await clock.advance(90_000);

    expect(before).to.be.empty;
    expect(told()).to.have.members(['desk', 'send Hello: delivered', 'one']);
  });

  it('what is malformed is warned of once and read again, and what is refused is let be', async () => {
    const { clock, server, told, warnings } = await missing();
    server.faults.push('does it and answers nonsense', 'refuses', 'does it and answers nonsense');

    await clock.advance(30_000);

    expect(told()).to.deep.equal(['desk']);
    expect(warnings).to.deep.equal(['Of the outbound backend, what was read again is malformed at entryPoints.']);
  });

  it('what is told meanwhile is newer than what is read (C11, E7)', async () => {
    const { clock, server, facts } = await missing();
    const answering = server.answer.bind(server);
    server.answer = async (asked) => {
      const read = await answering(asked);
      if (asked.url.endsWith('/desk') && server.asked.length < 5) server.change({ channelsEnabled: false });
      return read;
    };

    await clock.advance(again);

    const desks = facts.flatMap((fact) => (fact.type === 'desk.changed' ? fact.desk : []));
    expect(desks.at(-1)).to.deep.include({ channelsEnabled: false });
  });

  it('an earlier failure is not told of a message that is being sent again (C11)', async () => {
    const { clock, server, send, told, facts } = await listeningAt();
    server.faults.push('cannot deliver');
    await send('Hello');
    await clock.advance(1_000);
    facts.length = 0;

    server.faults.push('never answers');
    void send('Hello');
    server.events.forget();
    server.events.tell('weather', {});
    server.events.cut();
    server.events.forget();
    await clock.advance(again);

    expect(told()).to.deep.equal([]);
  });

  it('nothing is read again without the capability, or that nobody asked about', async () => {
    const { clock, server, asked } = await listeningAt({ capabilities: [] });

    server.events.tell('weather', {});
    server.events.cut();
    server.events.tell('weather', {});
    server.events.forget();
    server.asked.length = 0;
    await clock.advance(again);

    expect(asked()).to.deep.equal(['GET /events']);
  });
});
