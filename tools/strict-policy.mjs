import { randomUUID } from 'node:crypto';

/** What a page needs for every element of ours: no inline style, no string that becomes code, these policies and no others. */
const policyWith = (nonce) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "connect-src 'self' ws:",
    // where a host keeps the images of its mails
    'img-src https:',
    "frame-src 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html dompurify ProseMirrorClipboard outbound-mail-editor',
  ].join('; ');

// thrown where the test framework hears of it: the test that runs is red
const watch = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) => {
  throw new Error(['A violation of the policy:', effectiveDirective, blockedURI, sample, sourceFile, lineNumber].join(' '));
});`;

/** Serves the pages of tests under a strict content security policy with trusted types; every violation fails a test. */
export const strictPolicy = () => ({
  name: 'strict-policy',
  transform(context) {
    if (!context.response.is('html') || !context.path.startsWith('/')) return undefined;
    const nonce = randomUUID();
    context.set('Content-Security-Policy', policyWith(nonce));
    const body = context.body.replace(/<script(?=[\s>])/g, `<script nonce="${nonce}"`);
    return { body: body.replace(/<(?:head|body)>/, (tag) => `${tag}<script nonce="${nonce}">${watch}</script>`) };
  },
});
