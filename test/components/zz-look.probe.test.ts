import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../components/transfer-panel/define.js';
import '../../components/wrap-up-dialog/define.js';
import { allByRole, byRole, until } from '../support/by-role.js';
import { conversationAt } from '../support/conversation-at.js';
import { press, type } from '../support/keyboard.js';

const shot = (name: string) => executeServerCommand('screenshot', { name });
const looks = [
  { name: 'light', scheme: 'light' },
  { name: 'dark', scheme: 'dark' },
  { name: 'narrow', scheme: 'light', width: 320 },
  { name: 'rtl', scheme: 'light', dir: 'rtl' as const },
  { name: 'es', scheme: 'dark', lang: 'es' as const },
  { name: 'forced', scheme: 'light', forced: true },
];
describe('look', () => {
  for (const { name, scheme, width = 460, dir = 'ltr' as const, lang = 'en' as const, forced } of looks)
    it(name, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.dir = dir;
      await executeServerCommand('viewport', { width, height: 640 });
      if (forced) await executeServerCommand('media', { 'forced-colors': 'active' });
      const { session, key, pass, centre, page } = await conversationAt(
        html`<transfer-panel></transfer-panel><wrap-up-dialog></wrap-up-dialog>`,
        { dir, lang, knobs: { receivers: 'decline', autoWrapUp: { seconds: 42, clock: 'host' } } },
      );
      const trigger = allByRole('button')[0]!;
      trigger.focus();
      await press('Enter');
      await until(() => allByRole('option').length > 0);
      await press('ArrowDown');
      await press('Enter');
      await press('ArrowDown');
      await shot(`t-${name}-1-queues`);
      const walk = (r: ParentNode): Element[] =>
        [...r.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? walk(e.shadowRoot) : [])]);
      console.log(
        name,
        page.querySelector('transfer-panel')!.shadowRoot!.querySelector('#panel')!.getBoundingClientRect().left,
        visualViewport?.width,
        outerWidth,
        innerWidth,
        document.scrollingElement?.scrollWidth,
        walk(document)
          .filter((e) => e.getBoundingClientRect().left < 0 || e.getBoundingClientRect().right > innerWidth + 1)
          .map((e) => `${e.localName}.${e.className}#${e.id} ${e.getBoundingClientRect().left}`)
          .join(' | '),
      );
      allByRole('tab')[1]!.click();
      await until(() => session.view.directory.kind === 'agent' && session.view.directory.total > 0);
      byRole('combobox').focus();
      await press('ArrowDown');
      await press('Enter');
      await press('End');
      await pass(4);
      await shot(`t-${name}-2-agents`);
      await press('Enter');
      await type('an');
      await new Promise((r) => setTimeout(r, 100));
      await shot(`t-${name}-3-offline`);
      page.querySelector('transfer-panel')!.shadowRoot!.querySelector<HTMLElement>('.confirm')!.click();
      await until(() => session.view.tasks[0]?.phase === 'transferring');
      await new Promise((r) => setTimeout(r, 100));
      await shot(`t-${name}-4-waiting`);
      await pass(8);
      await until(() => session.view.tasks[0]?.phase === 'active');
      await new Promise((r) => setTimeout(r, 100));
      await shot(`t-${name}-5-declined`);
      page.querySelector('transfer-panel')!.hide();
      await new Promise((r) => setTimeout(r, 100));
      centre.set({ faults: { wrapUpTask: 'throws' } });
      session.end(key);
      await until(() => allByRole('option').length > 0);
      await press('ArrowDown');
      await press('Enter');
      await press('ArrowDown');
      await shot(`w-${name}-1`);
      session.submitWrapUp(key);
      await new Promise((r) => setTimeout(r, 200));
      await shot(`w-${name}-2-failed`);
      document.documentElement.style.colorScheme = '';
      document.documentElement.dir = '';
      await executeServerCommand('media', {});
      void setViewport;
    });
});
