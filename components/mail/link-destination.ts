const ADDRESS = /[^\s<>@]+@[^\s<>@]+\.[^\s<>@,;]+/;
const HOST = /(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/u;
const INVISIBLE = /\p{Cf}/gu;

/** A text as it is seen: without characters that are not, and with the usual ones for those that look the same. */
const seen = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '').replaceAll('。', '.').trim();

const hostOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : undefined;

/** Where a link leads, as short as it can be said: a host, in the letters that cannot be mistaken, or an address. */
export function destinationOf({ href }: HTMLAnchorElement | HTMLAreaElement): string {
  const mailbox = /^(?:mailto|tel):([^?]*)/i.exec(href)?.[1];
  return mailbox ?? hostOf(href) ?? href;
}

/** The place that a text names, if it names one. */
function placeNamed(text: string): string | undefined {
  const mailbox = ADDRESS.exec(text)?.[0];
  if (mailbox) return mailbox.toLowerCase();
  const host = HOST.exec(text)?.[0];
  return host === undefined ? undefined : hostOf(`https://${host}`);
}

/** Does a link lead elsewhere than its text says, or to a host whose letters can be taken for others? */
export function misleads(link: HTMLAnchorElement | HTMLAreaElement): boolean {
  const destination = destinationOf(link).toLowerCase();
  if (/(?:^|\.)xn--/.test(destination)) return true;
  const named = placeNamed(seen(link.textContent));
  return named !== undefined && named !== destination && !destination.endsWith(`.${named}`);
}
