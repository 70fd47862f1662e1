import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../../support/by-role.js';
import { published } from './support/published.js';
import type { StrictPage } from './support/strict-mail.js';
import { threats } from './support/vectors/index.js';

const policy = (policies: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    'img-src https: http:',
    "require-trusted-types-for 'script'",
    `trusted-types ${policies}`,
  ].join('; ');

/** A page of its own under a strict policy that allows these policies for markup. */
async function strictPage(policies: string) {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="strict" width="700" height="500"></iframe>`);
  const violations: string[] = [];
  frame.srcdoc = `<!doctype html><html lang="en"><head>
    <meta http-equiv="Content-Security-Policy" content="${policy(policies)}">
    <script type="module" src="/test/components/mail/support/strict-mail.ts"></script></head><body></body></html>`;
  const inside = () => frame.contentWindow as (Window & { readonly strict?: StrictPage }) | null;
  await until(() => inside()?.strict !== undefined);
  const { contentDocument: page } = frame;
  const strict = inside()?.strict;
  if (!page || !strict) throw new Error('The frame has no page.');
  const note = ({ effectiveDirective, blockedURI, sample }: SecurityPolicyViolationEvent) =>
    violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
  page.addEventListener('securitypolicyviolation', note);
  return { page, ...strict, violations, note };
}

describe('mail under a strict content security policy with trusted types', () => {
  it('is sanitised and shown without a violation, however hostile', async () => {
    const { page, show, violations, note } = await strictPage('dompurify');

    const shown = show(...threats.flatMap(({ mails }) => mails), ...published);
    shown()?.addEventListener('securitypolicyviolation', note);

    // the browser tells in order: this one is the first
    page.body.setAttribute('style', 'color: red');
    await until(() => violations.length > 0);
    expect(violations).to.deep.equal(['style-src-attr inline ']);
  });

  it('looks as it does elsewhere', async () => {
    const { show } = await strictPage('dompurify');

    const page = show('<p style="font-weight:bold;color:#c00000">Hello</p>');

    await until(() => page()?.querySelector('[color]') != null);
    const font = page()?.querySelector('[color]');
    const { color, fontWeight } = getComputedStyle(font ?? document.body);
    expect({ color, fontWeight }).to.deep.equal({ color: 'rgb(192, 0, 0)', fontWeight: '700' });
    expect(getComputedStyle(page()?.body ?? document.body).margin).to.equal('0px');
  });

  it('is its words where the policy lets nobody read markup', async () => {
    const { sanitize } = await strictPage('lit-html');

    expect(sanitize('<p>Hello <b>Ana</b><img src=x onerror=alert(1)></p>').replace(/\s+/g, ' ').trim()).to.equal(
      'Hello Ana',
    );
  });
});
