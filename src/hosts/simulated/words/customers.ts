import type { InEveryLanguage } from '../language.js';
import type { NonEmpty } from '../random.js';

/** The names of customers the centre knows. */
export const customerNames: InEveryLanguage<NonEmpty<string>> = {
  en: [
    'Oliver Grant',
    'Priya Natarajan',
    'Siobhán Ní Dhuibhne',
    'Marcus O’Brien-Lee',
    'Hannah Goldberg',
    'Wei Zhang',
    'Thandiwe Mokoena',
    'محمد الفاسي',
  ],
  es: [
    'Carmen Ibáñez',
    'Íñigo Zubizarreta',
    'María del Mar Peñalver',
    'Jordi Muntané',
    'Rosalía Güemes',
    'Xoán Castiñeira',
    'Wilson Quispe',
    'فاطمة الزهراء',
  ],
};

/** What a customer was told and answered in a conversation long closed: subject, agent, customer. */
export const pastTalks: InEveryLanguage<NonEmpty<readonly [subject: string, agent: string, customer: string]>> = {
  en: [
    ['Your meter reading', 'Hello, could you send us your meter reading?', 'It is 48213, as of this morning.'],
    ['Your order', 'Your order has been dispatched.', 'Thanks, it arrived yesterday!'],
    ['Change of tariff', 'Your new tariff starts on the 1st.', 'OK. Will I get a new contract by post?'],
    ['Appointment', 'The engineer comes on Tuesday at 10.', 'Could it be the afternoon instead?'],
  ],
  es: [
    ['Lectura del contador', 'Hola, ¿nos envía la lectura del contador?', 'Marca 48213, de esta mañana.'],
    ['Su pedido', 'Su pedido ha salido del almacén.', '¡Gracias, llegó ayer!'],
    ['Cambio de tarifa', 'Su nueva tarifa empieza el día 1.', 'Vale. ¿Me llegará un contrato nuevo por correo?'],
    ['Cita', 'El técnico irá el martes a las 10.', '¿Podría ser por la tarde?'],
  ],
};
