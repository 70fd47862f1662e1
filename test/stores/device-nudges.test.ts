import { expect } from '@open-wc/testing';
import { until } from '../support/by-role.js';
import { openedDuring } from '../support/device.js';
import { adding, channelsDuring, databases, isOpen, listenTo, same } from '../support/shared-database.js';

const { pages, removed } = databases();

const counted = { a: 1 };

describe('a change of the records', () => {
  afterEach(removed);

  it('is told to the other page, without a word of what it is, and not to its own', async () => {
    const { one, other } = pages();
    await one.update(same);
    const own = await listenTo(one);
    const heard = await listenTo(other);

    await one.update(adding({ a: 'secret' }));
    await until(() => heard.calls.length > 0);

    expect(heard.calls).to.deep.equal([[]]);
    expect(own.calls).to.deep.equal([]);
  });

  it('that changes nothing is not told', async () => {
    const { name, one, other } = pages();
    await listenTo(one);
    const { calls } = await listenTo(other);
    const wire = new BroadcastChannel(`${name}/records`);

    await one.update(same);
    // whatever was told before comes before
    wire.postMessage('last');
    await until(() => calls.length > 0);
    wire.close();

    expect(calls).to.have.length(1);
  });

  it('carries nothing on the wire', async () => {
    const { name, one } = pages();
    await listenTo(one);
    const wire = new BroadcastChannel(`${name}/records`);
    const told: unknown[] = [];
    wire.onmessage = ({ data }) => told.push(data);

    await one.update(adding({ a: 'secret' }));
    await until(() => told.length > 0);
    wire.close();

    expect(told).to.deep.equal(['changed']);
  });

  const forged: readonly unknown[] = [undefined, null, 0, 'changed', { a: 2 }, [{ a: 2 }], new Map([['a', 2]])];
  it('that is forged, whatever is in it, leads to another look and changes nothing', async () => {
    const { name, one } = pages();
    await one.update(adding(counted));
    const { calls } = await listenTo(one);
    const wire = new BroadcastChannel(`${name}/records`);

    for (const content of forged) wire.postMessage(content);
    await until(() => calls.length === forged.length);
    wire.close();

    expect(calls).to.deep.equal(forged.map(() => []));
    expect(await one.update(same)).to.deep.equal(counted);
  });

  it('is not told to those who have stopped listening', async () => {
    const { one, other } = pages();
    const ended = await listenTo(one);
    const { calls } = await listenTo(one);
    await listenTo(other);

    ended.end();
    await one.update(same);
    await other.update(adding(counted));
    await until(() => calls.length > 0);

    expect(ended.calls).to.deep.equal([]);
  });
});

describe('a page on which nobody listens', () => {
  afterEach(removed);

  it('has neither its database nor its channel open, and opens them again when it is wanted', async () => {
    const { one } = pages();
    const [opened, channels] = [openedDuring(), channelsDuring()];
    const { end } = await listenTo(one);
    const whileListening = [...opened.connections.map(isOpen), ...channels.map(({ isClosed }) => !isClosed)];

    end();
    await one.update(adding(counted));
    await until(() => !opened.connections.some(isOpen));

    expect(whileListening).to.deep.equal([true, true]);
    expect(channels.end().map(({ isClosed }) => isClosed)).to.deep.equal([true]);
    expect(await one.update(same)).to.deep.equal(counted);
    expect(new Set(opened())).to.have.property('size', 1);
  });
});
