import type { Knobs } from '../../src/hosts/simulated/index.js';
import { agentAt, type Look } from './agent.js';
import { focused, textOf, until } from './by-role.js';
import { press, type } from './keyboard.js';

/** An agent who has only a keyboard: what has the focus is all that can be used. */
export async function keyboardAt(knobs: Partial<Knobs> = {}, look: Look = {}) {
  const agent = await agentAt({ entryPoints: 'one', customers: 'silent', ...knobs }, look);
  /** Goes on by Tab until the focus is on this. */
  const reach = async (wanted: RegExp, by = 'Tab') => {
    const seen: string[] = [];
    for (let steps = 0; steps < 40 && !wanted.test(focused()); steps++) {
      await press(by);
      await agent.wait(0);
      seen.push(focused());
    }
    if (!wanted.test(focused())) throw new Error(`Tab never came to ${String(wanted)}, only to ${seen.join(' | ')}`);
  };
  /** Lets time go on at the centre until something can be read. */
  const reads = async (text: string) => {
    for (let patience = 100; patience > 0 && !textOf().includes(text); patience--) await agent.wait(100);
    await agent.reads(text);
  };
  const begins = async (channel: 'SMS' | 'Email', to: string) => {
    document.body.tabIndex = -1;
    document.body.focus();
    await reach(/^button New outbound conversation/);
    await press('Enter');
    await until(() => focused() === 'radio SMS');
    if (channel === 'Email') await press('ArrowDown');
    await until(() => focused() === `radio ${channel}`);
    await reach(/^combobox To:/);
    await type(to);
  };
  /** Has a conversation in which the message has the focus. */
  const talks = async (channel: 'SMS' | 'Email' = 'SMS') => {
    await begins(channel, channel === 'SMS' ? '+447400123456' : 'ana@example.com');
    await reach(/^button New/);
    await press('Enter');
    await agent.finds('textbox', 'Message');
    await until(() => focused() === 'textbox Message');
  };
  /** Lets time go on at the centre until this holds. */
  const comes = async (holds: () => boolean) => {
    for (let patience = 100; patience > 0 && !holds(); patience--) await agent.wait(100);
    await until(holds);
  };
  const texts = () => agent.centre.delivered.map(({ text }) => text);
  return { ...agent, reach, reads, begins, talks, comes, texts };
}
