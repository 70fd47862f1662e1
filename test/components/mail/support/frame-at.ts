import { fixture, html } from '@open-wc/testing';
import { mailFragment } from '../../../../components/mail/index.js';
import { MessageFrame } from '../../../../components/mail/message-frame.js';
import { until } from '../../../support/by-role.js';

const words = { lang: 'en', title: 'Message from Ana', leadsTo: (place: string) => `(leads to ${place})` };

/** Mail in our frame, in a part of a page that is as wide as a column of messages. */
export async function frameAt(mail: string, { maxHeight = 10_000, dir = 'ltr' } = {}) {
  const host = await fixture<HTMLElement>(html`<section dir=${dir}></section>`);
  const frame = new MessageFrame(host, { words, maxHeight });
  frame.show(mailFragment(mail));
  const shown = () => host.querySelector('iframe');
  const page = (): Document => {
    const found = shown()?.contentDocument;
    if (!found) throw new Error('The frame has no page.');
    return found;
  };
  await until(() => (shown()?.clientHeight ?? 0) !== 150);
  return { host, frame, shown, page, text: () => page().body.innerText.trim() };
}

/** The link of a mail that is nothing else, as it reads, with what is said behind it. */
export async function linkReads(href: string, text: string): Promise<string> {
  const { text: read } = await frameAt(`<a href="${href}">${text}</a>`);
  return read();
}
