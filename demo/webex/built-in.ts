import type { AgentState } from 'outbound-elements/core';
import type { SimulatedDesktop } from 'outbound-elements/hosts/simulated';
import { wordsNow } from '../page-words.js';

const states: readonly AgentState[] = ['available', 'rona', 'idle', 'offline'];

/** Stands for a part of the desktop's own that has nothing to do here. */
class Placeholder extends HTMLElement {}

/** Tabs: what is in slot `tab` chooses what is shown of slot `panel`. */
class Tabs extends HTMLElement {
  constructor() {
    super();
    const slots = ['tab', 'panel'].map((name) => Object.assign(document.createElement('slot'), { name }));
    const bar = document.createElement('div');
    bar.role = 'tablist';
    this.attachShadow({ mode: 'open' }).append(bar, ...slots.slice(1));
    bar.append(...slots.slice(0, 1));
    slots.at(-1)?.addEventListener('slotchange', () => {
      const [tabs = [], panels = []] = slots.map((slot) => slot.assignedElements());
      arrange(tabs, panels);
    });
  }
}

function arrange(tabs: readonly Element[], panels: readonly Element[]): void {
  const choose = (chosen: number): void => {
    tabs.forEach((tab, index) => {
      tab.ariaSelected = String(index === chosen);
    });
    panels.forEach((panel, index) => {
      panel.toggleAttribute('hidden', index !== chosen);
    });
  };
  tabs.forEach((tab, index) => {
    tab.role = 'tab';
    tab.setAttribute('tabindex', '0');
    tab.addEventListener('click', () => {
      choose(index);
    });
    tab.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && ['Enter', ' '].includes(event.key)) choose(index);
    });
  });
  panels.forEach((panel, index) => {
    panel.role = 'tabpanel';
    panel.ariaLabel = tabs[index]?.textContent ?? '';
  });
  choose(0);
}

/** Registers what a layout may name of the desktop's own; the state selector turns the simulated centre. */
export function defineBuiltIns(centre: SimulatedDesktop): void {
  class StateSelector extends HTMLElement {
    connectedCallback(): void {
      const { page } = wordsNow();
      const select = document.createElement('select');
      select.ariaLabel = page.state;
      select.append(...states.map((state) => new Option(page[state], state)));
      select.value = centre.knobs.agentState;
      select.addEventListener('change', () => {
        const state = states.find((each) => each === select.value);
        if (state) centre.set({ agentState: state });
      });
      centre.subscribe((fact) => {
        if (fact.type === 'agent.changed') select.value = fact.state;
      });
      this.replaceChildren(select);
    }
  }
  customElements.define('agentx-state-selector', StateSelector);
  customElements.define('agentx-webex', class extends Placeholder {});
  customElements.define('agentx-notification', class extends Placeholder {});
  customElements.define('md-tabs', Tabs);
  customElements.define('md-tab', class extends HTMLElement {});
  customElements.define('md-tab-panel', class extends HTMLElement {});
}
