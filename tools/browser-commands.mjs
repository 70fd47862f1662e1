import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { devtools } from './chromium-launcher.mjs';
import { sinceLastTime } from './network-watch.mjs';

/** What tests may ask of the browser by `executeServerCommand(name, payload)`. */
const COMMANDS = {
  /** `{ type: 'text' }` or `{ press: 'a', with: ['Control'] }`: real keys. */
  async keys(page, { type, press, with: modifiers = [] }) {
    for (const key of modifiers) await page.keyboard.down(key);
    if (type === undefined) await page.keyboard.press(press);
    else await page.keyboard.type(type);
    for (const key of [...modifiers].reverse()) await page.keyboard.up(key);
  },

  /** `{ text }`: what an input method shows while it composes; `{ commit }`: what it writes in the end. */
  async compose(page, { text, commit }) {
    const cdp = await devtools(page);
    if (commit !== undefined) await cdp.send('Input.insertText', { text: commit });
    else await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  },

  /** `{ width, height }` */
  viewport: (page, size) => page.setViewport(size),

  /** `{ 'prefers-color-scheme': 'dark', 'forced-colors': 'active', ... }`; lasts until the file ends or `{}`. */
  async media(page, wanted) {
    const features = Object.entries(wanted).map(([name, value]) => ({ name, value }));
    await (await devtools(page)).send('Emulation.setEmulatedMedia', { features });
  },

  /** Answers what the page has asked the network for since the last time. */
  network: (page) => sinceLastTime(page),

  /** `{ name }`: a picture of the whole page in `screenshots/<name>.png`. */
  async screenshot(page, { name }, { rootDir }) {
    const folder = join(rootDir, 'screenshots');
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name.replaceAll(/[^\w.-]+/g, '-')}.png`), fullPage: true });
  },
};

export function browserCommands() {
  let config;
  return {
    name: 'browser-commands',
    serverStart(server) {
      config = server.config;
    },
    // what hostile mail asks for is there, so that the runner does not list it as missing
    serve: ({ path }) => (path.startsWith('/asked/') ? { body: '\n', type: 'text/plain' } : undefined),
    async executeCommand({ command, payload, session }) {
      const run = COMMANDS[command];
      if (!run) return undefined;
      // `undefined` would tell the runner that nobody knew the command
      return (await run(session.browser.getPage(session.id), payload ?? {}, config)) ?? true;
    },
  };
}
