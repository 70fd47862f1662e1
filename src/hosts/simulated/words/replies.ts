import type { InEveryLanguage } from '../language.js';
import type { NonEmpty } from '../random.js';

/** What customers write back. */
export const replies: InEveryLanguage<NonEmpty<string>> = {
  en: [
    'Yes, that suits me. Thank you.',
    'Who is this, please?',
    'Could you do Thursday after 5 instead?',
    'I never ordered that. Can you check again?',
    'OK, and how much would it cost?',
    'Perfect, see you then.',
    'Can I send you a photo of the invoice?',
    'I am driving, I will answer tonight.',
    'My new address is 14 Mill Lane, flat 2.',
    'No thanks, not interested.',
  ],
  es: [
    'Sí, me viene bien. Gracias.',
    '¿Quién es, por favor?',
    '¿Podría ser el jueves a partir de las 17 h?',
    'Yo no he pedido eso. ¿Lo puede comprobar?',
    'De acuerdo, ¿y cuánto costaría?',
    'Perfecto, hasta entonces.',
    '¿Le puedo mandar una foto de la factura?',
    'Estoy conduciendo, contesto esta noche.',
    'Mi nueva dirección es calle del Olmo 14, 2.º B.',
    'No, gracias, no me interesa.',
  ],
};

/** A second thought that follows hard on the first. */
export const afterthoughts: InEveryLanguage<NonEmpty<string>> = {
  en: ['Sorry, one more thing: is it the same price?', '*tomorrow, not today', 'And thanks again!'],
  es: ['Perdón, otra cosa: ¿es el mismo precio?', '*mañana, no hoy', '¡Y gracias otra vez!'],
};

/** Answers that a page must survive: emoji, right-to-left text, and text that looks like markup or a formula. All of it is plain text. */
export const strangeReplies: NonEmpty<string> = [
  '👍🏽👩‍👩‍👧‍👦 🇪🇸',
  '🎉🎉🎉 thx!! 😄',
  'نعم، هذا مناسب لي (رقم 123). شكراً!',
  'כן, תודה! נתראה ביום ה׳ בשעה 17:00',
  '<img src=x onerror="document.title=\'owned\'">',
  '</p><script>alert(1)</script><style>*{display:none}</style>',
  '{{agent.name}} ${7*7} =HYPERLINK("https://evil.example","x")',
  'https://evil.example/?q=\u202Egnp.exe',
  'A'.repeat(600),
];
