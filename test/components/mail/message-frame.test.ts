import { expect } from '@open-wc/testing';
import { foldQuoted } from '../../../components/mail/fold-quoted.js';
import { mailFragment } from '../../../components/mail/index.js';
import { MessageFrame } from '../../../components/mail/message-frame.js';
import { until } from '../../support/by-role.js';
import { press } from '../../support/keyboard.js';
import { lookAs } from '../../support/looks.js';
import { frameAt, linkReads } from './support/frame-at.js';
import { news } from './support/network.js';
import { asItIs } from './support/places.js';

const lines = (count: number) => '<p>line</p>'.repeat(count);
const picture = (name: string) => `<img src="${location.origin}/asked/${name}" alt="${name}">`;

describe('a message in its frame', () => {
  it('is called what its caller says, in their language, from the side of the page', async () => {
    const { shown, page } = await frameAt('<p>Hello</p>', { dir: 'rtl' });

    expect(shown()?.title).to.equal('Message from Ana');
    expect(page().documentElement.lang).to.equal('en');
    expect(page().documentElement.dir).to.equal('rtl');
  });

  it('begins at the side that its text does', async () => {
    const { page } = await frameAt('<p>שלום</p>');

    expect(getComputedStyle(page().querySelector('p') ?? page().body).direction).to.equal('rtl');
  });

  it('is as high as what it says', async () => {
    const { shown, page } = await frameAt(lines(40));
    const { scrollHeight, clientHeight } = page().documentElement;

    expect(shown()?.clientHeight).to.be.greaterThan(600);
    expect(scrollHeight).to.equal(clientHeight);
  });

  it('becomes higher when earlier messages are unfolded', async () => {
    const { frame, page, shown } = await frameAt('');
    const mail = mailFragment(`<p>Yes.</p><div class="gmail_quote">${lines(40)}</div>`);
    foldQuoted(mail, 'Earlier messages');
    frame.show(mail);
    await until(() => (shown()?.clientHeight ?? 0) > 20);
    const before = shown()?.clientHeight ?? 0;

    page().querySelector('summary')?.click();

    await until(() => (shown()?.clientHeight ?? 0) > before + 400);
  });

  it('becomes no higher than it may, and scrolls then', async () => {
    const { shown, page } = await frameAt(lines(100), { maxHeight: 300 });

    expect(shown()?.clientHeight).to.equal(300);
    expect(page().documentElement.scrollHeight).to.be.greaterThan(300);
  });

  it('makes the page no wider', async () => {
    const cells = '<td>averyverylongword</td>'.repeat(80);
    const { host } = await frameAt(`<table><tr>${cells}</tr></table><p>${'x'.repeat(5000)}</p>`);

    expect(host.scrollWidth).to.equal(host.clientWidth);
    expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
  });

  for (const look of ['light', 'forced colours'] as const)
    it(`is written as the page around it: ${look}`, async () => {
      await lookAs(look);
      document.body.style.setProperty('font', 'italic 21px/30px monospace');

      const { page } = await frameAt('<p>Hello</p>');
      const { fontSize, fontStyle, fontFamily, lineHeight } = getComputedStyle(
        page().querySelector('p') ?? page().body,
      );

      expect({ fontSize, fontStyle, fontFamily, lineHeight }).to.deep.equal({
        ...{ fontSize: '21px', fontStyle: 'italic', fontFamily: 'monospace', lineHeight: '30px' },
      });
      document.body.style.removeProperty('font');
      await lookAs('light');
    });

  it('is still there when the page puts it elsewhere', async () => {
    const { host, text } = await frameAt('<p>Hello</p>');
    const place = document.createElement('div');
    document.body.append(place);

    place.append(...host.children);
    host.append(...place.children);
    place.remove();

    await until(() => text() === 'Hello');
  });

  it('leaves nothing when it goes', async () => {
    const { host, frame } = await frameAt('<p>Hello</p>');

    frame.destroy();

    expect(host.childNodes.length).to.equal(0);
  });
});

