import { devtools } from './chromium-launcher.mjs';

const watches = new WeakMap();

/**
 * What a page and its frames have done since the last time, as the browser tells it: the addresses they `asked` the
 * network for, but those that a policy stopped, and what their `dialogs` said.
 */
export async function sinceLastTime(page) {
  if (!watches.has(page)) watches.set(page, await watch(page));
  const { asked, dialogs, cdp } = watches.get(page);
  // after its answer, whatever the browser had to tell before has been told
  await cdp.send('Runtime.evaluate', { expression: '0' });
  const news = { asked: [...asked.values()], dialogs: [...dialogs] };
  asked.clear();
  dialogs.length = 0;
  return news;
}

async function watch(page) {
  const asked = new Map();
  const dialogs = [];
  const cdp = await devtools(page);
  cdp.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
    if (/^(?:https?|wss?):/.test(url)) asked.set(requestId, url);
  });
  cdp.on('Network.loadingFailed', ({ requestId, blockedReason }) => {
    if (blockedReason === 'csp') asked.delete(requestId);
  });
  // a dialog would stop the page
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await cdp.send('Network.enable');
  return { asked, dialogs, cdp };
}
