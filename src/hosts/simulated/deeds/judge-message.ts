import type { PolicyWarning } from '../../../domain/policy.js';
import type { Centre } from '../centre.js';
import { reviewWords } from '../words/reasons.js';
import type { Deed } from './deed.js';
import { whyNotTitled } from './send-message.js';

/** Says of a subject what sending it would come to (C3). */
export const checkSubject =
  (centre: Centre): Deed<'checkSubject'> =>
  ({ conversationId, subject }) => {
    const conversation = centre.conversations.find(conversationId);
    const refusal = conversation && whyNotTitled(centre, conversation, subject);
    return refusal ? { refusal } : {};
  };

const digitsApart = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g;

/** Does the check digit of ISO/IEC 7812 hold? */
function isCardNumber(text: string): boolean {
  const digits = Array.from(text.replace(/\D/g, ''), Number).reverse();
  const sum = digits.reduce((total, digit, index) => {
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

const hasCardNumber = (text: string): boolean => (text.match(digitsApart) ?? []).some(isCardNumber);

/** Looks for the numbers of cards in what is about to be sent; warns of them or forbids them, as its knob stands. */
export const reviewMessage =
  ({ knobs, language }: Centre): Deed<'reviewMessage'> =>
  ({ text, subject = '' }) => {
    const { review } = knobs();
    if (review === 'off' || !hasCardNumber(`${subject}\n${text}`)) return { warnings: [] };
    const reason = reviewWords[language][review];
    if (review === 'block') return { refusal: { code: 'policy-blocked', reason } };
    const warning: PolicyWarning = { id: 'card-number', reason };
    return { warnings: [warning] };
  };
