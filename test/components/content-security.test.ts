import { expect, fixture, html } from '@open-wc/testing';
import { allByRole, byRole, textOf, until } from '../support/by-role.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** A page of its own under a strict policy, which notes every violation from the first moment on. */
async function strictPage() {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="strict" width="700" height="500"></iframe>`);
  const violations: string[] = [];
  frame.srcdoc = `<!doctype html><html lang="en"><head>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <script type="module" src="/test/support/strict-page.ts"></script></head><body></body></html>`;
  await until(() => frame.contentDocument?.querySelector('outbound-session') != null);
  const { contentDocument: page } = frame;
  if (!page) throw new Error('The frame has no document.');
  page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
  });
  const { body } = page;
  const click = async (role: string, name: string | RegExp) => {
    await until(() => allByRole(role, name, body).length > 0);
    byRole(role, name, body).click();
  };
  return { page, body, violations, click };
}

describe('under a strict content security policy with trusted types', () => {
  it('a conversation is created, written in, handed on and wrapped up, without a violation', async () => {
    const { body, violations, click } = await strictPage();

    await click('button', 'New outbound conversation');
    await until(() => allByRole('combobox', /^To:/, body).length > 0);
    const recipient = byRole<HTMLInputElement>('combobox', /^To:/, body);
    recipient.value = '+447400123456';
    recipient.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await click('button', 'New SMS');
    await until(() => allByRole('textbox', 'Message', body).length > 0);
    const message = byRole<HTMLTextAreaElement>('textbox', 'Message', body);
    message.value = 'Hello';
    message.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await click('button', 'Send');
    await until(() => textOf(body).includes('Delivered'));
    await click('button', 'Transfer');
    await click('option', /^Billing/);
    await click('button', /^Transfer to/);
    await click('option', 'Resolved');
    await click('button', 'Submit wrap-up');
    await until(() => textOf(body).includes('No outbound conversations'));

    expect(violations).to.deep.equal([]);
  });

  it('a violation would be seen: a style attribute is one', async () => {
    const { page, body, violations } = await strictPage();

    body.insertAdjacentElement('beforeend', page.createElement('p'))?.setAttribute('style', 'color: red');

    await until(() => violations.length > 0);
    expect(violations[0]).to.include('style-src-attr');
  });
});
