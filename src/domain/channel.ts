/** How a conversation reaches the customer. */
export type Channel = 'sms' | 'email';

/** Every channel, in the order in which an agent is offered them. */
export const channels: readonly Channel[] = ['sms', 'email'];
