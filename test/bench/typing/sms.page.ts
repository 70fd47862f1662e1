import { desk, newConversation } from '../../support/nouns.js';
import { writing } from '../support/composer.js';

function write(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.focus();
}

/** A composer at a desk that tells what an SMS costs and how to receive no more, and a plain field. */
export async function begin() {
  const plain = document.body.appendChild(document.createElement('textarea'));
  const { field } = await writing(newConversation, {
    readDesk: async () => ({ ...desk, smsCost: { amount: 0.0415, currency: 'EUR' }, optOut: 'Reply STOP' }),
  });
  return {
    write: (where: 'plain' | 'composer', text: string) => {
      const message = where === 'plain' ? plain : field();
      if (message instanceof HTMLTextAreaElement) write(message, text);
    },
  };
}
