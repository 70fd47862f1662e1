import { expect, fixture, html } from '@open-wc/testing';
import { broadcastLine, windowLine } from '../../src/session/joined/index.js';
import { until } from '../support/by-role.js';

/** What is heard on a line, and how that is ended. */
function hearing(line: ReturnType<typeof broadcastLine>) {
  const heard: unknown[] = [];
  return { heard, end: line.listen((message) => heard.push(message)) };
}

describe('a line over a channel of the browser', () => {
  it('carries what is posted to every other end of that name, and to no other', async () => {
    const [one, two, other] = [broadcastLine('lines-1'), broadcastLine('lines-1'), broadcastLine('lines-2')];
    const ends = [one, two, other].map(hearing);

    one.post({ text: 'Hello' });

    await until(() => ends[1]?.heard.length === 1);
    expect(ends.map(({ heard }) => heard)).to.deep.equal([[], [{ text: 'Hello' }], []]);
    for (const { end } of ends) end();
  });

  it('is closed when nobody listens any more, and opened when somebody does', async () => {
    const [one, two] = [broadcastLine('lines-3'), broadcastLine('lines-3')];
    const listener = hearing(two);
    one.post('while nobody listens here');
    const first = hearing(one);
    const second = hearing(one);

    first.end();
    one.post('while one is left');
    second.end();
    one.post('when both have gone');
    const again = hearing(one);
    one.post('again');

    await until(() => listener.heard.length === 2);
    expect(listener.heard).to.deep.equal(['while one is left', 'again']);
    again.end();
    listener.end();
  });
});

/** A frame, and messages that seem to come from it. */
async function frameBeside() {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="other"></iframe>`);
  const { contentWindow: other } = frame;
  if (!other) throw new Error('The frame has no window.');
  const { origin } = location;
  const arrives = (data: unknown, from: { readonly source?: Window; readonly origin?: string } = {}) =>
    dispatchEvent(new MessageEvent('message', { data, source: other, origin, ...from }));
  return { other, origin, arrives };
}

const line = 'outbound-elements/session/desk';

describe('a line to another window', () => {
  it('hears that window under its name and origin, and nobody else', async () => {
    const { other, origin, arrives } = await frameBeside();
    const { heard, end } = hearing(windowLine(other, { origin, name: 'desk' }));

    arrives({ line, message: 'for us' });
    arrives({ line: 'another', message: 'another line' });
    arrives('no envelope');
    arrives(null);
    arrives({ line, message: 'another window' }, { source: window });
    arrives({ line, message: 'another origin' }, { origin: 'https://elsewhere.example' });
    end();
    arrives({ line, message: 'afterwards' });

    expect(heard).to.deep.equal(['for us']);
  });

  it('posts to that window, in an envelope that it can pass on', async () => {
    const { other, origin } = await frameBeside();
    const passed: unknown[] = [];
    other.addEventListener('message', ({ data }) => passed.push(data));

    windowLine(other, { origin, name: 'desk' }).post({ text: 'Hello' });

    await until(() => passed.length === 1);
    expect(passed).to.deep.equal([{ line, message: { text: 'Hello' } }]);
  });

  it('hears any origin where the page does not know it', async () => {
    const { other, arrives } = await frameBeside();
    const { heard, end } = hearing(windowLine(other, { origin: '*', name: 'desk' }));

    arrives({ line, message: 'from anywhere' }, { origin: 'https://elsewhere.example' });
    end();

    expect(heard).to.deep.equal(['from anywhere']);
  });
});
