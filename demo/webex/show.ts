import { layoutAt, type Widget } from './layout.js';
import { mount, type Making } from './mount.js';

const part = (id: string): HTMLElement => document.getElementById(id) ?? document.body;

/** Shows a desktop of the layout at that address. What has no view comes last: the others wait for it. */
export async function show(address: string, making: Making): Promise<void> {
  const { agent } = await layoutAt(address);
  document.title = agent.appTitle;
  part('title').textContent = agent.appTitle;
  const put = (id: string) => (widget: Widget) => {
    part(id).append(mount(widget, making));
  };
  agent.area.advancedHeader.forEach(put('header'));
  put('panel')(agent.area.panel);
  Object.values(agent.area.headless.widgets).forEach(put('headless'));
}
