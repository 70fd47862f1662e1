import { setType } from '../internal/type-face.js';
import type { Images } from './attributes.js';
import { frameStyles } from './frame.styles.js';

/** What the page in a frame is for whoever reads it. */
export interface PageDescription {
  readonly lang: string;
  /** How what stands around the frame is written. */
  readonly written: CSSStyleDeclaration;
  readonly images: Images;
}

/** Nothing is fetched and nothing runs; a page that has said so cannot take it back. */
const policy = (images: Images): string =>
  `default-src 'none'; img-src ${images === 'shown' ? 'https: http:' : "'none'"}; form-action 'none'; base-uri 'none'`;

// none of these is content, and some open connections that no policy knows of
const ACTS = 'link, meta, base, script, style';

function meta(page: Document, said: Readonly<Record<string, string>>): HTMLMetaElement {
  const element = page.createElement('meta');
  for (const [name, value] of Object.entries(said)) element.setAttribute(name, value);
  return element;
}

/** Sets up an empty page: first what it must not do, then how it looks. */
function prepare(page: Document, { lang, written, images }: PageDescription): void {
  const base = page.createElement('base');
  base.target = '_blank';
  page.head.prepend(
    meta(page, { 'http-equiv': 'Content-Security-Policy', content: policy(images) }),
    meta(page, { 'http-equiv': 'x-dns-prefetch-control', content: 'off' }),
    meta(page, { name: 'referrer', content: 'no-referrer' }),
    base,
  );
  const root = page.documentElement;
  root.lang = lang;
  root.dir = written.direction;
  setType(root, written);
  if (!page.defaultView) return;
  // a strict policy stops style elements, but not these; they belong to the window they were made in
  const sheet = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(frameStyles);
  page.adoptedStyleSheets = [sheet];
}

/** Puts mail into an empty page; answers the element that holds it. */
export function fillPage(page: Document, mail: DocumentFragment, description: PageDescription): HTMLElement {
  prepare(page, description);
  const content = page.importNode(mail, true);
  for (const element of content.querySelectorAll(ACTS)) element.remove();
  for (const image of content.querySelectorAll<HTMLImageElement>('img[data-src]')) {
    if (description.images === 'shown') image.src = image.dataset.src ?? '';
  }
  const box = page.createElement('main');
  box.dir = 'auto';
  box.append(content);
  page.body.append(box);
  return box;
}
