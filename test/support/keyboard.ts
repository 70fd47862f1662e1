import { executeServerCommand } from '@web/test-runner-commands';

/** Types a text with real keys. */
export const type = (text: string): Promise<unknown> => executeServerCommand('keys', { type: text });

/** Presses one key, with others held down. */
export const press = (key: string, ...held: readonly string[]): Promise<unknown> =>
  executeServerCommand('keys', { press: key, with: held });

/** Presses a key as often as asked. */
export async function pressTimes(times: number, key: string): Promise<void> {
  for (let pressed = 0; pressed < times; pressed++) await press(key);
}

/** Shows what an input method composes. */
export const compose = (text: string): Promise<unknown> => executeServerCommand('compose', { text });

/** Writes what an input method composed. */
export const commit = (text: string): Promise<unknown> => executeServerCommand('compose', { commit: text });
