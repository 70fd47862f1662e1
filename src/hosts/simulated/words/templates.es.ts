import type { MessageTemplate } from '../../../domain/template.js';

/** What agents send again and again, in Spanish. */
export const spanishTemplates: readonly MessageTemplate[] = [
  {
    id: 'greeting',
    shortcut: 'hola',
    name: 'Saludo',
    text: 'Hola, {{customer.name}}. Soy {{agent.name}}, de {{organisation.name}}.',
  },
  {
    id: 'delivery-today',
    shortcut: 'hoy',
    name: 'Entrega hoy',
    channel: 'sms',
    text: 'Hola, {{customer.name}}: su pedido {{order.number}} llega hoy entre las {{delivery.from}} y las {{delivery.to}}.',
    variables: [
      { name: 'delivery.from', label: 'Entrega desde (hora)' },
      { name: 'delivery.to', label: 'Entrega hasta (hora)' },
    ],
  },
  {
    id: 'delivery-moved',
    name: 'Entrega aplazada',
    channel: 'sms',
    text: 'Su pedido {{order.number}} llegará el {{delivery.date}}. Disculpe el cambio.',
  },
  {
    id: 'callback',
    shortcut: 'llamar',
    name: '¿Podemos llamarle?',
    channel: 'sms',
    text: 'Hola, {{customer.name}}. ¿A qué hora puede llamarle {{agent.name}} por {{order.number}}? Responda con una hora.',
  },
  {
    id: 'code',
    shortcut: 'codigo',
    name: 'Código de confirmación',
    channel: 'sms',
    text: 'Su código es {{confirmation.code}}. Nunca se lo pediremos por teléfono.',
    variables: [{ name: 'confirmation.code', label: 'Código de confirmación' }],
  },
  {
    id: 'thanks-sms',
    name: 'Gracias',
    channel: 'sms',
    text: '¡Gracias! ¿Algo más? Responda aquí y {{agent.name}} lo leerá. 👋',
  },
  {
    id: 'order-status',
    shortcut: 'estado',
    name: 'Estado de un pedido',
    channel: 'email',
    subject: 'Su pedido {{order.number}}',
    text: 'Estimado/a {{customer.name}}:\n\nSu pedido {{order.number}} está {{order.status}}.\n\nUn saludo,\n{{agent.name}}\n{{organisation.name}}',
  },
  {
    id: 'invoice',
    shortcut: 'fact',
    name: 'Consulta de factura',
    channel: 'email',
    subject: 'Su factura {{invoice.number}}',
    text: 'Estimado/a {{customer.name}}:\n\nSobre la factura {{invoice.number}}: {{invoice.remark}}\n\nUn saludo,\n{{agent.name}}',
    variables: [{ name: 'invoice.remark', label: 'Lo que hay que decir de la factura' }],
  },
  {
    id: 'refund',
    name: 'Devolución en camino',
    channel: 'email',
    subject: 'Devolución de su pedido {{order.number}}',
    text: 'Estimado/a {{customer.name}}:\n\nRecibirá {{refund.amount}} en su cuenta en cinco días hábiles.\n\n{{agent.name}}, {{organisation.name}}',
    variables: [{ name: 'refund.amount', label: 'Importe del reembolso' }],
  },
  {
    id: 'documents',
    name: 'Faltan documentos',
    channel: 'email',
    subject: 'Documentación de {{order.number}}',
    text: 'Estimado/a {{customer.name}}:\n\nPara continuar necesitamos:\n- {{document.first}}\n- {{document.second}}\n\nGracias,\n{{agent.name}}',
    variables: [
      { name: 'document.first', label: 'Primer documento' },
      { name: 'document.second', label: 'Segundo documento' },
    ],
  },
  {
    id: 'shift-end',
    name: 'Fin de turno',
    text: 'Mi turno acaba pronto, {{customer.name}}: le atenderá aquí un compañero que ya lo ha leído todo.',
  },
  {
    id: 'goodbye',
    shortcut: 'adios',
    name: 'Despedida',
    text: 'Nos alegra haberle ayudado. ¡Que tenga un buen día! — {{agent.name}}',
  },
];
