import { emailEntryPoint } from '../../support/nouns.js';
import { painted, writing } from '../support/composer.js';
import { mailOf } from './mails.js';

/** A composer with a mail of so many characters, the caret in its middle. */
export async function begin(kind: string, characters: number) {
  const recipient = { address: 'ana@example.com' };
  const middle = Math.floor(characters / 2);
  const { field } = await writing(
    { channel: 'email', recipient, entryPoint: emailEntryPoint },
    {},
    { html: mailOf(kind, characters), subject: 'A long letter', caret: { from: middle, to: middle } },
  );
  while (!field()?.isContentEditable) await painted();
  field()?.focus();
  await painted();
  return {};
}
