import type { InEveryLanguage } from '../language.js';
import type { NonEmpty } from '../random.js';

/** The teams of the centre. */
export const teamNames: InEveryLanguage<NonEmpty<string>> = {
  en: ['Customer care', 'Billing', 'Deliveries', 'Retention', 'Technical support', 'Night shift'],
  es: ['Atención al cliente', 'Facturación', 'Entregas', 'Fidelización', 'Soporte técnico', 'Turno de noche'],
};

/** What colleagues know more of than others. */
export const skillNames: InEveryLanguage<NonEmpty<string>> = {
  en: ['Contracts', 'Instalments', 'Returns', 'Roaming', 'Warranty', 'Business'],
  es: ['Contratos', 'Aplazamientos', 'Devoluciones', 'Itinerancia', 'Garantía', 'Empresas'],
};

/** The queues of the centre, each with what it is for. */
export const queueNames: InEveryLanguage<readonly (readonly [name: string, detail: string])[]> = {
  en: [
    ['General enquiries', 'SMS and email'],
    ['Billing', 'Invoices and payments'],
    ['Refunds', 'Up to 30 days'],
    ['Deliveries', 'Couriers and shops'],
    ['Technical support · level 1', 'SMS and email'],
    ['Technical support · level 2', 'By escalation only'],
    ['Retention', 'Cancellations'],
    ['Complaints', 'Answer within 24 hours'],
    ['Premium customers', 'Named advisers'],
    ['Fraud and security', 'Open day and night'],
    ['Español', 'Spanish speakers'],
    ['العربية', 'Arabic speakers'],
  ],
  es: [
    ['Consultas generales', 'SMS y correo'],
    ['Facturación', 'Recibos y pagos'],
    ['Devoluciones', 'Hasta 30 días'],
    ['Entregas', 'Mensajería y tiendas'],
    ['Soporte técnico · nivel 1', 'SMS y correo'],
    ['Soporte técnico · nivel 2', 'Solo por escalado'],
    ['Fidelización', 'Bajas'],
    ['Reclamaciones', 'Respuesta en 24 horas'],
    ['Clientes Premium', 'Gestores personales'],
    ['Fraude y seguridad', 'Abierto día y noche'],
    ['English', 'Angloparlantes'],
    ['العربية', 'Arabófonos'],
  ],
};

/** This agent's name. */
export const agentNames: InEveryLanguage<string> = { en: 'Amelia Clarke', es: 'Lucía Herrero' };

/** The name of the organisation, as templates sign with it. */
export const organisationNames: InEveryLanguage<string> = { en: 'Northwind Energy', es: 'Energía Alborán' };
