import { expect, fixture, html } from '@open-wc/testing';
import { byRole, until } from '../../support/by-role.js';
import { press, type } from '../../support/keyboard.js';
import { google } from './support/pasted/google.js';
import { hostile } from './support/pasted/hostile.js';
import { others } from './support/pasted/others.js';
import { outlook } from './support/pasted/outlook.js';
import { word } from './support/pasted/word.js';
import type { StrictPage } from './support/strict-editor.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html outbound-mail-editor',
].join('; ');

/** A page of its own under a strict policy, with an editor that has the keyboard. */
async function strictPage() {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="strict" width="700" height="500"></iframe>`);
  const violations: string[] = [];
  frame.srcdoc = `<!doctype html><html lang="en"><head>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <script type="module" src="/test/components/mail-editor/support/strict-editor.ts"></script></head><body></body></html>`;
  const inside = () => frame.contentWindow as (Window & { readonly strict?: StrictPage }) | null;
  await until(() => inside()?.strict !== undefined);
  const { contentDocument: page } = frame;
  const strict = inside()?.strict;
  if (!page || !strict) throw new Error('The frame has no editor.');
  page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
  });
  frame.focus();
  strict.editor.focus();
  return { page, body: page.body, ...strict, violations, window: inside() };
}

/** Until the browser has told of what there was before: it tells in order. */
async function untilTold(page: Document, violations: string[]): Promise<readonly string[]> {
  page.body.setAttribute('style', 'color: red');
  await until(() => violations.length > 0);
  return violations;
}

describe('the editor of a mail under a strict content security policy with trusted types', () => {
  it('is written in, formatted and linked without a violation', async () => {
    const { page, body, editor, violations } = await strictPage();

    await type('Dear Ana');
    await press('a', 'Control');
    for (const name of ['Bold', 'Bulleted list', 'Quote']) byRole('button', name, body).click();
    await press('k', 'Control');
    await until(() => page.activeElement?.shadowRoot?.activeElement?.id === 'link-address');
    await type('acme.example');
    await press('Enter');
    await press('z', 'Control');
    await press('y', 'Control');

    expect(editor.html).to.include('<strong>').and.to.include('https://acme.example');
    expect((await untilTold(page, violations)).length).to.equal(1);
  });

  for (const { from, html: carried, becomes } of [...word, ...outlook, ...google, ...others, ...hostile])
    it(`takes what is pasted without a violation: ${from}`, async () => {
      const { page, editor, paste, violations, window } = await strictPage();

      paste({ html: carried });

      expect(editor.html).to.equal(becomes);
      expect((await untilTold(page, violations)).length).to.equal(1);
      expect((window as { readonly executed?: boolean } | null)?.executed ?? false).to.be.false;
    });
});
