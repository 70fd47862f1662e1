import type { WebexDesktopSdk } from '../../../src/hosts/webex-desktop/index.js';

type Load = (module: object, exports: object, service: unknown, console: object) => void;

let source: Promise<string> | undefined;

/** Fetches the SDK: no clock of a test can be waited on for that. */
export const loadRealSdk = (): Promise<string> =>
  (source ??= fetch('/node_modules/@wxcc-desktop/sdk/dist/index.js').then((response) => response.text()));

/** The real SDK, once more for every desktop: it reads the global it runs on while it loads, and that is handed to it here. */
export async function realSdk(service: unknown): Promise<WebexDesktopSdk> {
  const module = { exports: {} as { Desktop?: WebexDesktopSdk } };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- because a module is read once a page, and every test wants a desktop of its own
  const load = new Function('module', 'exports', 'AGENTX_SERVICE', 'console', await loadRealSdk()) as Load;
  load(module, module.exports, service, quiet);
  if (!module.exports.Desktop) throw new Error('The SDK exports no Desktop.');
  return module.exports.Desktop;
}

// it tells its whole life to the console
const quiet = new Proxy({}, { get: () => () => undefined });
