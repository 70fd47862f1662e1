import {
  parseEmail,
  parsePhone,
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
      /** SMS: ISO 3166-1 alpha-2. */
      readonly region?: string | undefined;
      readonly canReceiveSms?: 'yes' | 'no' | 'perhaps' | undefined;
      readonly warnings: readonly EmailWarning[];
    }
  | { readonly ok: false; readonly refusal: RecipientInvalid };

/** L3: reads a recipient for a channel, with what the desk says of regions. */
export async function readRecipient(channel: Channel, text: string, view?: SessionView): Promise<ReadRecipient> {
  if (channel === 'email') {
    const email = parseEmail(text);
    return email.ok ? email : { ok: false, refusal: email.refusal };
  }
  const defaultRegion = view?.desk?.defaultRegion;
  const phone = await parsePhone(text, defaultRegion ? { defaultRegion } : {});
  if (!phone.ok) return phone;
  const { e164: address, region, canReceiveSms } = phone;
  return { ok: true, address, region, canReceiveSms, warnings: [] };
}
