import {
  parseEmail,
  parsePhone,
  readableEmail,
  type Channel,
  type EmailWarning,
  type RecipientInvalid,
  type SessionView,
} from '../../src/index.js';

/** What was understood of the recipient as typed. */
export type ReadRecipient =
  | {
      readonly ok: true;
      readonly address: string;
      /** Email: the name that stood before the address. */
      readonly name?: string | undefined;
      /** Email: the address with its domain as people write it, where that is not how it travels. */
      readonly readable?: string | undefined;
      /** SMS: ISO 3166-1 alpha-2. */
      readonly region?: string | undefined;
      readonly canReceiveSms?: 'yes' | 'no' | 'perhaps' | undefined;
      readonly warnings: readonly EmailWarning[];
    }
  | { readonly ok: false; readonly refusal: RecipientInvalid };

async function readEmail(text: string, smtputf8: boolean): Promise<ReadRecipient> {
  const email = parseEmail(text, { smtputf8 });
  if (!email.ok) return email;
  const readable = await readableEmail(email.address);
  return { ...email, readable: readable === email.address ? undefined : readable };
}

/** L3: reads a recipient for a channel, with what the desk says of regions and the desktop of its abilities. */
export async function readRecipient(channel: Channel, text: string, view?: SessionView): Promise<ReadRecipient> {
  if (text.trim() === '') return { ok: false, refusal: { code: 'recipient-invalid', channel, cause: 'empty', text } };
  if (channel === 'email') return readEmail(text, view?.capabilities.includes('smtputf8') ?? false);
  const phone = await parsePhone(text, { defaultRegion: view?.desk?.defaultRegion });
  if (!phone.ok) return phone;
  const { e164: address, region, canReceiveSms } = phone;
  return { ok: true, address, region, canReceiveSms, warnings: [] };
}
