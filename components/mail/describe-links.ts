import { destinationOf, misleads } from './link-destination.js';

/** Makes every link say where it goes, and open somewhere else; `leadsTo` is said of one whose text says otherwise. */
export function describeLinks(mail: Element, leadsTo: (place: string) => string): void {
  for (const link of mail.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow';
    link.title = link.href;
    if (!misleads(link)) continue;
    const note = mail.ownerDocument.createElement('span');
    note.className = 'leads-to';
    note.append(` ${leadsTo(destinationOf(link))}`);
    link.after(note);
  }
}
