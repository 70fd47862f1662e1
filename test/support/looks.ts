import { executeServerCommand } from '@web/test-runner-commands';

/** How the desktop looks to an agent: its colours, and so narrow as at 400 % zoom. */
export const looks = ['light', 'dark', 'forced colours', 'narrow'] as const;

/** Shows the page like that. */
export async function lookAs(look: (typeof looks)[number]): Promise<void> {
  document.documentElement.style.colorScheme = look === 'dark' ? 'dark' : 'light';
  await executeServerCommand('media', look === 'forced colours' ? { 'forced-colors': 'active' } : {});
  await executeServerCommand('viewport', { width: look === 'narrow' ? 320 : 800, height: 600 });
}
