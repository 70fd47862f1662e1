import { whyNotImageUrl } from '../../../src/index.js';

/** Where images are kept while somebody tries a desktop out. */
const ownMachine = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** The address from which an image in a message is fetched: by https and never carried along (C5); nothing for any other. */
export function imageAddress(url: string | undefined): string | undefined {
  if (url === undefined || whyNotImageUrl(url) || !URL.canParse(url)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(url);
  if (username || password) return undefined;
  const isSafe = protocol === 'https:' || (protocol === 'http:' && ownMachine.test(hostname));
  return isSafe ? href : undefined;
}