describe('the pictures of a message', () => {
  it('are counted, and not fetched', async () => {
    await news();

    const { frame } = await frameAt(picture('one') + picture('two') + '<img alt="none">');

    expect(frame.remoteImages).to.equal(2);
    expect(frame.images).to.equal('blocked');
    expect((await news()).asked).to.deep.equal([]);
  });

  it('are fetched for the message that they are asked of, and for no other', async () => {
    const { frame } = await frameAt(picture('mine'));
    await frameAt(picture('other'));
    await news();

    frame.showImages();

    expect(frame.images).to.equal('shown');
    const { asked } = await news();
    expect(asked).to.deep.equal([`${location.origin}/asked/mine`]);
  });

  it('are not fetched of the next message', async () => {
    const { frame } = await frameAt(picture('first'));
    frame.showImages();
    await news();

    frame.show(mailFragment(picture('second')));

    expect((await news()).asked).to.deep.equal([]);
  });

  it('are fetched, and nothing else is, though nobody sanitised it', async () => {
    const { frame } = await frameAt('');
    const film = '<video src="/asked/film"></video><iframe src="/asked/frame"></iframe>';
    frame.show(asItIs(`<link rel="stylesheet" href="/asked/sheet">${film}${picture('mine')}`));
    await news();

    frame.showImages();

    expect((await news()).asked).to.deep.equal([`${location.origin}/asked/mine`]);
  });
});

describe('the links of a message', () => {
  it('open elsewhere, and show where', async () => {
    const { page } = await frameAt('<a href="https://acme.example/a?b">here</a>');
    const [link] = page().links;

    expect(link?.target).to.equal('_blank');
    expect(link?.rel).to.equal('noopener noreferrer nofollow');
    expect(link?.title).to.equal('https://acme.example/a?b');
  });

  for (const [href, text] of [
    ['https://acme.example/a', 'acme.example'],
    ['https://www.acme.example', 'https://acme.example/offers'],
    ['https://news.acme.example', 'acme.example'],
    ['https://acme.example', 'Our offers'],
    ['mailto:ana@acme.example?subject=x', 'Ana@acme.example'],
  ] as const) {
    it(`to ${href} may be called ${text}`, async () => {
      expect(await linkReads(href, text)).to.equal(text);
    });
  }

  for (const [href, text, place] of [
    ['https://evil.example/acme.example', 'https://acme.example', 'evil.example'],
    ['https://acme.example@evil.example', 'acme.example', 'evil.example'],
    ['https://acme.example.evil.test', 'www.acme.example', 'acme.example.evil.test'],
    ['https://evil.example', 'ac&shy;me.exam&#x200b;ple', 'evil.example'],
    ['https://evil.example', 'ａｃｍｅ．example', 'evil.example'],
    ['https://аcme.example', 'аcme.example', 'xn--cme-5cd.example'],
    ['mailto:eve@evil.example', 'ana@acme.example', 'eve@evil.example'],
    ['https://evil.example', 'ana@acme.example', 'evil.example'],
  ] as const) {
    it(`to ${href} is not called ${text} without a word`, async () => {
      expect(await linkReads(href, text)).to.include(`(leads to ${place})`);
    });
  }
});

describe('a message by keyboard', () => {
  it('is reached link by link', async () => {
    const { page, host } = await frameAt('<p><a href="tel:1">one</a> <a href="tel:2">two</a></p>');
    const before = document.createElement('button');
    host.prepend(before);
    before.focus();

    await press('Tab');
    await press('Tab');

    expect(page().activeElement?.textContent).to.equal('two');
  });

  it('lets Escape out, which means the page', async () => {
    const { page, host } = await frameAt('<p><a href="tel:1">one</a></p>');
    let pressed = '';
    host.addEventListener('keydown', ({ key }) => {
      pressed += key;
    });
    page().links[0]?.focus();

    await press('a');
    await press('Escape');

    await until(() => pressed === 'Escape');
  });
});

describe('how a message looks', () => {
  afterEach(() => lookAs('light'));

  const colours = async () => {
    const { page } = await frameAt(
      '<p>text <font color="#c00000">red <font color="black">black</font></font> <a href="tel:1">link</a></p>',
    );
    const colour = (selector: string) => getComputedStyle(page().querySelector(selector) ?? page().body).color;
    return { text: colour('p'), link: colour('a') };
  };

  it('is dark on light', async () => {
    await lookAs('light');

    expect(await colours()).to.deep.equal({ text: 'rgb(0, 0, 0)', link: 'rgb(0, 0, 238)' });
  });

  it('is light on dark in a dark page', async () => {
    await lookAs('dark');

    expect(await colours()).to.deep.equal({ text: 'rgb(255, 255, 255)', link: 'rgb(158, 158, 255)' });
  });

  it('is nothing before a mail is shown', () => {
    const host = document.createElement('section');
    const frame = new MessageFrame(host, { words: { lang: 'en', title: 'x', leadsTo: String } });

    expect(frame.remoteImages).to.equal(0);
    frame.destroy();
  });
});
