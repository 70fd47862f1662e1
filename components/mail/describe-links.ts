import { destinationOf, misleads } from './link-destination.js';

/** Makes every link of a page say where it goes, and open elsewhere; `leadsTo` is said of one whose text says otherwise. */
export function describeLinks(page: Document, leadsTo: (place: string) => string): void {
  for (const link of page.links) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow';
    link.title = link.href;
    if (!misleads(link)) continue;
    const note = page.createElement('span');
    note.className = 'leads-to';
    note.append(` ${leadsTo(destinationOf(link))}`);
    link.after(note);
  }
}
