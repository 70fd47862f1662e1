import type { MessageTemplate } from '../../../domain/template.js';

/** What agents send again and again, in English. */
export const englishTemplates: readonly MessageTemplate[] = [
  {
    id: 'greeting',
    shortcut: 'hi',
    name: 'Greeting',
    text: 'Hello {{customer.name}}, this is {{agent.name}} from {{organisation.name}}.',
  },
  {
    id: 'delivery-today',
    shortcut: 'today',
    name: 'Delivery today',
    channel: 'sms',
    text: 'Hello {{customer.name}}, your order {{order.number}} arrives today between {{delivery.from}} and {{delivery.to}}.',
    variables: [
      { name: 'delivery.from', label: 'Delivered from (time)' },
      { name: 'delivery.to', label: 'Delivered until (time)' },
    ],
  },
  {
    id: 'delivery-moved',
    name: 'Delivery moved',
    channel: 'sms',
    text: 'Your order {{order.number}} now arrives on {{delivery.date}}. Sorry for the change.',
  },
  {
    id: 'callback',
    shortcut: 'call',
    name: 'May we call?',
    channel: 'sms',
    text: 'Hi {{customer.name}}, when may {{agent.name}} call you about {{order.number}}? Just answer with a time.',
  },
  {
    id: 'code',
    shortcut: 'code',
    name: 'Confirmation code',
    channel: 'sms',
    text: 'Your code is {{confirmation.code}}. We never ask for it by phone.',
    variables: [{ name: 'confirmation.code', label: 'Confirmation code' }],
  },
  {
    id: 'thanks-sms',
    name: 'Thanks',
    channel: 'sms',
    text: 'Thank you! Anything else? Answer here and {{agent.name}} will read it. 👋',
  },
  {
    id: 'order-status',
    shortcut: 'status',
    name: 'Status of an order',
    channel: 'email',
    subject: 'Your order {{order.number}}',
    text: 'Dear {{customer.name}},\n\nYour order {{order.number}} is {{order.status}}.\n\nKind regards,\n{{agent.name}}\n{{organisation.name}}',
  },
  {
    id: 'invoice',
    shortcut: 'inv',
    name: 'Invoice question',
    channel: 'email',
    subject: 'Your invoice {{invoice.number}}',
    text: 'Dear {{customer.name}},\n\nAbout invoice {{invoice.number}}: {{invoice.remark}}\n\nKind regards,\n{{agent.name}}',
    variables: [{ name: 'invoice.remark', label: 'What is to be said of the invoice' }],
  },
  {
    id: 'refund',
    name: 'Refund on its way',
    channel: 'email',
    subject: 'Your refund for order {{order.number}}',
    text: 'Dear {{customer.name}},\n\n{{refund.amount}} will be on your account within five working days.\n\n{{agent.name}}, {{organisation.name}}',
    variables: [{ name: 'refund.amount', label: 'Amount of the refund' }],
  },
  {
    id: 'documents',
    name: 'Documents needed',
    channel: 'email',
    subject: 'Documents for {{order.number}}',
    text: 'Dear {{customer.name}},\n\nTo go on we need:\n- {{document.first}}\n- {{document.second}}\n\nThank you,\n{{agent.name}}',
    variables: [
      { name: 'document.first', label: 'First document' },
      { name: 'document.second', label: 'Second document' },
    ],
  },
  {
    id: 'shift-end',
    name: 'End of shift',
    text: 'My shift ends soon, {{customer.name}}: a colleague will take over here and has read everything.',
  },
  { id: 'goodbye', shortcut: 'bye', name: 'Goodbye', text: 'Glad we could help. Have a good day! — {{agent.name}}' },
];
