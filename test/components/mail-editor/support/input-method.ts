import { executeServerCommand } from '@web/test-runner-commands';

/** What an input method shows while it composes. */
export const compose = (text: string): Promise<unknown> => executeServerCommand('compose', { text });

/** What it writes in the end. */
export const commit = (text: string): Promise<unknown> => executeServerCommand('compose', { commit: text });
