import type { EntryPoint } from '../../../domain/entry-point.js';
import type { InEveryLanguage } from '../language.js';

const sms = (id: string, name: string, address: string): EntryPoint => ({ id, name, address, channel: 'sms' });
const email = (id: string, name: string, address: string): EntryPoint => ({
  ...{ id, name, address, channel: 'email' as const },
  signature: `<p dir="auto"><strong>${name}</strong><br>${address}</p>`,
});

/** Where conversations leave from. */
export const allEntryPoints: InEveryLanguage<readonly EntryPoint[]> = {
  en: [
    sms('sms-care', 'Customer care', '+447700900123'),
    sms('sms-delivery', 'Deliveries', '+447700900456'),
    sms('sms-billing', 'Billing', '+447700900789'),
    email('email-care', 'Customer care', 'care@northwind.example'),
    email('email-billing', 'Billing', 'billing@northwind.example'),
    email('email-premium', 'Premium customers', 'premium@northwind.example'),
  ],
  es: [
    sms('sms-care', 'Atención al cliente', '+34600000123'),
    sms('sms-delivery', 'Entregas', '+34600000456'),
    sms('sms-billing', 'Facturación', '+34600000789'),
    email('email-care', 'Atención al cliente', 'atencion@alboran.example'),
    email('email-billing', 'Facturación', 'facturas@alboran.example'),
    email('email-premium', 'Clientes Premium', 'premium@alboran.example'),
  ],
};
